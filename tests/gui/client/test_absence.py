"""Who wants to be away is so from the first moment on, where the server can do that."""

from __future__ import annotations

from gui.client.orders import SetAway
from tests.gui.client.conftest import CAPS

PRE_AWAY = f"{CAPS} draft/pre-away"


def test_away_is_told_before_the_negotiation_ends_and_not_again(talk):
    alice = talk()
    alice.do(alice.state.order("", SetAway("at lunch")))
    alice.silent()
    alice.connects()
    alice.sent.clear()
    alice >> f":srv CAP * LS :{PRE_AWAY}"
    alice.sent.clear()
    alice >> f":srv CAP * ACK :{PRE_AWAY}"
    assert alice.sent == ["AWAY :at lunch", "CAP END"]
    alice.sent.clear()
    alice >> ":srv 306 * :You have been marked as being away"
    assert alice.state.away
    alice >> ":srv 001 alice :Welcome"
    assert alice.sent == ["PING samovar-entered"]
    assert "You are marked as away." not in alice.texts("")


def test_elsewhere_it_is_told_with_the_welcome(talk):
    alice = talk()
    alice.do(alice.state.order("", SetAway("at lunch")))
    alice.connects()
    alice >> f":srv CAP * LS :{CAPS}"
    alice >> f":srv CAP * ACK :{CAPS}"
    assert "AWAY :at lunch" not in alice.sent
    alice.sent.clear()
    alice >> ":srv 001 alice :Welcome"
    assert alice.sent == ["AWAY :at lunch", "PING samovar-entered"]


def test_who_is_back_before_the_welcome_is_so(talk):
    alice = talk()
    alice.do(alice.state.order("", SetAway("at lunch")))
    alice.connects()
    alice >> ":srv CAP * LS :draft/pre-away"
    alice >> ":srv CAP * ACK :draft/pre-away"
    alice.sent.clear()
    alice.do(alice.state.order("", SetAway("")))
    alice << "AWAY"
    alice >> ":srv 001 alice :Welcome"
    assert alice.sent == ["PING samovar-entered"]


def test_the_next_connection_is_told_again_and_who_is_here_tells_nothing(talk):
    alice = talk()
    alice.enters()
    alice.do(alice.state.order("", SetAway("at lunch")))
    alice << "AWAY :at lunch"
    alice.do(alice.state.disconnected("gone"))
    alice.connects()
    alice.sent.clear()
    alice >> ":srv 001 alice :Welcome"
    assert alice.sent == ["AWAY :at lunch", "PING samovar-entered"]
    alice.do(alice.state.order("", SetAway("")))
    alice.do(alice.state.disconnected("gone"))
    alice.connects()
    alice.sent.clear()
    alice >> ":srv 001 alice :Welcome"
    assert alice.sent == ["PING samovar-entered"]


def test_what_was_told_is_not_told_again_before_the_next_hello(talk):
    alice = talk()
    alice.enters()
    for text in ("", "at lunch", "at lunch"):
        alice.do(alice.state.order("", SetAway(text)))
    assert alice.sent == ["AWAY :at lunch"]
