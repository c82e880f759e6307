"""Turns that wait for the store: how many, and what becomes of those of which a part can't be kept."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Iterator

import pytest

from server.config import Config
from server.connection import Connection
from server.doors import irc
from server.events import Arrived, Chosen, Lines, Stop
from server.history import Entry, Page
from server.hub import Hub
from server.limits import Limits
from server.outbox import Outbox
from server.world import World
from tests.conftest import ExpectLog
from tests.server.conftest import Host
from tests.server.history.late import CommitterHistory, LateHistory, PickyHistory
from tests.talk import CAPS, TestClock
from wire.message import Message

REFUSAL = "The message could not be kept and was not sent: This can't be written down."


def test_a_store_with_a_thread_of_its_own_wakes_the_hub(host: Host) -> None:
    talk = host(CommitterHistory())
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    for number in range(300):
        alice.says(f"@label={number} PRIVMSG #tea :{number}", "PING x")
        alice.hears(f"@label={number} PRIVMSG #tea {number}", "PONG … x")
    bob.hears(*[f"PRIVMSG #tea {number}" for number in range(300)])


# --- one bad entry


def test_only_the_bad_entry_of_a_turn_is_refused(host: Host, expect_log: ExpectLog) -> None:
    expect_log("ERROR server.pending: what was said could not be kept: This can't be written down.")
    history = PickyHistory()
    talk = host(history)
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    lines = [f"@label={number} PRIVMSG #tea :{'bad' if number == 5 else number}" for number in range(16)]
    alice.says(*lines)
    bob.hears(*[f"PRIVMSG #tea {number}" for number in range(16) if number != 5])
    bob.nothing()
    came = alice.until_now()
    assert sorted((m.command, int(m.tags["label"])) for m in came) == [
        ("FAIL", 5), *(("PRIVMSG", number) for number in range(16) if number != 5),
    ]  # fmt: skip
    assert [entry.params[1] for entry in history.read(Page("#tea", 99))] == [
        str(n) for n in range(16) if n != 5
    ]
    assert len(history.tries) < 16 * 2  # tried by halves


def test_a_label_for_several_targets_gets_one_whole_answer(host: Host, expect_log: ExpectLog) -> None:
    """One room's entries are bad, the other target is not: one FAIL, and no half of a batch."""
    expect_log("ERROR server.pending: what was said could not be kept")

    class BadRoom(PickyHistory):
        def is_bad(self, entry: Entry) -> bool:
            return entry.target == "#coffee"

    talk = host(BadRoom())
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    alice.enters("#coffee")
    bob.enters("#coffee")
    alice.until_now()
    alice >> "@label=1 PRIVMSG #coffee,#tea :hi"
    alice << f"@label=1;!batch FAIL PRIVMSG MESSAGE_ERROR :{REFUSAL}"
    alice.nothing()
    bob << "PRIVMSG #tea hi"
    bob.nothing()


def test_without_a_label_each_target_that_failed_is_answered(host: Host, expect_log: ExpectLog) -> None:
    expect_log("ERROR server.pending: what was said could not be kept")
    alice, bob = host(PickyHistory()).in_room("#tea", "alice", "bob", caps=CAPS)
    alice.says("PRIVMSG #tea,bob,alice :bad", "@label=1 NOTICE #tea,bob :bad")
    alice.hears(*[f"@!label FAIL PRIVMSG MESSAGE_ERROR :{REFUSAL}"] * 3)
    alice << f"@label=1 FAIL NOTICE MESSAGE_ERROR :{REFUSAL}"
    for talker in (alice, bob):
        talker.nothing()


def test_a_late_store_names_the_bad_ones(host: Host, expect_log: ExpectLog) -> None:
    expect_log("ERROR server.pending: what was said could not be kept")
    history = LateHistory()
    talk = host(history)
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    alice >> "@label=1 PRIVMSG #tea,bob :hi"
    history.ticket("hi", "hi").answer(refused={1: "This can't be written down."})
    alice << f"@label=1;!batch FAIL PRIVMSG MESSAGE_ERROR :{REFUSAL}"
    bob << "PRIVMSG #tea hi"
    bob.nothing()


# --- how much waits


class _Halted:
    """A hub without its thread, one guest who is registered, and a store that does not answer by itself."""

    def __init__(self, held_lines: int) -> None:
        self.history = LateHistory()
        self.clock = TestClock()
        world = World(Config(limits=Limits(held_lines=held_lines)), self.clock)
        self.hub = Hub(world, self.history)
        self.peer, ours = socket.socketpair()
        self._connection = Connection(1, ours, "127.0.0.1", True, Outbox(ours, None, 1_000_000))  # type: ignore[arg-type]
        self.hub.post(Arrived(self._connection))
        self.hub.post(Chosen(self._connection, irc.WAY))
        self.says("NICK alice", "USER a 0 * :A", "CAP REQ echo-message")
        self.turn()
        self.heard()

    def says(self, *lines: str) -> None:
        """The guest's reader posts these."""
        self.hub.post(Lines(self._connection, [Message.parse(line) for line in lines], {}))

    def turn(self) -> None:
        """One turn of what is posted."""
        self.hub.turn(self.hub.take())

    def heard(self) -> list[str]:
        """What the guest was sent."""
        self.peer.setblocking(False)
        with contextlib.suppress(BlockingIOError):
            return [line.split()[-1].lstrip(":") for line in self.peer.recv(65536).decode().splitlines()]
        return []

    def close(self) -> None:
        """Closes both ends."""
        self._connection.sock.close()
        self.peer.close()


@pytest.fixture
def halted() -> Iterator[_Halted]:
    """With room for five lines that wait; a message is two, with its echo."""
    halted = _Halted(held_lines=5)
    yield halted
    halted.close()


def test_while_the_store_is_too_far_behind_nothing_new_is_handled(halted: _Halted) -> None:
    """What was posted meanwhile keeps its order, and all of it is handled afterwards."""
    halted.says("JOIN #lobby", "TOPIC #lobby :x")
    halted.turn()
    halted.heard()
    tickets = []
    for word in ("one", "two", "three"):
        halted.says(f"PRIVMSG #lobby :{word}")
        halted.turn()
        tickets.append(halted.history.ticket(word))
    halted.says("PRIVMSG #lobby :four")
    halted.says("PRIVMSG #lobby :five", "PING six")
    tickets[1].answer()  # not the first: nothing may leave, so nothing more is taken
    halted.turn()
    assert halted.history.appended.empty()
    assert halted.heard() == []
    tickets[0].answer()
    halted.turn()
    assert halted.heard() == ["one", "two"]
    halted.turn()
    last = halted.history.ticket("four", "five")
    assert halted.heard() == []
    for ticket in (tickets[2], last):
        ticket.answer()
        halted.turn()
    assert halted.heard() == ["three", "four", "five", "six"]


def test_nobody_is_late_while_the_store_is_silent(halted: _Halted) -> None:
    """The question whether they are still there waits with all else."""
    halted.says("JOIN #lobby", *["PRIVMSG #lobby :x"] * 3)
    halted.turn()
    ticket = halted.history.ticket("x", "x", "x")
    for _ in range(50):
        halted.clock.pass_s(5)
        halted.hub.turn([])
    assert halted.heard() == []
    ticket.answer()
    halted.hub.turn([])
    assert halted.heard()[-3:] == ["x", "x", "x"]
    for word in ("samovar.local", "seconds"):  # from then on as ever: a PING, and its time
        halted.clock.pass_s(61)
        halted.hub.turn([])
        assert halted.heard()[-1] == word


def test_the_end_is_heard_though_the_store_is_silent(halted: _Halted) -> None:
    halted.says("JOIN #lobby", *["PRIVMSG #lobby :x"] * 3)
    halted.turn()
    halted.says("PING never")
    halted.hub.post(Stop("over"))
    assert halted.hub.take() == [Stop("over")]
    halted.hub.close(lambda: None)
