"""Tells each server's core which of its pages are favourites, so that it knows whether those people are here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.sessions import Sessions

if TYPE_CHECKING:
    from gui.client.room_order import RoomOrder
    from gui.session import Session


class Favouring(QObject):
    """Keeps all sessions informed, those too that come later or come back."""

    def __init__(self, sessions: Sessions, order: RoomOrder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._order = order
        sessions.added.connect(self._session_added)
        order.on_favourite = self._changed

    def _changed(self) -> None:
        for session in self._sessions:
            self._tell(session)

    def _tell(self, session: Session) -> None:
        from gui.client.orders import Favour

        session.chat.order("", Favour(self._order.favourites(session.place("").server)))

    def _session_added(self, session: Session) -> None:
        # Each kind of connection has a core of its own, and knows it before the connection says hello.
        session.chat.opened.connect(lambda _: self._tell(session))
        self._tell(session)
