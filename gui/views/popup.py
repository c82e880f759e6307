"""A small window that opens at something and goes when one is done there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gui import theme
from gui.views.pressing import presses


class Popup(QDialog):
    """Has a line around it and no frame; Enter presses its buttons, Esc or a click elsewhere closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        # Not a popup of Qt's: those are in no tree that a screen reader sees.
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)

    def set_name(self, name: str) -> None:
        """Says what it is, to a screen reader and to the desktop's list of windows."""
        self.setWindowTitle(name)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses(event, self):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        left = event.type() == QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow()
        # Whoever clicks elsewhere is done here; a menu of its own is no elsewhere.
        if left and QApplication.activePopupWidget() is None:
            self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme.shown().edge), 1))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
