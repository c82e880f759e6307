"""How much of what is posted one turn takes."""

from __future__ import annotations

from typing import cast

from server.connection import Connection
from server.doors import Answer
from server.events import Answered, Lines, Say, Stop
from server.inbox import TURN_LINES, Inbox, Posted

NOBODY = cast(Connection, None)


def say(number: int) -> Say:
    return Say(NOBODY, str(number).encode())


def lines(count: int) -> Lines:
    return Lines(NOBODY, [Answer(b"")] * count, {})


def inbox_with(*items: Posted) -> Inbox:
    inbox = Inbox(lambda: 0.0)
    for item in items:
        inbox.put(item)
    return inbox


def test_a_turn_takes_all_that_waits_in_its_order() -> None:
    inbox = inbox_with(say(1), lines(3), say(2))
    assert inbox.take() == [say(1), lines(3), say(2)]
    assert inbox.take() == []


def test_a_turn_ends_with_the_post_that_makes_it_full() -> None:
    inbox = inbox_with(lines(TURN_LINES - 1), lines(5), say(1))
    assert [type(item) for item in inbox.take()] == [Lines, Lines]
    assert inbox.take() == [say(1)]


def test_while_the_store_is_behind_only_what_helps_is_taken_and_the_rest_comes_later_in_its_order() -> None:
    inbox = inbox_with(say(1), Answered(), say(2), Stop("over"), say(3))
    assert inbox.take_urgent() == [Answered()]
    assert inbox.take_urgent() == [Stop("over")]
    assert inbox.take_urgent() == []
    inbox.put(say(4))
    assert inbox.take() == [say(1), say(2), say(3), say(4)]


def test_what_was_never_taken_is_there_at_the_end() -> None:
    inbox = inbox_with(say(1), Answered(), say(2))
    inbox.take_urgent()
    assert inbox.take_rest() == [say(1), say(2)]
