"""The button over the log that leads back to its end and says how much is new there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.views.chat_style import Measures, mixed
from gui.views.pressing import presses
from gui.views.row_paint import count_words


class JumpButton(QAbstractButton):
    """A round button with an arrow down; with a count beside the arrow it grows into a pill."""

    def __init__(self, measures: Measures, parent: QWidget) -> None:
        super().__init__(parent)
        self._measures = measures
        self._count = 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_count(0)
        self.hide()

    def set_measures(self, measures: Measures) -> None:
        """Take other colours and fonts."""
        self._measures = measures
        self.resize(self.sizeHint())
        self.update()

    def set_count(self, count: int) -> None:
        """Say how many messages came since the reader left the end."""
        self._count = count
        name = self.tr("Jump to the end")
        if count:
            name = self.tr("Jump to the end, %n new message(s)", "", count)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a finger needs, as wide as the count needs."""
        unit = self._measures.unit
        width = 9 * unit
        if self._count:
            width += (
                round(QFontMetricsF(self._measures.initials).horizontalAdvance(count_words(self._count)))
                + 2 * unit
            )
        return QSize(width, 9 * unit)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Calm down."""
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it; for the log, which is around it, Enter means something else."""
        if not presses(event, self):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill, the arrow and the count."""
        measures, unit = self._measures, self._measures.unit
        colours = measures.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.underMouse() or self.isDown()
        edge = colours["accent"] if self.hasFocus() else mixed(colours["line"], colours["muted"], 0.35)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(colours["hover"] if lit else colours["background"])
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        ink = colours["accent"] if self._count else colours["muted"]
        pen = QPen(ink, 1.75)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        x, y = rect.right() - rect.height() / 2, rect.center().y()
        step = 1.25 * unit
        painter.drawPolyline(
            [QPointF(x - step, y - step / 2), QPointF(x, y + step / 2), QPointF(x + step, y - step / 2)]
        )
        if self._count:
            painter.setFont(measures.initials)
            words = QRectF(3.5 * unit, 0, x - step - 3.5 * unit, rect.height())
            painter.drawText(
                words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, count_words(self._count)
            )
        painter.end()
