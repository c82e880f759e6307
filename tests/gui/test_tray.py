"""The number on the icon, and what the menu asks for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from gui.tray import LOUD, QUIET, SIZES, Tray, badged_icon


@pytest.fixture
def tray(qtbot: QtBot) -> Iterator[Tray]:
    made = Tray()
    yield made
    made.shut_down()


def share(icon: QIcon, size: int, color: str) -> float:
    """How much of the icon has the colour."""
    image = icon.pixmap(size, size).toImage()
    wanted = QColor(color).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(size) for y in range(size)) / size**2


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 12, 250])
def test_the_number_stands_on_its_colour(qtbot: QtBot, count: int, size: int) -> None:
    assert share(badged_icon(count, loud=True), size, LOUD) > 0.1
    assert share(badged_icon(count, loud=False), size, QUIET) > 0.1
    assert share(badged_icon(0, loud=True), size, LOUD) == 0


def test_the_tool_tip_counts_and_the_icon_is_painted_once(tray: Tray) -> None:
    tray.show_unread(3, loud=True)
    key = tray.icon.icon().cacheKey()
    tray.show_unread(3, loud=True)
    assert tray.icon.icon().cacheKey() == key
    assert tray.icon.toolTip() == "Samovar, unread: 3"
    tray.show_unread(0, loud=False)
    assert tray.icon.toolTip() == "Samovar"


def test_the_menu_asks(qtbot: QtBot, tray: Tray) -> None:
    for action, signal in (
        (tray.show_action, tray.show_asked),
        (tray.host_action, tray.host_asked),
        (tray.quit_action, tray.quit_asked),
    ):
        with qtbot.waitSignal(signal):
            action.trigger()
    with qtbot.waitSignal(tray.away_asked) as asked:
        tray.away_action.trigger()
    assert asked.args == [True]
    assert all(action.text() for action in tray.menu.actions() if not action.isSeparator())


def test_a_click_shows_the_window(qtbot: QtBot, tray: Tray) -> None:
    with qtbot.waitSignal(tray.show_asked):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.show_asked):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)


def test_without_a_tray_it_is_not_there(tray: Tray) -> None:
    tray.set_wanted(True)
    assert not tray.is_there
