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


ALL = {"q": "~", "a": "&", "o": "@", "h": "%", "v": "+"}


@pytest.mark.parametrize(
    ("signs", "prefix", "gives", "takes_from", "removes"),
    [
        pytest.param("~", ALL, "qaohv", "~&@%+-", "~&@%+-", id="an owner makes owners"),
        pytest.param("&", ALL, "ohv", "@%+-", "@%+-", id="an admin only those below"),
        pytest.param("@", ALL, "ohv", "@%+-", "@%+-", id="an operator also operators"),
        pytest.param("%", ALL, "v", "+-", "+-", id="a half-operator gives voice and no more"),
        pytest.param("+", ALL, "", "", "", id="voice gives nothing"),
        pytest.param("", ALL, "", "", "", id="nobody in particular gives nothing"),
        pytest.param("@", {"o": "@", "v": "+"}, "ov", "@+-", "@+-", id="a server with two ranks"),
        pytest.param("%", {"h": "%", "v": "+"}, "v", "+-", "+-", id="a server without operators"),
        pytest.param("!", {"Y": "!", **ALL}, "", "", "", id="a rank that we do not know"),
        pytest.param("!@", {"Y": "!", **ALL}, "qaohv", "~&@%+-", "~&@%+-", id="and with one that we know"),
        pytest.param("", {}, "", "", "", id="a server without ranks"),
    ],
)
def test_a_rank_gives_and_takes_only_what_servers_let_it(
    signs: str, prefix: dict[str, str], gives: str, takes_from: str, removes: str
) -> None:
    """`takes_from` and `removes` are the signs of the others, "-" for those without a rank."""
    others = [sign for sign in prefix.values() if sign != "!"] + ["-"]
    members = {sign: Member(sign, sign.strip("-")) for sign in others}
    members["us"] = Member("us", signs)
    buffer = Buffer("#tea", "#tea", BufferKind.ROOM, members=members)
    ours = rights_of(buffer, "us", prefix)
    theirs = {sign: rights_of(buffer, sign, prefix) for sign in others}
    assert "".join(mode for mode in prefix if ours.may_give(mode, theirs["-"])) == gives
    assert "".join(sign for sign in others if gives and ours.may_take(gives[-1], theirs[sign])) == takes_from
    assert "".join(sign for sign in others if ours.may_remove(theirs[sign])) == removes


def test_a_rank_of_ones_own_can_be_given_up() -> None:
    buffer = Buffer("#tea", "#tea", BufferKind.ROOM, members={"us": Member("us", "&@")})
    ours = rights_of(buffer, "us", ALL)
    assert ours.may_take("o", ours, is_me=True)
    assert not ours.may_take("o", ours)


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


@pytest.mark.parametrize(
    ("signs", "is_ours", "changes"),
    [
        pytest.param("@", True, "beIklimnstMU", id="an operator all"),
        pytest.param("%", True, "beImMU", id="a half-operator what our server lets them"),
        pytest.param("%+", True, "beImMU", id="also with a voice"),
        pytest.param("@%", True, "beIklimnstMU", id="the higher rank decides"),
        pytest.param("%", False, "beIklimnstMU", id="of other servers nobody knows"),
        pytest.param("+", True, "", id="voice changes nothing"),
    ],
)
def test_a_rank_changes_the_modes_that_the_server_lets_it(signs: str, is_ours: bool, changes: str) -> None:
    buffer = Buffer("#tea", "#tea", BufferKind.ROOM, members={"us": Member("us", signs)})
    ours = rights_of(buffer, "us", ALL, is_ours=is_ours)
    assert "".join(mode for mode in "beIklimnstMU" if ours.may_change(mode)) == changes


def test_the_host_changes_all_also_as_a_half_operator() -> None:
    assert rights_of(room(), "hal", PREFIX, is_host=True, is_ours=True).may_change("k")
