"""The server's threads on one core, and the work that leaves it."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator, Set

import pytest

from server import cores

ALL: Set[int] = os.sched_getaffinity(0) if sys.platform == "linux" else frozenset()


def _now() -> Set[int]:
    return os.sched_getaffinity(0) if sys.platform == "linux" else frozenset()


def _held(found: list[Set[int]]) -> None:
    cores.stay_on_one()
    found.append(_now())
    with cores.on_all():
        found.append(_now())
    found.append(_now())
    begun = threading.Thread(target=lambda: found.append(_now()))
    begun.start()
    begun.join()


@pytest.fixture(autouse=True)
def free(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What is held is a thread of the test's own; afterwards nobody is."""
    monkeypatch.setattr(cores, "_all", frozenset())
    yield
    assert _now() == ALL


def test_a_thread_stays_on_one_core_and_leaves_it_for_a_while() -> None:
    found: list[Set[int]] = []
    thread = threading.Thread(target=_held, args=(found,))
    thread.start()
    thread.join()
    one, meanwhile, again, begun = found
    assert len(one) <= 1
    assert one <= ALL
    assert meanwhile == ALL
    assert again == one
    assert begun == one, "what it begins stays there, too"


def test_who_is_not_held_is_left_alone() -> None:
    with cores.on_all():
        assert _now() == ALL
    assert _now() == ALL
