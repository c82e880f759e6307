"""What rows paint: the ground that is chosen, the count at the right end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from gui import theme
from gui.views.row_paint import paint_count, paint_ground, paint_icon, small

pytestmark = pytest.mark.usefixtures("qapp")

ROW = QRect(0, 0, 200, 30)


class Paper:
    """A row on which is painted, at two pixels a point."""

    def __init__(self) -> None:
        self.image = QImage(400, 60, QImage.Format.Format_ARGB32_Premultiplied)
        self.image.setDevicePixelRatio(2)
        self.image.fill(Qt.GlobalColor.transparent)

    def painted(self) -> QRect:
        """What has any colour, in points."""
        points = [
            (x, y)
            for x in range(200)
            for y in range(30)
            if QColor(self.image.pixelColor(2 * x, 2 * y)).alpha()
        ]
        if not points:
            return QRect()
        xs, ys = zip(*points, strict=True)
        return QRect(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


@pytest.mark.parametrize(("color", "is_painted"), [("", False), ("#123456", True)], ids=["none", "chosen"])
def test_the_ground_is_painted_where_there_is_one(color: str, is_painted: bool) -> None:
    paper = Paper()
    with QPainter(paper.image) as painter:
        paint_ground(painter, ROW, color)
    assert paper.painted() == (ROW if is_painted else QRect())


def test_the_count_stands_at_the_right_and_tells_how_far_the_name_may_go() -> None:
    widths = {}
    for unread, sign in ((1, ""), (999, ""), (1_000, ""), (1, "@ ")):
        paper = Paper()
        with QPainter(paper.image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            font = painter.font()
            left = paint_count(painter, ROW, unread, sign=sign, loud=True, raised=False)
            assert painter.font() == font
        painted = paper.painted()
        assert painted.right() == ROW.right()
        assert painted.left() == left
        widths[sign + str(unread)] = painted.width()
    assert widths["1"] < widths["@ 1"] < widths["1000"]
    assert widths["999"] < widths["1000"], "more than that is said by a plus"


def test_an_icon_is_as_sharp_as_the_screen() -> None:
    paper = Paper()
    with QPainter(paper.image) as painter:
        paint_icon(painter, QRect(10, 5, 18, 18), "room", "#000000")
    assert QRect(10, 5, 18, 18).contains(paper.painted())


def test_what_stands_beside_the_name_is_smaller_and_as_heavy() -> None:
    font = QApplication.font()
    font.setBold(True)
    assert small(font).pointSizeF() == pytest.approx(font.pointSizeF() * theme.SMALL)
    assert small(font).bold()
