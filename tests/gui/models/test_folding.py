"""Runs of joining and leaving: against a plain way of finding them, through all that may happen to a list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.client.buffers import Entry, EntryKind
from gui.models import folding
from gui.models.folding import NOISE, Folding, joinable

NOON = 1_700_000_000_000
DAY = 86_400_000
LETTERS = {"j": EntryKind.JOIN, "p": EntryKind.PART, "q": EntryKind.QUIT, "m": EntryKind.MESSAGE}


def entries(kinds: str) -> list[Entry]:
    """One entry a letter; a capital one is of the next day."""
    return [Entry(LETTERS[letter.lower()], NOON + DAY * letter.isupper(), "bob") for letter in kinds]


kinds = st.text(alphabet="jjpqmJ", max_size=12)


def runs(shown: list[Entry], line: int) -> list[range]:
    """All runs of two and more, found in the plain way."""
    found, start = [], 0
    for row in range(1, len(shown) + 1):
        if row == len(shown) or row == line or not joinable(shown[row - 1], shown[row]):
            if row - start > 1:
                found.append(range(start, row))
            start = row
    return found


def check(fold: Folding, shown: list[Entry], line: int = -1) -> None:
    expected = runs(shown, line)
    by_row = {row: run for run in expected for row in run}
    assert [fold.run(row) for row in range(len(shown))] == [by_row.get(row) for row in range(len(shown))]
    hidden = {row for run in expected for row in run[:-1]}
    assert {row for row in range(len(shown)) if fold.hidden(row)} == hidden


def states(fold: Folding, count: int) -> list[int]:
    """What each row shows: nothing (0), itself (1), or so many entries."""
    made = []
    for row in range(count):
        run = fold.run(row)
        made.append(1 if run is None else len(run) if row == run[-1] else 0)
    return made


@given(st.data())
def test_runs_are_right_after_each_change_and_all_changed_rows_are_told(data: st.DataObject) -> None:
    shown = entries(data.draw(kinds))
    fold, line = Folding(shown), -1
    for _ in range(data.draw(st.integers(1, 6))):
        looks = data.draw(st.booleans())
        before = states(fold, len(shown)) if looks else None
        new: list[Entry] = []
        change = data.draw(st.sampled_from(["append", "prepend", "insert", "remove", "line"]))
        first = {"append": len(shown), "prepend": 0}.get(change, data.draw(st.integers(0, len(shown))))
        match change:
            case "line":
                line = first if first < len(shown) else -1
                told = fold.break_at(line)
            case "remove":
                count = data.draw(st.integers(0, len(shown) - first))
                del shown[first : first + count]
                told = fold.removed(first, count)
                if before is not None:
                    del before[first : first + count]
                if line >= first + count:
                    line -= count
                elif line >= first:
                    line = first if first < len(shown) else -1
            case _:
                new = entries(data.draw(kinds))
                shown[first:first] = new
                told = fold.inserted(first, len(new))
                line += len(new) if line >= first else 0
                if before is not None:
                    before[first:first] = [-1] * len(new)
        if before is not None:
            after = states(fold, len(shown))
            changed = {row for row, (old, now) in enumerate(zip(before, after, strict=True)) if old != now}
            assert {row for row in changed if not first <= row < first + len(new)} <= set(told)
            check(fold, shown, line)
    check(fold, shown, line)


@given(kinds)
def test_shown_rows_are_walked_through_without_the_hidden_ones(text: str) -> None:
    shown = entries(text)
    fold = Folding(shown)
    expected = [row for row in range(len(shown)) if not fold.hidden(row)]
    down, row = [], fold.shown_after(-1)
    while row < len(shown):
        down.append(row)
        row = fold.shown_after(row)
    up, row = [], fold.shown_before(len(shown))
    while row >= 0:
        up.append(row)
        row = fold.shown_before(row)
    assert down == up[::-1] == expected


def test_one_alone_is_not_folded() -> None:
    fold = Folding(entries("mjm"))
    assert fold.run(1) is None


def test_rows_that_the_model_has_not_are_not_looked_at() -> None:
    shown = entries("jj")
    fold = Folding(shown)
    shown += entries("jj")
    assert fold.run(1) == range(2)
    assert fold.inserted(2, 2) == [1]
    assert fold.run(1) == range(4)


def test_an_opened_run_stays_open_while_it_grows() -> None:
    shown = entries("jj")
    fold = Folding(shown)
    assert fold.unfold(0) == range(2)
    assert fold.run(0) is None
    assert fold.is_unfolded(1)
    shown += entries("p")
    fold.inserted(2, 1)
    assert fold.run(2) is None
    shown[:0] = entries("q")
    fold.inserted(0, 1)
    assert fold.run(0) is None
    assert fold.unfold(3, False) == range(4)
    assert fold.run(0) == range(4)


class Counted(list[Entry]):
    """A list that counts how often it is read."""

    reads = 0

    def __getitem__(self, place):  # type: ignore[no-untyped-def]
        self.reads += 1
        return super().__getitem__(place)


def test_a_long_list_costs_what_is_looked_at() -> None:
    shown = Counted(entries("mjjp" * 25_000))
    fold = Folding(shown)
    fold.run(99_999)
    assert shown.reads < 5 * folding.STEP
    shown.reads = 0
    shown += entries("jjm")
    fold.inserted(100_000, 3)
    for row in range(99_000, 100_003):
        fold.run(row)
    assert shown.reads < 5_000


@pytest.mark.parametrize("kind", EntryKind)
def test_only_joining_and_leaving_is_noise(kind: EntryKind) -> None:
    assert (kind in NOISE) == (kind.value in ("join", "part", "quit"))
