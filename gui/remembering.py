"""Writes what is remembered of pages to the disk a moment after it has changed, so that a kill costs little."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gui.client.kept import Writer
from gui.client.remembered import Remembered

if TYPE_CHECKING:
    from gui.session import Session
    from gui.sessions import Sessions

PAUSE_MS = 2_000
"""One write for all that is typed in so long."""


class Remembering(QObject):
    """Keeps `remembered` over restarts. Call `save` at the end of the program."""

    def __init__(self, folder: Path, parent: QObject | None = None, writer: Writer | None = None) -> None:
        super().__init__(parent)
        self.remembered = Remembered(folder, writer)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.save)
        self.remembered.on_change = self._changed

    def follow(self, sessions: Sessions) -> None:
        """Has what is remembered of a page go along when the page gets another place."""
        sessions.added.connect(self._session_added)

    def _session_added(self, session: Session) -> None:
        for signal in (session.page_moved, session.page_taken):
            signal.connect(
                lambda was, key: self.remembered.page_moved(session.place(was), session.place(key))
            )

    def save(self) -> None:
        """Writes now what is not written yet."""
        self._timer.stop()
        self.remembered.save()

    def _changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
