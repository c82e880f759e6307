"""Time as the chat knows it."""

from __future__ import annotations

import pytest

from server.clock import Clock, time_text


class _Set(Clock):
    """A machine whose clock somebody sets."""

    def __init__(self, *readings: int) -> None:
        super().__init__()
        self._readings = list(readings)

    def _read_wall_ms(self) -> int:
        return self._readings.pop(0)


def test_time_never_goes_back() -> None:
    clock = _Set(1000, 2000, 500, 1500, 2001)
    assert [clock.wall_ms() for _ in range(5)] == [1000, 2000, 2000, 2000, 2001]


@pytest.mark.parametrize(
    ("wall_ms", "text"),
    [
        (0, "1970-01-01T00:00:00.000Z"),
        (1, "1970-01-01T00:00:00.001Z"),
        (951_782_400_999, "2000-02-29T00:00:00.999Z"),
        (1_767_225_599_050, "2025-12-31T23:59:59.050Z"),
    ],
)
def test_times_as_text(wall_ms: int, text: str) -> None:
    assert time_text(wall_ms) == text
    assert Clock().time_tag(wall_ms) == text


def test_the_tag_follows_the_time() -> None:
    clock = Clock()
    assert [clock.time_tag(wall_ms)[-4:] for wall_ms in (1, 1, 2, 1)] == ["001Z", "001Z", "002Z", "001Z"]


def test_the_real_clock_goes_on() -> None:
    clock = Clock()
    assert clock.wall_ms() <= clock.wall_ms()
    assert clock.monotonic_s() <= clock.monotonic_s()
