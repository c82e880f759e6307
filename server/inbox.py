"""What is posted to the hub, and how much of it one turn takes."""

from __future__ import annotations

import queue
from collections import deque
from collections.abc import Callable

from server.events import Answered, Drained, Event, Lines, Stop

TURN_LINES = 4096

Posted = Event | Drained | Answered | Stop
_URGENT = (Answered, Drained, Stop)


class Inbox:
    """`put` is for any thread, all else for the hub's."""

    def __init__(self, wait_s: Callable[[], float]) -> None:
        """`wait_s`: how long the hub has nothing to do but to wait."""
        self._queue: queue.SimpleQueue[Posted] = queue.SimpleQueue()
        self.put = self._queue.put
        self._wait_s = wait_s
        self._deferred: deque[Posted] = deque()
        """What was posted while the store was too far behind. Bounded as the queue is: by each connection's lines."""

    def take(self) -> list[Posted]:
        """Waits for something, then takes all there is, up to TURN_LINES lines."""
        items: list[Posted] = []
        lines = 0
        try:
            while lines < TURN_LINES:
                if self._deferred:
                    item = self._deferred.popleft()
                elif items:
                    item = self._queue.get_nowait()
                else:
                    item = self._queue.get(timeout=self._wait_s())
                items.append(item)
                lines += len(item.items) if type(item) is Lines else 1
        except queue.Empty:
            pass
        return items

    def take_urgent(self) -> list[Posted]:
        """Takes what sets a turn going while the store is too far behind; the rest is put aside in its order."""
        while True:
            try:
                item = self._queue.get(timeout=self._wait_s())
            except queue.Empty:
                return []
            if isinstance(item, _URGENT):
                return [item]
            self._deferred.append(item)

    def take_rest(self) -> list[Posted]:
        """All that was never taken. After the last turn."""
        rest = list(self._deferred)
        while not self._queue.empty():
            rest.append(self._queue.get_nowait())
        return rest
