"""Tells others that we type where the user wants that, and shows who else does in the page that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.options import TYPING

if TYPE_CHECKING:
    from gui.client.changes import Change
    from gui.session import Session
    from gui.views.conversation import Conversation
    from gui.window import Window


class Typists(QObject):
    """Belongs to a window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        window.sessions.added.connect(
            lambda session: session.chat.changes.connect(lambda batch: self._changed(session, batch))
        )

    def serve(self, conversation: Conversation) -> None:
        """Watches this composer, and shows the others below it."""
        conversation.composer.typed.connect(self._typed)
        conversation.shown.connect(self._show)

    def _typed(self, text: str) -> None:
        conversation = self._window.conversation
        if conversation.session is not None and self._window.settings.get(TYPING):
            conversation.session.chat.typed(conversation.key, text)

    def _changed(self, session: Session, batch: list[Change]) -> None:
        from gui.client.changes import MembersChanged, TypingChanged

        conversation = self._window.conversation
        if session is conversation.session and any(
            isinstance(change, TypingChanged | MembersChanged) and change.key == conversation.key
            for change in batch
        ):
            self._show()

    def _show(self) -> None:
        conversation = self._window.conversation
        session = conversation.session
        nicks = session.chat.state.typing(conversation.key) if session is not None else ()
        conversation.composer.typists.show_people(nicks)
