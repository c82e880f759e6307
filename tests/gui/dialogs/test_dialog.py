"""At 300 % on a laptop's screen every button of every dialog can be reached."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gui.actions import ACTIONS
from tests.gui.every_dialog import STATES

ROOT = Path(__file__).parents[3]
SCREEN = {
    "name": "small",
    "x": 0,
    "y": 0,
    "width": 1280,
    "height": 900,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}
OPEN_NO_DIALOG = {"away", "reply", "react", "next_part", "previous_part", "people", "find_person"}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_at_300_percent_every_button_is_on_the_screen(tmp_path: Path, language: str) -> None:
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [SCREEN]}), "utf-8")
    said = subprocess.run(
        [sys.executable, "-m", "tests.gui.small_screen", language, str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={screens}", "QT_SCALE_FACTOR": "3"},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    found = json.loads(said.stdout)
    assert {name: faults for name, faults in found.items() if faults} == {}
    assert {row.name for row in ACTIONS} - STATES - OPEN_NO_DIALOG <= found.keys()
