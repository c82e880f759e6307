"""How often the log is painted: at once what one person says, seldom what nobody can read."""

from __future__ import annotations

import time
from collections.abc import Callable

PAUSES_MS = ((1_000, 300), (200, 100), (0, 16))
"""From so many new rows a second on, so long between two paintings: at 200 rows a second the log has wandered by a
whole window in that time, at 1,000 by fifteen, and nobody reads any of it."""
SOON_MS = 100
"""In so long the rows that came since the last painting would have to have come, to ask for a longer pause now."""


class PaintPace:
    """Told of each painting and of what came, it says how long the next one has to wait."""

    def __init__(self, clock_s: Callable[[], float] = time.monotonic) -> None:
        self._clock_s = clock_s
        self._came = 0
        self._pause_ms = 0
        """What the rows of the last painting ask for."""
        self._painted_ms = 0.0

    def painted(self) -> None:
        """A painting begins, of all that has come."""
        now_ms = self._clock_s() * 1000
        self._pause_ms = _pause_ms(self._came, now_ms - self._painted_ms)
        self._painted_ms, self._came = now_ms, 0

    def add(self, rows: int) -> None:
        """So many rows are new."""
        self._came += rows

    @property
    def wait_ms(self) -> int:
        """From now until the next painting."""
        pause = max(self._pause_ms, _pause_ms(self._came, SOON_MS))
        return max(0, round(self._painted_ms + pause - self._clock_s() * 1000))


def _pause_ms(came: int, during_ms: float) -> int:
    """How long to wait with the next painting where so many rows came in so long."""
    rate = came * 1000 / max(1.0, during_ms)
    return next(pause for least, pause in PAUSES_MS if rate >= least)
