"""Invitations into rooms, until they are followed, declined or in vain; the last is shown above the composer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from gui.client.changes import Invited
    from gui.session import Session
    from gui.views.conversation import Conversation
    from gui.window import Window

LIMIT = 20
"""Invitations that wait; more is a flood, and the oldest are dropped."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who asks us where."""

    session: Session
    invited: Invited


class Invitations(QObject):
    """Belongs to a window; outlives its widgets when they are built anew."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[Invitation] = []
        window.sessions.added.connect(self._session_added)
        window.sessions.removed.connect(self._session_removed)

    def serve(self, conversation: Conversation) -> None:
        """Shows what waits in this one from now on."""
        conversation.invitation.accepted.connect(self._accept)
        conversation.invitation.declined.connect(self._decline)
        conversation.shown.connect(self.refresh)

    def refresh(self) -> None:
        """Shows the last one that still makes sense."""
        self._waiting = [each for each in self._waiting if not _is_in(each)]
        conversation = self._window.conversation
        if not self._waiting:
            conversation.invitation.show_invitation("", "")
            return
        last = self._waiting[-1]
        elsewhere = last.session is not conversation.session
        chat = last.session.title if elsewhere else ""
        conversation.invitation.show_invitation(
            last.invited.nick, last.invited.room, chat, is_online=last.session.is_online
        )

    def _session_added(self, session: Session) -> None:
        session.invited.connect(lambda invited: self._invited(session, invited))
        session.pages_changed.connect(self._pages_changed)
        session.state_changed.connect(self._pages_changed)

    def _session_removed(self, session: Session) -> None:
        self._waiting = [each for each in self._waiting if each.session is not session]
        self.refresh()

    def _invited(self, session: Session, invited: Invited) -> None:
        same = (session, invited.key)
        others = [each for each in self._waiting if (each.session, each.invited.key) != same]
        self._waiting = [*others, Invitation(session, invited)][-LIMIT:]
        self.refresh()

    def _pages_changed(self) -> None:
        if self._waiting:
            self.refresh()

    def _accept(self) -> None:
        if self._waiting:
            last = self._waiting.pop()
            self._window.navigator.show_page(last.session, last.session.shown_key)
            last.session.chat.say("", f"/join {last.invited.room}")
            self.refresh()

    def _decline(self) -> None:
        if self._waiting:
            self._waiting.pop()
            self._window.conversation.composer.setFocus()
            self.refresh()


def _is_in(invitation: Invitation) -> bool:
    page = invitation.session.buffers.get(invitation.invited.key)
    return page is not None and page.joined
