"""The question before a chat with guests is ended."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui import theme
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import button_row, heading, primary, quiet, secondary
from gui.hosting import Hosting


class EndDialog(Dialog):
    """Accepted where the chat shall end; Enter at first, and Escape, both stay."""

    def __init__(self, hosting: Hosting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("End the chat?"))
        question = heading(self.tr("End the chat for everybody?"))
        self._hosting = hosting
        self.said = QLabel(self)
        self.end = secondary(self.tr("&End the chat"))
        self.end.setProperty("danger", True)
        self.stay = primary(self.tr("&Stay"))
        self.end.clicked.connect(self.accept)
        self.stay.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.L)
        column.addWidget(question)
        column.addWidget(self.said)
        column.addWidget(
            quiet(
                self.tr(
                    "Everything that was said in it is lost then: a chat is kept only while it is hosted."
                )
            )
        )
        column.addLayout(button_row(self.end, self.stay))
        self.setMinimumWidth(360)
        self.stay.setFocus()
        hosting.changed.connect(self._count)
        self._count()
        hosting.ask_guests()

    def _count(self) -> None:
        """Says who is here now: people come and go while the question stands."""
        guests = self._hosting.guests
        left = self.tr("All guests have left meanwhile.")
        self.said.setText(self.tr("Guests in the chat that you host: %n.", "", guests) if guests else left)
