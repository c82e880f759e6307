"""A chat in the window's hands: with servers of a few lines, with the seed's own, and with ours."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from gui.client.buffers import Delivery, EntryKind
from gui.client.changes import NickRefused, Refused
from gui.client.plain import ROOM_KEY, PlainState
from gui.client.state import ClientState
from gui.client.trust import AddressMemory, Known, Spoke
from gui.net.chat import Chat
from gui.net.link import Address, Hint, LinkState
from tests.gui.net.conftest import PATIENCE_S, drain, read_until

ROOT = Path(__file__).resolve().parents[3]
WELCOME = b":srv 001 alice :Welcome\r\n:srv 422 alice :No message of the day\r\n"


def clear(port: int) -> Address:
    return Address("127.0.0.1", port, Hint.IRC)


def said(chat: Chat, key: str) -> list[str]:
    """What people have said on a page."""
    buffer = chat.buffers.get(key)
    return [entry.text for entry in buffer.entries if entry.kind is EntryKind.MESSAGE] if buffer else []


def test_typed_offline_goes_out_once_after_the_reconnect(serve, chat, qtbot):
    heard: Queue[bytes] = Queue()

    def talk(sock: socket.socket, number: int) -> None:
        read_until(sock, b"USER ")
        sock.sendall(WELCOME)
        read_until(sock, b"JOIN #tea")
        sock.sendall(b":alice!u@h JOIN #tea\r\n")
        heard.put(read_until(sock, b"hello") if number == 1 else read_until(sock, b"three"))
        if number == 2:
            heard.put(drain(sock))

    alice = chat("alice", rooms=("#tea",))
    server = serve(lambda sock, number: (talk(sock, number), sock.shutdown(socket.SHUT_RDWR)))
    alice.open(clear(server.port))
    qtbot.waitUntil(lambda: "#tea" in alice.buffers, timeout=20_000)
    alice.say("#tea", "hello")
    with qtbot.waitSignal(alice.ended, timeout=20_000):
        pass
    for text in ("one", "two", "three"):
        alice.say("#tea", text)
    qtbot.waitUntil(lambda: heard.qsize() == 2, timeout=20_000)
    alice.shut_down()
    assert b"PRIVMSG #tea hello" in heard.get()
    data = heard.get(timeout=PATIENCE_S) + heard.get(timeout=PATIENCE_S)
    assert [line for line in data.split(b"\r\n") if b"PRIVMSG" in line] == [
        b"PRIVMSG #tea one",
        b"PRIVMSG #tea two",
        b"PRIVMSG #tea three",
    ]


def test_wrong_password_is_told_and_not_tried_again(serve, chat, qtbot):
    def talk(sock: socket.socket, number: int) -> None:
        read_until(sock, b"USER ")
        sock.sendall(b":srv 464 * :Password incorrect\r\nERROR :Closing Link\r\n")
        sock.shutdown(socket.SHUT_RDWR)

    alice = chat("alice", password="guess")
    changes: list[object] = []
    alice.changes.connect(changes.extend)
    with qtbot.waitSignal(alice.ended, timeout=20_000):
        alice.open(clear(serve(talk).port))
    qtbot.waitUntil(lambda: alice.link_state is LinkState.OFFLINE, timeout=20_000)
    assert Refused("The password is wrong.", retry=False) in changes


@pytest.mark.usefixtures("patient")
def test_address_is_remembered_as_it_spoke(serve, chat, qtbot, tmp_path):
    memory = AddressMemory(tmp_path / "addresses.json")
    address = Address("127.0.0.1", serve(lambda sock, number: (sock.sendall(b"NAME"), drain(sock))).port)
    alice = chat("alice", memory)
    with qtbot.waitSignal(alice.opened, timeout=20_000):
        alice.open(address)
    assert memory.get(str(address)) == Known(Spoke.PLAIN)


def test_the_title_is_known_also_while_nobody_answers(serve, chat, qtbot, tmp_path):
    def talk(sock: socket.socket, number: int) -> None:
        read_until(sock, b"USER ")
        if number == 1:
            sock.sendall(
                b":srv 001 alice :Welcome\r\n:srv 005 alice NETWORK=Tea\\x20house :are supported\r\n"
            )
        drain(sock)

    memory = AddressMemory(tmp_path / "addresses.json")
    address = Address("127.0.0.1", serve(talk).port, Hint.IRC, title="Tea")
    alice = chat("alice", memory)
    assert alice.title == ""
    with qtbot.waitSignal(alice.opened, timeout=20_000):
        alice.open(address)
    assert alice.title == "Tea"  # so it is called in the invite
    qtbot.waitUntil(lambda: alice.title == "Tea house", timeout=20_000)
    alice.shut_down()
    again = chat("alice", AddressMemory(tmp_path / "addresses.json"))
    with qtbot.waitSignal(again.opened, timeout=20_000):
        again.open(clear(address.port))
    assert again.title == "Tea house"


@pytest.mark.usefixtures("patient")
def test_pages_stay_when_the_server_turns_out_to_be_plain(serve, chat, qtbot):
    alice = chat("alice")
    pages = alice.buffers
    assert isinstance(alice.state, ClientState)
    with qtbot.waitSignal(alice.opened, timeout=20_000):
        alice.open(
            Address("127.0.0.1", serve(lambda sock, number: (sock.sendall(b"NAME"), drain(sock))).port)
        )
    assert isinstance(alice.state, PlainState)
    assert alice.buffers is pages


def test_a_server_known_as_plain_has_its_room_before_it_answers_and_may_be_another_by_now(
    serve, chat, qtbot, tmp_path
):
    def talk(sock: socket.socket, number: int) -> None:
        sock.sendall(b":srv NOTICE * :Looking up your host\r\n")
        read_until(sock, b"USER ")
        sock.sendall(WELCOME)
        drain(sock)

    memory = AddressMemory(tmp_path / "addresses.json")
    address = Address("127.0.0.1", serve(talk).port)
    memory.remember(str(address), Known(Spoke.PLAIN))
    alice = chat("alice", memory)
    alice.open(address)
    assert isinstance(alice.state, PlainState)
    alice.await_rooms(["Chat"])
    assert ROOM_KEY in alice.buffers
    qtbot.waitUntil(lambda: alice.state.registered, timeout=20_000)
    assert isinstance(alice.state, ClientState)
    assert list(alice.buffers) == [""]


class Seed:
    """The exercise's server, verbatim but for its port."""

    def __init__(self, folder: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        source = (ROOT / "tests/data/seed/seed_server.py").read_text(encoding="utf-8")
        assert source.count("port = 4000") == 1
        program = folder / "seed_server.py"
        program.write_text(source.replace("port = 4000", f"port = {self.port}"), encoding="utf-8")
        self.process = subprocess.Popen([sys.executable, "-u", str(program)], stdout=subprocess.PIPE)
        assert self.process.stdout is not None
        assert b"listening" in self.process.stdout.readline()

    def end(self) -> None:
        """Ends it."""
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def seed(tmp_path: Path) -> Iterator[Seed]:
    """The seed's server, running."""
    seed = Seed(tmp_path)
    yield seed
    seed.end()


@pytest.mark.usefixtures("patient")
def test_two_windows_in_the_seeds_server(seed, chat, qtbot):
    alice, anna = chat("alice"), chat("Анна")
    for window in (alice, anna):
        window.open(Address("localhost", seed.port))
        qtbot.waitUntil(lambda window=window: window.state.registered, timeout=20_000)
    qtbot.waitUntil(lambda: len(alice.buffers[ROOM_KEY].members) == 2, timeout=20_000)
    texts = [f"чай номер {number} " + "щ" * 300 for number in range(5)]
    for text in texts:
        alice.say(ROOM_KEY, text)
    anna.say(ROOM_KEY, "привет!")
    qtbot.waitUntil(lambda: len(said(anna, ROOM_KEY)) == 6, timeout=20_000)
    assert [text for text in said(anna, ROOM_KEY) if text != "привет!"] == texts
    qtbot.waitUntil(lambda: "привет!" in said(alice, ROOM_KEY), timeout=20_000)
    anna.shut_down()
    qtbot.waitUntil(lambda: len(alice.buffers[ROOM_KEY].members) == 1, timeout=20_000)
    assert alice.buffers[ROOM_KEY].entries[-1].kind is EntryKind.QUIT


def test_two_windows_talk_in_our_server(join, qtbot):
    alice, bob = join("alice"), join("bob")
    assert alice.state.title == "Чай = tea"
    qtbot.waitUntil(lambda: len(alice.buffers["#lobby"].members) == 2, timeout=20_000)
    alice.say("#lobby", "привет, bob")
    qtbot.waitUntil(lambda: said(bob, "#lobby") == ["привет, bob"], timeout=20_000)
    assert bob.buffers["#lobby"].entries[-1].mention
    own = alice.buffers["#lobby"].entries[-1]
    qtbot.waitUntil(lambda: own.delivery is Delivery.SENT, timeout=20_000)
    assert own.msgid == bob.buffers["#lobby"].entries[-1].msgid != ""
    bob.say("#lobby", "/msg alice psst")
    qtbot.waitUntil(lambda: said(alice, "bob") == ["psst"], timeout=20_000)


def test_taken_nick_gets_another_on_our_server(join, qtbot):
    join("alice")
    changes: list[object] = []
    second = join("Alice")
    second.changes.connect(changes.extend)
    assert second.state.nick == "Alice_"
    second.say("#lobby", "/nick alice")
    qtbot.waitUntil(lambda: second.buffers["#lobby"].entries[-1].kind is EntryKind.ERROR, timeout=20_000)
    assert not any(isinstance(change, NickRefused) for change in changes)


def test_message_is_refused_with_a_reason_on_our_server(join, qtbot):
    alice, bob = join("alice"), join("bob")
    alice.say("#lobby", "/join #mine")
    qtbot.waitUntil(lambda: "#mine" in alice.buffers, timeout=20_000)
    bob.say("#lobby", "/join #mine")
    qtbot.waitUntil(lambda: "#mine" in bob.buffers, timeout=20_000)
    alice.say("#mine", "/mode +m")
    qtbot.waitUntil(lambda: "m" in bob.buffers["#mine"].modes, timeout=20_000)
    bob.say("#mine", "may I?")
    own = bob.buffers["#mine"].entries[-1]
    qtbot.waitUntil(lambda: own.delivery is Delivery.FAILED, timeout=20_000)
    assert own.reason == "You may not speak in #mine."


def test_dialling_our_server_without_knowing_it(join, qtbot):
    alice = join("alice", Hint.ASK)
    assert alice.dialled is not None
    assert alice.dialled.protocol.value == "irc"


def test_hundreds_of_lines_at_once_stay_within_our_servers_pace(join, qtbot):
    alice, bob = join("alice"), join("bob")
    for number in range(60):
        alice.say("#lobby", str(number))
    qtbot.waitUntil(lambda: len(said(bob, "#lobby")) == 60, timeout=20_000)
    assert said(bob, "#lobby") == [str(number) for number in range(60)]
    assert alice.state.registered
