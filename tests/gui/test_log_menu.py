"""The menu of a message, opened in the window, against a server that the test plays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu

from gui.client.buffers import BufferKind, Delivery, Entry, EntryKind
from gui.dialogs.member import MemberDialog
from gui.dialogs.remove_member import RemoveMemberDialog
from gui.log_menu import ROWS, log_menu
from gui.log_subject import author_of
from gui.models.clock import clock
from gui.session import Session
from gui.views.chat_things import Spot, things_of
from gui.views.selection import Place, Selection
from gui.window import Window
from tests.gui.hearing import become_host, hears, sent
from tests.gui.menu import choose, words


def menu_of(window: Window, number: int = -1, link: str = "") -> QMenu:
    """The menu of a row, counted from the end where it is negative."""
    count = len(window.conversation.chat.page.layouts)
    return log_menu(window, Spot(QPoint(), number % count, link))


COPIES = ["Copy message", "Copy with name and time"]
PERSON = ["Talk directly", "Profile…", "Ignore bob"]


@pytest.mark.parametrize(
    ("key", "line", "expected"),
    [
        pytest.param(
            "#tea",
            ":bob!b@h PRIVMSG #tea :hi",
            [*COPIES, "Quote", "Mention in the message", *PERSON, "Remove bob from the room…", "Select all"],
            id="a message where we are operator",
        ),
        pytest.param(
            "#cake",
            ":bob!b@h PRIVMSG #cake :hi",
            [*COPIES, "Quote", "Mention in the message", *PERSON, "Select all"],
            id="and where we are not",
        ),
        pytest.param(
            "#tea",
            ":bob!b@h TOPIC #tea :cake",
            [*COPIES, "Mention in the message", *PERSON, "Remove bob from the room…", "Select all"],
            id="what somebody did",
        ),
        pytest.param(
            "#tea", ":anna!a@h TOPIC #tea :cake", [*COPIES, "Select all"], id="what we did ourselves"
        ),
        pytest.param(
            "",
            ":irc.example NOTICE anna :soon",
            [*COPIES, "Select all"],
            id="a server on a page that takes none",
        ),
    ],
)
def test_it_offers_what_fits(
    window: Window, session: Session, key: str, line: str, expected: list[str]
) -> None:
    window.navigator.show_page(session, key)
    hears(session, line)
    assert words(menu_of(window)) == expected


def test_the_host_may_remove_the_author_in_a_room_of_others(window: Window, session: Session) -> None:
    window.navigator.show_page(session, "#cake")
    become_host(session)
    hears(session, ":bob!b@h PRIVMSG #cake :hi")
    assert "Remove bob from the room…" in words(menu_of(window))


def test_it_copies_a_message_as_typed_and_as_told(window: Window, session: Session) -> None:
    hears(session, ":bob!b@h PRIVMSG #tea :**hi** there")
    entry = session.buffers["#tea"].entries[-1]
    for text, copied in (
        ("Copy message", "**hi** there"),
        ("Copy with name and time", f"[{clock(entry.time_ms)}] bob: **hi** there"),
    ):
        choose(menu_of(window), text)
        assert QGuiApplication.clipboard().text() == copied


def test_a_block_of_code_is_copied_alone(window: Window, session: Session) -> None:
    hears(session, *(f":bob!b@h PRIVMSG #tea :{line}" for line in ("```py", "x = 1", "y = 2", "```")))
    chat = window.conversation.chat
    number = len(chat.page.layouts) - 1
    [code] = [thing.code for thing in things_of(chat.entry(number)) if thing.code]
    menu = log_menu(window, Spot(QPoint(), number, code=code))
    choose(menu, "Copy code")
    assert QGuiApplication.clipboard().text() == "x = 1\ny = 2"
    choose(menu, "Copy message")
    assert QGuiApplication.clipboard().text() == "```py\nx = 1\ny = 2\n```"


def test_everything_is_selected_and_copied(window: Window, session: Session) -> None:
    hears(session, ":bob!b@h PRIVMSG #tea :one", ":bob!b@h PRIVMSG #tea :two")
    choose(menu_of(window), "Select all")
    choose(menu_of(window), "Copy")
    copied = QGuiApplication.clipboard().text().split("\n")
    assert len(copied) == len(session.buffers["#tea"].entries)
    assert [line[-3:] for line in copied[-2:]] == ["one", "two"]


def test_a_link_is_opened_and_copied(
    window: Window, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    hears(session, ":bob!b@h PRIVMSG #tea :https://a.example/")
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    choose(menu_of(window, link="https://a.example/"), "Open link")
    assert opened == ["https://a.example/"]
    choose(menu_of(window, link="https://a.example/"), "Copy link")
    assert QGuiApplication.clipboard().text() == "https://a.example/"


def test_the_name_of_a_room_leads_there(window: Window, session: Session) -> None:
    hears(session, ":bob!b@h PRIVMSG #tea :come to #cake, or #milk")
    assert [thing.words for thing in things_of(session.buffers["#tea"].entries[-1])] == ["#cake", "#milk"]
    said = sent(session)
    choose(menu_of(window, link="#milk"), "Open link")
    assert said == ["JOIN #milk"]
    choose(menu_of(window, link="#cake"), "Open link")
    assert window.conversation.key == "#cake"


def test_a_quote_stands_in_lines_of_its_own(window: Window, session: Session) -> None:
    hears(session, ":bob!b@h PRIVMSG #tea :one two", ":bob!b@h PRIVMSG #tea :three")
    composer = window.conversation.composer
    choose(menu_of(window), "Quote")
    assert composer.text == "> three\n"
    composer.insert("yes")
    row = len(session.buffers["#tea"].entries) - 2
    window.conversation.chat.select(Selection(Place(row, 4), Place(row, 7)))
    choose(menu_of(window, -2), "Quote")
    assert composer.text == "> three\nyes\n> two\n"


def test_a_name_that_begins_the_message_gets_its_colon(window: Window, session: Session) -> None:
    hears(session, ":bob!b@h PRIVMSG #tea :hi")
    choose(menu_of(window), "Mention in the message")
    choose(menu_of(window), "Mention in the message")
    assert window.conversation.composer.text == "bob: bob "


def test_the_author_can_be_met_and_put_out(window: Window, session: Session) -> None:
    hears(session, ":bob!b@h PRIVMSG #tea :hi")
    choose(menu_of(window), "Profile…")
    assert isinstance(window.cards.dialog, MemberDialog)
    window.cards.dialog.reject()
    choose(menu_of(window), "Remove bob from the room…")
    assert isinstance(window.cards.dialog, RemoveMemberDialog)
    window.cards.dialog.reject()
    choose(menu_of(window), "Ignore bob")
    assert session.chat.ignored.cover("bob")
    assert "Ignore bob" not in words(menu_of(window))
    choose(menu_of(window), "Hear bob again")
    assert not session.chat.ignored.cover("bob")
    choose(menu_of(window), "Talk directly")
    assert window.conversation.buffer is not None
    assert window.conversation.buffer.kind is BufferKind.DIRECT


def test_what_failed_is_sent_again_or_taken_back(
    window: Window, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = sent(session)
    for text in ("one", "two"):
        session.chat.say("#tea", text)
        hears(session, ":srv 404 anna #tea :Cannot send to channel")
    said.clear()
    rows = len(session.buffers["#tea"].entries)
    assert "Retry" not in words(menu_of(window, -2))  # nothing to send it on
    assert not window.conversation.chat.page.layouts.measures.style.retries
    monkeypatch.setattr(type(session), "is_online", True)
    window.conversation.refresh()
    assert window.conversation.chat.page.layouts.measures.style.retries
    menu = menu_of(window, -2)
    assert words(menu)[-3:] == ["Retry", "Discard: do not send", "Select all"]
    choose(menu_of(window), "Discard: do not send")
    assert len(session.buffers["#tea"].entries) == session.messages("#tea").rowCount() == rows - 1
    hears(session, ":bob!b@h PRIVMSG #tea :in between")
    choose(menu, "Retry")
    assert said == ["PRIVMSG #tea one"]
    assert "Retry" not in words(menu_of(window, -2))


def test_what_waits_is_taken_back_and_never_sent(window: Window, session: Session) -> None:
    said = sent(session)
    session.chat._apply(session.chat.state.disconnected("gone"))
    for text in ("one", "two"):
        session.chat.say("#tea", text)
    choose(menu_of(window, -2), "Discard: do not send")
    entries = session.buffers["#tea"].entries
    assert [(entry.text, entry.delivery) for entry in entries if entry.own] == [("two", Delivery.QUEUED)]
    assert said == []


def test_a_block_of_code_that_waits_is_taken_back_whole(window: Window, session: Session) -> None:
    session.chat._apply(session.chat.state.disconnected("gone"))
    session.chat.say("#tea", "first\n```\none\ntwo\n```")
    assert (
        window.conversation.chat.entry(len(session.buffers["#tea"].entries) - 1).text == "```\none\ntwo\n```"
    )
    choose(menu_of(window), "Discard: do not send")
    entries = session.buffers["#tea"].entries
    assert [entry.text for entry in entries if entry.own and entry.delivery is Delivery.QUEUED] == ["first"]
    assert session.messages("#tea").rowCount() == len(entries)


def test_a_run_of_comings_is_opened_and_closed(window: Window, session: Session) -> None:
    hears(session, ":eve!e@h JOIN #tea", ":joe!j@h JOIN #tea", ":bob!b@h PRIVMSG #tea :hi")
    before = len(window.conversation.chat.page.placed)
    assert words(menu_of(window, -2)) == [*COPIES, "Show each", "Select all"]
    choose(menu_of(window, -2), "Show each")
    assert len(window.conversation.chat.page.placed) > before
    choose(menu_of(window, -3), "Show in one line")
    assert len(window.conversation.chat.page.placed) == before


def test_nothing_is_offered_where_nothing_is(window: Window) -> None:
    assert words(log_menu(window, Spot(QPoint()))) == []


def test_no_two_rows_have_one_letter(window: Window) -> None:
    two_states = {"Hear {nick} aga&in", "&Ignore {nick}"}
    assert two_states <= {row.text for row in ROWS}
    seen = {row.text for row in ROWS} - {"Hear {nick} aga&in"}
    letters = [text.lower().partition("&")[2][0] for text in seen]
    assert len(set(letters)) == len(letters)


def test_the_author_of_a_change_of_name_is_called_by_the_new_one(session: Session) -> None:
    assert author_of(session, Entry(EntryKind.NICK, 0, "bob", "robert")) == "robert"
    assert author_of(session, Entry(EntryKind.NICK, 0, "ann", "anna")) == ""
    assert author_of(session, Entry(EntryKind.MODE, 0, "srv.example", "+o anna")) == ""
    assert author_of(session, None) == ""
