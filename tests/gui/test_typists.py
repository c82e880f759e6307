"""Who is typing, as the window shows it and tells it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.options import TYPING
from gui.session import Session
from gui.window import Window
from tests.gui.conftest import PATIENCE_MS, MakeWindow, Server, join
from tests.gui.hearing import hears, sent


@pytest.fixture
def session(session: Session) -> Session:
    hears(session, ":srv CAP * ACK :message-tags echo-message")
    return session


def test_one_two_and_more(window: Window, session: Session) -> None:
    line = window.conversation.composer.typists
    height = window.conversation.chat.height()
    told = []
    for nick in ("bob", "carol", "dave"):
        hears(session, f"@+typing=active :{nick}!x@h TAGMSG #tea")
        told.append(line.text())
    assert told == ["bob is typing…", "bob and carol are typing…", "3 people are typing…"]
    assert window.conversation.chat.height() == height
    window.navigator.show_page(session, "#cake")
    assert line.text() == ""
    window.navigator.show_page(session, "#tea")
    hears(session, ":bob!x@h PART #tea", ":carol!x@h PRIVMSG #tea :hi")
    assert line.text() == "dave is typing…"


def test_the_others_are_told_unless_the_user_wants_that_not(window: Window, session: Session) -> None:
    said, field = sent(session), window.conversation.composer.input
    window.settings.set(TYPING, False)
    QTest.keyClicks(field, "h")
    assert said == []
    window.settings.set(TYPING, True)
    QTest.keyClicks(field, "i")
    assert said == ["@+typing=active TAGMSG #tea"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert said[1:] == ["PRIVMSG #tea hi"]


def test_two_windows_on_a_real_server(qtbot: QtBot, make_window: MakeWindow, server: Server) -> None:
    anna, bob = make_window("anna"), make_window("bob")
    for window in (anna, bob):
        join(qtbot, window, server.port)
    QTest.keyClicks(anna.conversation.composer.input, "hi")
    typists = bob.conversation.composer.typists
    qtbot.waitUntil(lambda: typists.text() == "anna is typing…", timeout=PATIENCE_MS)
    QTest.keyClick(anna.conversation.composer.input, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: typists.text() == "", timeout=PATIENCE_MS)
