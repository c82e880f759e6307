"""Runs of neighbouring entries, found from any row and remembered: a million entries cost nothing until looked at.

From a row the neighbours are walked through for as long as each joins the one before, or up to a limit. What was found
is kept by its place relative to an origin, which moves when entries come before, so that nothing is renumbered. What
comes at the end goes on with the last neighbours, at the cost of what came.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from gui.client.buffers import Entry

KEPT = 4096

Joins = Callable[[Entry, Entry], bool]
"""Whether an entry may stand in one run with the one before it."""
Find = Callable[[Sequence[Entry], bool], list[tuple[int, int]]]
"""Where in neighbours that join the runs begin and stop. True: there are more of them above, behind the limit."""


class Runs:
    """The runs of one kind in a list of entries that somebody else owns and changes. UI thread only.

    `inserted` is called when the list has changed already; as in the model, only `count` rows exist.
    """

    def __init__(self, joins: Joins, find: Find, limit: int) -> None:
        self._joins = joins
        self._find = find
        self._limit = limit
        """So far at most is walked from a row, up and down."""
        self.show((), 0)

    def show(self, entries: Sequence[Entry], count: int) -> None:
        """Looks at another list."""
        self._entries = entries
        self._count = count
        self.broken_at = -1
        """No run goes over the top of this row."""
        self.forget()

    def forget(self) -> None:
        """Finds everything anew."""
        self._origin = 0
        self._starts: list[int] = []
        self._stops: list[int] = []
        self._found: list[list[tuple[int, int]]] = []

    def run(self, row: int) -> range | None:
        """The run that a row is in."""
        at = self._known(row)
        if at < 0:
            at = self._walk(row)
        start = self._starts[at]
        here = row - self._origin - start
        for first, stop in self._found[at]:
            if first <= here < stop:
                begin = start + self._origin
                return range(begin + first, begin + stop)
        return None

    def break_at(self, row: int) -> None:
        """No run goes over the top of this row; -1: over all."""
        if row != self.broken_at:
            self.broken_at = row
            self.forget()

    def changed(self, row: int) -> None:
        """The entry is another in itself."""
        at = self._known(row)
        if at >= 0:
            self._drop(at)

    def inserted(self, first: int, count: int) -> None:
        """`count` entries stand at `first` now."""
        at_end = first == self._count
        self._count += count
        if self.broken_at >= first:
            self.broken_at += count
        if at_end:
            self._go_on(first)
        elif first == 0:
            self._origin += count
            if self._starts and self._starts[0] + self._origin == count:
                self._drop(0)
        else:
            self.forget()

    def removed(self, first: int, count: int) -> None:
        """`count` entries that stood at `first` are gone."""
        self._count -= count
        if self.broken_at >= first + count:
            self.broken_at -= count
        elif self.broken_at >= first:
            self.broken_at = first if first < self._count else -1
        self.forget()

    def _known(self, row: int) -> int:
        """Where the neighbours of a row are remembered, or -1."""
        place = row - self._origin
        at = bisect_right(self._starts, place) - 1
        return at if at >= 0 and place < self._stops[at] else -1

    def _walk(self, row: int) -> int:
        if len(self._starts) >= KEPT:
            self.forget()
        entries, joins, broken = self._entries, self._joins, self.broken_at
        at = bisect_right(self._starts, row - self._origin)
        low = max(row - self._limit, self._stops[at - 1] + self._origin if at else 0)
        high = self._starts[at] + self._origin if at < len(self._starts) else self._count
        high = min(row + self._limit, high)
        start = row
        while start > low and start != broken and joins(entries[start - 1], entries[start]):
            start -= 1
        stop = self._stop(row + 1, high)
        self._starts.insert(at, start - self._origin)
        self._stops.insert(at, stop - self._origin)
        self._found.insert(at, self._find(entries[start:stop], self._is_cut(start)))
        return at

    def _go_on(self, first: int) -> None:
        """What stands from `first` to the end may go on with the last neighbours that are known."""
        if not self._stops or self._stops[-1] + self._origin != first:
            return
        start = self._starts[-1] + self._origin
        stop = self._stop(first, min(self._count, start + self._limit))
        if stop > first:
            self._stops[-1] = stop - self._origin
            self._found[-1] = self._find(self._entries[start:stop], self._is_cut(start))

    def _stop(self, row: int, high: int) -> int:
        """How far it goes on from a row that stands behind neighbours."""
        entries, joins, broken = self._entries, self._joins, self.broken_at
        while row < high and row != broken and joins(entries[row - 1], entries[row]):
            row += 1
        return row

    def _is_cut(self, start: int) -> bool:
        """Whether neighbours that begin here would go on above."""
        return 0 < start != self.broken_at and self._joins(self._entries[start - 1], self._entries[start])

    def _drop(self, at: int) -> None:
        del self._starts[at], self._stops[at], self._found[at]
