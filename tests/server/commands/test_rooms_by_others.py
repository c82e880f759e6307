"""Into a room and out of it by others: INVITE and KICK."""

from __future__ import annotations

import pytest

from tests.talk import Talk


def test_an_invitation_opens_a_closed_room(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    bob = talk("bob")
    alice >> "MODE #tea +i"
    alice << "MODE #tea +i"
    bob >> "JOIN #tea"
    bob << "473 bob #tea …"
    alice >> "INVITE bob #tea"
    alice << "341 alice bob #tea"
    bob << ":alice!… INVITE bob #tea"
    bob >> "INVITE"
    bob.hears("336 bob #tea", "337 bob …")
    bob.enters("#tea")
    bob.says("PART #tea", "JOIN #tea")
    bob.hears("PART #tea", "473 bob #tea …")


def test_an_invitation_is_to_this_room_and_not_to_a_later_one_of_its_name(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    bob, carol = talk("bob"), talk("carol")
    alice.says("INVITE bob #tea", "PART #tea")
    alice.hears("341 …", "PART #tea")
    bob << "INVITE bob #tea"
    carol.enters("#tea")
    carol >> "MODE #tea +i"
    carol << "MODE #tea +i"
    bob.says("INVITE", "JOIN #tea")
    bob.hears("337 bob …", "473 bob #tea …")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        pytest.param("INVITE nobody #tea", "401 bob nobody …", id="somebody who is not here"),
        pytest.param("INVITE carol #nowhere", "403 bob #nowhere …", id="to no room"),
        pytest.param("INVITE carol #cake", "442 bob #cake …", id="to a room one is not in"),
        pytest.param("INVITE alice #tea", "443 bob alice #tea …", id="a member"),
        pytest.param("INVITE carol #shut", "482 bob #shut …", id="to a closed room, by a member"),
    ],
)
def test_invitations_that_can_not_be(talk: Talk, line: str, answer: str) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    carol = talk("carol")
    alice.enters("#cake")
    alice.enters("#shut")
    bob.enters("#shut")
    alice >> "MODE #shut +i"
    bob << "MODE #shut +i"
    alice.until_now()
    bob >> line
    bob << answer
    bob.nothing()
    carol.nothing()


def test_a_ban_holds_against_an_invitation(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    bob = talk("bob")
    alice.says("MODE #tea +b bob", "INVITE bob #tea")
    alice.until("341 …")
    bob << "INVITE …"
    bob >> "JOIN #tea"
    bob << "474 bob #tea …"


# --- KICK


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
