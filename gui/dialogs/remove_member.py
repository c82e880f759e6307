"""The question before somebody is removed from a room."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from gui import theme
from gui.client.orders import SetModes
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import Form, button_row, heading, primary, quiet, secondary
from gui.session import Session
from wire.modes import ModeChange
from wire.names import normalize_mask


class RemoveMemberDialog(Dialog):
    """Asks why, and whether they shall stay out; accepted, it has asked the server for it."""

    def __init__(self, session: Session, key: str, nick: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key = key
        self._nick = nick
        room = session.buffers[key].name
        self.setWindowTitle(self.tr("Remove from the room"))
        self.setMinimumWidth(400)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(200)
        self.reason.setPlaceholderText(self.tr("None: everybody in the room would read it"))
        self.ban = QCheckBox(self.tr("&Keep out: who has this name can't enter again"), self)
        self.remove = primary(self.tr("Remove"))
        cancel = secondary(self.tr("Cancel"))
        form = Form()
        form.add_field(self.tr("&Reason"), self.reason)
        form.addSpacing(theme.S)
        form.addWidget(self.ban)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.L)
        column.addWidget(heading(self.tr("Remove {nick} from {room}?").format(nick=nick, room=room)))
        column.addLayout(form)
        column.addWidget(quiet(self.tr("In the room's dialog, operators can let people in again.")))
        column.addLayout(button_row(cancel, self.remove))
        self.remove.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.reason.setFocus()

    def accept(self) -> None:
        """Asks the server; keeping out goes first, since who is fast would be back in between."""
        super().accept()
        if self._key not in self._session.buffers:
            return
        if self.ban.isChecked():
            change = ModeChange(True, "b", normalize_mask(self._nick))
            self._session.chat.order(self._key, SetModes((change,)))
        self._session.chat.say(self._key, f"/kick {self._nick} {self.reason.text().strip()}".rstrip())
