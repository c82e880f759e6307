"""The window is on the screen before anything is imported that its first picture does not need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from gui.warming import MODULES

ROOT = Path(__file__).parents[2]
LATER = {
    *MODULES,
    "asyncio",
    "email",
    "gui.dialogs",
    "gui.net.lan",
    "gui.terminal",
    "http",
    "pygments",
    "secrets",
    "segno",
    "sqlite3",
    "unittest",
    "xml",
}
"""Each with all that is below it."""
FIRST_PICTURE = """
import sys
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from gui import app, warming

class Watch(warming.Warming):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            print(*sys.modules)
            QApplication.quit()
        return False

warming.Warming = Watch
app.main([])
"""
NEW_EACH = """
import sys
from gui import app, window
from gui.warming import MODULES
from importlib import import_module

for name in MODULES:
    before = set(sys.modules)
    import_module(name)
    print(name, *(new for new in set(sys.modules) - before if new.startswith(("gui", "wire"))))
"""


def _told(script: str, home: Path) -> str:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "SAMOVAR_HOME": str(home)}
    command = [sys.executable, "-c", script]
    return subprocess.run(
        command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def test_nothing_is_imported_that_is_not_on_it(tmp_path: Path) -> None:
    imported = _told(FIRST_PICTURE, tmp_path).split()
    assert "gui.window" in imported
    early = [name for name in imported if any(name == each or name.startswith(f"{each}.") for each in LATER)]
    assert early == []


def test_what_comes_later_comes_in_small_steps(tmp_path: Path) -> None:
    steps = [line.split() for line in _told(NEW_EACH, tmp_path).splitlines()]
    assert [name for name, *_ in steps] == list(MODULES)
    assert {name: new for name, *new in steps if len(new) > 7} == {}
