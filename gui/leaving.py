"""Leaving a page, a chat, the program; where that would end the chat for guests, one is asked first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.actions import ACTIONS, translated
from gui.client.buffers import BufferKind
from gui.named import shortened

if TYPE_CHECKING:
    from gui.session import Session
    from gui.window import Window


ROOM_SHOWN = 32
CLOSE_PAGE = next(row.text for row in ACTIONS if row.name == "close_page")


class Leaving(QObject):
    """Belongs to a window; its slots are about the page that is shown."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._is_agreed = False
        """The question was answered, or there is nobody to answer it."""

    def close_page(self) -> None:
        """Leaves the shown room, after a question, or ends the direct talk; the chat itself stays."""
        session, key = self._window.conversation.session, self._window.conversation.key
        if session is None:
            return
        if self._room:
            self._window.cards.leave_room(session, key)
            return
        if not key and not session.standing.was_in and not session.hosted:
            self._window.sessions.leave(session)  # nothing to stay in
        else:
            session.chat.close_buffer(key)

    @property
    def _room(self) -> str:
        """The name of the shown room, if we are in it; "" where closing the page leaves nothing."""
        buffer = self._window.conversation.buffer
        is_in = buffer is not None and buffer.kind is BufferKind.ROOM and buffer.joined
        return buffer.name if buffer is not None and is_in else ""

    def refresh(self) -> None:
        """Says in the menus what closing the shown page means."""
        room = self._room
        leaves = self.tr("L&eave {room}…").format(room=shortened(room, ROOM_SHOWN).replace("&", "&&"))
        self._window.actions_by_name["close_page"].setText(leaves if room else translated(CLOSE_PAGE))

    def leave(self) -> None:
        """Leaves the shown chat with all its pages."""
        session = self._window.conversation.session
        if session is not None:
            self._leave(session)

    def _leave(self, session: Session) -> None:
        hosting = self._window.hosting
        if session is hosting.session:
            if self._asks(lambda: self._leave(session)):  # another one may be shown by the time of the answer
                return
            hosting.stop()
        if session in self._window.sessions:
            self._window.sessions.leave(session)

    def quit(self) -> None:
        """Ends the program, also where closing would only hide the window."""
        if not self._asks(self.quit):
            self.quit_now()

    def quit_now(self) -> None:
        """Closes without a question: the system asked us to end."""
        self._is_agreed = True
        self._window.close()

    def holds(self) -> bool:
        """Whether the window may not close now: it hides, or the question stands."""
        if self._is_agreed:
            return False
        hides = self._window.outside.hides_window()
        if hides or self._asks(self._window.close):
            self._window.setHidden(hides)
            return True
        return False

    def _asks(self, go_on: Callable[[], object]) -> bool:
        """True: guests are here, and `go_on` is called again where the answer is to end the chat all the same."""
        if self._is_agreed or not self._window.hosting.guests:
            return False
        from gui.dialogs.end import EndDialog

        dialog = EndDialog(self._window.hosting, self._window)

        def end() -> None:
            self._is_agreed = True
            go_on()
            self._is_agreed = False

        dialog.accepted.connect(end)
        dialog.open()
        return True
