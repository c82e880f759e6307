"""What stands beside the programs on Linux, and the script that puts it into a menu."""

from __future__ import annotations

import os
import subprocess
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from package import linux
from package.product import ICON, IDENTIFIER, SCHEMES, VERSION


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A place whose name holds all that a desktop entry has to write another way."""
    folder = tmp_path / 'my "own" $tea`s & \\co|'
    folder.mkdir()
    linux.finish(folder)
    return folder


def entry(path: Path) -> ConfigParser:
    parser = ConfigParser(interpolation=None, delimiters="=")
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(path, "utf-8")
    return parser


def test_share_is_laid_out_for_a_distribution(tmp_path: Path) -> None:
    folder = tmp_path
    linux.finish(folder)
    icons = folder / "share/icons/hicolor"
    assert (icons / "scalable/apps/samovar.svg").read_bytes() == ICON.read_bytes()
    assert (icons / "256x256/apps/samovar.png").read_bytes().startswith(b"\x89PNG")
    main = entry(folder / "share/applications/samovar.desktop")["Desktop Entry"]
    assert main["Exec"] == "Samovar %u"
    assert main["MimeType"].split(";")[:-1] == [f"x-scheme-handler/{scheme}" for scheme in SCHEMES]
    about = ElementTree.parse(folder / f"share/metainfo/{IDENTIFIER}.metainfo.xml").getroot()
    assert about.findtext("id") == IDENTIFIER
    release = about.find("releases/release")
    assert release is not None
    assert release.get("version") == VERSION
    for pattern in ("*.desktop", "*.xml"):
        assert not any("@" in path.read_text("utf-8") for path in (folder / "share").rglob(pattern))


@pytest.mark.skipif(
    os.name == "nt", reason="a script of the shell, and a name of letters that Windows forbids"
)
def test_the_menus_entry_starts_the_program_where_it_stands(folder: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    run(folder, home)
    path = home / "applications/samovar.desktop"
    main, host = entry(path)["Desktop Entry"], entry(path)["Desktop Action host"]
    program = str(folder / "Samovar")
    assert words(main["Exec"]) == (program, "%u")
    assert words(host["Exec"]) == (program, "--host")
    assert (home / "icons/hicolor/256x256/apps/samovar.png").is_file()

    run(folder, home, "--remove")
    assert not list(home.rglob("samovar*"))


def run(folder: Path, home: Path, *arguments: str) -> None:
    env = {"PATH": os.defpath, "HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    subprocess.run([folder / "add-to-menu", *arguments], env=env, check=True, stdout=subprocess.DEVNULL)


def words(command: str) -> tuple[str, str]:
    """The quoted program and its argument, as the specification of desktop entries reads them."""
    text = command.replace("\\\\", "\\")  # of any string
    program, place = "", 1
    assert text[0] == '"'
    while text[place] != '"':
        place += text[place] == "\\"
        program += text[place]
        place += 1
    return program.replace("%%", "%"), text[place + 1 :].strip()
