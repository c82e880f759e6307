"""What the reader's thread hands to the UI thread: a list under a lock, and at most one signal on its way.

A signal per `recv` makes a window stall three times as long under a flood of 20,000 messages a second. And the list is
bounded: when the UI does not keep up, the reader stops receiving, and TCP makes the server wait. When much comes at a
time the UI is not told of it at all: it comes again by itself, a little later, and finds more. Each turn has a price of
its own, of signals, models and heights, that 100 lines pay as 1,000 do.
"""

from __future__ import annotations

from threading import Condition

LIMIT_BYTES = 8_000_000
"""So much waits before the reader does: some 70,000 lines."""
POUR_BYTES = 16_000
"""So much at a time, and the UI comes again unasked, after PAUSE_MS."""
PAUSE_MS = 100
"""Some 1,000 lines a second are that much; from there on the log is painted every 300 ms only."""
AT_ONCE_MS = 0
"""When to come again where more waits already."""


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

    def take(self, limit_bytes: int) -> tuple[list[bytes], int | None]:
        """Gives so many bytes at most, or one item, and in how many ms to come again; None: when told. UI thread."""
        with self._changed:
            count = size = 0
            for item in self._items:
                if count and size + len(item) > limit_bytes:
                    break
                size += len(item)
                count += 1
            taken, self._items = self._items[:count], self._items[count:]
            self._bytes -= size
            again_ms = AT_ONCE_MS if self._items else PAUSE_MS if size >= POUR_BYTES else None
            self._is_announced = again_ms is not None
            self._changed.notify()
            return taken, again_ms

    def close(self) -> None:
        """Lets nothing in any more; a reader that waits goes on. What is inside can still be taken."""
        with self._changed:
            self._is_closed = True
            self._changed.notify()
