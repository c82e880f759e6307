"""TMODE: a change of a room's modes that ends by itself."""

from __future__ import annotations

import logging

import pytest

from tests.talk import Talk
from tests.talkers import Talker


def _told_after(talk: Talk, talker: Talker, seconds: int) -> list[str]:
    """What the server changes of the modes in that time: it looks when a turn ends, or by itself a moment before."""
    talk.clock.pass_s(seconds)
    talker >> "PING x"
    lines = [*talker.until("PONG … x"), *talker.until_now()]
    return [
        " ".join(line.params) for line in lines if line.command == "MODE" and line.source == "samovar.local"
    ]


def test_a_ban_for_ninety_seconds(talk: Talk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "server.commands")
    alice, bob = talk.in_room("#tea", "alice", "bob")
    carol = talk("carol")
    alice >> "TMODE #tea 1m30s +b carol"
    for talker in (alice, bob):
        talker << ":alice!… MODE #tea +b carol!*@*"
    talk.clock.pass_s(89)
    carol >> "JOIN #tea"
    carol << "474 …"
    assert _told_after(talk, alice, 6) == ["#tea -b carol!*@*"]
    bob << ":samovar.local MODE #tea -b carol!*@*"
    carol.enters("#tea")
    assert [record.getMessage().partition(": ")[2].partition("@")[0] for record in caplog.records] == [
        "alice!~alice",
        "the time is over, so -b carol!*",
    ]
    assert "+b carol!*@* for 90 s" in caplog.text


@pytest.mark.parametrize(
    ("line", "told", "after"),
    [
        pytest.param("+i", "+i", "-i", id="a closed room"),
        pytest.param("-t", "-t", "+t", id="a freedom"),
        pytest.param("+m-n", "+m-n", "-m+n", id="two flags"),
        pytest.param("+b m:bob", "+b m:bob!*@*", "-b m:bob!*@*", id="a mute"),
        pytest.param("+eI a b", "+eI a!*@* b!*@*", "-eI a!*@* b!*@*", id="exceptions"),
    ],
)
def test_what_ends(talk: Talk, line: str, told: str, after: str) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice >> f"TMODE #tea 1m {line}"
    bob << f":alice!… MODE #tea {told}"
    assert _told_after(talk, bob, 66) == [f"#tea {after}"]
    assert _told_after(talk, bob, 6) == []


@pytest.mark.parametrize("change", ["-b bob", "-i", "-i+i"], ids=["a mask", "a flag", "a flag set for good"])
def test_a_later_change_counts(talk: Talk, change: str) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    alice.says("TMODE #tea 1m +ib bob", f"MODE #tea {change}", "TMODE #tea 1d +b dora")
    alice.until("MODE #tea +b dora!*@*")
    assert _told_after(talk, alice, 66) == ["#tea -i" if change == "-b bob" else "#tea -b bob!*@*"]


@pytest.mark.parametrize("change", ["+b bob", "+i"])
def test_the_later_time_counts(talk: Talk, change: str) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    alice.says(f"TMODE #tea 1m {change}", f"TMODE #tea 90 {change}")
    alice.hears(f"MODE #tea {change}…", f"MODE #tea {change}…")
    assert _told_after(talk, alice, 66) == []
    assert len(_told_after(talk, alice, 30)) == 1


@pytest.mark.parametrize("change", ["+b bob!*@*", "+i", "-m"])
def test_what_was_set_for_good_stays(talk: Talk, change: str) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    alice.says("MODE #tea +ib bob", f"TMODE #tea 1m {change}")
    alice.hears("MODE …", f"FAIL TMODE HAS_NO_END {change.partition(' ')[2] or change[1]} …")
    alice.nothing()
    assert _told_after(talk, alice, 66) == []


def test_a_room_that_ended_is_no_matter(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    alice.says("TMODE #tea 1m +i", "PART #tea")
    alice.until("PART #tea")
    alice.enters("#tea")
    assert _told_after(talk, alice, 66) == []


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        pytest.param("TMODE #tea 10m", "461 bob TMODE …", id="without a change"),
        pytest.param("TMODE #nowhere 10m +b x", "403 bob #nowhere …", id="in no room"),
        pytest.param("TMODE #tea 10m +b x", "482 bob #tea …", id="without the rank"),
        pytest.param("TMODE #tea soon +b x", "FAIL TMODE INVALID_PARAMS soon …", id="for what is no time"),
        pytest.param("TMODE #tea 10m +o bob", "FAIL TMODE INVALID_PARAMS +o …", id="a rank"),
        pytest.param("TMODE #tea 10m +k x", "FAIL TMODE INVALID_PARAMS +k …", id="a key"),
        pytest.param("TMODE #tea 10m -b x", "FAIL TMODE INVALID_PARAMS -b …", id="a ban taken back"),
        pytest.param("TMODE #tea 10m +b", "FAIL TMODE INVALID_PARAMS +b …", id="a ban of nobody"),
        pytest.param("TMODE #tea 10m +", "FAIL TMODE INVALID_PARAMS + …", id="nothing"),
    ],
)
def test_what_can_not_be_for_a_time(talk: Talk, line: str, answer: str) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    bob >> line
    bob << answer
    bob.nothing()
    alice.nothing()
