"""The question before a message is deleted for everybody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui import theme
from gui.client.buffers import Entry
from gui.client.orders import Redact
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import Form, button_row, heading, primary, quiet, secondary
from gui.session import Session
from gui.views.chat_reply import beginning


class DeleteMessageDialog(Dialog):
    """Accepted, it has asked the server for it: for all lines of a block of code. Of others it also asks why."""

    def __init__(
        self, session: Session, key: str, parts: Sequence[Entry], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._key, self._parts = session, key, parts
        entry = parts[0]
        self.setWindowTitle(self.tr("Delete a message"))
        self.setMinimumWidth(400)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(200)
        self.reason.setPlaceholderText(self.tr("None"))
        self.delete = primary(self.tr("Delete"))
        cancel = secondary(self.tr("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.L)
        title = self.tr("Delete your message?")
        if not entry.own:
            title = self.tr("Delete the message of {nick}?").format(nick=entry.nick)
        column.addWidget(heading(title))
        said = quiet(beginning(entry))
        said.setWordWrap(True)
        column.addWidget(said)
        if entry.own:
            self.reason.hide()
        else:
            form = Form()
            form.add_field(self.tr("&Reason"), self.reason)
            column.addLayout(form)
        column.addWidget(
            quiet(self.tr("It is gone for everybody here. Who has another program may keep it."))
        )
        column.addLayout(button_row(cancel, self.delete))
        self.delete.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        (self.delete if entry.own else self.reason).setFocus()

    def accept(self) -> None:
        """Asks the server."""
        super().accept()
        for entry in self._parts:
            self._session.chat.order(self._key, Redact(entry.msgid, self.reason.text().strip()))
