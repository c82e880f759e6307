"""The past, the markers and messages of several lines, between windows and our own server."""

from __future__ import annotations

import socket
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from gui.client.buffers import Above, Delivery, EntryKind
from gui.client.logins import Logins
from gui.client.orders import Edit, Redact
from gui.net.chat import Chat
from tests.gui.net.conftest import read_until

PATIENCE_MS = 20_000
Join = Callable[..., Chat]


def said(chat: Chat, key: str = "#lobby") -> list[str]:
    """What people have said in a page."""
    page = chat.buffers.get(key)
    return [entry.text for entry in page.entries if entry.kind is EntryKind.MESSAGE] if page else []


def test_who_comes_late_reads_what_was_said(join: Join, samovar: int, qtbot: QtBot) -> None:
    texts = [str(number) for number in range(150)]
    with socket.create_connection(("127.0.0.1", samovar), timeout=PATIENCE_MS / 1000) as program:
        said_all = [
            f"PRIVMSG #lobby :{text}" for text in texts
        ]  # a window would take 10 s for them, to be polite
        lines = ["NICK alice", "USER a 0 * :A", "JOIN #lobby", *said_all, "PING kept"]
        program.sendall("".join(f"{line}\r\n" for line in lines).encode())
        read_until(program, b"PONG samovar.local kept")
    bob = join("bob")
    qtbot.waitUntil(lambda: bob.buffers["#lobby"].above is Above.MORE, timeout=PATIENCE_MS)
    room = bob.buffers["#lobby"]
    newest = said(bob)
    assert newest == texts[-len(newest) :]
    assert newest
    assert room.unread == 0
    while room.above is not Above.BEGINNING:
        bob.want_older("#lobby")
        qtbot.waitUntil(lambda: room.above is not Above.LOADING, timeout=PATIENCE_MS)
    assert said(bob) == texts
    assert "beginning" in room.entries[0].text


def test_after_a_break_nothing_is_missing_and_nothing_twice(join: Join, qtbot: QtBot) -> None:
    alice, bob = join("alice"), join("bob")
    alice.say("#lobby", "before")
    qtbot.waitUntil(lambda: said(bob) == ["before"], timeout=PATIENCE_MS)
    bob.mark_read("#lobby")
    bob._link.lose("gone")
    bob.say("#lobby", "waiting")
    alice.say("#lobby", "bob, are you there?")
    alice.say("#lobby", "one\ntwo")
    whole = ["before", "bob, are you there?", "one\ntwo", "waiting"]
    qtbot.waitUntil(lambda: sorted(said(bob)) == sorted(whole), timeout=PATIENCE_MS)
    assert said(bob)[0] == "before"
    qtbot.waitUntil(lambda: sorted(said(alice)) == sorted(whole), timeout=PATIENCE_MS)


def test_several_lines_arrive_as_one_message(join: Join, qtbot: QtBot) -> None:
    alice, bob = join("alice"), join("bob")
    text = "look:\n```py\nprint()\n\n```\n" + "я" * 700
    alice.say("#lobby", text)
    qtbot.waitUntil(lambda: said(bob) == [text], timeout=PATIENCE_MS)
    (own,) = alice.buffers["#lobby"].entries.own()
    qtbot.waitUntil(lambda: own.delivery is Delivery.SENT, timeout=PATIENCE_MS)
    assert own.text == text
    assert own.msgid == bob.buffers["#lobby"].entries[-1].msgid


def test_who_wrote_to_me_while_i_was_away_is_there(join: Join, qtbot: QtBot) -> None:
    alice, bob = join("alice"), join("bob")
    bob.say("#lobby", "/msg alice first")
    qtbot.waitUntil(lambda: said(alice, "bob") == ["first"], timeout=PATIENCE_MS)
    alice.mark_read("bob")
    alice.close_buffer("bob")
    bob.say("#lobby", "/msg alice second")
    qtbot.waitUntil(lambda: said(alice, "bob") == ["first", "second"], timeout=PATIENCE_MS)


def test_two_devices_of_an_account_agree_on_what_was_read(join: Join, qtbot: QtBot) -> None:
    logins = Logins().of("")
    bob, desk = join("bob"), join("alice", logins=logins)
    qtbot.waitUntil(lambda: desk.state._core.login.account == "alice", timeout=PATIENCE_MS)
    phone = join("alice", logins=logins)
    assert phone.state.nick == "alice"
    for text in ("one", "two"):
        bob.say("#lobby", text)
    rooms = [each.buffers["#lobby"] for each in (desk, phone)]
    qtbot.waitUntil(lambda: [room.unread for room in rooms] == [2, 2], timeout=PATIENCE_MS)
    desk.mark_read("#lobby")
    qtbot.waitUntil(lambda: rooms[1].unread == 0, timeout=PATIENCE_MS)
    bob.say("#lobby", "three")
    qtbot.waitUntil(lambda: [room.unread for room in rooms] == [1, 1], timeout=PATIENCE_MS)
    assert [room.entries[room.read_up_to].text for room in rooms] == ["three", "three"]
    phone.close()
    bob.say("#lobby", "four")
    qtbot.waitUntil(lambda: rooms[0].unread == 2, timeout=PATIENCE_MS)
    later = join("alice", logins=logins)  # another window of the same person, which knows nothing yet
    qtbot.waitUntil(lambda: later.buffers["#lobby"].unread == 2, timeout=PATIENCE_MS)
    room = later.buffers["#lobby"]
    assert room.entries[room.read_up_to].text == "three"


def test_who_comes_after_a_deletion_reads_of_it(join: Join, qtbot: QtBot) -> None:
    alice = join("alice")
    alice.say("#lobby", "secret")
    (own,) = alice.buffers["#lobby"].entries.own()
    qtbot.waitUntil(lambda: bool(own.msgid), timeout=PATIENCE_MS)
    alice.order("#lobby", Edit(own.msgid, "a secret"))
    qtbot.waitUntil(lambda: own.text == "a secret", timeout=PATIENCE_MS)
    alice.order("#lobby", Redact(own.msgid))
    qtbot.waitUntil(lambda: own.deletion is not None, timeout=PATIENCE_MS)
    bob = join("bob")
    qtbot.waitUntil(lambda: bob.buffers["#lobby"].above is not Above.LOADING, timeout=PATIENCE_MS)
    told = [entry.text for entry in bob.buffers["#lobby"].entries]
    assert told.count("alice deleted a message.") == 1
    assert not [text for text in told if "secret" in text]
