"""Earlier messages come when the reader nears the top, and nothing moves under the reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.client.buffers import Above
from gui.session import Session
from gui.window import Window
from tests.gui.hearing import enter, hears, sent


@pytest.fixture
def session(window: Window) -> Session:
    made = enter(window.sessions)
    caps = "message-tags server-time batch labeled-response draft/chathistory"
    hears(made, f":srv CAP * NEW :{caps}", f":srv CAP * ACK :{caps}", ":anna!a@h JOIN #tea")
    page(made, "past1", 60, 40)
    window.navigator.show_page(made, "#tea")
    return made


def page(session: Session, label: str, first: int, count: int) -> None:
    """The server answers with so many messages."""
    lines = (
        f"@batch=b;time=2024-01-01T10:00:{number % 60:02}.000Z;msgid=m{number} :bob!b@h PRIVMSG #tea :line {number}"
        for number in range(first, first + count)
    )
    hears(session, f"@label={label} BATCH +b chathistory #tea", *lines, "BATCH -b")


def test_the_top_asks_for_earlier_messages_and_stays_in_its_place(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    chat, said = window.conversation.chat, sent(session)
    chat.refresh()
    qtbot.waitUntil(lambda: not chat._near_top.isActive())
    assert said == []  # the end is far from the top
    chat.scroll_to_start()
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["@label=past2 CHATHISTORY BEFORE #tea msgid=m60 100"]
    first = chat.page.placed[0]
    assert first.row.entry.text == "line 60"
    y = first.y + first.row.text_top
    page(session, "past2", 30, 30)
    chat.refresh()
    [same] = [placed for placed in chat.page.placed if placed.row.entry is first.row.entry]
    assert same.y + same.row.text_top == y
    assert same.number == 30


def test_home_and_page_up_reach_them_too(qtbot: QtBot, window: Window, session: Session) -> None:
    chat, said = window.conversation.chat, sent(session)
    chat.setFocus()
    QTest.keyClick(chat, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: bool(said))


def test_where_all_is_seen_more_comes_by_itself(qtbot: QtBot, window: Window, session: Session) -> None:
    hears(session, ":anna!a@h JOIN #cake")
    said = sent(session)
    window.navigator.show_page(session, "#cake")
    hears(
        session,
        "@label=past2 BATCH +b chathistory #cake",
        "@batch=b;time=2024-01-01T10:00:00.000Z;msgid=c1 :bob!b@h PRIVMSG #cake :one",
        "BATCH -b",
    )
    qtbot.waitUntil(lambda: "@label=past3 CHATHISTORY BEFORE #cake msgid=c1 100" in said)
    hears(session, "@label=past3 BATCH +b chathistory #cake", "BATCH -b")
    assert session.buffers["#cake"].above is Above.BEGINNING


def test_only_a_slow_server_is_told_of(qtbot: QtBot, window: Window, session: Session) -> None:
    earlier, chat = window.conversation.earlier, window.conversation.chat
    chat.scroll_to_start()
    qtbot.waitUntil(lambda: session.buffers["#tea"].above is Above.LOADING)
    assert not earlier.isVisible()
    qtbot.waitUntil(earlier.isVisible)
    assert earlier.geometry().center().x() == pytest.approx(chat.viewport().geometry().center().x(), abs=1)
    page(session, "past2", 30, 30)
    qtbot.waitUntil(
        lambda: not earlier.isVisible()
    )  # where much comes at once pages are shown anew twice a second


def test_a_reply_leads_to_a_message_that_is_fetched_for_it(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    said, chat = sent(session), window.conversation.chat
    hears(session, "@msgid=r1;+reply=m31 :bob!b@h PRIVMSG #tea :this one")
    chat.originalRequested.emit("m31")
    assert "Looking" in window.conversation.offer.label.text()
    assert said == ["@label=past2 CHATHISTORY BEFORE #tea msgid=m60 100"]
    page(session, "past2", 30, 30)
    assert "line 31" in [placed.row.entry.text for placed in chat.page.placed]
    chat.originalRequested.emit("gone")
    page(session, "past3", 0, 0)
    assert "not here" in window.conversation.offer.label.text()
