"""INVITE: whom an invitation lets in, for how long, and who learns of it."""

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


def test_the_word_of_a_member_does_not_open_what_an_operator_closes(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    carol = talk("carol")
    bob >> "INVITE carol #tea"
    bob << "341 bob carol #tea"
    carol << "INVITE carol #tea"
    alice >> "MODE #tea +i"
    alice.until_now()
    carol >> "JOIN #tea"
    carol << "473 carol #tea :…"


def test_who_is_put_out_is_not_invited_any_more(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.says("INVITE carol #tea", "MODE #tea +i")
    carol = talk("carol")
    alice.says("INVITE carol #tea")
    carol << "INVITE carol #tea"
    carol.enters("#tea")
    alice.says("KICK #tea carol")
    carol << "KICK #tea carol …"
    carol >> "JOIN #tea"
    carol << "473 carol #tea :…"
    bob.until_now()


@pytest.mark.parametrize(
    "modes",
    ["+b bob", "+i", "+k sesame", "+l 1", "+R"],
    ids=["ban", "closed", "key", "full", "accounts only"],
)
def test_who_is_invited_by_an_operator_comes_in_once(talk: Talk, modes: str) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    bob = talk("bob")
    alice.says(f"MODE #tea {modes}", "INVITE bob #tea")
    alice.until("341 …")
    bob << "INVITE …"
    bob.enters("#tea")
    bob.says("PART #tea", "JOIN #tea")
    bob << "PART #tea"
    assert (bob << "… bob #tea …").command in {"471", "473", "474", "475", "477", "403"}


def test_a_later_ban_takes_an_invitation_back_and_a_mute_does_not(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    bob, carol = talk("bob"), talk("carol")
    alice.says("MODE #tea +i", "INVITE bob #tea", "INVITE carol #tea", "MODE #tea +bb bob m:carol")
    alice.until("MODE #tea +bb …")
    bob.until("INVITE …")
    bob >> "JOIN #tea"
    bob << "474 bob #tea …"
    carol.until("INVITE …")
    carol.enters("#tea")


def test_an_invitation_says_that_they_are_away(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    bob = talk("bob")
    bob >> "AWAY :asleep"
    bob << "306 …"
    alice >> "INVITE bob #tea"
    alice.hears("341 alice bob #tea", "301 alice bob asleep")


def test_invite_notify(talk: Talk) -> None:
    alice = talk("alice", caps="invite-notify")
    bob, carol = talk("bob", caps="invite-notify"), talk("carol")
    dora = talk("dora", caps="invite-notify")
    for talker in (alice, bob, carol):
        talker.enters("#tea")
    for talker in (alice, bob, carol):
        talker.until_now()
    alice >> "INVITE dora #tea"
    alice << "341 alice dora #tea"
    alice.nothing()
    dora << ":alice!… INVITE dora #tea"
    dora.nothing()
    bob << ":alice!… INVITE dora #tea"
    carol.nothing()
