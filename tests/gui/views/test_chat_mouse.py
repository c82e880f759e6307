"""What the mouse does in the log."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.views.test_chat import Log, said


@pytest.fixture
def log(qtbot: QtBot) -> Log:
    return Log(qtbot)


def test_a_click_shows_which_message_keys_are_about_and_a_drag_does_not(log: Log, qtbot: QtBot) -> None:
    log.add(said("bob", "one two"), said("bob", "three"))
    log.view.activateWindow()
    port, left = log.view.viewport(), Qt.MouseButton.LeftButton
    before = port.grab().toImage()
    qtbot.mousePress(port, left, pos=log.point(0, 1))
    qtbot.mouseMove(port, log.point(0, 6))
    qtbot.mouseRelease(port, left, pos=log.point(0, 6))
    assert not log.view.keys.shown
    qtbot.mouseClick(port, left, pos=log.point(1, 1))
    assert (log.view.keys.shown, log.view.keys.number) == (True, 1)
    qtbot.waitUntil(log.view.hasFocus)
    assert port.grab().toImage() != before
