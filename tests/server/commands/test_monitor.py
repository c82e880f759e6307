"""MONITOR and extended-monitor: who of these is here, now and from now on."""

from __future__ import annotations

import pytest

from server.limits import Limits
from tests.server.conftest import Host
from tests.talk import Talk


def test_those_who_are_watched_come_and_go(talk: Talk) -> None:
    alice = talk("alice")
    alice >> "MONITOR + bob,Carol"
    alice << "731 alice bob,Carol"
    bob = talk("bob")
    alice << "730 * bob!~bob@…"
    guest = talk.plain("carol")
    alice << "730 * carol!~plain@…"
    alice >> "MONITOR S"
    alice.hears("730 alice bob!…,carol!…")
    alice.nothing()
    bob >> "QUIT"
    alice << "731 * bob"
    guest.leaves()
    alice << "731 * carol"
    alice >> "MONITOR L"
    alice.hears("732 alice bob,Carol", "733 alice :End of MONITOR list")


def test_another_nick_is_another_one(talk: Talk) -> None:
    alice, bob = talk("alice"), talk("bob")
    alice >> "MONITOR + bob,bert"
    alice.hears("730 alice bob!…", "731 alice bert")
    bob >> "NICK bert"
    alice.hears("731 * bob", "730 * bert!~bob@…")
    bob >> "NICK Bert"
    alice.nothing()
    bob >> "NICK ben"
    alice << "731 * Bert"


def test_who_is_on_the_way_in_is_not_here(talk: Talk) -> None:
    alice = talk("alice")
    bob = talk.connect("bob")
    bob.says("NICK bob", "PING x")
    bob << "PONG …"
    alice >> "MONITOR + bob"
    alice << "731 alice bob"
    bob >> "QUIT"
    bob.until("ERROR …")
    alice.nothing()


def test_who_is_not_watched_any_more(talk: Talk) -> None:
    alice = talk("alice")
    alice.says("MONITOR + bob,carol", "MONITOR - BOB,nobody", "MONITOR L", "MONITOR C", "MONITOR L")
    alice.hears("731 alice bob,carol", "732 alice carol", "733 …", "733 …")
    talk("bob"), talk("carol")
    alice.nothing()


def test_who_has_gone_watches_nobody(talk: Talk) -> None:
    alice, bob = talk("alice"), talk("bob")
    alice.says("MONITOR + carol", "QUIT")
    alice.until("ERROR …")
    bob >> "MONITOR + carol"
    bob << "731 bob carol"
    talk("carol")
    bob << "730 * carol!…"


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        pytest.param("MONITOR", ["461 alice MONITOR …"], id="what"),
        pytest.param("MONITOR +", ["461 alice MONITOR …"], id="whom"),
        pytest.param("MONITOR -", [], id="whom no longer"),
        pytest.param("MONITOR x", ["FAIL MONITOR INVALID_PARAMS x …"], id="an unknown letter"),
        pytest.param("MONITOR + *!a@b", ["432 alice *!a@b …"], id="a mask"),
        pytest.param("MONITOR + :,,bob,,", ["731 alice bob"], id="empty nicks"),
        pytest.param("MONITOR s", [], id="the status of nobody"),
    ],
)
def test_questions(talk: Talk, line: str, answers: list[str]) -> None:
    alice = talk("alice")
    alice >> line
    alice.hears(*answers)
    alice.nothing()


def test_nobody_is_watched_twice(talk: Talk) -> None:
    alice = talk("alice")
    alice.says("MONITOR + bob", "MONITOR + BOB,bob", "MONITOR L")
    alice.hears("731 alice bob", "732 alice bob", "733 …")


def test_the_list_ends(host: Host) -> None:
    alice = host(limits=Limits(monitored=2))("alice")
    alice.says("MONITOR + a,b,a,c,d", "MONITOR + c")
    alice.hears("731 alice a,b", "734 alice 2 c,d :The MONITOR list is full", "734 alice 2 c …")


def test_long_lists_take_several_lines(talk: Talk) -> None:
    alice = talk("alice")
    nicks = [f"n{number:029}" for number in range(40)]
    for part in (nicks[:13], nicks[13:26], nicks[26:]):
        alice >> f"MONITOR + {','.join(part)}"
        alice << "731 …"
    alice >> "MONITOR L"
    lines = alice.until("733 …")[:-1]
    assert len(lines) > 2
    assert [nick for line in lines for nick in line.params[1].split(",")] == nicks


def test_extended_monitor_tells_more_of_those_who_share_no_room(talk: Talk) -> None:
    caps = "away-notify setname account-notify chghost"
    alice, bare = talk("alice", f"{caps} extended-monitor"), talk("bare", caps)
    bob = talk("bob")
    for watcher in (alice, bare):
        watcher >> "MONITOR + bob"
        watcher << "730 …"
    bob.says("AWAY :x", "SETNAME :Robert", "REGISTER * * sesame-42")
    alice.hears(":bob!… AWAY x", ":bob!… SETNAME Robert", ":bob!… ACCOUNT bob")
    bare.nothing()


def test_who_is_away_already_is_told_to_be(talk: Talk) -> None:
    caps = "away-notify extended-monitor"
    alice, bare, new = talk("alice", caps), talk("bare", "away-notify"), talk("new", f"{caps} draft/pre-away")
    deaf = talk("deaf", "extended-monitor")
    bob, carol = talk("bob"), talk("carol")
    bob >> "AWAY :lunch"
    bob << "306 …"
    carol >> "AWAY *"
    carol << "306 …"
    for watcher in (alice, bare, new, deaf):
        watcher >> "MONITOR + bob,carol"
        watcher << "730 …"
    alice.hears(":bob!… AWAY lunch", ":carol!… AWAY :Not at the computer")
    new.hears(":bob!… AWAY lunch", ":carol!… AWAY *")
    bare.nothing()
    deaf.nothing()
    bob >> "NICK bert"
    alice << "731 * bob"
    alice >> "MONITOR + bert"
    alice.hears("730 …", ":bert!… AWAY lunch")


def test_who_comes_and_is_away_already_is_told_to_be(talk: Talk) -> None:
    alice = talk("alice", "away-notify extended-monitor")
    alice >> "MONITOR + bert"
    alice << "731 …"
    bob = talk("bob")
    bob.says("AWAY :lunch", "NICK bert")
    alice.hears("730 * bert!…", ":bert!… AWAY lunch")


def test_who_watches_and_shares_a_room_is_told_once(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps="away-notify extended-monitor")
    alice >> "MONITOR + bob"
    alice << "730 …"
    bob >> "AWAY :x"
    alice << "AWAY x"
    alice.nothing()
