"""Whose work is in the package is found from the files themselves."""

from __future__ import annotations

import shutil
import ssl
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest
import segno
import shiboken6

from package import licences
from package.product import NAME, ROOT
from tests.smoke.licences import table


def test_files_lead_to_the_distributions_that_brought_them() -> None:
    files: list[str | Path] = [segno.__file__, shiboken6.__file__, ssl.__file__, ROOT / "gui/app.py"]
    parts = {part.name: part for part in licences.Sources().parts(files)}
    assert sorted(parts) == ["Python", "pyinstaller", "segno", "shiboken6"]
    assert "LGPL-3.0" in parts["shiboken6"].licence
    assert parts["segno"].version == distribution("segno").version
    assert all(parts[name].texts for name in ("Python", "pyinstaller", "segno"))


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_library_of_the_system_is_named() -> None:
    with Path("/proc/self/maps").open() as maps:
        libc = next(line.split()[-1] for line in maps if "/libc.so" in line or "/libc-" in line)
    (part,) = (part for part in licences.Sources().parts([libc]) if part.name != "pyinstaller")
    assert part.name.startswith("libc")


def test_the_notice_leads_to_texts_that_are_there(tmp_path: Path) -> None:
    folder = tmp_path / "licences"
    notice = licences.write([segno.__file__, shiboken6.__file__], folder)
    assert (folder / "NOTICE.txt").read_text("utf-8") == notice
    assert (folder / NAME / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
    assert any((folder / "segno").iterdir())
    assert "GNU Lesser General Public License" in notice
    assert "code.qt.io" in notice
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt"):
        assert name in notice
        assert (ROOT / "resources/licences" / name).is_file()


def test_each_part_that_the_notice_names_has_its_text(tmp_path: Path) -> None:
    # As the package has it: the folder lies among the resources.
    resources = tmp_path / "resources"
    shutil.copytree(ROOT / "resources/licences", resources / "licences")
    shutil.copytree(ROOT / "resources/emoji", resources / "emoji")
    notice = licences.write([segno.__file__, shiboken6.__file__, ssl.__file__], tmp_path / "made")
    shutil.copytree(tmp_path / "made", resources / "licences", dirs_exist_ok=True)
    rows = {row.name: row for row in table(notice)}
    assert sorted(rows) == ["Python", "Samovar", "pyinstaller", "resources/emoji", "segno", "shiboken6"]
    assert rows["shiboken6"].licence.startswith("LGPL-3.0-only OR ")
    assert [name for name, row in rows.items() if not row.has_text(tmp_path)] == []
    shutil.rmtree(resources / "licences/segno")
    assert not rows["segno"].has_text(tmp_path)


def test_a_stray_file_of_the_environment_is_named_too(monkeypatch: pytest.MonkeyPatch) -> None:
    stray = ROOT / ".venv/lib/python3.11/site-packages/stray/library.so"
    parts = [part.name for part in licences.Sources().parts([stray, ROOT / "gui/app.py"])]
    assert sorted(parts) == ["library.so", "pyinstaller"]


@pytest.mark.parametrize(
    ("text", "licence"),
    [
        pytest.param(
            "Format: x\n\nFiles: *\nCopyright: a\nLicense: Expat\n Do it.\n\nFiles: m4/*\nLicense: GPL-2+\n",
            "Expat",
            id="of most files, not of the few that only build it",
        ),
        pytest.param("This package was debianized by hand.\n", licences.SEE, id="an old one without fields"),
        pytest.param("Files: *\nLicense:\n See below.\n", licences.SEE, id="without a short name"),
    ],
)
def test_licence_of_a_debian_package(text: str, licence: str) -> None:
    assert licences.debian_licence(text) == licence
