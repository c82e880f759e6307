"""The line above the field that tells of a command."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from tests.gui.conftest import MakeWindow
from tests.gui.hearing import enter


def test_its_words_begin_where_those_of_the_field_do(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("anna")
    session = enter(window.sessions, "@#tea")
    window.navigator.show_page(session, "#tea")
    field = window.conversation.composer.input
    qtbot.keyClicks(field, "/topic tea")
    line = window.conversation.composer.completing.command
    field.moveCursor(QTextCursor.MoveOperation.Start)
    assert line.isVisible()
    typed = field.viewport().mapTo(window, field.cursorRect().topLeft()).x()
    assert line.mapTo(window, line.contentsRect().topLeft()).x() == typed
