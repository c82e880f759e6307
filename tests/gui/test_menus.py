"""The menu bar gives the keyboard back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.actions import ACTIONS
from gui.window import Window

KEY = Qt.Key


def open_menu(qtbot: QtBot, window: Window, menu: QMenu) -> None:
    bar = window.menuBar()
    with qtbot.waitExposed(menu):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(menu.menuAction()).center())


def test_one_escape_leaves_a_menu_and_letters_are_typed(qtbot: QtBot, talking: Window) -> None:
    window, menu = talking, talking.menus[0]
    open_menu(qtbot, window, menu)
    qtbot.keyClick(menu, KEY.Key_Escape)
    assert QApplication.focusWidget() is window.conversation.composer.input
    qtbot.keyClicks(QApplication.focusWidget(), "hello, view")
    assert window.conversation.composer.text == "hello, view"
    assert QApplication.activePopupWidget() is None
    assert window.menuBar().activeAction() is None


def test_arrows_lead_from_menu_to_menu_and_escape_out_of_the_last(qtbot: QtBot, talking: Window) -> None:
    window, (first, second) = talking, talking.menus[:2]
    open_menu(qtbot, window, first)
    with qtbot.waitExposed(second):
        qtbot.keyClick(first, KEY.Key_Right)
    assert not first.isVisible()
    qtbot.keyClick(second, KEY.Key_Escape)
    assert QApplication.focusWidget() is window.conversation.composer.input


def test_no_two_actions_of_a_menu_have_one_sign() -> None:
    for menu in {row.menu for row in ACTIONS}:
        signs = [row.icon for row in ACTIONS if row.menu == menu and row.icon]
        assert sorted(signs) == sorted(set(signs))


def test_the_rows_of_a_menu_are_of_one_height(window: Window) -> None:
    for menu in window.menus:
        rows = [action for action in menu.actions() if not action.isSeparator()]
        assert len({menu.actionGeometry(action).height() for action in rows}) == 1
