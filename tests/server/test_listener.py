"""The listening socket, and the end of all threads and sockets that began with it."""

from __future__ import annotations

import gc
import socket
import threading
from dataclasses import replace

import pytest

from server.app import App
from server.config import Config
from server.limits import Limits
from tests.server.conftest import Host
from tests.talk import Talk
from wire.errors import Unavailable

HERE = Config(host="127.0.0.1", port=0)


def test_it_stops_at_once_whatever_its_guests_are_doing(talk: Talk) -> None:
    """That no thread is left over is asserted for every test; here they are in all their states."""
    alice = talk("alice")
    half = talk.connect("half")
    half.says("NICK half", "PING x")
    half << "PONG … x"
    asked = talk.connect_plain("asked")
    asked << "NAME"
    plain = talk.plain("bob")
    flood = talk.connect("flood", address="192.0.2.1")
    flood.says(*["PING x"] * 2000)
    flood << "PONG … x"
    begun = talk.connect_plain("begun")
    begun.types("NIC")
    talk.stop()
    goodbye = "Closing link: The chat has been closed by its host"
    alice << f"ERROR :{goodbye}"
    half << f"ERROR :{goodbye}"
    asked << f"! {goodbye}\n"
    plain << f"! {goodbye}\n"
    flood.until(f"ERROR :{goodbye}")
    for talker in (alice, half, asked, plain, flood):
        talker.ended()


def test_the_port_is_free_again(talk: Talk) -> None:
    talk("alice")
    port = talk.app.port
    talk.stop()
    again = App(replace(HERE, port=port))
    again.start()
    again.stop()


def test_a_port_that_is_taken_leaves_nothing_open(talk: Talk) -> None:
    before = threading.active_count()
    with pytest.raises(Unavailable, match="is taken"):
        App(replace(HERE, port=talk.app.port))
    gc.collect()  # an open socket would warn now, and a warning fails the test
    assert threading.active_count() == before


def test_a_server_without_guests_stops() -> None:
    app = App(HERE)
    app.start()
    app.stop()


def test_a_full_server_refuses_who_comes(host: Host) -> None:
    talk = host(limits=Limits(connections=2))
    alice, bob = talk("alice"), talk.connect("bob")
    bob >> "PING x"
    bob << "PONG … x"
    carol = talk.connect("carol")
    carol << "ERROR :The chat is full; try again later"
    carol.ended()
    alice.nothing()


@pytest.mark.parametrize(
    ("host_option", "shown"),
    [("127.0.0.1", "127.0.0.1:"), ("::1", "[::1]:"), ("localhost", ""), ("", "")],
)
def test_where_it_listens(host_option: str, shown: str) -> None:
    app = App(Config(host=host_option, port=0))
    app.start()
    assert app.address_text.startswith(shown)
    assert app.address_text.endswith(f":{app.port}")
    with socket.create_connection(("::1" if ":1]" in app.address_text else "127.0.0.1", app.port)) as sock:
        sock.sendall(b"QUIT\r\n")
        assert sock.recv(100) == b"ERROR :Closing link: Quit\r\n"
    app.stop()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        pytest.param(
            "203.0.113.7", "203.0.113.7 is not an address of this computer", id="somebody else's address"
        ),
        pytest.param("no such host", "no such host is not an address", id="no address"),
    ],
)
def test_addresses_that_are_not_ours(name: str, why: str) -> None:
    with pytest.raises(Unavailable, match=why):
        App(replace(HERE, host=name))
    gc.collect()
