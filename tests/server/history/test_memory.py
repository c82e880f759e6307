"""What the memory store forgets, which is its own affair."""

from __future__ import annotations

from server.history import Entry, Page, Shown
from server.history.log import ENTRY_BYTES, size_bytes
from server.history.memory import MemoryHistory
from tests.server.history.test_history import append, entry, latest


def test_it_forgets_the_oldest_messages_and_the_targets_used_least_lately() -> None:
    history = MemoryHistory(messages_a_target=2, targets=2)
    numbers = [(1, "#a"), (2, "#a"), (3, "#a"), (4, "#b"), (5, "#a"), (6, "#c")]
    append(history, [entry(number, target) for number, target in numbers])
    assert latest(history, "#a") == [entry(3, "#a"), entry(5, "#a")]
    assert latest(history, "#b") == []
    assert latest(history, "#c") == [entry(6, "#c")]


def test_rooms_in_which_nothing_was_said_push_none_out() -> None:
    history = MemoryHistory(targets=3)
    append(history, [entry(1, "#quiet"), entry(2, "#tea")])
    append(history, [entry(number, f"#room{number}")._replace(command="JOIN") for number in range(3, 50)])
    assert latest(history, "#quiet") == [entry(1, "#quiet")]
    assert latest(history, "#tea") == [entry(2, "#tea")]
    assert list(history._logs) == ["#quiet", "#tea", "#room49"]


def test_rooms_with_an_owner_are_forgotten_last() -> None:
    history = MemoryHistory(targets=3, is_owned=lambda target: target.startswith("#owned"))
    append(history, [entry(1, "#owned"), *(entry(number, f"#room{number}") for number in range(2, 50))])
    assert list(history._logs) == ["#owned", "#room48", "#room49"]
    append(history, [entry(number, f"#owned{number}") for number in range(50, 53)])
    assert list(history._logs) == ["#owned50", "#owned51", "#owned52"]


def test_who_comes_and_goes_pushes_nothing_out_that_was_said() -> None:
    history = MemoryHistory(messages_a_target=2, events_a_target=3)
    append(history, [entry(1), entry(2)])
    append(history, [entry(number)._replace(command="JOIN") for number in range(3, 50)])
    everything = history.read(Page("#tea", 99, shown=Shown(7)))
    assert [one.msgid for one in everything] == ["id-1", "id-2", "id-47", "id-48", "id-49"]


def test_a_talk_that_is_forgotten_is_no_talk_any_more() -> None:
    history = MemoryHistory(targets=1)
    append(history, [entry(1, "@alice @bob"), entry(2, "@carol @dora")])
    assert history.newest([], "@alice", 0, 9999) == []
    assert history.newest([], "@dora", 0, 9999) == [entry(2, "@carol @dora")]
    assert set(history._talks) == {"@carol", "@dora"}


def test_it_has_a_bound_in_bytes_over_all_targets() -> None:
    """Long texts make it forget before the numbers do: whole targets first, the one used least lately before others."""
    limit_bytes = 100 * (ENTRY_BYTES + 10_000)
    history = MemoryHistory(limit_bytes=limit_bytes)
    for number in range(1000):
        append(history, [entry(number, f"#room{number % 10}")._replace(params=("#room", "x" * 4_900))])
    kept = [len(latest(history, f"#room{number}", 1000)) for number in range(10)]
    assert 50 <= sum(kept) <= 100
    assert kept[9] > 0
    assert history._size_bytes <= limit_bytes


def test_a_single_target_is_bounded_too() -> None:
    limit_bytes = 100 * (ENTRY_BYTES + 10_000)
    history = MemoryHistory(limit_bytes=limit_bytes)
    for number in range(300):
        append(history, [entry(number)._replace(params=("#tea", "x" * 4_900))])
    kept = latest(history, "#tea", 1000)
    assert 80 <= len(kept) <= 100
    assert kept[-1].msgid == "id-299"


def test_it_keeps_the_newest_message_however_long() -> None:
    history = MemoryHistory(limit_bytes=1000)
    for number in range(3):
        append(history, [entry(number)._replace(params=("#tea", "x" * 4000))])
    assert [one.msgid for one in latest(history, "#tea")] == ["id-2"]


def test_it_counts_down_what_it_forgets() -> None:
    history = MemoryHistory(messages_a_target=5, targets=3)
    for number in range(100):
        append(history, [entry(number, f"#room{number % 7}")])
    append(history, [Entry("#room1", "r", 2000, "a", "REDACT", ("#room1", "id-99"), {})])
    kept = [one for log in history._logs.values() for run in log._runs.values() for one in run.entries]
    assert history._size_bytes == sum(size_bytes(one) for one in kept) > 0
    append(history, [Entry(target, "f", 2000, "a", "FORGET", (), {}) for target in list(history._logs)])
    assert history._size_bytes == 0


def test_it_finds_what_to_drop_without_a_look_at_everything() -> None:
    """With thousands of rooms of which something is kept, a hundred new ones took a tenth of a second."""
    asked: list[str] = []
    history = MemoryHistory(targets=1000, is_owned=lambda target: not asked.append(target))
    append(history, [entry(number, f"#room{number}") for number in range(1000)])
    append(history, [entry(number, f"#new{number}")._replace(command="JOIN") for number in range(50)])
    assert len(asked) <= 1000
    assert len(history._logs) == 1000


def test_a_room_is_silent_until_something_is_said_and_when_that_is_forgotten() -> None:
    history = MemoryHistory(targets=2)
    append(history, [entry(1)._replace(command="JOIN"), entry(2), entry(3, "#b"), entry(4)])
    append(history, [entry(5, "#c")._replace(command="JOIN")])
    assert list(history._logs) == ["#tea", "#c"]  # the one that is used now is never dropped
    append(history, [entry(6, "#d")._replace(command="JOIN")])
    assert list(history._logs) == ["#tea", "#d"]
    append(
        history, [entry(7)._replace(command="JOIN"), Entry("#tea", "f", 1007, "", "FORGET", ("1002",), {})]
    )
    append(history, [entry(8, "#d"), entry(9, "#e")])
    assert list(history._logs) == ["#d", "#e"]
