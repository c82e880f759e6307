"""The time now, which tests own, and the time of the day as people here read it: 18:30, 18:30:05 or 6:30 PM."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from PySide6.QtCore import QLocale


@dataclass(frozen=True, slots=True)
class ClockStyle:
    """What a time shows."""

    hours: int = 24
    """24 or 12."""
    seconds: bool = False


_style = ClockStyle()
_now: Callable[[], datetime] = datetime.now


def now() -> datetime:
    """The time now, on this computer's clock and in its zone."""
    return _now()


def set_now(source: Callable[[], datetime]) -> None:
    """Takes the time from elsewhere."""
    global _now
    _now = source


def clock_style() -> ClockStyle:
    """How times are shown now."""
    return _style


def set_clock_style(style: ClockStyle) -> None:
    """Makes all times look so from now on; what is laid out already has to be laid out anew."""
    global _style
    _style = style


def system_hours() -> int:
    """12 where the system's language counts so, else 24."""
    return 12 if "ap" in QLocale.system().timeFormat(QLocale.FormatType.ShortFormat).lower() else 24


@lru_cache(maxsize=4096)
def _words(second: int, style: ClockStyle) -> str:
    return in_words(datetime.fromtimestamp(second), style)  # the time of this computer's zone


def in_words(time: datetime, style: ClockStyle) -> str:
    """A time of the day in a style."""
    tail = f":{time.minute:02}" + (f":{time.second:02}" if style.seconds else "")
    if style.hours == 24:
        return f"{time.hour:02}{tail}"
    locale = QLocale()
    return f"{time.hour % 12 or 12}{tail} {locale.amText() if time.hour < 12 else locale.pmText()}"


def clock(time_ms: int) -> str:
    """The entry's time as people here read it."""
    second = time_ms // 1000
    # Whole minutes: so few to remember.
    return _words(second if _style.seconds else second - second % 60, _style)


def forget_times() -> None:
    """The zone is another: all times are others."""
    _words.cache_clear()


def widest(style: ClockStyle) -> str:
    """A time that takes as much room as any."""
    return in_words(datetime(2000, 1, 1, 22, 0, 0), style)
