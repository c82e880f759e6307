"""The field of a shortcut takes keys, and lets go of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QToolButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from gui.views.key_field import KeyField


def test_what_is_pressed_is_chosen(qtbot: QtBot) -> None:
    field = KeyField("Keys of “Join a chat”")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.keys_chosen) as chosen:
        qtbot.keyClick(field, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == [QKeySequence("Ctrl+T")]


def test_nothing_is_chosen_between_the_old_keys_and_the_new(qtbot: QtBot) -> None:
    field = KeyField("Keys of “Join a chat”")
    qtbot.addWidget(field)
    field.show_keys(QKeySequence("Ctrl+J"), "Ctrl+J")
    chosen: list[str] = []
    field.keys_chosen.connect(lambda keys: chosen.append(keys.toString()))
    qtbot.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert chosen == ["Ctrl+K"]


def test_its_button_takes_the_keys_away(qtbot: QtBot) -> None:
    field = KeyField("Keys of “Join a chat”")
    qtbot.addWidget(field)
    field.show_keys(QKeySequence("Ctrl+J"), "Ctrl+J")
    field.show()
    (button,) = field.findChildren(QToolButton)
    with qtbot.waitSignal(field.keys_chosen) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == [QKeySequence()]


def test_what_is_shown_is_not_chosen(qtbot: QtBot) -> None:
    field = KeyField("Keys of “Join a chat”")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.keys_chosen):
        field.show_keys(QKeySequence("Ctrl+J"), "Ctrl+J, F7")
    assert field.keySequence() == QKeySequence("Ctrl+J")
    assert field.accessibleDescription() == "Ctrl+J, F7"


def test_escape_is_the_dialogs(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    field = KeyField("Keys of “Join a chat”", dialog)
    QVBoxLayout(dialog).addWidget(field)
    dialog.open()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.keySequence().isEmpty()


def test_for_a_screen_reader_it_is_one_field_for_keys(qtbot: QtBot) -> None:
    field = KeyField("Keys of “Join a chat”")
    qtbot.addWidget(field)
    said = QAccessible.queryAccessibleInterface(field)
    assert said.role() == QAccessible.Role.HotkeyField
    assert said.text(QAccessible.Text.Name) == "Keys of “Join a chat”"
    assert said.childCount() == 0


def test_an_empty_field_asks_for_a_key_only_while_it_has_the_keyboard(qtbot: QtBot) -> None:
    field, other = KeyField("Keys of “Join a chat”"), KeyField("Keys of “Host a chat”")
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    column.addWidget(other)
    column.addWidget(field)
    for each in (field, other):
        each.show_keys(QKeySequence(), "")
    with qtbot.waitActive(dialog):
        dialog.show()
    other.setFocus()
    [line] = field.findChildren(QLineEdit)
    assert line.placeholderText() == "not set"
    field.setFocus()
    assert line.placeholderText() == "Press shortcut"
    other.setFocus()
    assert line.placeholderText() == "not set"
