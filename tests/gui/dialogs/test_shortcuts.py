"""The keyboard's dialog: all actions are listed, keys can be others, and conflicts are told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.actions import ACTIONS
from gui.dialogs.shortcuts import ShortcutsDialog
from gui.home import Home
from gui.settings import Settings
from gui.shortcuts import Shortcuts

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
BY_NAME = {row.name: row for row in ACTIONS}
HOST, JOIN, LEAVE = BY_NAME["host"], BY_NAME["join"], BY_NAME["leave"]


@pytest.fixture
def shortcuts() -> Shortcuts:
    return Shortcuts(Settings(Home.find()))


@pytest.fixture
def dialog(qtbot: QtBot, shortcuts: Shortcuts) -> ShortcutsDialog:
    made = ShortcutsDialog(shortcuts)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_each_action_stands_with_its_keys(dialog: ShortcutsDialog) -> None:
    assert list(dialog.rows) == [row.name for row in ACTIONS]
    assert dialog.rows["host"].field.keySequence() == QKeySequence("Ctrl+H")


def test_names_have_no_signs_of_menus_and_do_not_depend_on_the_page(dialog: ShortcutsDialog) -> None:
    names = {name: row.findChild(QLabel).text() for name, row in dialog.rows.items()}
    assert not [name for name in names.values() if "…" in name or "&" in name]
    assert names["close_page"] == "Leave the room or close the page"


def test_the_fields_end_where_the_buttons_end(dialog: ShortcutsDialog) -> None:
    [close] = [each for each in dialog.findChildren(QPushButton) if each.text() == "Close"]
    field = dialog.rows["host"].field
    ends = {each.mapTo(dialog, each.rect().topRight()).x() for each in (close, field)}
    assert len(ends) == 1


def test_keys_are_pressed(qtbot: QtBot, dialog: ShortcutsDialog, shortcuts: Shortcuts) -> None:
    field = dialog.rows["leave"].field
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert shortcuts.of(LEAVE) == "Ctrl+L"
    assert dialog.rows["leave"].reset.isVisible()
    qtbot.mouseClick(dialog.rows["leave"].reset, LEFT)
    assert shortcuts.of(LEAVE) == ""


def test_keys_that_are_taken_are_told_and_can_be_taken_over(
    qtbot: QtBot, dialog: ShortcutsDialog, shortcuts: Shortcuts
) -> None:
    dialog.ask(HOST, "Ctrl+J")
    assert shortcuts.of(HOST) == "Ctrl+H"
    assert "Join a chat" in dialog.notice.label.text()
    assert dialog.rows["host"].field.keySequence() == QKeySequence("Ctrl+H")
    qtbot.mouseClick(dialog.take, LEFT)
    assert shortcuts.of(HOST) == "Ctrl+J"
    assert shortcuts.of(JOIN) == ""
    assert not dialog.notice.isVisible()


@pytest.mark.parametrize("key", [KEY.Key_K, KEY.Key_C])
def test_keys_that_are_refused_leave_the_old_ones(
    qtbot: QtBot, dialog: ShortcutsDialog, shortcuts: Shortcuts, key: Qt.Key
) -> None:
    field = dialog.rows["host"].field
    field.setFocus()
    qtbot.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
    assert shortcuts.of(HOST) == "Ctrl+H"
    assert field.keySequence() == QKeySequence("Ctrl+H")
    assert dialog.notice.isVisible()


def test_no_field_waits_for_a_key_at_first(
    qtbot: QtBot, dialog: ShortcutsDialog, shortcuts: Shortcuts
) -> None:
    before = [shortcuts.of(row) for row in ACTIONS]
    for key in (KEY.Key_K, KEY.Key_L, KEY.Key_H):
        qtbot.keyClick(dialog.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
    assert [shortcuts.of(row) for row in ACTIONS] == before
    bar = dialog.area.verticalScrollBar()
    qtbot.keyClick(dialog.focusWidget(), KEY.Key_PageDown)
    assert bar.value() > 0
    dialog.focusNextPrevChild(True)
    assert dialog.focusWidget() is dialog.rows[ACTIONS[0].name].field


@pytest.mark.parametrize("keys", ["A", "Shift+A", "Return", "Ctrl+C", "Space"])
def test_keys_that_fields_need_are_refused(dialog: ShortcutsDialog, shortcuts: Shortcuts, keys: str) -> None:
    dialog.ask(HOST, keys)
    assert shortcuts.of(HOST) == "Ctrl+H"
    assert dialog.notice.isVisible()
    assert not dialog.take.isVisible()


def test_the_keys_that_stay_are_reached_by_keyboard(qtbot: QtBot, dialog: ShortcutsDialog) -> None:
    dialog.activateWindow()
    dialog.rows["about"].field.setFocus()
    dialog.resize(560, 400)
    for rows in dialog.fixed:
        while not (focused := dialog.focusWidget()) or focused not in rows:
            assert dialog.focusNextPrevChild(True)
        assert focused is rows[0]
        for row in rows[1:]:
            qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
            assert dialog.focusWidget() is row
            assert row.visibleRegion().boundingRect().height() == row.height()
        qtbot.keyClick(rows[-1], Qt.Key.Key_Down)
        qtbot.keyClick(rows[-1], Qt.Key.Key_Up)
        assert dialog.focusWidget() is rows[-2]
    assert rows[0].accessibleName().startswith("Up; Down: ") or ": " in rows[0].accessibleName()


def test_all_go_back_at_once(qtbot: QtBot, dialog: ShortcutsDialog, shortcuts: Shortcuts) -> None:
    assert not dialog.reset_all.isEnabled()
    dialog.ask(HOST, "Ctrl+Alt+H")
    dialog.ask(JOIN, "")
    qtbot.mouseClick(dialog.reset_all, LEFT)
    assert [shortcuts.of(row) for row in ACTIONS] == [row.shortcut for row in ACTIONS]


def test_tab_leaves_a_field_of_keys(qtbot: QtBot, dialog: ShortcutsDialog, shortcuts: Shortcuts) -> None:
    field = dialog.rows["host"].field
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert shortcuts.of(HOST) == "Ctrl+H"
    assert dialog.focusWidget() is not field
