"""What the log asks a menu for: what is under the mouse, or where the keyboard is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from pytestqt.qtbot import QtBot

from gui.views.chat_things import Spot
from gui.views.selection import Place, Selection
from tests.gui.views.test_chat import Log, said


@pytest.fixture
def log(qtbot: QtBot) -> Log:
    return Log(qtbot)


def asked(log: Log, reason: QContextMenuEvent.Reason, point: QPoint) -> Spot:
    """What a menu is asked for."""
    spots: list[Spot] = []
    connection = log.view.menuRequested.connect(spots.append)
    log.view.contextMenuEvent(QContextMenuEvent(reason, point, log.view.viewport().mapToGlobal(point)))
    log.view.menuRequested.disconnect(connection)
    [spot] = spots
    return spot


MOUSE, KEYBOARD = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard


def test_a_right_click_asks_for_the_menu_of_what_is_there(log: Log) -> None:
    log.add(said("bob", "https://example.org/ x"), said("carol", "```py\nx = 1\n```"))
    spot = asked(log, MOUSE, log.point(0, 4))
    assert (spot.number, spot.link, spot.code) == (0, "https://example.org/", None)
    assert asked(log, MOUSE, log.point(0, 21)).link == ""
    code = asked(log, MOUSE, log.point(1, 2)).code
    assert code is not None
    assert code.code == "x = 1"
    assert asked(log, MOUSE, QPoint(5, 5)).number == -1


def test_a_right_click_beside_the_selection_drops_it(log: Log) -> None:
    log.add(said("bob", "one"), said("carol", "two"))
    log.view.select(Selection(Place(0, 0), Place(0, 3)))
    asked(log, MOUSE, log.point(0, 1))
    assert log.view.selected_text() == "one"
    asked(log, MOUSE, log.point(1, 1))
    assert log.view.selection is None


def test_the_menus_key_asks_for_the_message_that_the_keyboard_is_at(log: Log, qtbot: QtBot) -> None:
    assert asked(log, KEYBOARD, QPoint()).number == -1
    log.add(said("bob", "https://a.example/ https://b.example/"), said("carol", "www.c.example"))
    qtbot.keyClick(log.view, Qt.Key.Key_End)
    spot = asked(log, KEYBOARD, QPoint())
    assert (spot.number, spot.link) == (1, "https://www.c.example")
    qtbot.keyClick(log.view, Qt.Key.Key_Up)
    assert asked(log, KEYBOARD, QPoint()).link == ""  # which of the two?
    qtbot.keyClick(log.view, Qt.Key.Key_Right)
    spot = asked(log, KEYBOARD, QPoint())
    assert spot.link == "https://a.example/"
    assert log.view.viewport().rect().contains(log.view.viewport().mapFromGlobal(spot.point))
