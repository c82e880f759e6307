"""The question before an operator of the server puts somebody out of the whole chat."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from gui import theme
from gui.client.orders import SetModes
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import Form, button_row, heading, primary, quiet, secondary
from gui.session import Session
from wire.modes import ModeChange
from wire.names import normalize_mask


class PutOutDialog(Dialog):
    """Asks why, and whether they shall stay out of the lobby; accepted, it has asked the server for it."""

    def __init__(self, session: Session, nick: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._nick = nick
        self.setWindowTitle(self.tr("Put out of the chat"))
        self.setMinimumWidth(400)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(200)
        self.reason.setPlaceholderText(self.tr("None"))
        self.ban = QCheckBox(self.tr("&Keep out: who has this name can't enter the lobby again"), self)
        self.ban.setVisible(bool(session.lobby))
        self.put_out = primary(self.tr("Put out"))
        cancel = secondary(self.tr("Cancel"))
        form = Form()
        form.add_field(self.tr("&Reason"), self.reason)
        form.addSpacing(theme.S)
        form.addWidget(self.ban)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.L)
        column.addWidget(heading(self.tr("Put {nick} out of the chat?").format(nick=nick)))
        column.addLayout(form)
        column.addWidget(quiet(self.tr("They leave all rooms and read your reason.")))
        column.addLayout(button_row(cancel, self.put_out))
        self.put_out.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.reason.setFocus()

    def accept(self) -> None:
        """Asks the server; keeping out goes first, since who is fast would be back in between."""
        super().accept()
        chat, lobby = self._session.chat, self._session.lobby
        if self.ban.isChecked() and lobby in self._session.buffers:
            chat.order(lobby, SetModes((ModeChange(True, "b", normalize_mask(self._nick)),)))
        chat.say(self._session.shown_key, f"/kill {self._nick} {self.reason.text().strip()}".rstrip())
