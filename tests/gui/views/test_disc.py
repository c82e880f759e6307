"""The disc of a person: full for who is here, hollow for who is not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from gui import theme
from gui.views import chat_style
from gui.views.disc import paint_disc
from gui.views.nick_colour import colour_index


def test_who_is_gone_has_a_broken_edge_and_who_is_away_a_whole_one(qapp: object) -> None:
    def edge(*, gone: bool) -> int:
        image = QImage(56, 56, QImage.Format.Format_RGB32)
        image.fill(QColor(theme.shown().ground))
        with QPainter(image) as painter:
            paint_disc(painter, QRectF(0, 0, 56, 56), "alice", hollow=True, gone=gone)
        colour = QColor(chat_style.LIGHT.nicks[colour_index("alice", len(chat_style.LIGHT.nicks))]).rgb()
        ring = [(x, y) for x in range(56) for y in range(56) if (x - 27.5) ** 2 + (y - 27.5) ** 2 > 24**2]
        return sum(image.pixel(x, y) == colour for x, y in ring)

    assert 0 < edge(gone=True) < 0.75 * edge(gone=False)


@pytest.mark.parametrize("hollow", [False, True])
def test_letters_and_ground_change_places(qapp: object, hollow: bool) -> None:
    """So the letters read as well on the one as on the other (tests/gui/test_contrast.py)."""
    image = QImage(56, 56, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    with QPainter(image) as painter:
        paint_disc(painter, QRectF(0, 0, 56, 56), "alice", hollow=hollow)
    nicks = chat_style.LIGHT.nicks
    colour, ground = QColor(nicks[colour_index("alice", len(nicks))]), QColor(theme.shown().ground)
    assert image.pixelColor(28, 8) == (ground if hollow else colour)
    assert image.pixelColor(28, 1) == colour
    shown = {image.pixel(x, y) for x in range(20, 36) for y in range(18, 38)}
    assert {colour.rgb(), ground.rgb()} <= shown
