"""How fast we talk, so that no server takes us for a flood."""

from __future__ import annotations

from dataclasses import dataclass

KEPT = 2
"""Lines of the bucket that are kept for what the user says."""


@dataclass(slots=True)
class Pace:
    """A bucket of lines: a burst goes at once, then one line an interval.

    Foreign servers follow RFC 1459 (a line costs 2 s, 10 s may be ahead); ours takes 60 lines at once, then
    15 a second, and we stay under that.
    """

    burst: float
    interval_ms: float
    _tokens: float = 0.0
    _at_ms: int | None = None

    def take(self, now_ms: int, lines: int = 1) -> bool:
        """Takes a line from the bucket, or several that go together; False where they have to wait."""
        self._refill(now_ms)
        if self._tokens < 1.0:
            return False
        self._tokens -= lines  # of several more than there are: those that come next wait for it
        return True

    def take_spare(self, now_ms: int) -> bool:
        """Takes a line for what nobody waits for: not the last ones, which are for what the user says."""
        self._refill(now_ms)
        return self._tokens >= 1 + KEPT and self.take(now_ms)

    def wait_ms(self, now_ms: int) -> int:
        """Milliseconds until `take` allows the next line."""
        return self._wait_for(1, now_ms)

    def spare_wait_ms(self, now_ms: int) -> int:
        """Milliseconds until `take_spare` allows the next line."""
        return self._wait_for(1 + KEPT, now_ms)

    def _wait_for(self, lines: int, now_ms: int) -> int:
        self._refill(now_ms)
        return max(0, int((lines - self._tokens) * self.interval_ms + 0.999))

    def takes_s(self, lines: int) -> int:
        """Whole seconds until so many lines have gone, from a full bucket."""
        return int(max(0.0, lines - self.burst) * self.interval_ms / 1000)

    def _refill(self, now_ms: int) -> None:
        if self._at_ms is None:
            self._tokens = self.burst
        elif now_ms > self._at_ms:
            self._tokens = min(self.burst, self._tokens + (now_ms - self._at_ms) / self.interval_ms)
        self._at_ms = now_ms


def foreign_pace() -> Pace:
    """The pace for a server that we know nothing of."""
    return Pace(burst=5, interval_ms=2000)


def house_pace() -> Pace:
    """The pace for a server of our own kind."""
    return Pace(burst=40, interval_ms=100)
