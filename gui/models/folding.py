"""Joining and leaving folded into one line: which entries stand in one run, and what the run says.

All entries stay rows. Of a folded run only the last row is shown, with the sentence of the whole run; the rows before
it are hidden, which a log draws with no height. So rows keep their numbers, and what is appended or comes before
changes single rows.

The runs are looked for from the end, as far back as somebody asks: a million entries cost nothing at first.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from gui.client.buffers import Entry, EntryKind
from gui.models.happened import day

NOISE = frozenset({EntryKind.JOIN, EntryKind.PART, EntryKind.QUIT})
STEP = 2048
"""So many more entries are looked through when somebody asks for older ones."""


def joinable(before: Entry, entry: Entry) -> bool:
    """Whether two entries in a row may stand in one run: both are noise, of the same day."""
    return entry.kind in NOISE and before.kind in NOISE and day(before.time_ms) == day(entry.time_ms)


class Folding:
    """The runs of a list of entries that somebody else owns and changes. UI thread only.

    `inserted` is called when the list has changed already; as in the model, only `count` rows exist.
    """

    def __init__(self, entries: Sequence[Entry] = (), count: int | None = None) -> None:
        self.show(entries, count)

    def show(self, entries: Sequence[Entry], count: int | None = None) -> None:
        """Looks at another list."""
        self._entries = entries
        self._count = len(entries) if count is None else count
        self._break = -1
        self._unfolded: set[int] = set()
        """Entries of runs that the user has opened, by id; the list keeps them alive."""
        self._forget()

    def run(self, row: int) -> range | None:
        """The folded run that a row is in; None for a row that stands for itself."""
        found = self._run_of(row)
        if found is None or len(found) < 2 or self._is_unfolded(found):
            return None
        return found

    def hidden(self, row: int) -> bool:
        """Whether a row is not shown: it is in a folded run and not its last."""
        found = self.run(row)
        return found is not None and row != found[-1]

    def shown_before(self, row: int) -> int:
        """The nearest shown row above; -1 where there is none. However long the runs are, it is one step."""
        if row <= 0:
            return -1
        found = self.run(row)
        # Above a row of a run stands the run itself: what is above its first row is meant.
        return found[0] - 1 if found is not None else row - 1

    def shown_after(self, row: int) -> int:
        """The nearest shown row below; `count` where there is none."""
        below = row + 1
        found = self.run(below) if below < self._count else None
        return found[-1] if found is not None else below

    def entries_of(self, run: range) -> list[Entry]:
        """The entries of a run."""
        return list(self._entries[run.start : run.stop])

    def unfold(self, row: int, unfolded: bool = True) -> range:
        """Opens the run that a row is in, or closes it again; gives the rows that changed."""
        found = self._run_of(row) or range(row, row)
        ids = {id(self._entries[each]) for each in found}
        self._unfolded = self._unfolded | ids if unfolded else self._unfolded - ids
        return found

    def is_unfolded(self, row: int) -> bool:
        """Whether the user has opened the run that a row is in."""
        found = self._run_of(row)
        return found is not None and len(found) > 1 and self._is_unfolded(found)

    def break_at(self, row: int) -> list[int]:
        """No run goes over the top of this row, where the unread line stands; -1: over all. Gives changed rows."""
        if row == self._break:
            return []
        places = [place for place in (self._break, row) if place >= 0]
        self._break = row
        self._forget()
        return sorted({each for place in places for each in self._beside(place, place)})

    def inserted(self, first: int, count: int) -> list[int]:
        """`count` entries stand at `first` now. Gives the older rows, by their new numbers, that changed."""
        known = self._low + self._origin < self._count
        at_end = first == self._count
        self._count += count
        if self._break >= first:
            self._break += count
        if at_end and known:
            self._append(first)
        elif first == 0 and known:
            self._origin += count
            self._drop_first_if_joined()
        else:
            self._forget()
        return self._beside(first, first + count)

    def removed(self, first: int, count: int) -> list[int]:
        """`count` entries that stood at `first` are gone. Gives the rows, by their new numbers, that changed."""
        self._count -= count
        if self._break >= first + count:
            self._break -= count
        elif self._break >= first:
            self._break = first if first < self._count else -1
        self._forget()
        run = self._run_of(first)
        return list(run) if run is not None and self._is_unfolded(run) else self._beside(first, first)

    # The index: places relative to an origin, which moves when entries come before, so that none is renumbered.

    def _forget(self) -> None:
        self._origin = 0
        self._starts: list[int] = []
        self._stops: list[int] = []
        self._low = self._count
        """From here on all runs are known; none of them begins before."""

    def _run_of(self, row: int) -> range | None:
        """The run that a row is in, were it of one row only; None where it is no noise."""
        if not 0 <= row < self._count or self._entries[row].kind not in NOISE:
            return None
        self._look_back(row)
        at = bisect_right(self._starts, row - self._origin) - 1
        return range(self._starts[at] + self._origin, self._stops[at] + self._origin)

    def _is_unfolded(self, run: range) -> bool:
        ends = {id(self._entries[run[0]]), id(self._entries[run[-1]])}
        if ends.isdisjoint(self._unfolded):
            return False
        self._unfolded |= ends  # it may have grown at one end
        return True

    def _joins(self, row: int) -> bool:
        """Whether a row is in one run with the row above."""
        return row > 0 and row != self._break and joinable(self._entries[row - 1], self._entries[row])

    def _beside(self, first: int, stop: int) -> list[int]:
        """The rows that look different when something changed between the rows `first - 1` and `stop`.

        The row above may be hidden now, or shown; of the run below the last row says something else.
        """
        rows = []
        if first > 0 and self._entries[first - 1].kind in NOISE:
            rows.append(first - 1)
        below = self._run_of(stop)
        if below is not None:
            rows.append(below[-1])
        return rows

    def _look_back(self, row: int) -> None:
        """Makes the runs known from `row` on, and some more."""
        low = self._low + self._origin
        if row >= low:
            return
        goal = min(row, low - STEP)
        starts: list[int] = []
        stops: list[int] = []
        stop = 0
        while low > 0 and (stop or low > goal):
            low -= 1
            if self._entries[low].kind not in NOISE:
                continue
            stop = stop or low + 1
            if not self._joins(low):
                starts.append(low - self._origin)
                stops.append(stop - self._origin)
                stop = 0
        self._starts[:0] = reversed(starts)
        self._stops[:0] = reversed(stops)
        self._low = low - self._origin

    def _append(self, first: int) -> None:
        for row in range(first, self._count):
            if self._entries[row].kind not in NOISE:
                continue
            if self._joins(row):
                self._stops[-1] = row + 1 - self._origin
            else:
                self._starts.append(row - self._origin)
                self._stops.append(row + 1 - self._origin)

    def _drop_first_if_joined(self) -> None:
        """What came before may belong to the first run that is known: then it is looked for again."""
        if self._starts and self._starts[0] == self._low and self._joins(self._low + self._origin):
            self._low = self._stops[0]
            del self._starts[0], self._stops[0]
