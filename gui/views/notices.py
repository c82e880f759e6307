"""What is said between the log and the composer; it takes no room while there is nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui import theme

_TURNS = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)


class Notices(QWidget):
    """Shown while one of its parts is: an empty layout would still keep its margins."""

    def __init__(self, parts: tuple[QWidget, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 0, theme.S)
        column.setSpacing(0)
        for part in parts:
            column.addWidget(part)
            part.installEventFilter(self)
        self._turn()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TURNS:
            self._turn()
        return super().eventFilter(watched, event)

    def _turn(self) -> None:
        self.setVisible(not all(part.isHidden() for part in self._parts))
