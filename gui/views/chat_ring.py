"""The frame that shows where the keyboard is in the log."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.views.chat_page import Placed
from gui.views.chat_style import Measures
from gui.views.chat_things import Thing, rects_of


def paint_ring(
    painter: QPainter, placed: Placed | None, thing: Thing | None, measures: Measures, window: QRect
) -> None:
    """Draws it round a message, or round one of its things; round the whole log where no message is in sight."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(measures.colours["accent"], 2))
    if placed is None:
        painter.drawRect(window.adjusted(1, 1, -1, -1))
        return
    row, radius = placed.row, 1.5 * measures.unit
    rects = [rect.adjusted(-3, 0, 3, 0) for rect in rects_of(row, thing)] if thing is not None else []
    card = QRectF(row.frame.left, row.card_top, row.frame.right - row.frame.left, row.height - row.card_top)
    for rect in rects or [card.adjusted(1, 1, -1, -1)]:
        painter.drawRoundedRect(rect.translated(0, placed.y), radius, radius)
