"""How many may come from one address, and how fast they may talk."""

from __future__ import annotations

import socket
import threading

import pytest

from server.limits import BURST, REFILL_PER_S, Admission, FloodBucket, Limits, Tries, count_targets
from tests.server.conftest import Host
from wire.message import Message
from wire.plain import SAY

HERE = "192.0.2.1"


def test_an_address_has_so_many_connections_and_no_more(host: Host) -> None:
    talk = host(limits=Limits(connections_an_address=2))
    alice, bob = talk("alice", address=HERE), talk("bob", address=HERE)
    for talker in (alice, bob):
        talker.enters("#tea")
    carol = talk.connect("carol", address=HERE)
    carol << "ERROR :Too many connections from your address (at most 2)"
    carol.ended()
    carol.leaves()
    talk("dora", address="192.0.2.2")
    alice.leaves()
    bob << ":alice!… QUIT …"
    talk("alice", address=HERE)


def test_new_connections_of_an_address_are_counted_over_a_while(host: Host) -> None:
    talk = host(limits=Limits(arrivals_an_address=2, arrivals_window_s=600))
    talk("alice", address=HERE)
    talk("bob", address=HERE)
    carol = talk.connect("carol", address=HERE)
    carol << "ERROR :Too many new connections from your address; try again in a few minutes"
    carol.ended()
    talk.clock.pass_s(601)
    talk("dora", address=HERE)


def test_mapped_addresses_are_the_same(host: Host) -> None:
    talk = host(limits=Limits(connections_an_address=1))
    talk("alice", address=HERE)
    talk.connect("bob", address=f"::ffff:{HERE}") << "ERROR :Too many connections …"


@pytest.mark.parametrize("address", ["", "127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])
def test_loopback_is_free(host: Host, address: str) -> None:
    talk = host(limits=Limits(connections_an_address=1, arrivals_an_address=1))
    for nick in ("alice", "bob", "carol"):
        talk(nick, address=address)


def test_a_refused_guest_who_talks_all_the_same_is_not_heard(host: Host) -> None:
    talk = host(limits=Limits(connections_an_address=1))
    talk("alice", address=HERE)
    eve = talk.connect("eve", address=HERE)
    eve.says("NICK eve", "USER e 0 * :E", "JOIN #lobby")
    eve << "ERROR :Too many connections …"
    eve.ended()
    talk.usher >> "WHOIS eve"
    talk.usher << "401 …"


def test_who_is_refused_has_no_thread_and_no_session(host: Host) -> None:
    """They kept both for two seconds: the acceptor counts now, before anything is spent."""
    talk = host(limits=Limits(connections_an_address=1))
    talk("alice", address=HERE)
    threads, sessions = threading.active_count(), len(talk.app.world.sessions)
    held = [talk.connect(f"eve{number}", address=HERE) for number in range(50)]
    talk.usher.nothing()
    assert threading.active_count() <= threads + 1  # the usher's
    assert len(talk.app.world.sessions) == sessions + 1
    for eve in held:
        eve << "ERROR :Too many connections …"
        eve.ended()


def test_who_is_refused_in_the_middle_of_their_first_words_reads_why(host: Host) -> None:
    talk = host(limits=Limits(connections_an_address=1))
    talk("alice", address=HERE)
    with socket.create_server(("127.0.0.1", 0)) as server:
        eve = socket.create_connection(server.getsockname())
        theirs, _ = server.accept()
    with eve:
        eve.sendall(b"NICK eve\r\nUSER e 0 * :E\r\n")
        theirs.recv(1, socket.MSG_PEEK)
        assert not talk.app.listener.verify_request(theirs, (HERE, 1))
        assert eve.recv(200) == b"ERROR :Too many connections from your address (at most 1)\r\n"
        assert eve.recv(200) == b""


def test_a_full_server_keeps_places_for_its_own_computer(host: Host) -> None:
    talk = host(limits=Limits(connections=4, connections_for_loopback=2))
    talk("alice", address=HERE)
    talk("bob", address="192.0.2.2")
    carol = talk.connect("carol", address="192.0.2.3")
    carol << "ERROR :The chat is full; try again later"
    carol.ended()
    talk("host")
    talk("dora")
    talk.connect("one too many") << "ERROR :The chat is full; try again later"


def test_admission_forgets_whom_it_has_not_seen_for_the_window() -> None:
    admission = Admission(Limits(arrivals_window_s=600))
    for number in range(100):
        assert admission.enter(f"192.0.2.{number}", False, float(number)) is None
        admission.leave(f"192.0.2.{number}", False)
    admission.forget_old(650)
    assert len(admission._arrivals) == 50
    assert not admission._present


def test_who_is_refused_needs_not_leave() -> None:
    admission = Admission(Limits(connections_an_address=1))
    assert admission.enter(HERE, False, 0.0) is None
    assert admission.enter(HERE, False, 0.0)
    admission.leave(HERE, False)
    assert admission.enter(HERE, False, 0.0) is None


@pytest.mark.parametrize(
    ("command", "length", "cost"),
    [
        pytest.param("PRIVMSG", 400, 1, id="a message"),
        pytest.param("JOIN", 5, 2, id="a join"),
        pytest.param("OPER", 5, 5, id="a guess at a password"),
        pytest.param("PONG", 5, 0, id="an answer to PING"),
        pytest.param("\0SAY", 100, 1, id="a plain guest's text"),
        pytest.param("\0SAY", 5120, 11, id="a plain guest's text that becomes many lines"),
    ],
)
def test_costs(command: str, length: int, cost: float) -> None:
    bucket = FloodBucket(0.0)
    assert bucket.wait_s("PRIVMSG", 1, 0.0) == 0.0
    for _ in range(int(BURST) - 1):
        assert bucket.wait_s("PRIVMSG", 1, 0.0) == 0.0
    assert bucket.wait_s(command, length, 0.0) == pytest.approx(cost / REFILL_PER_S)


@pytest.mark.parametrize(
    ("line", "targets"),
    [
        pytest.param("JOIN #a", 1, id="one room"),
        pytest.param("JOIN #a,#b,#c", 3, id="three rooms"),
        pytest.param("JOIN #a,#b k,l", 2, id="keys are no rooms"),
        pytest.param("KICK #a bob,carol,dora", 3, id="three guests out of one room"),
        pytest.param("PRIVMSG #a,bob :one, two, three", 2, id="a text's commas are none"),
        pytest.param("QUIT :bye, bye", 1, id="nor a reason's"),
        pytest.param("JOIN", 1, id="nothing at all"),
        pytest.param("NAMES", 8, id="the names of all rooms"),
    ],
)
def test_each_target_counts(line: str, targets: int) -> None:
    message = Message.parse(line)
    assert count_targets(message.command, message.params) == targets
    assert count_targets(SAY, ("one, two",)) == 1
    spent, alike = FloodBucket(0.0), FloodBucket(0.0)
    for _ in range(40):
        spent.wait_s(message.command, 0, 0.0, targets)
        for _ in range(targets):
            alike.wait_s(message.command, 0, 0.0)
    assert spent.wait_s("PING", 0, 0.0) == pytest.approx(alike.wait_s("PING", 0, 0.0))


def test_the_bucket_fills_again_but_not_over_its_brim() -> None:
    bucket = FloodBucket(0.0)
    for _ in range(int(BURST)):
        bucket.wait_s("PRIVMSG", 1, 0.0)
    assert bucket.wait_s("PRIVMSG", 1, 1.0) == 0.0
    waits = [bucket.wait_s("PRIVMSG", 1, 10_000.0) for _ in range(int(BURST) + 1)]
    assert [wait > 0 for wait in waits] == [False] * int(BURST) + [True]
    assert bucket.wait_s("PONG", 1, 5.0) > 0  # a clock that goes back gives nothing


def test_three_wrong_passwords_in_a_minute_are_enough() -> None:
    guesses = Tries(3, 60.0)
    for second in range(3):
        assert not guesses.are_too_many("192.0.2.1", second)
        guesses.note("192.0.2.1", second)
    assert guesses.are_too_many("192.0.2.1", 59.0)
    assert not guesses.are_too_many("192.0.2.2", 59.0)
    assert not guesses.are_too_many("192.0.2.1", 60.0)


def test_the_addresses_of_an_ipv6_network_have_a_limit_together() -> None:
    guesses = Tries(3, 60.0, most_a_network=6)
    for number in range(6):  # each from an address of its own
        assert not guesses.are_too_many(f"2001:db8:1:2::{number}", 0.0)
        guesses.note(f"2001:db8:1:2::{number}", 0.0)
    assert guesses.are_too_many("2001:db8:1:2:3:4:5:6", 59.0)
    assert not guesses.are_too_many("2001:db8:1:3::1", 59.0)
    assert not guesses.are_too_many("2001:db8:1:2:3:4:5:6", 60.0)
    guesses.forget_old(60.0)
    assert guesses._times == {}


def test_one_who_guesses_does_not_stop_the_neighbours() -> None:
    guesses = Tries(3, 60.0, most_a_network=6)
    for _ in range(3):
        guesses.note("2001:db8:1:2::1", 0.0)
    assert guesses.are_too_many("2001:db8:1:2::1", 1.0)
    assert not guesses.are_too_many("2001:db8:1:2::2", 1.0)


def test_old_guesses_are_forgotten() -> None:
    guesses = Tries(3, 60.0)
    guesses.note("192.0.2.1", 0.0)
    guesses.forget_old(60.0)
    assert guesses._times == {}
