"""A link that the system hands to the running program, as macOS does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = """
import sys
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from gui.application import Application

app = Application([])
app.link_opened.connect(print)
QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl(sys.argv[1])))
"""


@pytest.mark.parametrize(
    ("address", "said"),
    [
        pytest.param("samovar://192.168.1.20:4000/?title=%D0%A7%D0%B0%D0%B9", None, id="an invite"),
        pytest.param("irc://irc.example:6667/", None, id="an irc: link"),
        pytest.param("file:///tea.txt", "", id="a file, which we do not open"),
    ],
)
def test_a_link_is_told_as_it_was_written(address: str, said: str | None) -> None:
    # A process of its own: there is one application in each, and here pytest-qt has it.
    command = [sys.executable, "-c", SCRIPT, address]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == (address if said is None else said)
    assert done.stderr == ""
