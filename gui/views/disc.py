"""The coloured disc with somebody's initials, which stands for them in lists as in the log."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from gui import theme
from gui.client.persons import Presence
from gui.views import chat_style
from gui.views.chat_disc import EMOJI_SIZE
from gui.views.nick_colour import colour_index, initials

NICK_COLOURS = len(chat_style.LIGHT.nicks)
"""Every theme has as many."""


SIZES = {1: 0.5, 2: 0.42}
"""How high the letters are, by their number, as a part of the disc."""


class DiscLook(NamedTuple):
    """The colours of a disc."""

    letters: str
    inside: str
    edge: str


def disc_look(number: int, shown: theme.Theme, *, hollow: bool) -> DiscLook:
    """The colours of the disc of somebody whose nick has that colour (see `colour_index`)."""
    colour = chat_style.BASES[shown.name].nicks[number]
    return DiscLook(colour, shown.ground, colour) if hollow else DiscLook(shown.ground, colour, colour)


def dot_colour(presence: Presence, shown: theme.Theme) -> str:
    """The colour of a dot: it stands on a ring of the panel's, which parts it from the disc."""
    return shown.good if presence is Presence.HERE else shown.muted


def paint_disc(
    painter: QPainter, rect: QRectF, nick: str, avatar: str = "", *, hollow: bool = False, gone: bool = False
) -> None:
    """Paints the disc of `nick` into `rect`, with an avatar or the initials.

    `hollow` for who is not here: a faint one could not be read. The edge of
    who is `gone` from the chat is broken, which tells them from who is away.
    """
    hollow = hollow or gone
    look = disc_look(colour_index(nick, NICK_COLOURS), theme.shown(), hollow=hollow)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(look.edge), max(1.5, rect.height() / 20))
    if gone:
        pen.setDashPattern([1.6, 1.6])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.inside))
    half = pen.widthF() / 2 if hollow else 0
    painter.drawEllipse(rect.adjusted(half, half, -half, -half))
    letters = avatar or initials(nick)
    font = QFont(painter.font())
    part = EMOJI_SIZE if avatar else SIZES.get(len(letters), 0.36)
    font.setPixelSize(max(8, round(rect.height() * part)))
    font.setWeight(QFont.Weight.Bold)  # as in the log: of less than bold Qt makes up no letters
    painter.setFont(font)
    painter.setPen(QColor(look.letters))
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
        painter.setBrush(QColor(dot_colour(presence, colors)))
        painter.drawEllipse(dot)
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(dot_colour(presence, colors)), 2))
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
    painter.restore()
