"""Another day, told by a clock of the test's own."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.models import days
from gui.models.clock import clock, set_now
from gui.models.days import Days, to_midnight_ms, zone
from gui.models.happened import day

EVENING = datetime(2024, 5, 3, 20, 0)


class Clock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.time = EVENING

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def own_clock() -> Iterator[Clock]:
    made = Clock()
    set_now(made)
    yield made
    set_now(datetime.now)


@pytest.fixture
def watched(qapp: object, own_clock: Clock) -> Days:
    return Days()


def test_midnight_comes_by_itself(qtbot: QtBot, own_clock: Clock) -> None:
    own_clock.time = datetime(2024, 5, 3, 23, 59, 59, 950_000)
    watched = Days()
    with qtbot.waitSignal(watched.day_changed):
        own_clock.time += timedelta(milliseconds=60)
    assert watched._timer.isActive(), "the next midnight will come too"


def test_a_timer_that_is_early_looks_again(qtbot: QtBot, own_clock: Clock, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(days, "BEHIND_MS", 0)
    own_clock.time = datetime(2024, 5, 3, 23, 59, 59, 999_000)
    watched = Days()
    with qtbot.waitSignal(watched._timer.timeout), qtbot.assertNotEmitted(watched.day_changed):
        pass
    with qtbot.waitSignal(watched.day_changed):
        own_clock.time += timedelta(seconds=1)


@pytest.mark.parametrize(
    "leap", [timedelta(hours=9), timedelta(days=-40), timedelta(days=400)], ids=["sleep", "back", "far"]
)
def test_a_leap_of_the_clock_is_seen_when_the_timer_steps(
    watched: Days, own_clock: Clock, leap: timedelta, qtbot: QtBot
) -> None:
    own_clock.time += leap
    with qtbot.waitSignal(watched.day_changed):
        watched._timer.timeout.emit()


def test_it_is_looked_at_by_whoever_comes_back(watched: Days, own_clock: Clock, qtbot: QtBot) -> None:
    own_clock.time += timedelta(days=1)
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    with qtbot.waitSignal(watched.day_changed):
        app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)


def test_the_same_day_says_nothing(watched: Days, own_clock: Clock, qtbot: QtBot) -> None:
    own_clock.time += timedelta(hours=3)
    with qtbot.assertNotEmitted(watched.day_changed), qtbot.assertNotEmitted(watched.zone_changed):
        watched.look()


def test_another_zone_has_other_days_and_times(
    watched: Days, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening_ms = 1_714_770_000_000  # 21:00 UTC
    try:
        monkeypatch.setenv("TZ", "UTC")
        watched.look()
        before = day(evening_ms)
        assert clock(evening_ms) == "21:00"
        monkeypatch.setenv("TZ", "Asia/Tokyo")
        with qtbot.waitSignal(watched.zone_changed):
            watched.look()
        assert clock(evening_ms) == "06:00"
        assert day(evening_ms) == before + 1
    finally:
        monkeypatch.undo()
        time.tzset()
        watched.look()


def test_it_wakes_up_seldom(watched: Days) -> None:
    assert watched._timer.interval() == days.STEP_MS
    assert watched._timer.timerType() is Qt.TimerType.VeryCoarseTimer


def test_how_long_it_is_to_midnight() -> None:
    assert to_midnight_ms(EVENING) == 4 * 3_600_000
    assert to_midnight_ms(datetime(2024, 12, 31, 23, 59, 59)) == 1000
    assert to_midnight_ms(datetime(2024, 1, 1)) == 86_400_000
    assert zone() == zone()
