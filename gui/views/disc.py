"""The coloured disc with somebody's initials, which stands for them in lists as in the log."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from gui import theme
from gui.client.persons import Presence
from gui.views import chat_style
from gui.views.nick_colour import colour_index, initials


def paint_disc(painter: QPainter, rect: QRectF, nick: str, *, hollow: bool = False) -> None:
    """Paints the disc of `nick` into `rect`; `hollow` for who is not here: a faint one could not be read."""
    colors = (chat_style.DARK if theme.shown().dark else chat_style.LIGHT).nicks
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour, ground = QColor(colors[colour_index(nick, len(colors))]), QColor(theme.shown().ground)
    pen = QPen(colour, max(1.5, rect.height() / 20))
    painter.setPen(pen if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(ground if hollow else colour)
    half = pen.widthF() / 2 if hollow else 0
    painter.drawEllipse(rect.adjusted(half, half, -half, -half))
    letters = initials(nick)
    font = QFont(painter.font())
    font.setPixelSize(max(8, round(rect.height() * (0.5 if len(letters) == 1 else 0.42))))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(colour if hollow else ground)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letters)
    painter.restore()


def paint_dot(painter: QPainter, disc: QRectF, presence: Presence) -> None:
    """Paints at the foot of a disc whether its person is here: a full dot, a ring for away; nothing for the others.

    The shapes differ and not the colours alone.
    """
    if presence not in (Presence.HERE, Presence.AWAY):
        return
    colors = theme.shown()
    side = max(7.0, disc.height() * 0.4)
    dot = QRectF(disc.right() - side + 1, disc.bottom() - side + 1, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.panel))  # parts it from the disc
    painter.drawEllipse(dot.adjusted(-1.5, -1.5, 1.5, 1.5))
    if presence is Presence.HERE:
        painter.setBrush(QColor(colors.good))
        painter.drawEllipse(dot)
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colors.muted), 2))
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
    painter.restore()
