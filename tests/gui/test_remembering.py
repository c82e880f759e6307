"""What changes is written a moment later, and at the end."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import gui.remembering
from gui.client.places import Place
from gui.client.remembered import NAME, Remembered
from gui.remembering import Remembering

TEA = Place("own", "#tea")


def test_a_change_is_written_by_itself(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gui.remembering, "PAUSE_MS", 1)
    remembering = Remembering(tmp_path)
    remembering.remembered.drafts.put(TEA, "half")
    assert not (tmp_path / NAME).exists()
    qtbot.waitUntil((tmp_path / NAME).exists)
    assert Remembered(tmp_path).drafts.get(TEA) == "half"


def test_the_end_does_not_wait(qtbot: QtBot, tmp_path: Path) -> None:
    remembering = Remembering(tmp_path)
    remembering.remembered.drafts.put(TEA, "half")
    remembering.save()
    assert Remembered(tmp_path).drafts.get(TEA) == "half"
