"""The log's small signs, drawn with one pen: what happened, and where a message of one's own is."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import cache
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from gui.client.buffers import Delivery, EntryKind

SIDE = 16.0
"""The signs are drawn in a square of this side."""


class Mark(Enum):
    """A sign by its shape."""

    ARROW_IN = "arrow in"
    ARROW_OUT = "arrow out"
    SWAP = "swap"
    CROSS = "cross"
    SLIDERS = "sliders"
    FLAG = "flag"
    INFO = "info"
    WARNING = "warning"
    BELL = "bell"
    STAR = "star"
    CLOCK = "clock"
    PAUSE = "pause"
    CHECK = "check"
    FOLDED = "folded"
    OPENED = "opened"
    REPLY = "reply"
    SMILE = "smile"


KIND_MARKS: dict[EntryKind, Mark] = {
    EntryKind.ACTION: Mark.STAR,
    EntryKind.NOTICE: Mark.BELL,
    EntryKind.JOIN: Mark.ARROW_IN,
    EntryKind.PART: Mark.ARROW_OUT,
    EntryKind.QUIT: Mark.ARROW_OUT,
    EntryKind.NICK: Mark.SWAP,
    EntryKind.KICK: Mark.CROSS,
    EntryKind.MODE: Mark.SLIDERS,
    EntryKind.TOPIC: Mark.FLAG,
    EntryKind.INFO: Mark.INFO,
    EntryKind.ERROR: Mark.WARNING,
    EntryKind.COMINGS: Mark.FOLDED,
}

DELIVERY_MARKS: dict[Delivery, Mark] = {
    Delivery.QUEUED: Mark.PAUSE,
    Delivery.SENDING: Mark.CLOCK,
    Delivery.SENT: Mark.CHECK,
    Delivery.FAILED: Mark.WARNING,
}


def _lines(*lines: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        path.moveTo(*line[0])
        for point in line[1:]:
            path.lineTo(*point)
    return path


def _ring(*lines: tuple[tuple[float, float], ...], side: float = 12) -> QPainterPath:
    path = _lines(*lines)
    path.addEllipse(QRectF((SIDE - side) / 2, (SIDE - side) / 2, side, side))
    return path


def _warning() -> QPainterPath:
    return _lines(
        ((8, 2.5), (14.5, 13.5), (1.5, 13.5), (8, 2.5)), ((8, 6.5), (8, 9.5)), ((8, 11.6), (8, 11.7))
    )


def _star() -> QPainterPath:
    rays = []
    for step in range(3):
        x, y = 5 * sin(step * pi / 3), 5 * cos(step * pi / 3)
        rays.append(((8 - x, 8 - y), (8 + x, 8 + y)))
    return _lines(*rays)


def _bell() -> QPainterPath:
    path = _lines(((2.5, 11.5), (13.5, 11.5)), ((7, 14), (9, 14)))
    path.moveTo(4, 11.5)
    path.cubicTo(4.5, 10, 4.2, 8.5, 4.4, 7)
    path.cubicTo(4.8, 1.2, 11.2, 1.2, 11.6, 7)
    path.cubicTo(11.8, 8.5, 11.5, 10, 12, 11.5)
    return path


def _smile() -> QPainterPath:
    path = _ring(((6, 6.5), (6, 6.6)), ((10, 6.5), (10, 6.6)))
    path.moveTo(5.2, 9.5)
    path.cubicTo(6.4, 11.6, 9.6, 11.6, 10.8, 9.5)
    return path


def _reply() -> QPainterPath:
    path = _lines(((6, 3.5), (2.5, 7), (6, 10.5)))
    path.moveTo(2.5, 7)
    path.lineTo(9, 7)
    path.cubicTo(12, 7, 13.5, 9, 13.5, 12.5)
    return path


_PATHS: dict[Mark, Callable[[], QPainterPath]] = {
    Mark.ARROW_IN: lambda: _lines(((2, 8), (13, 8)), ((9, 4), (13, 8), (9, 12))),
    Mark.ARROW_OUT: lambda: _lines(((3, 8), (14, 8)), ((7, 4), (3, 8), (7, 12))),
    Mark.SWAP: lambda: _lines(
        ((2, 5.5), (13, 5.5)), ((10.5, 3), (13, 5.5)), ((3, 10.5), (14, 10.5)), ((5.5, 13), (3, 10.5))
    ),
    Mark.CROSS: lambda: _ring(((6, 6), (10, 10)), ((10, 6), (6, 10))),
    Mark.SLIDERS: lambda: _lines(
        ((2, 5), (14, 5)), ((5.5, 3), (5.5, 7)), ((2, 11), (14, 11)), ((10.5, 9), (10.5, 13))
    ),
    Mark.FLAG: lambda: _lines(((4, 14), (4, 2.5), (12.5, 2.5), (10, 5.5), (12.5, 8.5), (4, 8.5))),
    Mark.INFO: lambda: _ring(((8, 7.5), (8, 11)), ((8, 5), (8, 5.1))),
    Mark.WARNING: _warning,
    Mark.BELL: _bell,
    Mark.STAR: _star,
    Mark.CLOCK: lambda: _ring(((8, 5), (8, 8), (10.3, 9.3))),
    Mark.PAUSE: lambda: _ring(((6.4, 6), (6.4, 10)), ((9.6, 6), (9.6, 10))),
    Mark.FOLDED: lambda: _lines(((6, 3.5), (10.5, 8), (6, 12.5))),
    Mark.OPENED: lambda: _lines(((3.5, 6), (8, 10.5), (12.5, 6))),
    Mark.REPLY: _reply,
    Mark.SMILE: _smile,
    Mark.CHECK: lambda: _lines(((3, 8.5), (6.5, 12), (13, 4.5))),
}


@cache
def path_of(mark: Mark) -> QPainterPath:
    """The sign's strokes in a square of SIDE."""
    return _PATHS[mark]()


def paint_mark(painter: QPainter, mark: Mark, x: float, y: float, side: float, colour: QColor) -> None:
    """Draw the sign in a square of `side` whose left top corner is at `x`, `y`."""
    scale = side / SIDE
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(QPointF(x, y))
    painter.scale(scale, scale)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour, 1.35 / scale if scale < 1 else 1.35)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(path_of(mark))
    painter.restore()
