"""Times of the day in each style."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from gui.models.clock import ClockStyle, clock, clock_style, in_words, set_clock_style, widest


@pytest.fixture
def usual() -> Iterator[None]:
    yield
    set_clock_style(ClockStyle())


@pytest.mark.parametrize(
    ("hour", "style", "words"),
    [
        (0, ClockStyle(), "00:30"),
        (18, ClockStyle(), "18:30"),
        (18, ClockStyle(seconds=True), "18:30:05"),
        (0, ClockStyle(12), "12:30 AM"),
        (12, ClockStyle(12), "12:30 PM"),
        (18, ClockStyle(12, seconds=True), "6:30:05 PM"),
    ],
)
def test_a_time_in_words(hour: int, style: ClockStyle, words: str) -> None:
    assert in_words(datetime(2024, 5, 3, hour, 30, 5), style) == words


def test_the_chosen_style_holds_at_once(usual: None) -> None:
    time_ms = int(datetime(2024, 5, 3, 18, 30, 5).timestamp() * 1000)
    assert clock(time_ms) == "18:30"
    set_clock_style(ClockStyle(12, seconds=True))
    assert clock(time_ms) == "6:30:05 PM"
    assert len(widest(clock_style())) >= len(clock(time_ms))
