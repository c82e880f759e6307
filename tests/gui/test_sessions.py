"""Chats that the window is in, on real servers: who we are there stays ours."""

from __future__ import annotations

import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.client.changes import AccountChanged, Change
from gui.client.identity import Identity
from gui.client.logins import Credential
from gui.client.orders import Edit, SetAway
from gui.client.persons import Presence
from gui.client.places import OWN
from gui.net.host import HostState
from gui.net.link import Address, Hint
from gui.session import Session
from gui.sessions import Sessions
from gui.window import Window
from tests.gui.conftest import PATIENCE_MS, MakeWindow, Server


def go(qtbot: QtBot, sessions: Sessions, server: Server, nick: str = "anna") -> Session:
    """Enters the server's lobby."""
    session = sessions.join(Address("127.0.0.1", server.port, Hint.IRC), Identity(nick))
    qtbot.waitUntil(lambda: "#lobby" in session.buffers and session.is_online, timeout=PATIENCE_MS)
    return session


def protected(qtbot: QtBot, session: Session) -> Credential:
    """Waits until the device has an account of its nick."""
    qtbot.waitUntil(lambda: session.chat.state.account == session.nick, timeout=PATIENCE_MS)
    kept = session.chat.logins.get(session.nick)
    assert kept is not None
    return kept


def members(session: Session) -> set[str]:
    return set(session.buffers["#lobby"].members)


def test_a_nick_is_protected_at_the_first_contact_and_logged_in_at_the_next(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    window = make_window("anna")
    first = go(qtbot, window.sessions, server)
    kept = protected(qtbot, first)
    file = json.loads((window.settings.home.data_dir / "logins.json").read_text())
    assert file[f"127.0.0.1:{server.port}"]["anna"]["password"] == kept.password
    window.sessions.leave(first)
    again = go(qtbot, window.sessions, server)
    assert again.chat.state.account == "anna"
    assert again.chat.logins.get("anna") == kept
    assert again.nick == "anna"


def test_another_device_does_not_get_the_nick(qtbot: QtBot, make_window: MakeWindow, server: Server) -> None:
    first = go(qtbot, make_window("anna").sessions, server)
    protected(qtbot, first)
    other = go(qtbot, make_window("anna").sessions, server)
    assert other.nick == "anna_"
    qtbot.waitUntil(lambda: members(other) == {"anna", "anna_"}, timeout=PATIENCE_MS)
    assert other.chat.state.account == ""


def test_after_a_break_the_nick_is_the_same_though_the_server_still_sees_the_ghost(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    window = make_window("anna")
    ghost = go(qtbot, window.sessions, server)
    kept = protected(qtbot, ghost)
    home = window.settings.home.data_dir
    after = Sessions.kept_in(home, window.remembered.ignored, window)  # the program as it starts again
    again = go(qtbot, after, server)
    assert again.nick == "anna"
    assert again.chat.logins.get("anna") == kept
    assert members(again) == {"anna"}
    assert [entry.text for entry in again.buffers[""].entries if "taken" in entry.text] == []
    after.shut_down()


def test_a_password_of_a_person_logs_another_device_in(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    first = go(qtbot, make_window("anna").sessions, server)
    kept = protected(qtbot, first)
    other = go(qtbot, make_window("bob").sessions, server, "bob")
    heard: list[Change] = []
    other.chat.changes.connect(heard.extend)
    other.chat.log_in(Credential("anna", "not the password", is_typed=True))
    qtbot.waitUntil(lambda: other.nick == "anna_" and other.is_online, timeout=PATIENCE_MS)
    assert AccountChanged("", "The account or the password is not right.") in heard
    other.chat.log_in(Credential("anna", kept.password, is_typed=True))
    qtbot.waitUntil(lambda: other.chat.state.account == "anna" and other.is_online, timeout=PATIENCE_MS)
    assert other.nick == "anna"
    first.chat.say("#lobby", "hi from here")
    room = other.buffers["#lobby"]
    qtbot.waitUntil(
        lambda: [each.text for each in room.entries.own()] == ["hi from here"], timeout=PATIENCE_MS
    )


def test_another_nick_is_the_same_person_after_a_restart(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    window = make_window("bob")
    first = go(qtbot, window.sessions, server, "bob")
    kept = protected(qtbot, first)
    first.chat.say("#lobby", "said as bob")
    first.chat.set_nick("Bob_the_Great")
    qtbot.waitUntil(lambda: first.nick == "Bob_the_Great", timeout=PATIENCE_MS)
    assert first.chat.logins.get(first.nick) == kept  # what the dialog of the account asks
    window.sessions.leave(first)
    after = Sessions.kept_in(window.settings.home.data_dir, window.remembered.ignored, window)
    again = go(qtbot, after, server, "Bob_the_Great")
    assert (again.nick, again.chat.state.account) == ("Bob_the_Great", "bob")
    room = again.buffers["#lobby"]
    qtbot.waitUntil(
        lambda: [each.text for each in room.entries.own()] == ["said as bob"], timeout=PATIENCE_MS
    )
    again.chat.order("#lobby", Edit(room.entries.own()[0].msgid, "said by me"))
    qtbot.waitUntil(lambda: [each.text for each in room.entries.own()] == ["said by me"], timeout=PATIENCE_MS)
    file = json.loads((window.settings.home.data_dir / "logins.json").read_text())
    assert [row["account"] for row in file[f"127.0.0.1:{server.port}"].values()] == ["bob"]
    again.chat.log_out()
    qtbot.waitUntil(lambda: again.is_online and again.chat.state.account == "", timeout=PATIENCE_MS)
    after.shut_down()


def test_the_chat_that_is_hosted_here_remembers_its_accounts(qtbot: QtBot, host: Window) -> None:
    session = host.hosting.session
    assert session is not None
    protected(qtbot, session)
    data: Path = host.settings.home.data_dir
    assert (data / "accounts.sqlite").exists()
    assert session.server == OWN
    host.hosting.stop()
    qtbot.waitUntil(lambda: host.hosting.state is HostState.STOPPED, timeout=PATIENCE_MS)
    host.entrance.host_at_once()
    qtbot.waitUntil(lambda: session.is_online and session.chat.state.account == "anna", timeout=PATIENCE_MS)
    assert session.nick == "anna"


def test_with_whom_one_talks_is_known_to_be_here_away_or_gone(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    anna = go(qtbot, make_window("anna").sessions, server)
    theirs = make_window("bob").sessions
    bob = go(qtbot, theirs, server, "bob")
    qtbot.waitUntil(lambda: bob.chat.state.account == "bob", timeout=PATIENCE_MS)
    bob.chat.close_buffer("#lobby")
    qtbot.waitUntil(lambda: "bob" not in members(anna), timeout=PATIENCE_MS)
    anna.chat.open_direct("bob")

    def is_seen(presence: Presence) -> None:
        qtbot.waitUntil(lambda: anna.person("bob").presence is presence, timeout=PATIENCE_MS)

    is_seen(Presence.HERE)
    bob.chat.order("", SetAway("lunch"))
    is_seen(Presence.AWAY)
    assert anna.person("bob").away_text == "lunch"
    bob.chat.order("", SetAway(""))
    is_seen(Presence.HERE)
    theirs.leave(bob)
    is_seen(Presence.GONE)
    assert anna.person("bob").since_ms > 0
    assert anna.person("anna").account == "anna"
