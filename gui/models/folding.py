"""What a log shows of its entries: joining and leaving in one line, a block of code as one message, or nothing.

All entries stay rows. Of a run that is shown as one only the last row is seen, with what stands for the whole run;
the rows before it are hidden, which a log draws with no height. So rows keep their numbers, and what is appended or
comes before changes single rows.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from enum import Enum

from gui.client.buffers import Entry, EntryKind
from gui.models.code_lines import NEIGHBOURS, find_blocks, goes_on, put_together
from gui.models.comings import comings_sentence
from gui.models.happened import day
from gui.models.runs import Runs

NOISE = frozenset({EntryKind.JOIN, EntryKind.PART, EntryKind.QUIT})
_JOIN, _PART, _QUIT = EntryKind.JOIN, EntryKind.PART, EntryKind.QUIT
SUMMARIES = 600
COMINGS_LIMIT = 1_000
"""So many stand in one line; the next begins another. A night without a word must not make each who comes dearer."""


class Noise(Enum):
    """How joining and leaving is shown."""

    FOLDED = "folded"
    ALL = "all"
    NONE = "none"


_noise = Noise.FOLDED


def noise() -> Noise:
    """How joining and leaving is shown now."""
    return _noise


def set_noise(how: Noise) -> None:
    """Shows it so from now on; what is laid out already has to be laid out anew."""
    global _noise
    _noise = how


def is_noise(entry: Entry) -> bool:
    """Whether somebody comes or goes. By identity: an Enum's hash is a function of Python, and a flood asks often."""
    kind = entry.kind
    return kind is _JOIN or kind is _QUIT or kind is _PART


def joinable(before: Entry, entry: Entry) -> bool:
    """Whether two entries in a row may stand in one run: both are noise, of the same day."""
    return is_noise(entry) and is_noise(before) and day(before.time_ms) == day(entry.time_ms)


def _whole(entries: Sequence[Entry], _cut: bool) -> list[tuple[int, int]]:
    return [(0, len(entries))] if len(entries) > 1 else []


class Folding:
    """What is shown of a list of entries that somebody else owns and changes. UI thread only.

    `inserted` is called when the list has changed already; as in the model, only `count` rows exist.
    """

    def __init__(self, entries: Sequence[Entry] = (), count: int | None = None) -> None:
        self.how = Noise.FOLDED
        self.joins_code = True
        self._noise = Runs(joinable, _whole, COMINGS_LIMIT)
        self._code = Runs(goes_on, find_blocks, NEIGHBOURS)
        self.show(entries, count)

    def show(self, entries: Sequence[Entry], count: int | None = None) -> None:
        """Looks at another list."""
        self._entries = entries
        self._count = len(entries) if count is None else count
        self._unfolded: dict[int, Entry] = {}
        """Entries of runs that the user has opened, by id. Kept alive, so that no other gets the id."""
        self._summaries: OrderedDict[tuple[int, int], tuple[Entry, Entry, Entry]] = OrderedDict()
        """By the ids of a run's ends: these two, which are kept alive, and the entry that stands for the run."""
        for runs in (self._noise, self._code):
            runs.show(entries, self._count)

    # Questions

    def run(self, row: int) -> range | None:
        """The run shown as one that a row is in; None for a row that stands for itself."""
        if not 0 <= row < self._count:
            return None
        entry = self._entries[row]
        if is_noise(entry):
            found = self._noise.run(row) if self.how is Noise.FOLDED else None
            return None if found is None or self._is_unfolded(found) else found
        return self._code.run(row) if self.joins_code and entry.kind is EntryKind.MESSAGE else None

    def tells(self, entry: Entry) -> bool:
        """Whether an entry is anything to the reader, be it as a part of a run."""
        return self.how is not Noise.NONE or not is_noise(entry)

    def hidden(self, row: int) -> bool:
        """Whether a row is not shown."""
        if not self.tells(self._entries[row]):
            return True
        found = self.run(row)
        return found is not None and row != found[-1]

    def likely_hidden(self, row: int) -> bool:
        """The same guessed from the row and the next one, without looking for a run."""
        if self.how is Noise.ALL or not is_noise(self._entries[row]):
            return False
        below = row + 1
        if self.how is Noise.NONE:
            return True
        if below >= self._count or below == self._noise.broken_at:
            return False
        pair = self._entries[row], self._entries[below]
        return joinable(*pair) and not any(id(entry) in self._unfolded for entry in pair)

    def before(self, row: int) -> int:
        """The nearest shown row above; -1 where there is none. However long the runs are, it is few steps."""
        found = self.run(row)
        above = (found[0] if found is not None else row) - 1
        while above >= 0 and not self.tells(self._entries[above]):
            above = self._extent(above)[0] - 1
        return above

    def after(self, row: int) -> int:
        """The nearest shown row below; `count` where there is none."""
        below = row + 1
        while below < self._count and not self.tells(self._entries[below]):
            below = self._extent(below)[-1] + 1
        found = self.run(below)
        return found[-1] if found is not None else below

    def nearest(self, row: int) -> int:
        """The row where this one is seen: itself, its run's last, or else one beside; -1 where nothing is shown."""
        if not 0 <= row < self._count:
            return -1
        below = self.after(row - 1)
        return below if below < self._count else self.before(self._count)

    def shown(self, row: int) -> Entry:
        """What a row shows: its entry, or one that stands for its whole run."""
        found = self.run(row)
        return self._entries[row] if found is None or row != found[-1] else self.summary(found)

    def summary(self, run: range) -> Entry:
        """The entry that stands for a run; the same one for as long as the run is the same."""
        first, last = self._entries[run[0]], self._entries[run[-1]]
        key = id(first), id(last)
        known = self._summaries.get(key)
        if known is None:
            entries = self._entries[run.start : run.stop]
            if is_noise(last):
                made = Entry(EntryKind.COMINGS, last.time_ms, text=comings_sentence(entries))
            else:
                made = put_together(entries)
            known = self._summaries[key] = first, last, made
            if len(self._summaries) > SUMMARIES:
                self._summaries.popitem(last=False)
        return known[2]

    def parts(self, row: int) -> Sequence[Entry]:
        """The entries that a row shows: its own, or all of its run."""
        found = self.run(row) or range(row, row + 1)
        return self._entries[found.start : found.stop]

    def opened(self, row: int) -> range | None:
        """The run that the user has opened and that a row is in."""
        if (
            not 0 <= row < self._count
            or self.how is not Noise.FOLDED
            or not self._unfolded
            or not is_noise(self._entries[row])
        ):
            return None
        found = self._noise.run(row)
        return found if found is not None and self._is_unfolded(found) else None

    # Changes

    def unfold(self, row: int, unfolded: bool = True) -> range:
        """Opens the run that a row is in, or closes it again; gives its rows."""
        if self.how is not Noise.FOLDED or not 0 <= row < self._count or not is_noise(self._entries[row]):
            return range(0)
        found = self._noise.run(row)
        if found is None:
            return range(0)
        for entry in self._entries[found.start : found.stop]:
            if unfolded:
                self._unfolded[id(entry)] = entry
            else:
                self._unfolded.pop(id(entry), None)
        return found

    def break_at(self, row: int) -> None:
        """No run goes over the top of this row, where the unread line stands; -1: over all."""
        # A run that was parted and is whole again is laid out anew: its rows were shown in between.
        self._summaries.clear()
        for runs in (self._noise, self._code):
            runs.break_at(row)

    def forget(self) -> None:
        """Finds all runs anew: the zone is another, and so are the days."""
        self._summaries.clear()
        for runs in (self._noise, self._code):
            runs.forget()

    def changed(self, row: int) -> None:
        """The entry is another in itself."""
        found = self.run(row)
        if found is not None:
            self._summaries.pop((id(self._entries[found[0]]), id(self._entries[found[-1]])), None)
        self._code.changed(row)

    def inserted(self, first: int, count: int) -> None:
        """`count` entries stand at `first` now."""
        self._count += count
        for runs in (self._noise, self._code):
            runs.inserted(first, count)

    def removed(self, first: int, count: int) -> None:
        """`count` entries that stood at `first` are gone."""
        self._count -= count
        self._summaries.clear()  # a run may have lost one between its ends
        for runs in (self._noise, self._code):
            runs.removed(first, count)

    def _extent(self, row: int) -> range:
        return self._noise.run(row) or range(row, row + 1)

    def _is_unfolded(self, run: range) -> bool:
        if not self._unfolded:
            return False
        ends = self._entries[run[0]], self._entries[run[-1]]
        if all(id(entry) not in self._unfolded for entry in ends):
            return False
        self._unfolded.update((id(entry), entry) for entry in ends)  # it may have grown at one end
        return True
