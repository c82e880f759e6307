"""Each icon draws something, in the colour that was asked for."""

import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QPushButton
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


def test_an_icon_draws_itself_at_any_size_and_after_its_maker_is_gone(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.setIcon(icons.icon("send", "#00ff00"))
    icons.icon.cache_clear()
    gc.collect()
    picture = button.icon().pixmap(QSize(20, 20), 2.0)
    assert picture.size() == QSize(40, 40)
    colors = {picture.toImage().pixelColor(x, y).name() for x in range(40) for y in range(40)}
    assert "#00ff00" in colors
    faint = button.icon().pixmap(QSize(20, 20), 2.0, QIcon.Mode.Disabled).toImage()
    alphas = [faint.pixelColor(x, y).alphaF() for x in range(40) for y in range(40)]
    assert max(alphas) == pytest.approx(icons.FAINT, abs=0.01)
