"""The question before an operator of the server puts somebody out of the whole chat."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from gui.client.orders import SetModes
from gui.dialogs.form import quiet
from gui.dialogs.question import Question
from gui.session import Session
from wire.modes import ModeChange
from wire.names import normalize_mask


class PutOutDialog(Question):
    """Asks why, and whether they shall stay out of the lobby; accepted, it has asked the server for it."""

    def __init__(self, session: Session, nick: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._nick = nick
        self.setWindowTitle(self.tr("Remove from the chat"))
        self.ban = QCheckBox(self.tr("&Keep this name out of the lobby from now on"))
        self.ask(
            self.tr("Remove {nick} from the chat?").format(nick=nick),
            self.tr("Remove"),
            self.why(self.tr("Optional; they read it"), self.ban),
            quiet(self.tr("They leave all rooms and read your reason.")),
        )
        self.ban.setVisible(bool(session.lobby))

    def accept(self) -> None:
        """Asks the server; keeping out goes first, since who is fast would be back in between."""
        super().accept()
        chat, lobby = self._session.chat, self._session.lobby
        if self.ban.isChecked() and lobby in self._session.buffers:
            chat.order(lobby, SetModes((ModeChange(True, "b", normalize_mask(self._nick)),)))
        chat.say(self._session.shown_key, f"/kill {self._nick} {self.why_text}".rstrip())
