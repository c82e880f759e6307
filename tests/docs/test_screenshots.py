"""The manual's pictures: they can be taken anew, and both manuals show all of them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
SHORT = ("--scenes", "first_start,join")


@pytest.mark.parametrize(("page", "folder"), [("MANUAL.md", "."), ("MANUAL.ru.md", "ru")])
def test_manual_shows_each_picture(page: str, folder: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    named = {(ROOT / "docs" / name).resolve() for name in re.findall(r"!\[[^]]+\]\(([^)]+)\)", text)}
    assert named == set((IMAGES / folder).glob("*.png"))


def test_scenes_take_the_pictures_of_the_manual() -> None:
    """Each name of a picture stands in a scene."""
    scenes = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "scenes").glob("*.py"))
    for path in IMAGES.glob("*.png"):
        assert f'"{path.stem}"' in scenes or path.stem.startswith("settings-"), path.name


def test_series_is_taken_from_the_real_window(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "docs.screenshots", "--out", str(tmp_path), "--only", "en-light", *SHORT],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert {path.name for path in tmp_path.glob("*.png")} == {
        "first-start.png",
        "first-start-bad-name.png",
        "join.png",
    }
    picture = QImage(str(tmp_path / "first-start.png"))
    assert (picture.width(), picture.height()) == (1024, 680)
    assert len({picture.pixel(x, y) for x in range(0, 1024, 8) for y in range(0, 680, 8)}) > 8
