"""How many may connect from one address, from one network, and in all."""

from __future__ import annotations

import socket
import threading

import pytest

from server.admission import Admission
from server.limits import Limits
from tests.server.conftest import Host

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


def test_an_ipv6_network_has_so_many_connections_together_and_no_more(host: Host) -> None:
    talk = host(limits=Limits(connections_an_address=2, connections_a_network=3))
    guests = [talk(f"guest{number}", address=f"2001:db8:1:2::{number}") for number in range(3)]
    eve = talk.connect("eve", address="2001:db8:1:2:3:4:5:6")
    eve << "ERROR :Too many connections from your network (at most 3)"
    eve.ended()
    bob = talk("bob", address="2001:db8:1:3::1")
    guests[0].enters("#tea")
    bob.enters("#tea")
    guests[0] << ":bob!… JOIN #tea"
    guests[0].leaves()
    bob << ":guest0!… QUIT …"
    talk("dora", address="2001:db8:1:2:3:4:5:6")
    talk("carol", address="2001:db8:1:3::1")
    (
        talk.connect("eve", address="2001:db8:1:3::1")
        << "ERROR :Too many connections from your address (at most 2)"
    )


def test_new_connections_of_an_ipv6_network_are_counted_over_a_while(host: Host) -> None:
    talk = host(limits=Limits(arrivals_an_address=2, arrivals_a_network=3, arrivals_window_s=600))
    for number in range(3):
        talk(f"guest{number}", address=f"2001:db8:1:2::{number}")
    eve = talk.connect("eve", address="2001:db8:1:2::9")
    eve << "ERROR :Too many new connections from your network; try again in a few minutes"
    talk.clock.pass_s(601)
    talk("dora", address="2001:db8:1:2::9")


def test_neighbours_with_ipv4_are_not_counted_together(host: Host) -> None:
    talk = host(limits=Limits(connections_an_address=1, connections_a_network=1))
    talk("alice", address="192.0.2.1")
    talk("bob", address="192.0.2.2")


def test_three_hundred_people_of_one_network_come_in_at_once() -> None:
    """Each with three devices; after a break each dials a few times until it is known what is spoken here."""
    admission = Admission(Limits())
    for device in range(900):
        address = f"2001:db8:1:2::{device // 3:x}"
        for _ in range(3):
            assert admission.enter(address, False, 0.0) is None
            admission.leave(address, False)
        assert admission.enter(address, False, 0.0) is None


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


def test_a_small_server_has_a_place_for_others_all_the_same(host: Host) -> None:
    host(limits=Limits(connections=4, connections_for_loopback=8))("alice", address=HERE)


def test_a_network_is_never_allowed_less_than_one_address() -> None:
    for limits in (
        Limits(connections_an_address=3, connections_a_network=1),
        Limits(arrivals_an_address=3, arrivals_a_network=1),
    ):
        admission = Admission(limits)
        told = [admission.enter("2001:db8::1", False, 0.0) for _ in range(4)]
        assert [each is None for each in told] == [True, True, True, False]


def test_those_who_have_come_once_are_forgotten_now_and_then() -> None:
    admission = Admission(Limits(arrivals_window_s=600))
    for now_s in range(0, 6000, 10):
        admission.enter(f"192.0.2.{now_s}", False, float(now_s))
    assert len(admission._arrivals) <= 67  # of 600 s, and of the 60 between two looks


def test_admission_forgets_whom_it_has_not_seen_for_the_window() -> None:
    admission = Admission(Limits(arrivals_window_s=600))
    for number in range(100):
        assert admission.enter(f"192.0.2.{number}", False, float(number)) is None
        admission.leave(f"192.0.2.{number}", False)
        assert admission.enter(f"2001:db8:0:{number:x}::1", False, float(number)) is None
        admission.leave(f"2001:db8:0:{number:x}::1", False)
    admission.forget_old(650)
    assert len(admission._arrivals) == 150
    assert not admission._present


def test_who_is_refused_needs_not_leave() -> None:
    admission = Admission(Limits(connections_an_address=1))
    assert admission.enter(HERE, False, 0.0) is None
    assert admission.enter(HERE, False, 0.0)
    admission.leave(HERE, False)
    assert admission.enter(HERE, False, 0.0) is None
