"""The time of entries: milliseconds since 1970, from the server's tag where it has one."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache


def wall_clock_ms() -> int:
    """The time now."""
    return time.time_ns() // 1_000_000


class Steady:
    """A clock for pauses, in ms from nowhere: where the wall's clock is set back it goes on.

    With the wall's own, an hour back kept a dead connection, who types and a question for an hour, and years back were
    more than Qt's timers can count.
    """

    def __init__(self, clock_ms: Callable[[], int]) -> None:
        self._clock_ms = clock_ms
        self._last_ms = clock_ms()
        self._ahead_ms = 0

    def __call__(self) -> int:
        now_ms = self._clock_ms()
        self._ahead_ms += max(0, self._last_ms - now_ms)
        self._last_ms = now_ms
        return now_ms + self._ahead_ms


def server_time_ms(value: str) -> int | None:
    """Reads the `time` tag (https://ircv3.net/specs/extensions/server-time); None where it is no time."""
    second = second_ms(value[:19])
    if second is None or value[-1:] != "Z":
        return None
    fraction = value[20:-1]
    if not fraction:
        return second
    return second + int(fraction[:3].ljust(3, "0")) if fraction.isascii() and fraction.isdigit() else None


def time_text(time_ms: int) -> str:
    """A time as it stands in the `time` tag and in timestamps; what no calendar holds becomes the nearest that one
    does."""
    second, ms = divmod(min(max(time_ms, 0), 253_402_300_799_999), 1000)
    return f"{datetime.fromtimestamp(second, UTC):%Y-%m-%dT%H:%M:%S}.{ms:03d}Z"


@lru_cache(1024)  # under a flood hundreds of lines share their second
def second_ms(text: str) -> int | None:
    """Reads a time without its fraction: 2024-02-03T04:05:06, UTC; None where it is no time."""
    try:
        return int(datetime.fromisoformat(text + "+00:00").timestamp()) * 1000
    except (ValueError, OverflowError):
        return None
