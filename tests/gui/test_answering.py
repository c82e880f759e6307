"""Replying in the window: by the menu and by keys, what composer and log show of it, and the way to the original."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.client.buffers import Entry, EntryKind
from gui.log_menu import log_menu
from gui.session import Session
from gui.views.chat_reply import beginning
from gui.views.chat_things import Spot, rects_of, things_of
from gui.window import Window
from tests.gui.hearing import hears, sent
from tests.gui.menu import choose, words

CAPS = "message-tags echo-message labeled-response batch server-time"


@pytest.fixture
def session(session: Session) -> Session:
    hears(session, f":srv CAP * ACK :{CAPS}")
    hears(
        session, "@msgid=m1 :bob!b@h PRIVMSG #tea :tea, **anybody**?", "@msgid=m2 :carol!c@h PRIVMSG #tea :no"
    )
    return session


def press(window: Window, key: Qt.Key) -> None:
    QTest.keyClick(window.conversation.composer.input, key)


def marked(window: Window) -> set[str]:
    """The messages that stand out in the log."""
    return set(window.conversation.chat.meant)


def row_of(window: Window, text: str) -> int:
    buffer = window.conversation.buffer
    assert buffer is not None
    return next(at for at, entry in enumerate(buffer.entries) if entry.text == text)


def test_a_reply_is_begun_by_the_menu_and_sent(window: Window, session: Session) -> None:
    said = sent(session)
    menu = log_menu(window, Spot(QPoint(), row_of(window, "no") - 1))
    choose(menu, "Reply")
    composer = window.conversation.composer
    assert composer.bar.isVisible()
    assert composer.bar.label.text() == "Reply to bob: tea, anybody?"
    composer.insert("me")
    press(window, Qt.Key.Key_Return)
    assert said[-1] == "@label=1;+reply=m1 PRIVMSG #tea me"
    assert not composer.bar.isVisible()
    composer.insert("more")
    press(window, Qt.Key.Key_Return)
    assert said[-1] == "@label=2 PRIVMSG #tea more"


def test_by_keys_it_replies_to_the_last_message_of_somebody_else(window: Window, session: Session) -> None:
    composer = window.conversation.composer
    composer.insert("half a sentence")
    window.actions_by_name["reply"].trigger()
    assert composer.intent is not None
    assert composer.intent.msgid == "m2"
    assert marked(window) == {"m2"}
    press(window, Qt.Key.Key_Escape)
    assert composer.intent is None
    assert marked(window) == set()
    assert composer.text == "half a sentence"


def test_in_the_log_it_replies_to_the_message_that_the_keyboard_is_at(
    window: Window, session: Session
) -> None:
    chat = window.conversation.chat
    chat.setFocus()
    QTest.keyClick(chat, Qt.Key.Key_End)
    QTest.keyClick(chat, Qt.Key.Key_Up)
    window.actions_by_name["reply"].trigger()
    assert window.conversation.composer.intent is not None
    assert window.conversation.composer.intent.msgid == "m1"
    assert window.conversation.composer.input.hasFocus()


def test_each_page_keeps_its_reply_and_a_command_leaves_it(window: Window, session: Session) -> None:
    window.actions_by_name["reply"].trigger()
    composer = window.conversation.composer
    window.navigator.show_page(session, "#cake")
    assert composer.intent is None
    assert not composer.bar.isVisible()
    assert marked(window) == set()
    window.navigator.show_page(session, "#tea")
    assert composer.bar.isVisible()
    assert marked(window) == {"m2"}
    composer.insert("/topic tea")
    press(window, Qt.Key.Key_Return)
    assert composer.intent is not None


def test_a_server_without_tags_is_not_offered_replies(window: Window, session: Session) -> None:
    hears(session, ":srv CAP * DEL :message-tags")
    assert "Reply" not in words(log_menu(window, Spot(QPoint(), row_of(window, "no"))))
    window.refresh()
    assert not window.actions_by_name["reply"].isEnabled()
    window.writing.answering.reply()
    assert window.conversation.composer.intent is None


def test_the_log_shows_what_is_answered_and_leads_there(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    chat = window.conversation.chat
    hears(session, *(f":bob!b@h PRIVMSG #tea :line {number}" for number in range(100)))
    hears(session, "@msgid=m3;+reply=m1 :carol!c@h PRIVMSG #tea :I would")
    chat.refresh()
    placed = chat.page.placed[-1]
    reply = placed.row.reply
    assert reply is not None
    assert (reply.nick, reply.words) == ("bob", "tea, anybody?")
    [thing] = things_of(placed.row.entry)
    [rect] = rects_of(placed.row, thing)
    spot = QPointF(rect.left() + 2, placed.y + rect.center().y()).toPoint()
    assert chat.mouse.tip_at(spot) == thing.words
    QTest.mouseClick(chat.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    original = row_of(window, "tea, **anybody**?")
    assert original in [each.number for each in chat.page.placed]
    assert chat._flashed is chat.entry(original)
    qtbot.waitUntil(lambda: chat._flashed is None)


def test_enter_leads_to_the_original_too(window: Window, session: Session) -> None:
    chat = window.conversation.chat
    hears(session, "@msgid=m3;+reply=m1 :carol!c@h PRIVMSG #tea :I would")
    chat.setFocus()
    QTest.keyClick(chat, Qt.Key.Key_End)
    QTest.keyClick(chat, Qt.Key.Key_Return)
    assert chat._flashed is chat.entry(row_of(window, "tea, **anybody**?"))


def test_what_is_not_here_is_said_and_asked_for(window: Window, session: Session) -> None:
    found: list[tuple[str, str, bool]] = []
    session.message_found.connect(lambda *what: found.append(what))
    hears(session, "@msgid=m3;+reply=gone :carol!c@h PRIVMSG #tea :I would")
    chat = window.conversation.chat
    chat.refresh()
    reply = chat.page.placed[-1].row.reply
    assert reply is not None
    assert reply.words == "a message that is not here"
    chat.originalRequested.emit("gone")
    assert found == [("#tea", "gone", False)]
    assert "not here" in window.conversation.offer.label.text()


def test_when_it_comes_the_reply_shows_it(window: Window, session: Session) -> None:
    hears(session, "@msgid=m3;+reply=m0 :carol!c@h PRIVMSG #tea :I would")
    chat, model = window.conversation.chat, session.messages("#tea")
    chat.refresh()
    entries = session.buffers["#tea"].entries
    entries[0:0] = [Entry(entries[-1].kind, 0, "dave", "older", msgid="m0")]
    model.added(0, 1)
    chat.refresh()
    reply = chat.page.placed[-1].row.reply
    assert reply is not None
    assert (reply.nick, reply.words) == ("dave", "older")


def test_the_beginning_of_a_message_is_its_first_line_with_letters() -> None:
    assert beginning(Entry(EntryKind.MESSAGE, 0, "bob", "\n  **one** \ntwo")) == "one"
