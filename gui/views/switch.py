"""A switch: a check box that shows by the place of its knob whether it is on."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from gui import theme


class Switch(QCheckBox):
    """Has no text of its own; its label stands beside it. To a screen reader it is a check box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        height = max(22, round(self.fontMetrics().height() * 1.1))
        return QSize(round(height * 1.8) + 4, height + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.shown()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.45)
        size = self.sizeHint()
        track = QRectF(2.5, (self.height() - size.height()) / 2 + 2.5, size.width() - 5, size.height() - 5)
        radius = track.height() / 2
        on = self.isChecked()
        painter.setPen(QPen(QColor(colors.accent if on else colors.muted), 1.5))
        painter.setBrush(QColor(colors.accent if on else colors.ground))
        painter.drawRoundedRect(track, radius, radius)
        knob = track.height() - 6
        left = track.right() - knob - 3 if on else track.left() + 3
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.on_accent if on else colors.muted))
        painter.drawEllipse(QRectF(left, track.top() + 3, knob, knob))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors.text), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(track.adjusted(-1.7, -1.7, 1.7, 1.7), radius + 1.7, radius + 1.7)
        painter.end()
