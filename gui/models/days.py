"""Tells when it is another day here: at midnight, after sleep, when the clock is set or the time zone is another.

One timer runs to midnight, in steps: Qt's timers stand still while the computer sleeps, and know nothing of a clock
that is set. A step takes 20 us. Whoever comes back to the window has it looked at once more.
"""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from gui.models.clock import forget_times, now
from gui.models.happened import forget_days

STEP_MS = 5 * 60_000
BEHIND_MS = 20
"""A timer may be a little early; then it would have to run once more."""


class Days(QObject):
    """Watches the date and the time zone of this computer.

    Signals: `day_changed()`: what is called "Today" is another day; `zone_changed()`: all times and days are others.
    """

    day_changed = Signal()
    zone_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone()
        self._day = now().toordinal()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._state_changed)
        self._plan()

    def look(self) -> None:
        """Looks at the clock; costs next to nothing."""
        here = zone()
        if here != self._zone:
            self._zone = here
            forget_times()
            forget_days()
            self.zone_changed.emit()
        today = now().toordinal()
        if today != self._day:
            self._day = today
            self.day_changed.emit()
        self._plan()

    def _plan(self) -> None:
        wait_ms = min(STEP_MS, to_midnight_ms(now()) + BEHIND_MS)
        # A coarse timer may be 5 % off: that lets the system wake up once for several, but not at midnight.
        coarse = Qt.TimerType.VeryCoarseTimer if wait_ms == STEP_MS else Qt.TimerType.PreciseTimer
        self._timer.setTimerType(coarse)
        self._timer.start(wait_ms)

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()


def to_midnight_ms(time: datetime) -> int:
    """How long it is from a local time to the next midnight, on a day without a change to summer time."""
    midnight = datetime.combine(time.date() + timedelta(days=1), datetime.min.time())
    return round((midnight - time).total_seconds() * 1000)


def zone() -> tuple[object, ...]:
    """This computer's time zone as it is set now."""
    if hasattr(time, "tzset"):
        time.tzset()  # else a process keeps the zone that it began with
    return (time.tzname, time.timezone, time.altzone)
