"""Who comes, goes, is late or does not read; last answers, and numbers of sockets that are used again."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator, Sequence

import pytest

from server.history import Entry, Ticket
from server.history.memory import MemoryHistory
from server.limits import Limits
from tests.server.conftest import Host
from tests.talk import Talk


class BusyHistory(MemoryHistory):
    """A store that keeps the hub busy, when it is told to, until it is told to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.is_free = threading.Event()
        self.is_free.set()
        self.is_busy = threading.Event()

    def append(self, entries: Sequence[Entry], answered: Callable[[], None]) -> Ticket:
        self.is_busy.set()
        self.is_free.wait()
        return super().append(entries, answered)


@pytest.fixture
def history() -> Iterator[BusyHistory]:
    history = BusyHistory()
    yield history
    history.is_free.set()


@pytest.fixture
def talk(host: Host, history: BusyHistory) -> Talk:
    return host(history)


def make_busy(talk: Talk, history: BusyHistory) -> None:
    """The hub does not turn until `history.is_free`."""
    history.is_free.clear()
    history.is_busy.clear()
    talk.usher >> "PRIVMSG usher :busy"
    assert history.is_busy.wait(10)


def test_who_stops_sending_gets_the_last_answers(talk: Talk, history: BusyHistory) -> None:
    """`printf … | nc -N`: the lines and the end are handled in one turn."""
    make_busy(talk, history)
    before = dict(talk.app.listener._open)
    alice = talk.connect("alice")
    (reader,) = [talk.app.listener._open[sock] for sock in wait_for_new(talk, before)]
    alice.says("NICK alice", "USER a 0 * :A", "PING last")
    alice.sends_no_more()
    reader.join()
    history.is_free.set()
    alice.until("PONG … last")
    alice.ended()


def test_a_number_that_is_used_again_gets_nothing_of_its_former_owners(
    talk: Talk, history: BusyHistory
) -> None:
    """Forced: bob is gone while lines for him are on their way, and carol comes before the hub knows of either."""
    alice, bob = talk.in_room("#tea", "alice", "bob")
    talk.usher.nothing()
    open_before = dict(talk.app.listener._open)
    make_busy(talk, history)
    alice.says(*[f"PRIVMSG #tea :{number}" for number in range(50)])
    (bobs,) = [sock for sock in open_before if sock.getpeername() == bob.sock.getsockname()]
    number = bobs.fileno()
    bob.leaves()
    open_before[bobs].join()
    carol = talk.connect("carol")
    carol.says("NICK carol", "USER c 0 * :C", "JOIN #tea")
    (carols,) = wait_for_new(talk, open_before)
    assert bobs.fileno() == number  # open until the hub has heard of his end
    assert carols.fileno() != number
    history.is_free.set()
    came = carol.until("366 … #tea …")
    assert came[0].command == "001"
    assert not [line for line in came if line.command == "PRIVMSG"]


def wait_for_new(talk: Talk, before: dict[socket.socket, threading.Thread]) -> list[socket.socket]:
    """The connections that have come since."""
    new: list[socket.socket] = []
    while not new:
        now = talk.app.listener._open.copy()
        new = [sock for sock, reader in now.items() if sock not in before and reader.is_alive()]
    return new


def test_a_storm_of_comings_and_goings(talk: Talk) -> None:
    """Numbers are used again all the time; nobody gets a byte that is not theirs."""
    alice, bob = talk.in_room("#tea", "alice", "bob")
    for number in range(150):
        guest = talk.connect(f"g{number}")
        guest.says(f"NICK g{number}", f"USER g{number} 0 * :x", "JOIN #tea")
        alice >> f"PRIVMSG #tea :{number}"
        if number % 3:
            guest.until("366 …")
        if number % 2:
            guest >> "QUIT"
        guest.leaves()
        fresh = talk.connect("fresh")
        fresh >> "PING fresh"
        fresh << "PONG … fresh"
        fresh.leaves()
        bob.until(f"PRIVMSG #tea {number}")


# --- guests who are late, and those who do not read


def test_registration_has_its_time(host: Host) -> None:
    talk = host(limits=Limits(registration_s=60))
    slow, silent = talk.connect("slow"), talk.connect_plain("silent")
    slow >> "NICK slow"
    slow.nothing()
    silent << "NAME"
    talk.clock.pass_s(60)
    slow.nothing()
    talk.clock.pass_s(5)
    slow >> "PING x"
    slow.until("ERROR :Closing link: Registration took too long")
    slow.ended()
    silent << "! Closing link: Registration took too long\n"
    silent.ended()
    talk("slow")


def test_silent_guests_are_pinged_and_then_closed(host: Host) -> None:
    talk = host(limits=Limits(idle_before_ping_s=120, answer_to_ping_s=60))
    alice, bob, carol = talk.in_room("#tea", "alice", "bob", "carol")
    talk.clock.pass_s(121)
    carol.until_now()
    alice.until("PING samovar.local")
    alice >> "PONG samovar.local"
    bob.until("PING samovar.local")
    alice.nothing()
    talk.clock.pass_s(61)
    alice >> "PONG samovar.local"
    alice << ":bob!… QUIT :No answer to PING for 60 seconds"
    bob << "ERROR :Closing link: No answer to PING for 60 seconds"
    bob.ended()


def test_who_does_not_hang_up_after_the_end_is_cut(host: Host) -> None:
    talk = host(limits=Limits(linger_s=2))
    alice = talk("alice")
    alice >> "QUIT"
    alice.hears("ERROR …")
    alice.ended()
    talk.clock.pass_s(3)
    while len(talk.app.listener._open) > 1:  # the usher is the other one
        talk.usher.nothing()


def test_a_reader_who_never_reads_is_closed_and_nobody_else_notices(host: Host) -> None:
    talk = host(limits=Limits(send_queue_bytes=100_000))
    alice, bob, _slow = talk.in_room("#tea", "alice", "bob", "slow")
    number, is_closed = 0, False
    while not is_closed:
        wanted = range(number, number := number + 200)
        alice.says(*[f"PRIVMSG #tea :{n} {'x' * 400}" for n in wanted])
        lines = bob.until(f"PRIVMSG #tea :{number - 1} …")
        assert [int(line.params[1].split()[0]) for line in lines if line.command == "PRIVMSG"] == list(wanted)
        lines += bob.until_now()
        is_closed = any(line.command == "QUIT" for line in lines)
    alice << ":slow!… QUIT :Send queue over 97 KB: not reading"
    alice.nothing()
