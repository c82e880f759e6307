"""WALLOPS DIE REHASH RESTART."""

from __future__ import annotations

import logging

import pytest

from tests.server.conftest import Host
from tests.talk import Talk
from tests.talkers import Talker

OPERS = {"anna": "sesame"}


def _operator(talk: Talk) -> Talker:
    alice = talk("alice")
    alice >> "OPER anna sesame"
    alice.until("MODE …")
    return alice


def test_who_has_chosen_to_reads_what_operators_tell_all(host: Host) -> None:
    talk = host(opers=OPERS)
    alice, bob, carol = _operator(talk), talk("bob"), talk("carol")
    bob >> "MODE bob +w"
    bob << "MODE bob +w"
    alice >> "WALLOPS :the lesson begins"
    bob << ":alice!… WALLOPS :the lesson begins"
    alice.nothing()
    carol.nothing()
    alice >> "WALLOPS :"
    alice << "461 alice WALLOPS …"


def test_an_operator_ends_the_server(host: Host, caplog: pytest.LogCaptureFixture) -> None:
    talk = host(opers=OPERS)
    alice = _operator(talk)
    with caplog.at_level(logging.INFO, "server.commands.service"):
        alice >> "DIE"
        talk.app.wait()
    assert "ends the server" in caplog.text
    talk.stop()
    alice.until("ERROR …")


@pytest.mark.parametrize("command", ["REHASH", "RESTART"])
def test_what_this_server_does_not_do_is_explained(host: Host, command: str) -> None:
    alice = _operator(host(opers=OPERS))
    alice >> command
    alice << f"FAIL {command} CANNOT_{command} …"


@pytest.mark.parametrize("line", ["WALLOPS :x", "DIE", "REHASH", "RESTART"])
def test_they_are_for_operators(talk: Talk, line: str) -> None:
    alice = talk("alice")
    alice >> line
    alice << "481 alice …"
