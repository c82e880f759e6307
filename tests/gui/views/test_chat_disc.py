"""A disc is drawn once, on whole pixels, as fine as the screen is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from gui.views.chat_disc import KEPT, Discs


def painted(discs: Discs, letters: str, colour: str, ratio: float = 1.0, x: float = 2.0) -> QImage:
    image = QImage(round(40 * ratio), round(40 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    painter = QPainter(image)
    discs.paint(painter, QPointF(x, 2), letters, QColor(colour))
    painter.end()
    return image


@pytest.fixture
def discs(qtbot: QtBot) -> Discs:
    return Discs(32, QFont(), QColor("white"))


def test_the_second_time_it_is_the_same_picture(discs: Discs) -> None:
    assert painted(discs, "AB", "navy") == painted(discs, "AB", "navy")


def test_others_are_others(discs: Discs) -> None:

    assert painted(discs, "A", "navy") != painted(discs, "B", "navy")
    assert painted(discs, "A", "navy") != painted(discs, "A", "teal")


def test_between_two_pixels_it_is_as_sharp_as_on_one(discs: Discs) -> None:
    assert painted(discs, "A", "navy", x=1.6) == painted(discs, "A", "navy", x=2.0)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_it_is_as_fine_as_the_screen(discs: Discs, ratio: float) -> None:
    painted(discs, "A", "navy")
    image = painted(discs, "A", "navy", ratio)
    edge = round(4 * ratio)  # within the disc, beside the letter
    assert image.pixelColor(edge, round(18 * ratio)) == QColor("navy")
    assert image.pixelColor(0, 0) == QColor("white")


def test_many_people_take_no_more_room_than_some(discs: Discs) -> None:
    for number in range(KEPT + 10):
        painted(discs, str(number), "navy")
    assert len(discs._pictures) <= KEPT
    assert painted(discs, "A", "navy") == painted(discs, "A", "navy")
