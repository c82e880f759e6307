"""The discs with initials beside the messages, each drawn once: an ellipse and two letters take ten times a picture."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from gui.client.emoji_text import emoji_count

KEPT = 512
"""A picture has some 5 KB."""

EMOJI_SIZE = 0.6
"""As part of the disc."""


class Discs:
    """Pictures of one size and one font, by their letters and colours."""

    def __init__(self, side: int, font: QFont, ink: QColor) -> None:
        self._side = side
        self._font = font
        self._ink = ink
        self._pictures: dict[tuple[str, int, float], QPixmap] = {}

    def paint(self, painter: QPainter, place: QPointF, letters: str, colour: QColor) -> None:
        """Draw a disc with its left top corner on the pixel next to a place."""
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        key = letters, colour.rgba(), ratio
        picture = self._pictures.get(key)
        if picture is None:
            if len(self._pictures) >= KEPT:
                self._pictures.clear()
            picture = self._pictures[key] = self._picture(letters, colour, ratio)
        painter.drawPixmap(QPointF(round(place.x()), round(place.y())), picture)

    def _picture(self, letters: str, colour: QColor, ratio: float) -> QPixmap:
        side = ceil(self._side * ratio)
        picture = QPixmap(side, side)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        disc = QRectF(0, 0, self._side, self._side)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(disc)
        painter.setPen(self._ink)
        font = QFont(self._font)
        if emoji_count(letters):
            font.setPixelSize(round(self._side * EMOJI_SIZE))
        elif len(letters) > 2 and font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, letters)
        painter.end()
        return picture
