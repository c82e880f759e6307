"""Tells when nobody has touched the program for a while, without waking it up to look.

One timer runs, for as long as is left; touching it only notes the time. Events are watched at the windows that have
had the focus: a filter of the whole application costs 2 us of Python for each event of each object.
"""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """Watches all windows of the program.

    Signals: `idled()` when nothing was touched for the time, `woke()` at the first touch after that.
    """

    idled = Signal()
    woke = Signal()

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._after_ms = 0
        self._touched_s = monotonic()
        self.is_idle = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        app.focusWindowChanged.connect(self._focus_came)
        self._focus_came(app.focusWindow())

    def set_after_ms(self, after_ms: int) -> None:
        """Counts as idle after so long; 0: never."""
        self._after_ms = after_ms
        self.touch()
        if after_ms:
            self._timer.start(after_ms)
        else:
            self._timer.stop()

    def touch(self) -> None:
        """Somebody is here."""
        self._touched_s = monotonic()
        if self.is_idle:
            self.is_idle = False
            self._timer.start(self._after_ms)
            self.woke.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES:
            self.touch()
        return False

    def _focus_came(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # once more is no more than once
            self.touch()

    def _look(self) -> None:
        left_ms = self._after_ms - int((monotonic() - self._touched_s) * 1000)
        if left_ms > 0:
            self._timer.start(left_ms)
        elif not self.is_idle:
            self.is_idle = True
            self.idled.emit()
