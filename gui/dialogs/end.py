"""The question before a chat with guests is ended."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from gui import theme
from gui.dialogs.form import button_row, heading, primary, secondary


class EndDialog(QDialog):
    """Accepted where the chat shall end; Enter and Escape both stay."""

    def __init__(self, guests: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("End the chat?"))
        question = heading(self.tr("End the chat for everybody?"))
        said = QLabel(self.tr("Guests in the chat that you host: %n.", "", guests), self)
        self.end = secondary(self.tr("&End the chat"))
        self.end.setProperty("danger", True)
        self.stay = primary(self.tr("&Stay"))
        self.end.clicked.connect(self.accept)
        self.stay.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.L)
        column.addWidget(question)
        column.addWidget(said)
        column.addLayout(button_row(self.end, self.stay))
        self.setMinimumWidth(360)
        self.stay.setFocus()
