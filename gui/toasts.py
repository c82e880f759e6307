"""The desktop's own notifications: by its bus where it has one, else by the tray icon."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from gui import icons

if TYPE_CHECKING:
    from gui.bus_toasts import BusToasts

TOAST_MS = 8_000
BODY_LIMIT = 300


@dataclass(frozen=True, slots=True)
class Toast:
    """One notification. A later one of the same `token` takes its place; a click gives the token back."""

    token: Hashable
    title: str
    body: str


class Toasts(QObject):
    """Shows toasts in the best way that works here.

    Signals: `clicked(object)` with a toast's token.
    """

    clicked = Signal(object)

    def __init__(self, tray: QSystemTrayIcon | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = TrayToasts(tray, self) if tray is not None else None
        self._bus: BusToasts | None = None
        self._has_looked = False
        """Whether there is a bus has been found out."""
        if self._tray is not None:
            self._tray.clicked.connect(self.clicked)

    def prepare(self) -> None:
        """Looks for the bus, before the first toast at the latest; until then nothing of it is imported."""
        if self._has_looked:
            return
        from gui.bus_toasts import BusToasts

        self._has_looked = True
        self._bus = BusToasts(self)
        self._bus.clicked.connect(self.clicked)
        self._bus.failed.connect(self._bus_failed)
        if not self._bus.open():
            self._bus = None

    def show(self, toast: Toast) -> None:
        """Shows a toast; nothing where this desktop has no way to."""
        self.prepare()
        if self._bus is not None:
            self._bus.show(toast)
        elif self._tray is not None:
            self._tray.show(toast)

    def withdraw(self, token: Hashable) -> None:
        """Takes a toast back: what it told has been read."""
        if self._bus is not None:
            self._bus.withdraw(token)

    def _bus_failed(self, toast: Toast | None) -> None:
        self._bus = None
        if toast is not None:
            self.show(toast)


class TrayToasts(QObject):
    """Toasts by the tray icon (Windows, macOS). It tells only that the last one was clicked.

    Signals: `clicked(object)` with a token.
    """

    clicked = Signal(object)

    def __init__(self, tray: QSystemTrayIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = tray
        self._token: Hashable = None
        tray.messageClicked.connect(self._tell)

    def show(self, toast: Toast) -> None:
        """Shows a toast, where the tray icon can."""
        if self._icon.isVisible() and QSystemTrayIcon.supportsMessages():
            self._token = toast.token
            self._icon.showMessage(toast.title, toast.body[:BODY_LIMIT], icons.program_icon(), TOAST_MS)

    def _tell(self) -> None:
        if self._token is not None:
            self.clicked.emit(self._token)
