"""What of the shown page counts as read, and how often the window looks at it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.models.rooms import RoomsModel
from gui.window import Window
from tests.gui.conftest import MakeWindow
from tests.gui.hearing import enter, hears


def test_what_is_read_as_it_comes_is_shown_once(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Marking it as read is a report of its own, in the middle of the one that told of it."""
    window: Window = make_window("anna")
    session = enter(window.sessions, "#tea")
    window.navigator.show_page(session, "#tea")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    looks: list[int] = []
    refresh = RoomsModel.refresh
    monkeypatch.setattr(RoomsModel, "refresh", lambda self: (looks.append(1), refresh(self)))
    hears(session, ":bob!b@h PRIVMSG #tea :hi")
    assert session.buffers["#tea"].unread == 0
    assert len(looks) == 1


def test_what_was_missed_begins_below_a_line_though_somebody_looks(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window: Window = make_window("anna")
    session = enter(window.sessions)
    caps = "message-tags server-time batch labeled-response draft/chathistory"
    hears(session, ":srv 005 anna CHATHISTORY=3 :are supported")
    hears(session, f":srv CAP * NEW :{caps}", f":srv CAP * ACK :{caps}", ":anna!a@h JOIN #tea")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    def page(label: str, *numbers: int) -> None:
        tags = "@batch=b;time=2024-01-01T10:00:{0:02}.000Z;msgid=m{0}"
        lines = [f"{tags.format(number)} :bob!b@h PRIVMSG #tea :line {number}" for number in numbers]
        hears(session, f"@label={label} BATCH +b chathistory #tea", *lines, "BATCH -b")

    page("past1", 1, 2)
    chat, buffer = window.conversation.chat, session.buffers["#tea"]
    assert chat.page.layouts.unread_row == -1
    session.chat._apply(session.chat.state.disconnected("gone"))
    session.chat._apply(session.chat.state.connected())
    hears(session, f":srv CAP * LS :{caps}", f":srv CAP * ACK :{caps}", ":srv 001 anna :Welcome")
    hears(session, ":srv 005 anna CHATHISTORY=3 :are supported", ":srv 422 anna :none")
    number = session.chat.state._core.past._number
    hears(session, f"@label=past{number} BATCH +t draft/chathistory-targets", "BATCH -t")
    hears(session, ":anna!a@h JOIN #tea")
    page(f"past{number + 1}", 7, 8, 9)
    assert chat.entry(chat.page.layouts.unread_row).text == "line 7"
    page(f"past{number + 2}", 4, 5, 6)
    assert chat.entry(chat.page.layouts.unread_row).text == "line 4"
    assert buffer.unread == 0


def test_who_renames_while_one_writes_to_them_is_still_written_to(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    """The next Enter would have said in the lobby what was meant for one person."""
    window: Window = make_window("anna")
    session = enter(window.sessions, "#lobby", "#tea")
    hears(session, ":bob!b@h PRIVMSG anna :psst")
    composer, chat = window.conversation.composer, window.conversation.chat
    window.navigator.show_page(session, "bob")
    qtbot.keyClicks(composer.input, "earlier")
    composer.submit()
    qtbot.keyClicks(composer.input, "a secret")
    model = chat.model()
    hears(session, ":bob!b@h NICK robert")
    assert window.conversation.key == "robert"
    assert composer.text == "a secret"
    assert chat.model() is model
    assert session.shown_key == "robert"
    assert window.windowTitle().startswith("robert")
    shown = window.sidebar.list.currentIndex()
    assert shown.data() == "robert"
    drafts = window.remembered.drafts
    assert (drafts.get(session.place("bob")), drafts.get(session.place("robert"))) == ("", "a secret")
    composer.submit()
    said = [entry.text for entry in session.buffers["robert"].entries if entry.own]
    assert said == ["earlier", "a secret"]
    qtbot.keyClick(composer.input, Qt.Key.Key_Up)
    assert composer.text == "a secret"


def test_the_draft_for_somebody_goes_along_with_their_name_also_where_another_page_is_shown(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window: Window = make_window("anna")
    session = enter(window.sessions, "#lobby")
    hears(session, ":bob!b@h PRIVMSG anna :psst")
    window.navigator.show_page(session, "bob")
    qtbot.keyClicks(window.conversation.composer.input, "a secret")
    window.navigator.show_page(session, "#lobby")
    hears(session, ":bob!b@h NICK robert")
    assert window.conversation.key == "#lobby"
    assert window.conversation.composer.text == ""
    window.navigator.show_page(session, "robert")
    assert window.conversation.composer.text == "a secret"
