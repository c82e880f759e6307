"""The question before a room is left: its page goes, too."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.dialogs.form import quiet
from gui.dialogs.question import PageQuestion
from gui.session import Session


class LeaveRoomDialog(PageQuestion):
    """Accepted, it has left the room."""

    def __init__(self, session: Session, key: str, parent: QWidget | None = None) -> None:
        super().__init__(session, key, parent)
        buffer = session.buffers[key]
        self.setWindowTitle(self.tr("Leave the room"))
        again = self.tr("You will no longer see what is said there. To come back, use Chat → Rooms.")
        if set("ik") & set(buffer.modes):
            again = self.tr(
                "You will no longer see what is said there, and need an invitation or the password to come back."
            )
        self.ask(self.tr("Leave {room}?").format(room=buffer.name), self.tr("Leave"), quiet(again))

    def accept(self) -> None:
        """Leaves; meanwhile somebody else may have closed the page."""
        super().accept()
        if self._key in self._session.buffers:
            self._session.chat.close_buffer(self._key)
