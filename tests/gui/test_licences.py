"""The licences that came with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.licences import OVERVIEW, parts


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The resources of a package, whose licences lie there by the names of its parts."""
    texts = {
        "licences/NOTICE.txt": "Qt is used under the LGPL.",
        "licences/LGPL-3.0.txt": "GNU Lesser General Public License",
        "licences/Samovar/LICENSE": "MIT",
        "licences/zlib1g/copyright": "zlib",
        "licences/segno/LICENSE": "BSD",
        "licences/segno/AUTHORS": "Somebody",
        "emoji/LICENSE": "Unicode",
        "emoji/emoji.tsv": "no licence",
    }
    for place, text in texts.items():
        path = tmp_path / "resources" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "resources"


def test_a_package_has_the_notice_first_and_each_part_once(package: Path) -> None:
    found = parts(package)
    assert [part.name for part in found] == [OVERVIEW, "Samovar", "emoji", "segno", "zlib1g", "LGPL-3.0"]
    assert found[0].text == "Qt is used under the LGPL."
    assert found[3].text.startswith("Somebody\n")
    assert found[3].text.endswith("\nBSD")


def test_a_checkout_has_its_own_and_those_of_its_resources() -> None:
    found = {part.name: part.text for part in parts()}
    assert "MIT License" in found["Samovar"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in found["LGPL-3.0"]
    assert found["emoji"]


def test_a_text_in_another_encoding_is_shown_all_the_same(package: Path) -> None:
    (package / "licences/zlib1g/copyright").write_bytes("© zlib".encode("latin-1"))
    assert next(part for part in parts(package) if part.name == "zlib1g").text == "\ufffd zlib"
