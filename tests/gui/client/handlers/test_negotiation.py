"""Capabilities: what the client asks for, and when it has done."""

from __future__ import annotations

import pytest


def test_asks_for_what_it_understands_of_a_long_list(talk):
    alice = talk()
    alice.connects()
    alice.sent.clear()
    alice >> ":srv CAP * LS * :sasl=PLAIN batch echo-message"
    alice.silent()
    alice >> ":srv CAP * LS :message-tags server-time tls"
    alice << "CAP REQ :message-tags server-time echo-message batch sasl"
    alice >> ":srv CAP * ACK :message-tags server-time echo-message batch sasl"
    alice << "CAP END"
    assert alice.state.caps == {"message-tags", "server-time", "echo-message", "batch", "sasl"}


@pytest.mark.parametrize(
    "answer", [":srv CAP * NAK :batch", ":srv CAP * ACK :batch"], ids=["refused", "granted"]
)
def test_negotiation_ends_once_the_request_is_answered(talk, answer):
    alice = talk()
    alice.connects()
    alice >> ":srv CAP * LS :batch"
    alice.sent.clear()
    alice >> answer
    alice << "CAP END"


def test_nothing_to_ask_for_ends_the_negotiation(talk):
    alice = talk()
    alice.connects()
    alice.sent.clear()
    alice >> ":srv CAP * LS :tls"
    alice << "CAP END"


def test_a_new_capability_is_asked_for_and_a_withdrawn_one_forgotten(alice):
    alice >> ":srv CAP alice DEL :echo-message"
    assert "echo-message" not in alice.state.caps
    alice >> ":srv CAP alice NEW :echo-message tls"
    alice << "CAP REQ echo-message"
    alice >> ":srv CAP alice ACK :echo-message"
    alice.silent()
    assert "echo-message" in alice.state.caps
