"""After a restart the window is as it was: its chats, rooms, direct talks, page and lines between the parts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.client.buffers import Delivery, EntryKind
from gui.memory import NICK
from gui.net.host import HostState
from gui.net.link_state import LinkState
from gui.options import RESTORE
from gui.reopening import NAME
from gui.session import Session
from gui.settings import Home, Settings
from gui.views.offer import Way
from gui.window import Window
from tests.gui.conftest import PATIENCE_MS, MakeWindow, Server, heard, join
from tests.gui.hearing import hears
from wire.invite import Invite


def say(window: Window, text: str) -> None:
    window.conversation.composer.insert(text)
    window.conversation.composer.submit()


def names(window: Window) -> list[str]:
    return [page.name for session in window.sessions for page in session.buffers.values() if page.key]


@pytest.fixture
def anna(qtbot: QtBot, make_window: MakeWindow, server: Server) -> Window:
    """Anna in the lobby and in #tea, with a direct talk."""
    window = make_window("anna")
    session = join(qtbot, window, server.port)
    say(window, "/join #tea")
    qtbot.waitUntil(lambda: window.conversation.key == "#tea", timeout=PATIENCE_MS)
    window.conversation.talk_to("bob")
    window.navigator.show_page(session, "#tea")
    return window


def restarted(qtbot: QtBot, window: Window, home: Home | None = None) -> Window:
    window.close()
    again = Window(Settings(home or window.settings.home))
    qtbot.addWidget(again, before_close_func=lambda window: window.leaving.quit_now())
    again.show()
    again.reopening.reopen()
    return again


def test_chats_rooms_and_talks_come_back(qtbot: QtBot, anna: Window) -> None:
    again = restarted(qtbot, anna)
    qtbot.waitUntil(lambda: again.conversation.key == "#tea", timeout=PATIENCE_MS)
    assert sorted(names(again)) == ["#lobby", "#tea", "bob"]
    session = again.conversation.session
    assert session is not None
    assert session.nick == "anna"


def test_rooms_are_listed_and_written_to_before_the_connection(
    qtbot: QtBot, anna: Window, server: Server
) -> None:
    server.kill()
    again = restarted(qtbot, anna)
    assert sorted(names(again)) == ["#lobby", "#tea", "bob"]
    assert again.conversation.key == "#tea"
    room = again.rooms.row_of(again.conversation.session, "#tea")
    assert room.data(Qt.ItemDataRole.AccessibleTextRole) == "#tea, not connected"
    say(again, "typed before the connection")
    buffer = again.conversation.buffer
    assert buffer is not None
    assert buffer.entries[-1].delivery is Delivery.QUEUED
    session = again.conversation.session
    assert session is not None
    qtbot.waitUntil(lambda: session.chat.link_state is LinkState.WAITING, timeout=PATIENCE_MS)
    shown = [again.status.now.isVisible(), again.conversation.offer.buttons[Way.TRY_NOW].isVisible()]
    assert shown == [False, True], "one notice with one button to try again"
    server.start()
    again.conversation.offer.buttons[Way.TRY_NOW].click()
    qtbot.waitUntil(lambda: heard(again, "typed before the connection") == 1, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: buffer.joined, timeout=PATIENCE_MS)
    said = next(entry for entry in buffer.entries if entry.text == "typed before the connection")
    qtbot.waitUntil(lambda: said.delivery is Delivery.SENT, timeout=PATIENCE_MS)


def kept(window: Window) -> tuple[list[str], str]:
    """The rooms and the page of the chat in the file."""
    window.reopening.keep()
    window.pen.writer.finish()
    [chat] = json.loads((window.settings.home.data_dir / NAME).read_text())["chats"]
    return chat["rooms"], chat["page"]


def test_a_room_that_one_was_put_out_of_or_that_has_another_name_is_not_entered_again(
    window: Window, session: Session
) -> None:
    assert kept(window) == (["#tea", "#cake"], "#tea")
    hears(session, ":bob!b@h KICK #tea anna :out")
    assert kept(window) == (["#cake"], "")
    hears(session, ":bob!b@h RENAME #cake #tea")  # whose page is still there
    window.navigator.show_page(session, "#tea")
    assert kept(window) == (["#tea"], "#tea")


def test_the_shown_direct_talk_is_shown_at_once(qtbot: QtBot, anna: Window, server: Server) -> None:
    anna.conversation.talk_to("bob")
    server.kill()
    again = restarted(qtbot, anna)
    assert again.conversation.key == "bob"


def talk_without_server(qtbot: QtBot, anna: Window, server: Server) -> None:
    """She is in the talk with bob, and what she says there waits for a connection."""
    session = anna.conversation.session
    assert session is not None
    anna.conversation.talk_to("bob")
    server.kill()
    qtbot.waitUntil(lambda: not session.is_online, timeout=PATIENCE_MS)


def test_what_waited_for_the_connection_is_a_draft(qtbot: QtBot, anna: Window, server: Server) -> None:
    talk_without_server(qtbot, anna, server)
    say(anna, "psst")
    say(anna, "are you there?")
    anna.conversation.composer.insert("and then")
    again = restarted(qtbot, anna)
    assert again.conversation.composer.text == "psst\nare you there?\nand then"


@pytest.mark.parametrize("typed", ["//help", "///x", "/me waves", "/usr/bin"])
def test_what_waited_is_a_draft_that_says_the_same(
    qtbot: QtBot, anna: Window, server: Server, typed: str
) -> None:
    """ "/help" that was meant as words must not come back as a command."""
    talk_without_server(qtbot, anna, server)
    say(anna, typed)
    assert restarted(qtbot, anna).conversation.composer.text == typed


def test_actions_that_waited_with_others_are_said_as_actions(
    qtbot: QtBot, anna: Window, server: Server
) -> None:
    talk_without_server(qtbot, anna, server)
    for text in ("hello", "/me waves", "bye"):
        say(anna, text)
    again = restarted(qtbot, anna)
    assert again.conversation.composer.text == "hello\n/me waves\nbye"
    again.conversation.composer.submit()
    buffer = again.conversation.buffer
    assert buffer is not None
    spoken = [(entry.kind, entry.text) for entry in buffer.entries.own()]
    assert spoken == [(EntryKind.MESSAGE, "hello"), (EntryKind.ACTION, "waves"), (EntryKind.MESSAGE, "bye")]


def test_what_was_sent_is_no_draft(qtbot: QtBot, anna: Window) -> None:
    say(anna, "sent")
    buffer = anna.conversation.buffer
    assert buffer is not None
    (said,) = buffer.entries.own()
    qtbot.waitUntil(lambda: said.delivery is Delivery.SENT, timeout=PATIENCE_MS)
    again = restarted(qtbot, anna)
    qtbot.waitUntil(lambda: again.conversation.key == "#tea", timeout=PATIENCE_MS)
    assert again.conversation.composer.text == ""


def test_nothing_comes_back_where_it_is_not_wanted(qtbot: QtBot, anna: Window) -> None:
    anna.settings.set(RESTORE, False)
    again = restarted(qtbot, anna)
    assert len(again.sessions) == 0
    assert again.welcome.isVisible()


def test_a_chat_that_was_left_stays_away(qtbot: QtBot, anna: Window) -> None:
    anna.leaving.leave()
    assert len(restarted(qtbot, anna).sessions) == 0


def test_a_killed_window_has_written_it_a_moment_before(qtbot: QtBot, anna: Window) -> None:
    path = anna.settings.home.data_dir / NAME

    def written() -> bool:
        return path.exists() and json.loads(path.read_text("utf-8"))["chats"][0]["page"] == "#tea"

    qtbot.waitUntil(written, timeout=PATIENCE_MS)


def test_an_invite_to_a_chat_that_is_open_shows_it(qtbot: QtBot, anna: Window, server: Server) -> None:
    session = anna.entrance.join_invite(Invite("127.0.0.1", server.port, room="#cake"), "anna")
    assert list(anna.sessions) == [session]
    qtbot.waitUntil(lambda: anna.conversation.key == "#cake", timeout=PATIENCE_MS)


def test_no_password_is_written(qtbot: QtBot, make_window: MakeWindow, server: Server) -> None:
    window = make_window("anna")
    join(qtbot, window, server.port, password="sesame")
    window.close()
    assert "sesame" not in (window.settings.home.data_dir / NAME).read_text("utf-8")


def test_the_hosted_chat_is_offered_and_not_started(qtbot: QtBot, host: Window) -> None:
    again = restarted(qtbot, host)
    assert len(again.sessions) == 0
    assert again.hosting.state is HostState.STOPPED
    assert "Tea corner" in again.status.host.text()
    again.status.host.click()
    assert again.entrance.dialog is not None
    again.entrance.dialog.reject()


@pytest.mark.parametrize("damage", ["", "[]", '{"chats": 3}', '{"chats": [{}], "hosted": ""}'])
def test_a_damaged_file_counts_as_nothing(qtbot: QtBot, own_home: Path, damage: str) -> None:
    home = Home.find()
    (home.data_dir / NAME).write_text(damage, "utf-8")
    settings = Settings(home)
    settings.set(NICK, "anna")
    window = Window(settings)
    qtbot.addWidget(window)
    window.reopening.reopen()
    assert len(window.sessions) == 0


def test_the_lines_between_the_parts_stay(qtbot: QtBot, anna: Window) -> None:
    anna.resize(1000, 600)
    anna.frame.split.setSizes([300, 700])
    wide = anna.sidebar.width()
    assert wide == 300
    again = restarted(qtbot, anna)
    qtbot.waitUntil(lambda: again.sidebar.width() == wide)


def test_a_folded_section_stays_folded(qtbot: QtBot, anna: Window) -> None:
    anna.sidebar.list.setFocus()
    qtbot.keyClick(anna.sidebar.list, Qt.Key.Key_Left)
    assert not anna.rooms.row_of(anna.conversation.session, "#lobby").isValid()
    again = restarted(qtbot, anna)
    qtbot.waitUntil(lambda: again.conversation.key == "#tea", timeout=PATIENCE_MS)
    assert not again.rooms.row_of(again.conversation.session, "#lobby").isValid()
