"""What changes is written a moment later, and at the end."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import gui.remembering
from gui.client.places import Place
from gui.client.remembered import NAME, Remembered
from gui.remembering import Remembering
from gui.window import Window
from tests.gui.conftest import MakeWindow
from tests.gui.hearing import enter

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


def test_a_disk_that_takes_nothing_is_told_in_the_window_until_it_does_again(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window: Window = make_window("anna")
    enter(window.sessions, "#tea")
    folder = window.settings.home.data_dir
    assert not window.status.notice.isVisible()
    (folder / NAME).mkdir()
    window.remembered.drafts.put(TEA, "half")
    window.remembering.save()
    qtbot.waitUntil(window.status.notice.isVisible)
    assert "state.json can't be kept" in window.status.notice.text()
    window.rebuild()
    assert "state.json can't be kept" in window.status.notice.text()
    (folder / NAME).rmdir()
    window.remembered.drafts.put(TEA, "whole")
    window.remembering.save()
    qtbot.waitUntil(lambda: not window.status.notice.isVisible())


def test_what_is_typed_last_is_on_the_disk_when_the_window_has_closed(make_window: MakeWindow) -> None:
    window: Window = make_window("anna")
    for text in ("h", "ha", "half"):
        window.remembered.drafts.put(TEA, text)
        window.remembering.save()
    window.remembered.drafts.put(TEA, "half a")
    window.close()
    assert Remembered(window.settings.home.data_dir).drafts.get(TEA) == "half a"


def test_a_broken_file_is_told_before_there_is_a_chat(make_window: MakeWindow, own_home: Path) -> None:
    (own_home / "data0").mkdir()
    (own_home / "data0" / NAME).write_text("{")
    window: Window = make_window("anna")
    assert window.status.isVisible()
    assert "state.json was broken" in window.status.notice.text()
