"""Whom an invitation lets in, and for how long."""

from __future__ import annotations

from tests.talk import Talk


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
