"""How long the next painting of the log waits."""

from __future__ import annotations

import pytest

from gui.views.paint_pace import PaintPace


class Clock:
    def __init__(self) -> None:
        self.now_s = 1_000.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pace(clock: Clock) -> PaintPace:
    """Painted a long time after anything came."""
    made = PaintPace(clock)
    made.painted()
    return made


@pytest.mark.parametrize(
    ("rows", "wait_ms"),
    [
        pytest.param(1, 16, id="somebody says something"),
        pytest.param(19, 16, id="many do"),
        pytest.param(20, 100, id="more than a window in a second"),
        pytest.param(100, 300, id="a flood"),
    ],
)
def test_the_more_comes_the_longer_it_waits(pace: PaintPace, rows: int, wait_ms: int) -> None:
    pace.add(rows)
    assert pace.wait_ms == wait_ms


def test_it_is_painted_at_once_where_nothing_was_painted_for_long(pace: PaintPace, clock: Clock) -> None:
    clock.now_s += 1
    pace.add(1)
    assert pace.wait_ms == 0


def test_a_flood_that_was_painted_holds_the_next_painting_back(pace: PaintPace, clock: Clock) -> None:
    pace.add(400)
    clock.now_s += 0.3
    pace.painted()
    pace.add(1)
    assert pace.wait_ms == 300
    clock.now_s += 0.1
    assert pace.wait_ms == 200


def test_when_the_flood_is_over_it_is_as_before(pace: PaintPace, clock: Clock) -> None:
    pace.add(400)
    for _ in range(2):
        clock.now_s += 0.3
        pace.painted()
    pace.add(1)
    assert pace.wait_ms == 16
