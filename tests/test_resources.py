"""The files that come with the program are found, and the icon is one that Qt can draw."""

import pytest
from PySide6.QtGui import QIcon, QImage

import resources


@pytest.mark.parametrize("size", [16, 256])
def test_the_icon_is_drawn_at_each_size(qapp: object, size: int) -> None:
    image: QImage = QIcon(str(resources.path("icons/samovar.svg"))).pixmap(size).toImage()
    assert image.pixelColor(0, 0).alpha() == 0, "the corners of the tile are round"
    assert image.pixelColor(size // 8, size // 2).alpha() == 255
