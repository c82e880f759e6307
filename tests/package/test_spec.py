"""build.spec as each system runs it: what PyInstaller is asked for there.

PyInstaller itself builds only for the system that it runs on; so its classes are stood in for, but what they are given
is held to what PyInstaller's own code reads, and its own parsers read what was written for them.
"""

from __future__ import annotations

import importlib
import inspect
import re
import struct
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
import segno
from PyInstaller.building.api import COLLECT, EXE
from PyInstaller.building.build_main import Analysis
from PyInstaller.building.icon import normalize_icon_type
from PyInstaller.building.osx import BUNDLE
from PyInstaller.depend import bindepend

from package import windows
from package.product import IDENTIFIER, NAME, ROOT, SCHEMES, VERSION, copyright_line
from tests.package.test_pictures import icns_kinds, ico_sides

SPEC = ROOT / "build.spec"
PROGRAMS = (NAME, "samovar-server")
REAL = {"Analysis": Analysis, "EXE": EXE, "COLLECT": COLLECT, "BUNDLE": BUNDLE}


@dataclass
class Asked:
    """What the spec asked of PyInstaller, in its order: the class, its arguments, its named ones."""

    folder: Path
    calls: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = field(default_factory=list)

    def named(self, name: str) -> list[dict[str, Any]]:
        return [named for called, _, named in self.calls if called == name]

    @property
    def written(self) -> set[str]:
        """What the spec itself put beside the programs."""
        return {path.name for path in (self.folder / "dist" / NAME).iterdir()}

    def program(self, name: str) -> dict[str, Any]:
        return next(named for named in self.named("EXE") if named["name"] == name)


def run_spec(folder: Path) -> Asked:
    """Runs build.spec; `folder` takes what it writes."""
    asked = Asked(folder)
    collected = folder / "dist" / NAME
    collected.mkdir(parents=True)

    def note(called: str, **attributes: object) -> Any:
        def stand_in(*arguments: Any, **named: Any) -> SimpleNamespace:
            asked.calls.append((called, arguments, named))
            return SimpleNamespace(asked=called, arguments=named, **attributes)

        return stand_in

    rows = {"pure": [("segno", segno.__file__, "PYMODULE")], "binaries": [], "datas": [], "scripts": []}
    spec = {
        "SPECPATH": str(ROOT),
        "workpath": str(folder),
        "Analysis": note("Analysis", **rows),
        "COLLECT": note("COLLECT", name=str(collected)),
        **{name: note(name) for name in ("PYZ", "EXE", "BUNDLE", "Tree")},
    }
    exec(compile(SPEC.read_text("utf-8"), str(SPEC), "exec"), spec)
    return asked


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Asked]:
    """What was asked on each system."""
    assert bindepend  # loaded before it is told another system
    asked = {}
    for system in ("linux", "win32", "darwin"):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("sys.path", list(sys.path))
            patch.setattr("sys.platform", system)
            asked[system] = run_spec(tmp_path_factory.mktemp(system))
    return asked


@pytest.fixture(params=["linux", "win32", "darwin"])
def asked(request: pytest.FixtureRequest, runs: dict[str, Asked]) -> Asked:
    return runs[request.param]


@pytest.mark.parametrize("name", REAL)
def test_pyinstaller_knows_each_argument(asked: Asked, name: str) -> None:
    source = inspect.getsource(REAL[name])
    known = {*re.findall(r"kwargs\.get\(\s*['\"](\w+)", source)}
    known |= {*inspect.signature(REAL[name].__init__).parameters} - {"kwargs"}
    for named in asked.named(name):
        assert set(named) <= known


def test_two_programs_of_which_one_is_for_terminals(asked: Asked) -> None:
    assert {named["name"]: named["console"] for named in asked.named("EXE")} == dict(
        zip(PROGRAMS, (False, True), strict=True)
    )


def test_the_window_comes_last_for_macos_takes_its_console_from_there(asked: Asked) -> None:
    [collected] = [arguments for name, arguments, _ in asked.calls if name == "COLLECT"]
    programs = [part for part in collected if getattr(part, "asked", "") == "EXE"]
    assert [program.arguments["name"] for program in programs][-1] == NAME
    assert "self.console = arg.console" in inspect.getsource(COLLECT)


@pytest.mark.parametrize("asked", ["win32"], indirect=True)
class TestWindows:
    """The .exe files."""

    def test_each_has_the_icon(self, asked: Asked, tmp_path: Path) -> None:
        for name in PROGRAMS:
            icon = asked.program(name)["icon"]
            # What EXE does with it; where the form is wrong it would want another library to change it.
            assert normalize_icon_type(icon, ("exe", "ico"), "ico", str(tmp_path)) == icon
            assert max(ico_sides(icon)) == 256

    def test_each_has_a_version_that_pyinstaller_reads(self, asked: Asked, versions: ModuleType) -> None:
        for name in PROGRAMS:
            info = versions.load_version_info_from_text_file(asked.program(name)["version"])
            again = versions.VSVersionInfo()
            again.fromRaw(info.toRaw())  # the bytes of the resource
            assert again == info
            strings = {row.name: row.val for row in again.kids[0].kids[0].kids}
            assert strings["OriginalFilename"] == f"{name}.exe"
            assert strings["ProductVersion"] == strings["FileVersion"] == VERSION
            assert strings["LegalCopyright"] == copyright_line()
            numbers = windows.version_numbers(VERSION)
            assert again.ffi.fileVersionMS == numbers[0] << 16 | numbers[1]
            assert again.ffi.fileVersionLS == numbers[2] << 16 | numbers[3]

    def test_a_script_for_links_stands_beside_them(self, asked: Asked) -> None:
        script = asked.folder / "dist" / NAME / "open-links.cmd"
        assert script.read_bytes() == windows.links_script().encode()

    def test_nothing_of_other_systems(self, asked: Asked) -> None:
        assert asked.named("BUNDLE") == []
        assert not any(named["strip"] for named in (*asked.named("EXE"), *asked.named("COLLECT")))
        assert asked.written == {"LICENCES.txt", "open-links.cmd"}


@pytest.fixture
def versions(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """PyInstaller's reader of version resources. It also reads .exe files, by libraries that only Windows gets."""
    monkeypatch.setitem(sys.modules, "pefile", ModuleType("pefile"))
    monkeypatch.setattr("PyInstaller.compat.win32api", None, raising=False)
    name = "PyInstaller.utils.win32.versioninfo"
    module = importlib.import_module(name)
    # Of Windows' sizes, where a long has four bytes.
    sized = {name: partial(_as_on_windows, getattr(struct, name)) for name in ("pack", "unpack", "calcsize")}
    monkeypatch.setattr(module, "struct", SimpleNamespace(**sized))
    yield module
    sys.modules.pop(name)


def _as_on_windows(call: Callable[..., Any], form: str, *rest: Any) -> Any:
    return call(f"<{form.lstrip('<')}", *rest)


@pytest.mark.parametrize("asked", ["darwin"], indirect=True)
class TestMacos:
    """The .app."""

    def test_one_bundle_has_icon_name_and_identifier(self, asked: Asked, tmp_path: Path) -> None:
        [bundle] = asked.named("BUNDLE")
        assert bundle["name"] == f"{NAME}.app"
        assert bundle["bundle_identifier"] == IDENTIFIER
        icon = bundle["icon"]
        assert normalize_icon_type(icon, ("icns",), "icns", str(tmp_path)) == icon
        assert max(icns_kinds(Path(icon).read_bytes()).values()) == 1024

    def test_info_plist_has_the_links_and_a_window(self, asked: Asked) -> None:
        [bundle] = asked.named("BUNDLE")
        plist = bundle["info_plist"]
        assert [row["CFBundleURLSchemes"] for row in plist["CFBundleURLTypes"]] == [list(SCHEMES)]
        assert {"samovar", "irc"} <= set(SCHEMES)
        assert plist["CFBundleExecutable"] == NAME
        assert plist["LSBackgroundOnly"] is False

    def test_no_resource_of_windows_is_wanted(self, asked: Asked) -> None:
        assert [named["version"] for named in asked.named("EXE")] == [None, None]


@pytest.mark.parametrize("asked", ["linux"], indirect=True)
class TestLinux:
    """The folder."""

    def test_the_menus_files_stand_beside_the_programs(self, asked: Asked) -> None:
        assert asked.written == {"LICENCES.txt", "README.txt", "add-to-menu", "share"}
        assert [named["icon"] for named in asked.named("EXE")] == [None, None]
