"""Over the top of the log: that earlier messages are on their way. On a quick network nobody ever sees it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel

from gui import theme
from gui.views.chat_canvas import ChatCanvas

PATIENCE_MS = 400
"""What comes sooner needs no words."""


class Earlier(QLabel):
    """A label in the log's upper edge, in the middle."""

    def __init__(self, log: ChatCanvas) -> None:
        super().__init__(log)
        self.setObjectName("earlier")
        self.setText(self.tr("Fetching earlier messages…"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.set_type(self, theme.SMALL)
        self._log = log
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._appear)
        log.resized.connect(self._place)
        self.hide()

    def show_loading(self, loading: bool) -> None:
        """They are on their way, or they have come."""
        if not loading:
            self._patience.stop()
            self.hide()
        elif not self.isVisible() and not self._patience.isActive():
            self._patience.start()

    def _appear(self) -> None:
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        """In the middle."""
        self.adjustSize()
        area = self._log.viewport().geometry()
        self.move(area.center().x() - self.width() // 2, area.top() + theme.S)
