"""What the reader's thread hands to the UI thread: a list under a lock, and at most one signal on its way.

A signal per `recv` makes a window stall three times as long under a flood of 20,000 messages a second. And the list is
bounded: when the UI does not keep up, the reader stops receiving, and TCP makes the server wait.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Condition

LIMIT = 50_000
"""Items that wait before the reader does."""


class Mailbox:
    """Items in their order, from one thread to another."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._items: list[bytes] = []
        self._changed = Condition()
        self._is_announced = False
        self._is_closed = False

    def put(self, items: Sequence[bytes]) -> bool:
        """Adds items; waits while the box is full. True: the other side has to be told, once. Reader's thread."""
        with self._changed:
            self._changed.wait_for(lambda: len(self._items) < self._limit or self._is_closed)
            if self._is_closed or not items:
                return False
            self._items += items
            must_tell, self._is_announced = not self._is_announced, True
            return must_tell

    def take(self, limit: int) -> tuple[list[bytes], bool]:
        """Gives at most `limit` items, and whether more wait: then the taker comes again unasked. UI thread."""
        with self._changed:
            taken, self._items = self._items[:limit], self._items[limit:]
            self._is_announced = bool(self._items)
            self._changed.notify()
            return taken, self._is_announced

    def close(self) -> None:
        """Lets nothing in any more; a reader that waits goes on. What is inside can still be taken."""
        with self._changed:
            self._is_closed = True
            self._changed.notify()
