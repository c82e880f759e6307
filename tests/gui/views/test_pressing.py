"""Enter presses the button that has the keyboard, whatever else a dialog would do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from gui.dialogs.question import Question
from gui.views.chat_jump import JumpButton
from gui.views.emoji_picker import EmojiPicker
from tests.gui.conftest import MakeWindow
from tests.gui.every_dialog import kinds, openers, shown
from tests.gui.hearing import become_host, enter

RETURN = Qt.Key.Key_Return


def reachable(dialog: QDialog) -> list[QAbstractButton]:
    """The buttons that Tab leads to now."""
    found: list[QAbstractButton] = [*dialog.findChildren(QPushButton), *dialog.findChildren(QToolButton)]
    return [
        button
        for button in found
        if button.isVisible()
        and button.isEnabled()
        and button.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (isinstance(button, QToolButton) and button.menu())  # it opens; asked below
    ]


def faults(dialog: QDialog, qtbot: QtBot) -> list[str]:
    """Which of them Enter does not press, or not them alone. What they would do is taken off them."""
    pressed: list[QAbstractButton] = []
    found = []
    for button in dialog.findChildren(QAbstractButton):
        button.clicked.connect(lambda: None)
        button.clicked.disconnect()
        button.clicked.connect(lambda checked=False, button=button: pressed.append(button))
    for button in reachable(dialog):
        pressed.clear()
        button.setFocus()
        qtbot.keyClick(button, RETURN)
        if pressed != [button]:
            found.append(f"{button.text() or button.accessibleName()}: {[each.text() for each in pressed]}")
    return found


def test_enter_presses_the_focused_button_of_every_dialog(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("anna")
    session = enter(window.sessions, "@#tea")
    become_host(session)
    window.navigator.show_page(session, "#tea")
    table: dict[str, list[str]] = {}
    seen: set[type[QDialog]] = set()
    for name, show in openers(window, session).items():
        show()
        QApplication.processEvents()
        dialog = shown(window)
        if dialog is None:
            continue
        seen.add(type(dialog))
        table[name] = faults(dialog, qtbot)
        for tabs in dialog.findChildren(QTabWidget):
            for at in range(tabs.count()):
                tabs.setCurrentIndex(at)
                table[name] += faults(dialog, qtbot)
        dialog.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert {name: wrong for name, wrong in table.items() if wrong} == {}
    assert kinds() - seen == set()


def question(qtbot: QtBot) -> Question:
    made = Question()
    qtbot.addWidget(made)
    made.ask("Delete your message?", "Delete", made.why("None"))
    with qtbot.waitActive(made):
        made.show()
    return made


def test_enter_on_cancel_cancels(qtbot: QtBot) -> None:
    asked = question(qtbot)
    cancel = next(each for each in asked.findChildren(QPushButton) if each is not asked.yes)
    cancel.setFocus()
    with qtbot.waitSignal(asked.rejected), qtbot.assertNotEmitted(asked.accepted):
        qtbot.keyClick(cancel, RETURN)


def test_a_held_enter_answers_nothing(qtbot: QtBot) -> None:
    asked = question(qtbot)
    with qtbot.assertNotEmitted(asked.accepted), qtbot.assertNotEmitted(asked.rejected):
        for field in (asked.reason, *asked.findChildren(QPushButton)):
            field.setFocus()
            again = QKeyEvent(QEvent.Type.KeyPress, RETURN, Qt.KeyboardModifier.NoModifier, "\r", True)
            QApplication.sendEvent(field, again)


def test_enter_presses_a_button_of_the_window(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("anna")
    session = enter(window.sessions, "@#tea")
    window.navigator.show_page(session, "#tea")
    jump = next(iter(window.conversation.chat.findChildren(JumpButton)))
    jump.show()
    for button in (window.conversation.header.people, jump):
        button.setFocus()
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, RETURN)


def test_enter_opens_the_menu_of_a_button(qtbot: QtBot) -> None:
    picker = EmojiPicker("", [])
    qtbot.addWidget(picker)
    with qtbot.waitActive(picker):
        picker.show()
    picker.tones.setFocus()
    menu = picker.tones.menu()
    QTimer.singleShot(0, menu, menu.close)  # it has an event loop of its own
    with qtbot.waitSignal(menu.aboutToShow):
        qtbot.keyClick(picker.tones, RETURN)


def test_enter_in_a_field_of_the_window_presses_nothing(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("anna")
    assert isinstance(window.welcome.nick, QLineEdit)
    window.welcome.nick.setFocus()
    with qtbot.assertNotEmitted(window.welcome.host_asked):
        qtbot.keyClick(window.welcome.nick, RETURN)
