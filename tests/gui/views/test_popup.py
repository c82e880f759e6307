"""What opens at something goes when one is done there, and not sooner."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.views.popup import Popup


@pytest.fixture
def popup(qtbot: QtBot) -> Popup:
    """With a button that has the keyboard, and opens a menu."""
    made = Popup()
    made.set_name("Tea")
    button = QPushButton("Pour", made)
    menu = QMenu(made)
    menu.addAction("Green")
    button.clicked.connect(lambda: menu.popup(made.pos()))
    QVBoxLayout(made).addWidget(button)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    button.setFocus()
    return made


def test_it_says_what_it_is(popup: Popup) -> None:
    assert popup.accessibleName() == popup.windowTitle() == "Tea"


def test_enter_presses_its_button_and_a_menu_of_its_own_is_not_elsewhere(qtbot: QtBot, popup: Popup) -> None:
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert popup.isVisible()
    menu.close()
    assert popup.isVisible()


def test_another_window_ends_it(qtbot: QtBot, popup: Popup) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not popup.isVisible())


def test_escape_ends_it(qtbot: QtBot, popup: Popup) -> None:
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
