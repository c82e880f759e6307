"""KICK: out of a room by others."""

from __future__ import annotations

import pytest

from tests.talk import Talk


def test_a_kick(talk: Talk) -> None:
    alice, bob, carol = talk.in_room("#tea", "alice", "bob", "carol")
    alice >> "KICK #tea BOB :too loud"
    for talker in (alice, bob, carol):
        talker << ":alice!… KICK #tea bob :too loud"
    alice >> "PRIVMSG #tea :quiet now"
    bob.nothing()
    carol << "PRIVMSG …"
    bob.enters("#tea")


def test_several_are_kicked(talk: Talk) -> None:
    alice, bob, carol = talk.in_room("#tea", "alice", "bob", "carol")
    alice >> "KICK #tea bob,nobody,carol"
    bob << ":alice!… KICK #tea bob alice"
    bob.nothing()
    carol.hears("KICK #tea bob alice", "KICK #tea carol alice")
    alice.hears("KICK #tea bob alice", "441 alice nobody #tea …", "KICK #tea carol alice")


def test_one_may_kick_oneself(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice >> "KICK #tea alice,bob"
    alice.hears("KICK #tea alice alice", "442 alice #tea …")
    bob << "KICK #tea alice alice"
    bob.nothing()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        pytest.param("KICK #tea alice", "482 bob #tea …", id="by a member"),
        pytest.param("KICK #cake alice", "442 bob #cake …", id="from outside"),
        pytest.param("KICK #nowhere alice", "403 bob #nowhere …", id="from no room"),
        pytest.param("KICK #tea", "461 bob KICK …", id="nobody"),
    ],
)
def test_kicks_that_can_not_be(talk: Talk, line: str, answer: str) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.enters("#cake")
    bob >> line
    bob << answer
    alice.nothing()
