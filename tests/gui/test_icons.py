"""Each icon draws something, in the colour that was asked for."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui import icons


@pytest.mark.parametrize("name", icons.LINES)
def test_an_icon_has_lines_of_its_colour(qtbot: QtBot, name: str) -> None:
    picture = icons.pixmap(name, "#ff0000", 24, 2.0).toImage()
    assert picture.width() == picture.height() == 48
    points = [picture.pixelColor(x, y) for x in range(48) for y in range(48)]
    drawn = [point for point in points if point.alpha() == 255]
    assert drawn
    assert set(map(QColor.name, drawn)) == {"#ff0000"}
    assert len(drawn) < len(points) / 2, "lines, no surface"


def test_the_program_has_its_icon(qtbot: QtBot) -> None:
    assert not icons.program_icon().pixmap(64, 64).isNull()
