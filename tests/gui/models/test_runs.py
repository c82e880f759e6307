"""Runs of neighbours: against a plain way of finding them, through all that may happen to a list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.client.buffers import Entry, EntryKind
from gui.models import runs
from gui.models.runs import Runs

LETTERS = st.text(alphabet="aab.", max_size=14)


def entries(letters: str) -> list[Entry]:
    return [Entry(EntryKind.MESSAGE, 0, letter) for letter in letters]


def same(before: Entry, entry: Entry) -> bool:
    return before.nick == entry.nick != "."


def made(limit: int = 1_000) -> Runs:
    return Runs(same, lambda found, cut: [(0, len(found))] if len(found) > 1 else [], limit)


def plain(shown: list[Entry], line: int) -> dict[int, range]:
    """The run of each row that is in one, found in the plain way."""
    found, start = {}, 0
    for row in range(1, len(shown) + 1):
        if row == len(shown) or row == line or not same(shown[row - 1], shown[row]):
            if row - start > 1:
                found.update({each: range(start, row) for each in range(start, row)})
            start = row
    return found


@given(st.data())
def test_runs_are_right_after_each_change(data: st.DataObject) -> None:
    shown = entries(data.draw(LETTERS))
    found, line = made(), -1
    found.show(shown, len(shown))
    for _ in range(data.draw(st.integers(1, 8))):
        for row in data.draw(st.lists(st.integers(0, max(0, len(shown) - 1)), max_size=4)) if shown else []:
            assert found.run(row) == plain(shown, line).get(row)
        change = data.draw(st.sampled_from(["append", "prepend", "insert", "remove", "line", "changed"]))
        first = {"append": len(shown), "prepend": 0}.get(change, data.draw(st.integers(0, len(shown))))
        match change:
            case "line":
                line = first if first < len(shown) else -1
                found.break_at(line)
            case "changed":
                if first < len(shown):
                    found.changed(first)
            case "remove":
                count = data.draw(st.integers(0, len(shown) - first))
                del shown[first : first + count]
                found.removed(first, count)
                if line >= first + count:
                    line -= count
                elif line >= first:
                    line = first if first < len(shown) else -1
            case _:
                new = entries(data.draw(LETTERS))
                shown[first:first] = new
                found.inserted(first, len(new))
                line += len(new) if line >= first else 0
    expected = plain(shown, line)
    assert {row: found.run(row) for row in range(len(shown))} == {
        row: expected.get(row) for row in range(len(shown))
    }


def test_rows_that_the_model_has_not_are_not_looked_at() -> None:
    shown = entries("aa")
    found = made()
    found.show(shown, 2)
    shown += entries("aa")
    assert found.run(1) == range(2)
    found.inserted(2, 2)
    assert found.run(1) == range(4)


def test_within_a_limit_no_two_rows_tell_different_runs() -> None:
    shown = entries("a" * 1_000)
    found = made(limit=10)
    found.show(shown, len(shown))
    for row in (500, 515, 490, 507, 999, 0):
        run = found.run(row)
        assert run is None or (row in run and all(found.run(each) == run for each in run))


class Counted(list[Entry]):
    """A list that counts how often it is read."""

    reads = 0

    def __getitem__(self, place):  # type: ignore[no-untyped-def]
        self.reads += 1
        return super().__getitem__(place)


def test_a_long_list_costs_what_is_looked_at() -> None:
    shown = Counted(entries("baab") * 250_000)
    found = made()
    found.show(shown, len(shown))
    for row in (999_999, 500_001, 3):
        found.run(row)
    assert shown.reads < 40
    shown.reads = 0
    shown += entries("aab")
    found.inserted(1_000_000, 3)
    for row in range(999_990, 1_000_003):
        found.run(row)
    assert shown.reads < 80


def test_what_comes_at_the_end_of_a_long_run_costs_only_itself() -> None:
    shown = Counted(entries("a" * 5_000))
    found = made(limit=10_000)
    found.show(shown, len(shown))
    assert found.run(4_999) == range(5_000)
    shown.reads = 0
    for count in range(5_001, 5_011):
        shown += entries("a")
        found.inserted(count - 1, 1)
        assert found.run(count - 1) == range(count)
    assert shown.reads < 100


@given(st.data())
def test_no_run_is_longer_than_twice_the_limit_and_none_is_lost(data: st.DataObject) -> None:
    shown = entries(data.draw(LETTERS))
    found = made(limit=3)
    found.show(shown, len(shown))
    for _ in range(4):
        if shown:
            found.run(data.draw(st.integers(0, len(shown) - 1)))
        new = entries(data.draw(LETTERS))
        shown += new
        found.inserted(len(shown) - len(new), len(new))
    expected = plain(shown, -1)
    for row in range(len(shown)):
        run = found.run(row)
        assert run is None or (row in run and len(run) <= 6 and set(run) <= set(expected[row]))
        assert run is None or all(found.run(each) == run for each in run)


def test_it_is_told_where_the_limit_cut_something_off() -> None:
    told: list[tuple[int, bool]] = []

    def find(found: object, cut: bool) -> list[tuple[int, int]]:
        told.append((len(found), cut))  # type: ignore[arg-type]
        return []

    shown = entries("b" + "a" * 100)
    runs = Runs(same, find, 10)
    runs.show(shown, len(shown))
    runs.run(5)
    runs.run(60)
    runs.run(0)
    assert told == [(14, False), (20, True), (1, False)]


def test_only_so_much_is_remembered(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(runs, "KEPT", 10)
    shown = entries("ab" * 100)
    found = made()
    found.show(shown, len(shown))
    for row in range(200):
        found.run(row)
        assert len(found._starts) <= 10
