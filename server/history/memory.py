"""The store that forgets: the newest messages of each target, until the server ends."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Sequence
from itertools import islice

from server.history import Entry, Ticket

_ANSWERED = Ticket(is_answered=True)


class MemoryHistory:
    """Keeps `entries_a_target` of each target, and the `targets` that were used last.

    The lock guards the readers (connection threads) from the hub's appends; it is never held across I/O.
    """

    def __init__(self, entries_a_target: int = 200, targets: int = 256) -> None:
        self._entries_a_target = entries_a_target
        self._targets = targets
        self._entries: OrderedDict[str, deque[Entry]] = OrderedDict()
        self._lock = threading.Lock()

    def append(self, entries: Sequence[Entry]) -> Ticket:
        """Keeps the entries and answers at once."""
        with self._lock:
            for entry in entries:
                kept = self._entries.get(entry.target)
                if kept is None:
                    kept = self._entries[entry.target] = deque(maxlen=self._entries_a_target)
                    if len(self._entries) > self._targets:
                        self._entries.popitem(last=False)
                else:
                    self._entries.move_to_end(entry.target)
                kept.append(entry)
        return _ANSWERED

    def latest(self, target: str, limit: int) -> list[Entry]:
        """The newest entries of a target, oldest first, at most `limit`."""
        with self._lock:
            newest = list(islice(reversed(self._entries.get(target, ())), limit))
        return newest[::-1]

    def close(self) -> None:
        """Nothing is left to write."""
