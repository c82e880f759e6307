"""Slow work that a command asks for: on the asker's own thread, after what was said before, before what comes after."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, cast

import pytest

from server.commands import Call, Command
from server.commands import run as commands_run
from tests.talk import CAPS, Talk, talking
from wire.errors import Unavailable
from wire.numerics import RPL_ISON


@contextmanager
def with_command(
    patch: pytest.MonkeyPatch, work: Callable[[], Any], before: Callable[[Call], bool] = lambda call: True
) -> Iterator[Talk]:
    """A server that knows SLOW, which does this work and tells what came of it."""

    def slow(call: Call) -> None:
        if before(call):
            call.reply.ask(call.session, work, lambda found: answer(call, found))

    def answer(call: Call, found: object) -> None:
        call.reply.numeric(call.session, RPL_ISON, f"found {found}")

    table = cast("dict[str, Command]", commands_run.COMMANDS)
    patch.setitem(table, "SLOW", Command(slow, asks=True))
    with talking() as talk:
        yield talk


def test_the_asker_waits_and_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    may_end = threading.Event()
    names: list[str] = []

    def work() -> str:
        names.append(threading.current_thread().name)
        assert may_end.wait(10)
        return "tea"

    with with_command(monkeypatch, work) as talk:
        alice, bob = talk.in_room("#tea", "alice", "bob")
        alice.says("PRIVMSG #tea :before", "SLOW", "PRIVMSG #tea :after", "PING x")
        bob << "PRIVMSG #tea before"
        bob.nothing()
        may_end.set()
        alice.hears("303 alice :found tea", "PONG … x")
        bob << "PRIVMSG #tea after"
    assert names[0].startswith("guest-")


def test_the_answer_bears_the_label(monkeypatch: pytest.MonkeyPatch) -> None:
    with with_command(monkeypatch, lambda: "it") as talk:
        alice = talk("alice", caps=CAPS)
        alice.says("@label=1 SLOW", "@label=2 PING x")
        alice.hears("@label=1 303 alice :found it", "@label=2 PONG … x")


def test_a_command_that_asks_for_nothing_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    with with_command(monkeypatch, lambda: "it", before=lambda call: False) as talk:
        alice = talk("alice", caps=CAPS)
        alice.says("@label=1 SLOW", "@label=2 PING x")
        alice.hears("@label=1 ACK", "@label=2 PONG … x")


def test_what_is_unavailable_reaches_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def work() -> None:
        raise Unavailable("no disk")

    with with_command(monkeypatch, work) as talk:
        alice = talk("alice")
        alice >> "SLOW"
        alice << "303 alice :found no disk"


def test_who_goes_meanwhile_gets_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    at_work, may_end = threading.Event(), threading.Event()

    def work() -> str:
        at_work.set()
        assert may_end.wait(10)
        return "it"

    with with_command(monkeypatch, work) as talk:
        alice = talk("alice", caps=CAPS)
        operator = talk("bob")
        alice >> "@label=1 SLOW"
        assert at_work.wait(10)
        alice.sock.close()
        may_end.set()
        operator.nothing()
