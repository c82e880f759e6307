"""One target's entries in memory: a run for each sort, so that a page of messages passes over no events.

The places of all runs are numbered in one order, that of the appends. What was redacted leaves its place behind.
A log that is given to another target keeps its entries as they came, and gives them out as that target's: written anew,
10,000 entries took 20-60 ms of the hub's time.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from server.history import Entry, Mark, Page, Shown, UnknownMark, edits, sort_of

ENTRY_BYTES = 620
"""What an entry takes besides its texts: Python's objects (tracemalloc: 680 with 50 letters of English)."""
SLACK = 16
"""A run may be longer than its limit by a sixteenth: the oldest go by the hundred, one by one they took 2 us each."""


class _Run:
    """Entries of one sort; four lists side by side, oldest first."""

    __slots__ = ("entries", "limit", "most", "numbers", "sizes", "times")

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.most = limit + limit // SLACK
        self.numbers: list[int] = []
        self.times: list[int] = []
        self.entries: list[Entry] = []
        self.sizes: list[int] = []
        """What each takes, in bytes."""

    def append(self, numbers: Iterable[int], entries: Sequence[Entry]) -> None:
        """Puts entries at the end."""
        self.numbers += numbers
        self.times += [entry.time_ms for entry in entries]
        self.entries += entries
        self.sizes += map(size_bytes, entries)

    def between(self, after: Mark | None, before: Mark | None, places: dict[str, int]) -> range:
        """The indices of what stands between two places."""
        begin, end = 0, len(self.entries)
        if after is not None:
            if after.msgid:
                begin = bisect_right(self.numbers, places[after.msgid])
            else:
                begin = bisect_right(self.times, after.time_ms)
        if before is not None:
            if before.msgid:
                end = bisect_left(self.numbers, places[before.msgid])
            else:
                end = bisect_left(self.times, before.time_ms)
        return range(begin, end)

    def take_in(self, other: _Run) -> None:
        """Puts another run's entries among these, by their numbers."""
        numbers, times = self.numbers + other.numbers, self.times + other.times
        entries, sizes = self.entries + other.entries, self.sizes + other.sizes
        order = sorted(range(len(numbers)), key=numbers.__getitem__)
        self.numbers = [numbers[index] for index in order]
        self.times = [times[index] for index in order]
        self.entries = [entries[index] for index in order]
        self.sizes = [sizes[index] for index in order]

    def index(self, number: int) -> int:
        """Where the place with this number is; -1 where it is in another run."""
        index = bisect_left(self.numbers, number)
        return index if index < len(self.numbers) and self.numbers[index] == number else -1


class Log:
    """The entries of one target. Not safe for several threads: the store has the lock."""

    __slots__ = ("_edits", "_heirs", "_places", "_runs", "size_bytes", "target")

    def __init__(self, target: str, messages_limit: int, events_limit: int) -> None:
        self.target = target
        """Whose entries these are now; they may have come as another's."""
        self._runs = {sort: _Run(events_limit) for sort in Shown}
        self._runs[Shown.MESSAGES] = _Run(messages_limit)
        self._places: dict[str, int] = {}
        self._edits: dict[str, list[str]] = {}
        """The msgids of the edits of an entry."""
        self._heirs: dict[str, str] = {}
        """Who is the author by now of what these identities have said."""
        self.size_bytes = 0

    def __len__(self) -> int:
        return len(self._places)

    @property
    def has_messages(self) -> bool:
        """Whether something was said, and not only who came and went."""
        return bool(self._runs[Shown.MESSAGES].numbers)

    def append(self, number: int, entries: Sequence[Entry]) -> None:
        """Puts entries at the end, numbered from `number` on; the oldest of a sort go where there are too many."""
        if self._heirs and any(entry.author in self._heirs for entry in entries):
            self._write_anew()
        for sort, group in groupby(entries, _sort):
            run, some = self._runs[sort], list(group)
            if sort is Shown.REDACTIONS:
                for place, entry in enumerate(some, number):
                    self._redact(entry.params[1])
                    self._put(run, (place,), (entry,))
            else:
                self._put(run, range(number, number + len(some)), some)
            number += len(some)
            if len(run.entries) > run.most:
                self._drop(run, slice(len(run.entries) - run.limit))

    def _put(self, run: _Run, numbers: Sequence[int], entries: Sequence[Entry]) -> None:
        run.append(numbers, entries)
        self.size_bytes += sum(run.sizes[-len(entries) :])
        self._places.update(zip([entry.msgid for entry in entries], numbers, strict=True))
        for entry in entries:
            if entry.tags and (original := edits(entry)):
                self._edits.setdefault(original, []).append(entry.msgid)

    def give(self, target: str, old: str = "", new: str = "") -> None:
        """Makes all entries another target's, and `new` the author of what `old` has said."""
        self.target = target
        if old:
            self._heirs = {author: new if heir == old else heir for author, heir in self._heirs.items()}
            self._heirs.setdefault(old, new)

    def take_in(self, other: Log) -> None:
        """Puts the entries of a log with the same target among these, in their old places; the other is no more."""
        mine, theirs = self._authors(), other._authors()
        if any(mine.get(author, heir) != heir for author, heir in theirs.items()):
            self._write_anew()
            other._write_anew()
        else:
            self._heirs = {author: heir for author, heir in (mine | theirs).items() if author != heir}
        self._places.update(other._places)
        self.size_bytes += other.size_bytes
        for original, edited in other._edits.items():
            known = [each for each in (*self._edits.get(original, ()), *edited) if each in self._places]
            self._edits[original] = sorted(known, key=self._places.__getitem__)
        for sort, run in self._runs.items():
            if other._runs[sort].numbers:
                run.take_in(other._runs[sort])
            if len(run.entries) > run.most:
                self._drop(run, slice(len(run.entries) - run.limit))

    def _authors(self) -> dict[str, str]:
        """Those who are written in the entries, each with who is the author by now."""
        authors = {entry.author for run in self._runs.values() for entry in run.entries}
        return {author: self._heirs.get(author, author) for author in authors}

    def _write_anew(self) -> None:
        """Where one identity was two in the course of time: that is rare."""
        for run in self._runs.values():
            run.entries = [self._given(entry) for entry in run.entries]
        self._heirs = {}

    def _given(self, entry: Entry) -> Entry:
        """The entry as it is given out."""
        author = self._heirs.get(entry.author, entry.author)
        if entry.target == self.target and entry.author == author:
            return entry
        return entry._replace(target=self.target, author=author)

    def drop_oldest(self) -> None:
        """Forgets the entries that have stood here for longest: a sixteenth of their sort, at least one."""
        run = min((run for run in self._runs.values() if run.numbers), key=lambda run: run.numbers[0])
        self._drop(run, slice(1 + len(run.entries) // SLACK))

    def drop_since(self, time_ms: int) -> None:
        """Forgets the entries of this time and of later ones."""
        for run in self._runs.values():
            first = bisect_left(run.times, time_ms)
            self._drop(run, slice(first, None))

    def read(self, page: Page) -> list[Entry]:
        """A page, oldest first. Raises UnknownMark."""
        found: list[tuple[int, Entry]] = []
        for run, places in self._ranges(page):
            left = page.limit
            for index in reversed(places) if page.from_newest else places:
                if left <= 0:
                    break
                if run.entries[index].command:
                    found.append((run.numbers[index], run.entries[index]))
                    left -= 1
        found.sort()
        first = max(0, len(found) - page.limit) if page.from_newest else 0
        return [self._given(entry) for _, entry in found[first : first + page.limit]]

    def count(self, page: Page) -> int:
        """How many entries the page would hold without its limit. Raises UnknownMark."""
        return sum(bool(run.entries[index].command) for run, places in self._ranges(page) for index in places)

    def find(self, msgid: str) -> Entry | None:
        """The entry, unless it was redacted."""
        place = self._locate(msgid)
        if place is None:
            return None
        run, index = place
        return self._given(run.entries[index]) if run.entries[index].command else None

    def edits(self, msgid: str) -> list[Entry]:
        """The entries that give another text to this one, oldest first."""
        found = (self.find(edit) for edit in self._edits.get(msgid, ()))
        return [entry for entry in found if entry is not None]

    def newest(self) -> tuple[int, Entry] | None:
        """The newest message with its number."""
        run = self._runs[Shown.MESSAGES]
        for index in range(len(run.entries) - 1, -1, -1):
            if run.entries[index].command:
                return run.numbers[index], self._given(run.entries[index])
        return None

    def _ranges(self, page: Page) -> Iterator[tuple[_Run, range]]:
        for mark in (page.after, page.before):
            if mark is not None and mark.msgid and mark.msgid not in self._places:
                raise UnknownMark(mark.msgid)
        for sort in Shown:
            if sort & page.shown:
                run = self._runs[sort]
                yield run, run.between(page.after, page.before, self._places)

    def _redact(self, msgid: str) -> None:
        """Leaves of an entry and of its edits nothing but their places."""
        for each in (msgid, *self._edits.get(msgid, ())):
            place = self._locate(each)
            if place is not None:
                run, index = place
                entry = run.entries[index]
                gone = Entry(entry.target, entry.msgid, entry.time_ms, "", "", (), {})
                run.entries[index] = gone
                self.size_bytes += size_bytes(gone) - run.sizes[index]
                run.sizes[index] = size_bytes(gone)

    def _locate(self, msgid: str) -> tuple[_Run, int] | None:
        number = self._places.get(msgid)
        if number is not None:
            for run in self._runs.values():
                index = run.index(number)
                if index >= 0:
                    return run, index
        return None

    def _drop(self, run: _Run, those: slice) -> None:
        for entry in run.entries[those]:
            del self._places[entry.msgid]
            self._edits.pop(entry.msgid, None)
        self.size_bytes -= sum(run.sizes[those])
        del run.entries[those], run.times[those], run.numbers[those], run.sizes[those]


def _sort(entry: Entry) -> Shown:
    return sort_of(entry.command)


def size_bytes(entry: Entry) -> int:
    """What an entry takes, about; the same each time it is asked."""
    letters = sum(map(len, entry.params)) + len(entry.source) + len(entry.target)
    if entry.tags:
        letters += sum(len(key) + len(value) + 100 for key, value in entry.tags.items())
    return ENTRY_BYTES + 2 * letters  # two bytes a letter: Russian; English takes one, an emoji four
