"""What stays out of the package. PyInstaller takes every plugin of Qt and all libraries that any of them loads, GTK
too: 170 MB. So only the plugins named here stay, and then only the libraries that something left still needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import PurePath

Row = tuple[str, str, str]
"""The place in the package, the source, the kind: a row of PyInstaller's."""

PLUGINS = (
    "iconengines/*svgicon*",
    "imageformats/*gif*",
    "imageformats/*ico.*",
    "imageformats/*jpeg*",
    "imageformats/*svg*",
    "imageformats/*webp*",
    "platforminputcontexts/*compose*",
    "platforminputcontexts/*ibus*",
    "platforms/*cocoa*",
    "platforms/*offscreen*",
    "platforms/*wayland*",
    "platforms/*windows*",
    "platforms/*xcb*",
    "platformthemes/*xdgdesktopportal*",  # the desktop's own file dialogs, without its GTK
    "styles/*",
    "wayland-decoration-client/*bradient*",
    "wayland-shell-integration/*xdg-shell*",
)
TRANSLATIONS = ("qtbase_en.qm", "qtbase_ru.qm")
"""Of Qt's own texts, such as OK and Cancel."""
FROM_THE_SYSTEM = ("libX11.so.6", "libXau.so.6", "libXdmcp.so.6", "libbsd.so.0", "libmd.so.0")
"""libGL, which the system has to bring, needs libX11; libxcb, which PyInstaller leaves to the system, the others."""
FRAMEWORK = ".framework"
MODULES = tuple(
    "asyncio curses decimal distutils doctest ensurepip fractions ftplib lib2to3 multiprocessing pdb pip pydoc "
    "readline setuptools statistics tkinter unittest webbrowser xmlrpc".split()
)
"""Of Python, dropped: imported by what nobody calls here, such as the self-test of `random`."""


def is_wanted(place: str) -> bool:
    """Whether a file is not a needless plugin or translation."""
    path = PurePath(place)
    if "PySide6" in path.parts and "plugins" in path.parts:
        plugin = PurePath(*path.parts[path.parts.index("plugins") + 1 :]).as_posix()
        return any(fnmatch(plugin, pattern) for pattern in PLUGINS)
    if path.name in FROM_THE_SYSTEM:
        return False
    return path.suffix != ".qm" or path.name in TRANSLATIONS


def library_of(place: str) -> str:
    """The library that a file is or belongs to: all of macOS' QtCore.framework stays or goes with QtCore."""
    path = PurePath(place)
    framework = next((part for part in path.parts if part.endswith(FRAMEWORK)), path.name)
    return _key(framework.removesuffix(FRAMEWORK))


def _key(name: str) -> str:
    """Windows takes the names of libraries in any case, and makers write them in several."""
    return PurePath(name).name.casefold()


def is_library(place: str, kind: str) -> bool:
    """Whether it is only there because something else loads it."""
    parts = PurePath(place).parts
    is_one = kind in ("BINARY", "SYMLINK") or any(part.endswith(FRAMEWORK) for part in parts)
    by_executable = library_of(place).startswith(("libpython", "python"))
    return is_one and "plugins" not in parts and not by_executable


def trimmed(rows: Iterable[Row], loads: Callable[[str], Iterable[str]]) -> list[Row]:
    """The rows that are wanted, and the libraries that these need, directly or not.

    `loads` gives the names of the libraries that the file of this source loads.
    """
    rows = [row for row in rows if is_wanted(row[0])]
    code = [row for row in rows if row[2] in ("BINARY", "EXTENSION")]
    libraries = {library_of(place): source for place, source, kind in code if kind == "BINARY"}
    pending = [source for place, source, kind in code if not is_library(place, kind)]
    found: set[str] = set()
    while pending:
        names = {_key(name) for name in loads(pending.pop())} & libraries.keys() - found
        found |= names
        pending += [libraries[name] for name in names]
    return [row for row in rows if not is_library(row[0], row[2]) or library_of(row[0]) in found]
