"""What a rank allows."""

from __future__ import annotations

import pytest

from gui.client.buffers import Buffer, BufferKind, Member
from gui.client.rights import rights_of

PREFIX = {"o": "@", "h": "%", "v": "+"}


def room(modes: str = "+nt") -> Buffer:
    members = {
        nick: Member(nick, signs)
        for nick, signs in (("anna", "@"), ("hal", "%+"), ("vera", "+"), ("bob", ""))
    }
    return Buffer("#tea", "#tea", BufferKind.ROOM, modes=modes, members=members)


@pytest.mark.parametrize(
    ("nick", "rules", "topic"),
    [("anna", True, True), ("hal", True, True), ("vera", False, False), ("bob", False, False)],
)
def test_a_rank_decides(nick: str, rules: bool, topic: bool) -> None:
    rights = rights_of(room(), nick, PREFIX)
    assert (rights.is_member, rights.may_rule, rights.may_set_topic) == (True, rules, topic)


def test_everybody_sets_the_topic_where_the_room_lets_them() -> None:
    assert rights_of(room("+n"), "bob", PREFIX).may_set_topic


def test_nobody_removes_whoever_stands_above() -> None:
    anna, hal, bob = (rights_of(room(), nick, PREFIX) for nick in ("anna", "hal", "bob"))
    assert anna.may_remove(hal)
    assert hal.may_remove(bob)
    assert not hal.may_remove(anna)
    assert not bob.may_remove(bob)
    assert not anna.may_remove(rights_of(room(), "nobody", PREFIX))


def test_the_host_rules_also_without_a_rank_and_from_outside() -> None:
    inside = rights_of(room(), "bob", PREFIX, is_host=True)
    assert (inside.is_member, inside.may_rule, inside.may_set_topic) == (True, True, True)
    assert inside.may_remove(rights_of(room(), "anna", PREFIX))
    assert not inside.may_remove(rights_of(room(), "nobody", PREFIX))
    left = room()
    left.joined = False
    outside = rights_of(left, "bob", PREFIX, is_host=True)
    assert (outside.is_member, outside.may_rule, outside.may_set_topic) == (False, True, True)
    talk = Buffer("bob", "bob", BufferKind.DIRECT, members={"bob": Member("bob")})
    assert not rights_of(talk, "bob", PREFIX, is_host=True).may_rule


def test_outside_of_a_room_there_are_no_rights() -> None:
    assert not rights_of(room(), "nobody", PREFIX).is_member
    left = room()
    left.joined = False
    assert not rights_of(left, "anna", PREFIX).is_member
    talk = Buffer("bob", "bob", BufferKind.DIRECT, members={"bob": Member("bob", "@")})
    assert not rights_of(talk, "bob", PREFIX).may_rule
