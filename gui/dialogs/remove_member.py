"""The question before somebody is removed from a room."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from gui.client.orders import SetModes
from gui.dialogs.form import quiet
from gui.dialogs.question import PageQuestion
from gui.session import Session
from wire.modes import ModeChange
from wire.names import normalize_mask


class RemoveMemberDialog(PageQuestion):
    """Asks why, and whether they shall stay out; accepted, it has asked the server for it."""

    def __init__(self, session: Session, key: str, nick: str, parent: QWidget | None = None) -> None:
        super().__init__(session, key, parent)
        self._nick = nick
        room = session.buffers[key].name
        self.setWindowTitle(self.tr("Remove from the room"))
        self.ban = QCheckBox(self.tr("&Keep this name out from now on"))
        self.ask(
            self.tr("Remove {nick} from {room}?").format(nick=nick, room=room),
            self.tr("Remove"),
            self.why(self.tr("Optional; everybody in the room reads it"), self.ban),
            quiet(self.tr("In the room's dialog, operators can let people in again.")),
        )

    def accept(self) -> None:
        """Asks the server; keeping out goes first, since who is fast would be back in between."""
        super().accept()
        if self._key not in self._session.buffers:
            return
        if self.ban.isChecked():
            change = ModeChange(True, "b", normalize_mask(self._nick))
            self._session.chat.order(self._key, SetModes((change,)))
        self._session.chat.say(self._key, f"/kick {self._nick} {self.why_text}".rstrip())
