"""What every store has to keep to. A new store is one more row in STORES."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest

from server.history import Entry, History
from server.history.memory import MemoryHistory

STORES: dict[str, Callable[[], History]] = {"memory": MemoryHistory}


@pytest.fixture(params=STORES)
def history(request: pytest.FixtureRequest) -> Iterator[History]:
    store = STORES[request.param]()
    yield store
    store.close()


def entry(number: int, target: str = "#tea") -> Entry:
    return Entry(
        target, f"id-{number}", 1000 + number, "alice!~a@x", "PRIVMSG", (target, f"{number}"), {"+reply": "x"}
    )


def test_what_is_appended_is_kept_in_order(history: History) -> None:
    assert history.append([entry(1), entry(2)]).is_answered
    assert not history.append([entry(3)]).error
    assert history.latest("#tea", 10) == [entry(1), entry(2), entry(3)]


@pytest.mark.parametrize(
    ("limit", "numbers"), [(0, []), (1, [3]), (2, [2, 3]), (3, [1, 2, 3]), (4, [1, 2, 3])]
)
def test_the_latest_are_the_newest_oldest_first(history: History, limit: int, numbers: list[int]) -> None:
    history.append([entry(number) for number in (1, 2, 3)])
    assert history.latest("#tea", limit) == [entry(number) for number in numbers]


def test_targets_are_apart(history: History) -> None:
    history.append([entry(1, "#tea"), entry(2, "#cake"), entry(3, "alice bob"), entry(4, "#tea")])
    assert history.latest("#tea", 10) == [entry(1), entry(4)]
    assert history.latest("alice bob", 10) == [entry(3, "alice bob")]
    assert history.latest("#nowhere", 10) == []


def test_nothing_is_kept_of_nothing(history: History) -> None:
    assert history.append([]).is_answered


def test_readers_may_read_while_the_hub_appends(history: History) -> None:
    """Each reading is a run of numbers without a hole."""
    readings: list[list[Entry]] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            readings.append(history.latest("#tea", 50))

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(0, 3000, 3):
        history.append([entry(number), entry(number + 1), entry(number + 2)])
    done.set()
    reader.join()
    for reading in readings:
        numbers = [int(one.params[1]) for one in reading]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True
        assert not numbers or numbers[-1] % 3 == 2  # an append is whole


def test_memory_forgets_the_oldest_messages_and_the_targets_used_least_lately() -> None:
    history = MemoryHistory(entries_a_target=2, targets=2)
    history.append(
        [entry(1, "#a"), entry(2, "#a"), entry(3, "#a"), entry(4, "#b"), entry(5, "#a"), entry(6, "#c")]
    )
    assert history.latest("#a", 10) == [entry(3, "#a"), entry(5, "#a")]
    assert history.latest("#b", 10) == []
    assert history.latest("#c", 10) == [entry(6, "#c")]
