"""How fast one may talk, and how often do what nobody may do often."""

from __future__ import annotations

import pytest

from server.limits import BURST, REFILL_PER_S, FloodBucket, Tries, count_targets
from wire.message import Message
from wire.plain import SAY


@pytest.mark.parametrize(
    ("command", "length", "cost"),
    [
        pytest.param("PRIVMSG", 400, 1, id="a message"),
        pytest.param("JOIN", 5, 2, id="a join"),
        pytest.param("OPER", 5, 5, id="a guess at a password"),
        pytest.param("PONG", 5, 0, id="an answer to PING"),
        pytest.param("\0SAY", 100, 1, id="a plain guest's text"),
        pytest.param("\0SAY", 5120, 11, id="a plain guest's text that becomes many lines"),
    ],
)
def test_costs(command: str, length: int, cost: float) -> None:
    bucket = FloodBucket(0.0)
    assert bucket.wait_s("PRIVMSG", 1, 0.0) == 0.0
    for _ in range(int(BURST) - 1):
        assert bucket.wait_s("PRIVMSG", 1, 0.0) == 0.0
    assert bucket.wait_s(command, length, 0.0) == pytest.approx(cost / REFILL_PER_S)


@pytest.mark.parametrize(
    ("line", "targets"),
    [
        pytest.param("JOIN #a", 1, id="one room"),
        pytest.param("JOIN #a,#b,#c", 3, id="three rooms"),
        pytest.param("JOIN #a,#b k,l", 2, id="keys are no rooms"),
        pytest.param("KICK #a bob,carol,dora", 3, id="three guests out of one room"),
        pytest.param("PRIVMSG #a,bob :one, two, three", 2, id="a text's commas are none"),
        pytest.param("QUIT :bye, bye", 1, id="nor a reason's"),
        pytest.param("JOIN", 1, id="nothing at all"),
        pytest.param("NAMES", 8, id="the names of all rooms"),
    ],
)
def test_each_target_counts(line: str, targets: int) -> None:
    message = Message.parse(line)
    assert count_targets(message.command, message.params) == targets
    assert count_targets(SAY, ("one, two",)) == 1
    spent, alike = FloodBucket(0.0), FloodBucket(0.0)
    for _ in range(40):
        spent.wait_s(message.command, 0, 0.0, targets)
        for _ in range(targets):
            alike.wait_s(message.command, 0, 0.0)
    assert spent.wait_s("PING", 0, 0.0) == pytest.approx(alike.wait_s("PING", 0, 0.0))


def test_the_bucket_fills_again_but_not_over_its_brim() -> None:
    bucket = FloodBucket(0.0)
    for _ in range(int(BURST)):
        bucket.wait_s("PRIVMSG", 1, 0.0)
    assert bucket.wait_s("PRIVMSG", 1, 1.0) == 0.0
    waits = [bucket.wait_s("PRIVMSG", 1, 10_000.0) for _ in range(int(BURST) + 1)]
    assert [wait > 0 for wait in waits] == [False] * int(BURST) + [True]
    assert bucket.wait_s("PONG", 1, 5.0) > 0  # a clock that goes back gives nothing


def test_three_wrong_passwords_in_a_minute_are_enough() -> None:
    guesses = Tries(3, 6, 60.0)
    for second in range(3):
        assert not guesses.are_too_many("192.0.2.1", second)
        guesses.note("192.0.2.1", second)
    assert guesses.are_too_many("192.0.2.1", 59.0)
    assert not guesses.are_too_many("192.0.2.2", 59.0)
    assert not guesses.are_too_many("192.0.2.1", 60.0)


def test_the_addresses_of_an_ipv6_network_have_a_limit_together() -> None:
    guesses = Tries(3, 6, 60.0)
    for number in range(6):  # each from an address of its own
        assert not guesses.are_too_many(f"2001:db8:1:2::{number}", 0.0)
        guesses.note(f"2001:db8:1:2::{number}", 0.0)
    assert guesses.are_too_many("2001:db8:1:2:3:4:5:6", 59.0)
    assert not guesses.are_too_many("2001:db8:1:3::1", 59.0)
    assert not guesses.are_too_many("2001:db8:1:2:3:4:5:6", 60.0)
    guesses.forget_old(60.0)
    assert guesses._times == {}


def test_one_who_guesses_does_not_stop_the_neighbours() -> None:
    guesses = Tries(3, 6, 60.0)
    for _ in range(3):
        guesses.note("2001:db8:1:2::1", 0.0)
    assert guesses.are_too_many("2001:db8:1:2::1", 1.0)
    assert not guesses.are_too_many("2001:db8:1:2::2", 1.0)


def test_old_guesses_are_forgotten() -> None:
    guesses = Tries(3, 6, 60.0)
    guesses.note("192.0.2.1", 0.0)
    guesses.forget_old(60.0)
    assert guesses._times == {}
    for second in (0.0, 50.0, 55.0):
        guesses.note("192.0.2.1", second)
    guesses.note("192.0.2.2", 60.0)  # the first of three is old by now, the others are not
    guesses.note("192.0.2.1", 61.0)
    assert guesses.are_too_many("192.0.2.1", 61.0)


def test_a_network_is_never_allowed_less_than_one_address() -> None:
    tries = Tries(3, 1, 60.0)
    for number in range(3):
        assert not tries.are_too_many(f"2001:db8::{number}", 0.0)
        tries.note(f"2001:db8::{number}", 0.0)
    assert tries.are_too_many("2001:db8::9", 0.0)
