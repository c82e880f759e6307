"""Which page is shown, and what of it counts as read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from gui.client.buffers import BufferKind
from gui.models.rooms import RoomsModel
from gui.sessions import Sessions
from gui.views.conversation import Conversation
from gui.views.sidebar import Sidebar

if TYPE_CHECKING:
    from gui.session import Session


class Navigator(QObject):
    """Keeps the sidebar and the conversation in step with the sessions as pages open, fill and close.

    Signals: `changed()` when another page is shown, or a name, a count or a connection differs.
    """

    changed = Signal()

    def __init__(
        self, sessions: Sessions, rooms: RoomsModel, sidebar: Sidebar, conversation: Conversation
    ) -> None:
        super().__init__(conversation)
        self._sessions = sessions
        self._rooms = rooms
        self._sidebar = sidebar
        self._conversation = conversation
        self._times_shown = 0
        sidebar.chosen.connect(conversation.turn_to)
        sidebar.entered.connect(conversation.composer.setFocus)
        self._connections = [
            sessions.added.connect(self._session_added),
            sessions.removed.connect(self._session_removed),
        ]
        conversation.shown.connect(self._shown)
        conversation.chat.atBottomChanged.connect(self.read)
        conversation.chat.rowsFilledIn.connect(self._filled_in)

    def show_page(self, session: Session, key: str) -> None:
        """Turns to a page and gives the composer the keyboard."""
        self._conversation.turn_to(session, key)
        self._conversation.composer.setFocus()

    def read(self) -> None:
        """Counts the shown page as read while somebody looks at its end; else marks where reading stopped."""
        session, buffer = self._conversation.session, self._conversation.buffer
        if session is None or buffer is None or not buffer.unread:
            return
        if self._conversation.isActiveWindow() and self._conversation.chat.at_bottom:
            session.chat.mark_read(buffer.key)
        else:
            self._conversation.chat.setUnreadRow(buffer.read_up_to or -1)

    def _filled_in(self, first: int, last: int) -> None:
        """What was missed has come. At the end of the page it counts as read at once, as all that somebody looks at;
        but it may be more than fits, so that the line shows where it begins."""
        buffer, chat = self._conversation.buffer, self._conversation.chat
        line = chat.page.layouts.unread_row
        begins = buffer is not None and buffer.unread > 0 and first == buffer.read_up_to
        if line == last + 1 or (line < 0 and begins):  # or the page before that one has come
            chat.setUnreadRow(first)

    def take(self, session: Session) -> None:
        """Lists a session and follows what happens in it."""
        self._connections += [
            session.page_opened.connect(lambda key, focus: self._page_opened(session, key, focus)),
            session.page_moved.connect(lambda was, key: self._page_moved(session, was, key)),
            session.page_taken.connect(lambda was, key: self._page_taken(session, was, key)),
            session.page_closed.connect(lambda key: self._page_closed(session, key)),
            session.pages_changed.connect(self._pages_changed),
            session.state_changed.connect(self.changed),
            session.mentioned.connect(self._alert),
        ]
        self._rooms.add(session)

    def let_go(self) -> None:
        """Follows nothing any more: another one takes the sessions over."""
        for connection in self._connections:
            QObject.disconnect(connection)
        self._connections.clear()

    def _session_added(self, session: Session) -> None:
        self.take(session)
        self.show_page(session, session.shown_key)

    def _session_removed(self, session: Session) -> None:
        was_shown = self._conversation.session is session
        if was_shown:
            self._conversation.turn_to(None)
        self._rooms.remove(session)
        if was_shown and len(self._sessions):
            other = next(iter(self._sessions))
            self.show_page(other, other.shown_key)
        self.changed.emit()

    def _page_opened(self, session: Session, key: str, focus: bool) -> None:
        self._rooms.refresh()
        # The first room that the chat opens for us takes the place of its server's page.
        first = session.shown_key == "" and session.buffers[key].kind is BufferKind.ROOM
        if key and key == session.wanted_key:
            session.wanted_key, first, focus = "", False, self._conversation.session is session
            session.shown_key = key
        if focus or (first and self._conversation.session is session):
            self.show_page(session, key)
        elif first:
            session.shown_key = key

    def _page_moved(self, session: Session, was: str, key: str) -> None:
        self._rooms.refresh()
        self._conversation.page_moved(session, was, key)

    def _page_taken(self, session: Session, was: str, key: str) -> None:
        """Whoever was in the one page is in the other now, with what was typed."""
        self._conversation.composer.page_taken(session.place(was), session.place(key))
        if self._conversation.session is session and self._conversation.key == was:
            self.show_page(session, key)
        elif session.shown_key == was:
            session.shown_key = key

    def _page_closed(self, session: Session, key: str) -> None:
        if session.shown_key == key:
            session.shown_key = session.lobby if session.lobby in session.buffers else ""
        if self._conversation.session is session and self._conversation.key == key:
            self.show_page(session, session.shown_key)

    def _pages_changed(self) -> None:
        before = self._times_shown
        self.read()
        if self._times_shown != before:
            return  # what was read has been reported meanwhile, and all is shown as it is now
        self._times_shown += 1
        self._rooms.refresh()
        self._conversation.refresh()
        self.changed.emit()

    def _shown(self, session: Session, key: str) -> None:
        if self._rooms.folded:  # the shown page is listed also in a folded section
            self._rooms.refresh()
        self._sidebar.show_current(self._rooms.row_of(session, key))
        self.read()
        self.changed.emit()

    def _alert(self) -> None:
        if not self._conversation.isActiveWindow():
            QApplication.alert(self._conversation.window())
