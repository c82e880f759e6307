"""Pictures in few colours look as before."""

from PySide6.QtGui import QColor, QImage

from docs.palette import COLOURS, in_few_colours


def test_few_colours_stay_as_they_are() -> None:
    picture = QImage(5, 3, QImage.Format.Format_RGB32)  # five: a row with padding
    picture.fill(QColor("#96491a"))
    picture.setPixelColor(4, 2, QColor("#ffffff"))
    made = in_few_colours(picture)
    assert made.format() == QImage.Format.Format_Indexed8
    assert made.convertToFormat(QImage.Format.Format_RGB32) == picture


def test_of_many_colours_each_finds_a_near_one() -> None:
    picture = QImage(256, 4, QImage.Format.Format_RGB32)
    for x in range(256):
        for y in range(4):
            picture.setPixelColor(x, y, QColor(x, y * 60, 128))
    made = in_few_colours(picture)
    assert made.colorCount() <= COLOURS
    for x in range(256):
        for y in range(4):
            before, after = picture.pixelColor(x, y), made.pixelColor(x, y)
            assert abs(before.red() - after.red()) + abs(before.green() - after.green()) <= 16
