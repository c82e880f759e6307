"""What every store has to keep to. A new store is one more row in STORES."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Sequence

import pytest

from server.history import Entry, History, Ticket
from server.history.memory import ENTRY_BYTES, MemoryHistory, _size_bytes
from tests.server.history.late import CommitterHistory

STORES: dict[str, Callable[[], History]] = {"memory": MemoryHistory, "a late one": CommitterHistory}


@pytest.fixture(params=STORES)
def history(request: pytest.FixtureRequest) -> Iterator[History]:
    store = STORES[request.param]()
    yield store
    store.close()


def append(history: History, entries: Sequence[Entry]) -> Ticket:
    """Appends, and waits for the answer where it comes later."""
    done = threading.Event()
    ticket = history.append(entries, done.set)
    assert ticket.is_answered or done.wait(10)
    assert ticket.is_answered
    return ticket


def entry(number: int, target: str = "#tea") -> Entry:
    return Entry(
        target, f"id-{number}", 1000 + number, "alice!~a@x", "PRIVMSG", (target, f"{number}"), {"+reply": "x"}
    )


def test_what_is_appended_is_kept_in_order(history: History) -> None:
    assert not append(history, [entry(1), entry(2)]).error
    assert not append(history, [entry(3)]).refused
    assert history.latest("#tea", 10) == [entry(1), entry(2), entry(3)]


@pytest.mark.parametrize(
    ("limit", "numbers"), [(0, []), (1, [3]), (2, [2, 3]), (3, [1, 2, 3]), (4, [1, 2, 3])]
)
def test_the_latest_are_the_newest_oldest_first(history: History, limit: int, numbers: list[int]) -> None:
    append(history, [entry(number) for number in (1, 2, 3)])
    assert history.latest("#tea", limit) == [entry(number) for number in numbers]


def test_targets_are_apart(history: History) -> None:
    append(history, [entry(1, "#tea"), entry(2, "#cake"), entry(3, "alice bob"), entry(4, "#tea")])
    assert history.latest("#tea", 10) == [entry(1), entry(4)]
    assert history.latest("alice bob", 10) == [entry(3, "alice bob")]
    assert history.latest("#nowhere", 10) == []


def test_nothing_is_kept_of_nothing(history: History) -> None:
    assert not append(history, []).error


def test_tickets_are_answered_in_their_order_and_each_once(history: History) -> None:
    """However many wait: the last answer comes after all others, and everything stands in the order of the calls."""
    answers: queue.SimpleQueue[int] = queue.SimpleQueue()
    tickets = [
        history.append([entry(number)], lambda number=number: answers.put(number))  # type: ignore[misc]
        for number in range(100)
    ]
    append(history, [entry(100)])
    assert all(ticket.is_answered for ticket in tickets)
    called = [answers.get_nowait() for _ in range(answers.qsize())]
    assert called in ([], list(range(100)))  # at once, or later: then in order
    assert history.latest("#tea", 200) == [entry(number) for number in range(101)]


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
        append(history, [entry(number), entry(number + 1), entry(number + 2)])
    done.set()
    reader.join()
    for reading in readings:
        numbers = [int(one.params[1]) for one in reading]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True
        assert not numbers or numbers[-1] % 3 == 2  # an append is whole


def test_memory_forgets_the_oldest_messages_and_the_targets_used_least_lately() -> None:
    history = MemoryHistory(entries_a_target=2, targets=2)
    append(
        history,
        [entry(1, "#a"), entry(2, "#a"), entry(3, "#a"), entry(4, "#b"), entry(5, "#a"), entry(6, "#c")],
    )
    assert history.latest("#a", 10) == [entry(3, "#a"), entry(5, "#a")]
    assert history.latest("#b", 10) == []
    assert history.latest("#c", 10) == [entry(6, "#c")]


def test_memory_has_a_bound_in_bytes_over_all_targets() -> None:
    """Long texts make it forget before the numbers do: whole targets first, the one used least lately before others."""
    history = MemoryHistory(limit_bytes=100 * (ENTRY_BYTES + 10_000))
    long = "x" * 4_900
    for number in range(1000):
        append(history, [entry(number, f"#room{number % 10}")._replace(params=("#room", long))])
    kept = [len(history.latest(f"#room{number}", 1000)) for number in range(10)]
    assert 50 <= sum(kept) <= 100
    assert kept[9] > 0
    assert history._size_bytes <= 100 * (ENTRY_BYTES + 10_000)


def test_memory_keeps_the_newest_message_however_long() -> None:
    history = MemoryHistory(limit_bytes=1000)
    for number in range(3):
        append(history, [entry(number)._replace(params=("#tea", "x" * 4000))])
    assert [one.msgid for one in history.latest("#tea", 10)] == ["id-2"]


def test_memory_counts_down_what_it_forgets() -> None:
    history = MemoryHistory(entries_a_target=5, targets=3)
    for number in range(100):
        append(history, [entry(number, f"#room{number % 7}")])
    kept = [one for number in range(7) for one in history.latest(f"#room{number}", 10)]
    assert history._size_bytes == sum(_size_bytes(one) for one in kept) > 0
