"""The code on the screen is the code of the text, module by module."""

import segno
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.views.qr import QUIET_MODULES, QrCode

LINK = "samovar://192.168.1.20:4000/?title=Tea%20corner&password=%D1%81%D0%B0%D1%85%D0%B0%D1%80"


def test_each_module_stands_where_it_belongs(qtbot: QtBot) -> None:
    code = QrCode()
    qtbot.addWidget(code)
    code.show_text(LINK)
    code.resize(code.sizeHint())
    picture = code.grab().toImage()
    rows = [bytes(row) for row in segno.make_qr(LINK, error="l", boost_error=True).matrix]
    module = picture.width() // (len(rows) + 2 * QUIET_MODULES)
    left = (picture.width() - module * len(rows)) / 2
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            point = picture.pixelColor(int(left + (x + 0.5) * module), int(left + (y + 0.5) * module))
            assert point == QColor("black" if dark else "white"), (x, y)
    assert picture.pixelColor(picture.width() // 2, 2) == QColor("white")


def test_another_text_is_another_code(qtbot: QtBot) -> None:
    code = QrCode()
    qtbot.addWidget(code)
    code.show_text("a")
    first = code.grab().toImage()
    code.show_text("b")
    assert code.grab().toImage() != first
    assert code.accessibleName()
