"""The coloured disc with somebody's initials, which stands for them in lists as in the log."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from gui import theme
from gui.views import chat_style
from gui.views.nick_colour import colour_index, initials


def paint_disc(painter: QPainter, rect: QRectF, nick: str, *, faint: bool = False) -> None:
    """Paints the disc of `nick` into `rect`; `faint` for who is away."""
    colors = (chat_style.DARK if theme.shown().dark else chat_style.LIGHT).nicks
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(0.45 if faint else 1.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors[colour_index(nick, len(colors))]))
    painter.drawEllipse(rect)
    letters = initials(nick)
    font = QFont(painter.font())
    font.setPixelSize(max(8, round(rect.height() * (0.5 if len(letters) == 1 else 0.42))))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(theme.shown().ground))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letters)
    painter.restore()
