"""The question before a message is deleted for everybody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from gui.client.buffers import Entry
from gui.client.orders import Redact
from gui.dialogs.form import quiet
from gui.dialogs.question import PageQuestion
from gui.session import Session
from gui.views.chat_reply import beginning


class DeleteMessageDialog(PageQuestion):
    """Accepted, it has asked the server for it: for all lines of a block of code. Of others it also asks why."""

    def __init__(
        self, session: Session, key: str, parts: Sequence[Entry], parent: QWidget | None = None
    ) -> None:
        super().__init__(session, key, parent)
        self._parts = parts
        entry = parts[0]
        self.setWindowTitle(self.tr("Delete a message"))
        sentence = self.tr("Delete your message?")
        if not entry.own:
            sentence = self.tr("Delete this message by {nick}?").format(nick=entry.nick)
        gone = QLabel(self)
        gone.setWordWrap(True)
        gone.setText(
            self.tr("It disappears for everybody here. Programs other than Samovar may still show it.")
        )
        self.ask(
            sentence,
            self.tr("Delete"),
            quiet(beginning(entry)),
            gone,
            *([] if entry.own else [self.why(self.tr("None"))]),
        )

    def accept(self) -> None:
        """Asks the server."""
        super().accept()
        for entry in self._parts:
            self._session.chat.order(self._key, Redact(entry.msgid, self.why_text))
