"""The question before a chat with guests is ended."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.dialogs.form import quiet
from gui.dialogs.question import Question
from gui.hosting import Hosting


class EndDialog(Question):
    """Accepted where the chat shall end; Enter at first, and Escape, both stay."""

    def __init__(self, hosting: Hosting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("End the chat?"))
        self._hosting = hosting
        self.said = QLabel(self)
        self.cancel.setText(self.tr("&Stay"))
        lost = self.tr("Everything that was said in it is lost then: a chat is kept only while it is hosted.")
        self.ask(self.tr("End the chat for everybody?"), self.tr("&End the chat"), self.said, quiet(lost))
        hosting.changed.connect(self._count)
        self._count()
        hosting.ask_guests()

    def _count(self) -> None:
        """Says who is here now: people come and go while the question stands."""
        guests = self._hosting.guests
        left = self.tr("All guests have left meanwhile.")
        self.said.setText(self.tr("Guests in the chat that you host: %n.", "", guests) if guests else left)
