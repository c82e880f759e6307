"""Changing and deleting messages in the window, and between two windows through the real server."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.client.buffers import Entry
from gui.dialogs.delete_message import DeleteMessageDialog
from gui.log_menu import log_menu
from gui.session import Session
from gui.views.chat_reply import beginning
from gui.views.chat_things import Spot
from gui.window import Window
from tests.gui.conftest import PATIENCE_MS, MakeWindow, Server, heard, join
from tests.gui.hearing import hears, sent
from tests.gui.menu import choose, words

CAPS = "message-tags echo-message draft/message-redaction samovar.chat/edit"
TAG = "+samovar.chat/edit"
Key = Qt.Key


@pytest.fixture
def session(session: Session) -> Session:
    hears(session, f":srv CAP * ACK :{CAPS}")
    hears(session, "@msgid=m1 :anna!a@h PRIVMSG #tea :tae?", "@msgid=m2 :bob!b@h PRIVMSG #tea :yes")
    return session


@pytest.fixture
def online(session: Session, monkeypatch: pytest.MonkeyPatch) -> Session:
    """As if there were a connection."""
    monkeypatch.setattr(type(session), "is_online", True)
    return session


def press(window: Window, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.conversation.composer.input, key, held)


def last_menu(window: Window, back: int) -> list[str]:
    count = len(window.conversation.chat.page.layouts)
    return words(log_menu(window, Spot(QPoint(), count - back)))


def test_up_in_the_empty_field_edits_what_we_said_last(window: Window, online: Session) -> None:
    said, composer = sent(online), window.conversation.composer
    press(window, Key.Key_Up)
    assert composer.text == "tae?"
    assert composer.bar.label.text() == "Editing: tae?"
    composer.input.selectAll()
    composer.insert("tea?")
    press(window, Key.Key_Return)
    assert said == [f"@+reply=m1;{TAG}=m1 PRIVMSG #tea tea?"]
    assert (composer.text, composer.intent) == ("", None)


def test_escape_brings_the_draft_back(window: Window, online: Session) -> None:
    composer = window.conversation.composer
    composer.insert("half a sentence")
    count = len(window.conversation.chat.page.layouts)
    choose(log_menu(window, Spot(QPoint(), count - 2)), "Change the text")
    assert composer.text == "tae?"
    composer.insert(" or coffee")
    window.navigator.show_page(online, "#cake")
    assert composer.text == ""
    window.navigator.show_page(online, "#tea")
    assert composer.text == "tae? or coffee"
    press(window, Key.Key_Escape)
    assert (composer.text, composer.bar.isVisible()) == ("half a sentence", False)


def test_ctrl_up_recalls_what_was_sent(window: Window, online: Session) -> None:
    composer = window.conversation.composer
    composer.insert("one")
    press(window, Key.Key_Return)
    press(window, Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert (composer.text, composer.intent) == ("one", None)
    press(window, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert composer.text == ""


def test_where_nothing_can_be_edited_up_recalls(window: Window, online: Session) -> None:
    hears(online, ":srv CAP * DEL :samovar.chat/edit draft/message-redaction")
    composer = window.conversation.composer
    composer.insert("one")
    press(window, Key.Key_Return)
    press(window, Key.Key_Up)
    assert (composer.text, composer.intent) == ("one", None)
    assert not {"Change the text", "Delete for everybody…"} & set(last_menu(window, 3))


@pytest.mark.parametrize("text", ["one\ntwo", "word " * 200], ids=["two lines", "too long"])
def test_what_fits_in_no_message_stays_in_the_field(window: Window, online: Session, text: str) -> None:
    said, composer = sent(online), window.conversation.composer
    press(window, Key.Key_Up)
    composer.input.selectAll()
    composer.insert(text.strip())
    press(window, Key.Key_Return)
    assert said == []
    assert composer.text == text.strip()
    assert "one message" in window.conversation.offer.label.text()


def test_without_a_connection_the_new_text_stays_in_the_field(window: Window, session: Session) -> None:
    press(window, Key.Key_Up)
    window.conversation.composer.insert("!")
    press(window, Key.Key_Return)
    assert window.conversation.composer.text == "tae?!"
    assert "Not connected" in window.conversation.offer.label.text()


def test_the_log_says_that_it_was_edited_and_what_it_said_before(window: Window, session: Session) -> None:
    hears(session, "@msgid=m4;+reply=m2 :carol!c@h PRIVMSG #tea :me too")
    hears(session, f"@msgid=m3;+reply=m2;{TAG}=m2 :bob!b@h PRIVMSG #tea :yes, **please**")
    chat = window.conversation.chat
    chat.refresh()
    placed = next(each for each in chat.page.placed if each.row.entry.msgid == "m2")
    assert placed.row.body.text == "yes, please (edited)"
    _, right = placed.row.line_span(0)
    at = QPointF(right - 3, placed.y + placed.row.text_top + 4).toPoint()
    assert chat.mouse.tip_at(at) == "Before:\nyes"
    reply = chat.page.placed[-1].row.reply
    assert reply is not None
    assert reply.words == "yes, please"


def test_who_may_delete_is_offered_it(window: Window, session: Session) -> None:
    assert "Delete for everybody…" in last_menu(window, 1)  # an operator
    hears(session, "@msgid=k1 :bob!b@h PRIVMSG #cake :hi", "@msgid=k2 :anna!a@h PRIVMSG #cake :hello")
    window.navigator.show_page(session, "#cake")
    assert "Delete for everybody…" not in last_menu(window, 2)
    assert "Delete for everybody…" in last_menu(window, 1)


def test_it_is_deleted_after_a_question(window: Window, session: Session) -> None:
    said, chat = sent(session), window.conversation.chat
    chat.setFocus()
    QTest.keyClick(chat, Key.Key_End)
    QTest.keyClick(chat, Key.Key_Delete)
    dialog = window.cards.dialog
    assert isinstance(dialog, DeleteMessageDialog)
    dialog.reason.setText("not here")
    dialog.yes.click()
    assert said == ["REDACT #tea m2 :not here"]
    hears(session, ":anna!a@h REDACT #tea m2 :not here")
    chat.refresh()
    row = chat.page.placed[-1].row
    assert row.quiet
    assert row.body.text == beginning(row.entry) == "anna deleted this message: not here"
    assert not {"Reply", "Change the text", "Delete for everybody…"} & set(last_menu(window, 1))


def test_an_edit_that_parts_a_block_of_code_shows_its_lines(window: Window, session: Session) -> None:
    lines = [f"@msgid=c{n} :bob!b@h PRIVMSG #tea :{text}" for n, text in enumerate(("```py", "x = 1", "```"))]
    hears(session, *lines)
    chat = window.conversation.chat
    chat.refresh()
    hears(session, ":bob!b@h REDACT #tea c2")
    chat.refresh()
    assert [placed.row.entry.msgid for placed in chat.page.placed][-3:] == ["c0", "c1", "c2"]
    placed = chat.page.placed
    heights = chat.page.layouts.heights
    assert all(heights[each.number] == each.row.height for each in placed)


def test_two_windows_see_an_edit_a_reaction_and_a_deletion(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    anna, bob = make_window("anna"), make_window("bob")
    for window in (anna, bob):
        join(qtbot, window, server.port)
    anna.conversation.composer.insert("tae?")
    press(anna, Key.Key_Return)
    qtbot.waitUntil(lambda: heard(bob, "tae?") == 1, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: bool(said_by(anna, "tae?").msgid), timeout=PATIENCE_MS)
    press(anna, Key.Key_Up)
    anna.conversation.composer.input.selectAll()
    anna.conversation.composer.insert("tea?")
    press(anna, Key.Key_Return)
    qtbot.waitUntil(lambda: heard(bob, "tea?") == 1 and heard(bob, "tae?") == 0, timeout=PATIENCE_MS)
    bob.writing.answering.offer_reactions(said_by(bob, "tea?"))
    assert bob.writing.answering.bar is not None
    bob.writing.answering.bar.buttons[0].click()
    qtbot.waitUntil(lambda: said_by(anna, "tea?").extra.reactions.keys() == {"👍"}, timeout=PATIENCE_MS)  # type: ignore[union-attr]
    bob.writing.answering.reply_to(said_by(bob, "tea?"))
    bob.conversation.composer.insert("me")
    press(bob, Key.Key_Return)
    qtbot.waitUntil(lambda: heard(anna, "me") == 1, timeout=PATIENCE_MS)
    original = anna.conversation.chat.page.layouts.original(said_by(anna, "me"))
    assert original is said_by(anna, "tea?")
    anna.writing.answering.delete([said_by(anna, "tea?")])
    assert isinstance(anna.cards.dialog, DeleteMessageDialog)
    anna.cards.dialog.yes.click()
    qtbot.waitUntil(lambda: heard(bob, "tea?") == 0, timeout=PATIENCE_MS)


def test_lines_are_changed_and_the_other_window_sees_it(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    anna, bob = make_window("anna"), make_window("bob")
    session = join(qtbot, anna, server.port)
    join(qtbot, bob, server.port)
    session.chat.say("#lobby", "milk\ntae\nsugar")
    qtbot.waitUntil(lambda: heard(bob, "milk\ntae\nsugar") == 1, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: bool(said_by(anna, "milk\ntae\nsugar").msgid), timeout=PATIENCE_MS)
    press(anna, Key.Key_Up)
    composer = anna.conversation.composer
    assert composer.text == "milk\ntae\nsugar"
    composer.input.selectAll()
    composer.insert("milk\ntea")
    press(anna, Key.Key_Return)
    qtbot.waitUntil(lambda: heard(bob, "milk\ntea") == 1, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: heard(anna, "milk\ntea") == 1, timeout=PATIENCE_MS)
    assert said_by(bob, "milk\ntea").extra is not None
    later = make_window("carol")
    join(qtbot, later, server.port)
    qtbot.waitUntil(lambda: heard(later, "milk\ntea") == 1, timeout=PATIENCE_MS)


def said_by(window: Window, text: str) -> Entry:
    buffer = window.conversation.buffer
    assert buffer is not None
    return next(entry for entry in buffer.entries if entry.text == text)
