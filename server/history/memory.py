"""The store that forgets: the newest messages of each target, until the server ends."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from itertools import islice

from server.history import Entry, Ticket

_ANSWERED = Ticket().answer()
ENTRY_BYTES = 500
"""What an entry takes besides its texts: Python's objects (tracemalloc: 501 with 50 letters of English)."""


class MemoryHistory:
    """Keeps `entries_a_target` of each target, the `targets` that were used last, and no more than `limit_bytes`.

    The lock guards the readers (connection threads) from the hub's appends; it is never held across I/O.
    """

    def __init__(
        self, entries_a_target: int = 200, targets: int = 256, limit_bytes: int = 64 * 1024 * 1024
    ) -> None:
        self._entries_a_target = entries_a_target
        self._targets = targets
        self._limit_bytes = limit_bytes
        self._size_bytes = 0
        self._entries: OrderedDict[str, deque[Entry]] = OrderedDict()
        """By target, the one that was used last at the end. No deque is empty."""
        self._lock = threading.Lock()

    def append(self, entries: Sequence[Entry], answered: Callable[[], None]) -> Ticket:
        """Keeps the entries and answers at once."""
        with self._lock:
            for entry in entries:
                kept = self._entries.get(entry.target)
                if kept is None:
                    kept = self._entries[entry.target] = deque()
                else:
                    self._entries.move_to_end(entry.target)
                kept.append(entry)
                self._size_bytes += _size_bytes(entry)
                self._forget(kept)
        return _ANSWERED

    def latest(self, target: str, limit: int) -> list[Entry]:
        """The newest entries of a target, oldest first, at most `limit`."""
        with self._lock:
            newest = list(islice(reversed(self._entries.get(target, ())), limit))
        return newest[::-1]

    def close(self) -> None:
        """Nothing is left to write."""

    def _forget(self, grown: deque[Entry]) -> None:
        """Drops what is over the limits: first of the target that grew, then whole targets, then of this one again."""
        if len(grown) > self._entries_a_target:
            self._size_bytes -= _size_bytes(grown.popleft())
        while len(self._entries) > self._targets or (
            self._size_bytes > self._limit_bytes and len(self._entries) > 1
        ):
            _, forgotten = self._entries.popitem(last=False)
            self._size_bytes -= sum(map(_size_bytes, forgotten))
        while self._size_bytes > self._limit_bytes and len(grown) > 1:
            self._size_bytes -= _size_bytes(grown.popleft())


def _size_bytes(entry: Entry) -> int:
    """What an entry takes, about; the same each time it is asked."""
    letters = sum(map(len, entry.params)) + len(entry.source) + len(entry.target)
    if entry.tags:
        letters += sum(len(key) + len(value) + 100 for key, value in entry.tags.items())
    return ENTRY_BYTES + 2 * letters  # two bytes a letter: Russian; English takes one, an emoji four
