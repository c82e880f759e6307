"""What the rows of lists have in common that paint themselves: ground, icons, the count of what is unread."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from gui import icons, theme
from gui.colours import badge

RADIUS = 6
COUNT_LIMIT = 999


def paint_ground(painter: QPainter, box: QRect, color: str) -> None:
    """Paints what a row stands on while it is chosen or has the pointer; "" for neither."""
    if color:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(box, RADIUS, RADIUS)


def paint_icon(painter: QPainter, place: QRect, name: str, color: str) -> None:
    """Paints an icon, sharp on every screen."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device else 1.0
    painter.drawPixmap(place, icons.pixmap(name, color, place.width(), ratio))


def small(font: QFont) -> QFont:
    """The font of what stands beside the name."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * theme.SMALL)
    return made


def count_words(count: int) -> str:
    """A count as it stands in a place for few letters."""
    return f"{COUNT_LIMIT}+" if count > COUNT_LIMIT else str(count)


def paint_count(
    painter: QPainter, rect: QRect, unread: int, *, sign: str = "", loud: bool, raised: bool
) -> int:
    """Paints how much is unread at the right end, behind a sign, and gives the left edge of that.

    `loud` where somebody is meant, `raised` on a row that has a ground.
    """
    kept = QFont(painter.font())
    font = small(kept)
    font.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetrics(font)
    text = sign + count_words(unread)
    height = metrics.height() + 2
    width = max(height, metrics.horizontalAdvance(text) + 2 * RADIUS)
    box = QRect(rect.right() - width + 1, rect.center().y() - height // 2 + 1, width, height)
    ink, ground = badge(theme.shown(), loud=loud, raised=raised)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setPen(QColor(ink))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.setFont(kept)
    return box.left()
