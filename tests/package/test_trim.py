"""What stays out of the package, and what may not."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from package import trim
from package.product import ROOT

QT = "PySide6/Qt"


@pytest.mark.parametrize(
    ("place", "is_wanted"),
    [
        pytest.param(f"{QT}/plugins/platforms/libqxcb.so", True, id="a window on X"),
        pytest.param(f"{QT}/plugins/platforms/libqvnc.so", False, id="a window over VNC"),
        pytest.param(f"{QT}/plugins/imageformats/libqtiff.so", False, id="pictures that nobody sends"),
        pytest.param("PySide6/plugins/styles/qmodernwindowsstyle.dll", True, id="Windows has no Qt folder"),
        pytest.param(f"{QT}/translations/qtbase_ru.qm", True, id="Qt's texts in Russian"),
        pytest.param(f"{QT}/translations/qtbase_fi.qm", False, id="Qt's texts in Finnish"),
        pytest.param("libX11.so.6", False, id="what comes with the system's libGL"),
        pytest.param("resources/icons/samovar.svg", True, id="our own files"),
    ],
)
def test_is_wanted(place: str, is_wanted: bool) -> None:
    assert trim.is_wanted(place) is is_wanted


def test_a_library_stays_only_while_something_that_stays_needs_it() -> None:
    rows = [
        (f"{QT}/plugins/platforms/libqxcb.so", "/qxcb", "BINARY"),
        (f"{QT}/plugins/platformthemes/libqgtk3.so", "/qgtk3", "BINARY"),
        (f"{QT}/lib/libQt6Gui.so.6", "/gui", "BINARY"),
        ("libglib-2.0.so.0", "/glib", "BINARY"),
        ("libgtk-3.so.0", "/gtk", "BINARY"),
        ("libQt6Gui.so.6", f"{QT}/lib/libQt6Gui.so.6", "SYMLINK"),
        ("libpython3.11.so.1.0", "/python", "BINARY"),
        ("lib-dynload/_ssl.so", "/ssl", "EXTENSION"),
        ("resources/icons/samovar.svg", "/svg", "DATA"),
    ]
    loads = {"/qxcb": ["/usr/lib/libQt6Gui.so.6"], "/gui": ["libglib-2.0.so.0"], "/qgtk3": ["libgtk-3.so.0"]}
    places = [place for place, _, _ in trim.trimmed(rows, lambda source: loads.get(source, []))]
    assert places == [row[0] for row in rows if "gtk" not in row[0]]


def test_a_framework_of_macos_stays_or_goes_as_a_whole() -> None:
    def framework(name: str) -> list[trim.Row]:
        top = f"{QT}/lib/{name}.framework"
        return [
            (f"{top}/Versions/A/{name}", f"/{name}", "BINARY"),
            (f"{top}/Versions/Current", "A", "SYMLINK"),
            (f"{top}/{name}", f"Versions/Current/{name}", "SYMLINK"),
            (f"{top}/Resources", "Versions/Current/Resources", "SYMLINK"),
            (f"{top}/Versions/A/Resources/Info.plist", "/Info.plist", "DATA"),
        ]

    plugin = (f"{QT}/plugins/platforms/libqcocoa.dylib", "/qcocoa", "BINARY")
    python = framework("Python")
    loads = {"/qcocoa": ["@rpath/QtGui.framework/Versions/A/QtGui"]}
    rows = [plugin, *framework("QtGui"), *framework("QtQuick"), *python]
    left = trim.trimmed(rows, lambda source: loads.get(source, []))
    assert left == [plugin, *framework("QtGui"), *python]


def test_windows_does_not_care_how_a_librarys_name_is_written() -> None:
    rows = [
        ("PySide6/plugins/platforms/qwindows.dll", "/qwindows", "BINARY"),
        ("VCRUNTIME140.dll", "/vcruntime", "BINARY"),
        ("python311.dll", "/python", "BINARY"),
        ("PySide6/opengl32sw.dll", "/opengl", "BINARY"),
    ]
    loads = {"/qwindows": ["vcruntime140.DLL", "KERNEL32.dll"]}
    assert trim.trimmed(rows, lambda source: loads.get(source, [])) == rows[:3]


@pytest.mark.parametrize("floor", ["gui", "server", "wire", "resources"])
def test_nobody_imports_what_is_dropped(floor: str) -> None:
    found = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sorted((ROOT / floor).rglob("*.py"))
        for name in imports(path)
        if name.partition(".")[0] in trim.MODULES
    ]
    assert not found


def imports(path: Path) -> list[str]:
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    plain = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    return plain + [node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module]
