"""What the reader's thread hands to the UI thread: a list under a lock, and at most one signal on its way.

A signal per `recv` makes a window stall three times as long under a flood of 20,000 messages a second. And the list is
bounded: when the UI does not keep up, the reader stops receiving, and TCP makes the server wait.
"""

from __future__ import annotations

from threading import Condition

LIMIT_BYTES = 8_000_000
"""So much waits before the reader does: some 70,000 lines."""


class Mailbox:
    """What came, in its order and in the pieces in which it came, from one thread to another."""

    def __init__(self, limit_bytes: int = LIMIT_BYTES) -> None:
        self._limit = limit_bytes
        self._items: list[bytes] = []
        self._bytes = 0
        self._changed = Condition()
        self._is_announced = False
        self._is_closed = False

    def put(self, item: bytes) -> bool:
        """Adds an item; waits while the box is full. True: the other side has to be told, once. Reader's thread."""
        with self._changed:
            while self._bytes >= self._limit and not self._is_closed:
                self._changed.wait()
            if self._is_closed or not item:
                return False
            self._items.append(item)
            self._bytes += len(item)
            must_tell, self._is_announced = not self._is_announced, True
            return must_tell

    def take(self, limit_bytes: int) -> tuple[list[bytes], bool]:
        """Gives items until there are so many bytes, and whether more wait: then come again unasked. UI thread."""
        with self._changed:
            count = size = 0
            while count < len(self._items) and size < limit_bytes:
                size += len(self._items[count])
                count += 1
            taken, self._items = self._items[:count], self._items[count:]
            self._bytes -= size
            self._is_announced = bool(self._items)
            self._changed.notify()
            return taken, self._is_announced

    def close(self) -> None:
        """Lets nothing in any more; a reader that waits goes on. What is inside can still be taken."""
        with self._changed:
            self._is_closed = True
            self._changed.notify()
