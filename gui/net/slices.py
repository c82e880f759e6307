"""How much of what waits the window takes in one turn of its event loop: what is handled in a few milliseconds.

Each turn has a price of its own (signals, models, heights: half a millisecond where the processor's caches have seen
other things meanwhile), so that of a flood of messages much is taken at a time. Lines of other kinds cost ten times as
much; how much fits is learnt from the turns before.
"""

from __future__ import annotations

BUDGET_S = 0.004
"""A third of what a turn may take at all: the next lines may be dearer than these."""
LEAST_BYTES = 40_000
"""300 messages to rooms, or 1,000 short lines of other kinds, which take ten milliseconds."""
MOST_BYTES = 100_000
TELLING_BYTES = 10_000
"""Fewer tell nothing of what many cost."""
GROWTH = 1.5


class Slices:
    """Learns how much to take. UI thread."""

    def __init__(self) -> None:
        self.limit_bytes = LEAST_BYTES

    def took(self, size_bytes: int, seconds: float) -> None:
        """A turn has handled so much in so long."""
        if size_bytes >= TELLING_BYTES:
            fitting = min(size_bytes * BUDGET_S / max(seconds, 1e-6), self.limit_bytes * GROWTH)
            self.limit_bytes = round(max(LEAST_BYTES, min(MOST_BYTES, fitting)))
