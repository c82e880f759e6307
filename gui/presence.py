"""Whether we are here: told to all servers, by the menu or because nobody touched the program for a while."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.client.persons import AWAY_ONLY
from gui.idle import IdleWatch
from gui.sessions import Sessions

if TYPE_CHECKING:
    from gui.session import Session


class Being(Enum):
    """Where the user is, as far as we know."""

    HERE = "here"
    CHOSE_AWAY = "chose away"
    """By the menu: only the menu ends it."""
    IDLE = "idle"
    """Ends at the first touch."""


class Presence(QObject):
    """Keeps all servers informed, those too that come later or come back.

    Signals: `changed(bool)` with whether we are away.
    """

    changed = Signal(bool)

    def __init__(self, sessions: Sessions, idle: IdleWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._being = Being.HERE
        self._text = ""
        sessions.added.connect(self._session_added)
        idle.idled.connect(lambda: self._be(Being.IDLE) if self._being is Being.HERE else None)
        idle.woke.connect(lambda: self._be(Being.HERE) if self._being is Being.IDLE else None)

    @property
    def is_away(self) -> bool:
        """Whether others see us as away."""
        return self._being is not Being.HERE

    def set_away(self, away: bool, text: str = "") -> None:
        """Goes away, with a reason if there is one, or comes back."""
        self._be(Being.CHOSE_AWAY if away else Being.HERE, text)

    def _be(self, being: Being, text: str = "") -> None:
        was_away, old_text = self.is_away, self._text
        self._being = being
        self._text = (text or AWAY_ONLY) if self.is_away else ""
        if (was_away, old_text) == (self.is_away, self._text):
            return
        for session in self._sessions:
            self._tell(session)
        if was_away != self.is_away:
            self.changed.emit(self.is_away)

    def _tell(self, session: Session) -> None:
        """Tells the core, which tells its server: now, or with the next connection."""
        from gui.client.orders import SetAway

        session.chat.order("", SetAway(self._text))

    def _session_added(self, session: Session) -> None:
        # Each kind of connection has a core of its own, and knows it before the connection says hello.
        session.chat.opened.connect(lambda _: self._tell(session))
        self._tell(session)
