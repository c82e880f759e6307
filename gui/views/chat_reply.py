"""The line above a reply that shows what it answers: its author and its beginning, in one line, always."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from gui.client.buffers import Entry, EntryKind
from gui.views.body import shown_text
from gui.views.chat_style import Measures
from gui.views.nick_colour import colour_index

LONGEST = 300
"""Letters of the answered message that are measured: no line is longer."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """What stands above the text of a reply, from the row's own top."""

    msgid: str
    original: Entry | None
    """None: it is not here."""
    nick: str
    words: str
    rect: QRectF


def reply_line(msgid: str, original: Entry | None, rect: QRectF) -> ReplyLine:
    """What a reply to this message shows of it."""
    nick = original.nick if original is not None and original.kind is EntryKind.MESSAGE else ""
    return ReplyLine(msgid, original, nick, beginning(original), rect)


def beginning(original: Entry | None) -> str:
    """The first line of a message that has letters, or what to say where it is not here."""
    if original is None:
        return QCoreApplication.translate("Log", "a message that is not here")
    lines = shown_text(original)[: 4 * LONGEST].splitlines()
    return next((line.strip()[:LONGEST] for line in lines if line.strip()), "")


def paint_reply(painter: QPainter, line: ReplyLine, measures: Measures) -> None:
    """Draws a hook that comes down to the text, the author in their colour, and the words as far as they go."""
    unit, rect, colours = measures.unit, line.rect, measures.colours
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours["muted"], 1))
    # Through the middles of pixels: between them it is two grey ones thick.
    middle, left = floor(rect.center().y()) + 0.5, rect.left() + 0.5
    hook = QPainterPath(QPointF(left, rect.bottom() - 1))
    hook.lineTo(left, middle + unit)
    hook.quadTo(left, middle, left + unit, middle)
    hook.lineTo(left + 2 * unit, middle)
    painter.drawPath(hook)
    at, room = rect.left() + 3 * unit, rect.width() - 3 * unit
    painter.setFont(measures.small)
    metrics = QFontMetricsF(measures.small)
    if line.nick:
        nick = metrics.elidedText(line.nick, Qt.TextElideMode.ElideRight, room / 2)
        painter.setPen(measures.nicks[colour_index(line.nick, len(measures.nicks))])
        painter.drawText(QRectF(at, rect.top(), room, rect.height()), _LEFT, nick)
        width = metrics.horizontalAdvance(nick) + 1.5 * unit
        at, room = at + width, room - width
    painter.setPen(colours["muted"])
    words = metrics.elidedText(line.words, Qt.TextElideMode.ElideRight, max(0.0, room))
    painter.drawText(QRectF(at, rect.top(), room, rect.height()), _LEFT, words)
