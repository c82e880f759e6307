"""Says below the field in how many messages a long text will go out."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from gui import theme
from gui.views.addressee import Addressee

AT_ONCE = 4_000
"""Letters that are counted at each key, in 2 ms; more only when one pauses."""
PAUSE_MS = 200


class MessageCount(QLabel):
    """Has its place all the time, so that nothing moves when it says something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("muted", True)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        theme.set_type(self, theme.SMALL)
        self.addressee = Addressee()
        self._text = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._count)
        self.fit()

    def fit(self) -> None:
        """Takes the height of a line, at least that of the space around the field."""
        self.setFixedHeight(max(theme.L, QFontMetrics(self.font()).height() + 2))

    def count(self, text: str) -> None:
        """Counts the messages of a text, now or in a moment."""
        self._text = text
        if len(text) <= AT_ONCE:
            self._pause.stop()
            self._count()
        else:
            self._pause.start()

    def _count(self) -> None:
        messages, _ = self.addressee.messages(self._text)
        said = self.tr("messages: %n", "", messages) if messages > 1 else ""
        if said != self.text():
            self.setText(said)
