"""A label of formatted words, which is one of plain text to Qt."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.views.rich_label import RichLabel


@pytest.fixture
def label(qtbot: QtBot) -> RichLabel:
    made = RichLabel()
    qtbot.addWidget(made)
    made.resize(200, 100)
    return made


def colours(label: RichLabel) -> set[str]:
    image = label.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def test_it_is_plain_to_a_screen_reader_and_has_no_text_control(label: RichLabel) -> None:
    label.show_html("<b>/kick</b> nick &amp; <u>reason</u>")
    assert label.text() == "/kick nick & reason"
    spoken = QAccessible.queryAccessibleInterface(label)
    assert spoken.role() is QAccessible.Role.StaticText
    assert [child.metaObject().className() for child in label.findChildren(QObject)].count(
        "QWidgetTextControl"
    ) == 0


def test_its_formats_are_drawn(label: RichLabel) -> None:
    label.show_html("words")
    assert "#ff0000" not in colours(label)
    label.show_html('<span style="background-color: #ff0000">words</span>')
    assert "#ff0000" in colours(label)


def test_what_is_disabled_looks_so(label: RichLabel) -> None:
    label.setStyleSheet("QLabel { color: #0000ff } QLabel:disabled { color: #00ff00 }")
    label.show_html("<b>WWWWW</b>")
    assert "#0000ff" in colours(label)
    label.setEnabled(False)
    assert "#00ff00" in colours(label)
    assert "#0000ff" not in colours(label)


def test_a_long_text_gets_as_many_lines_as_it_needs(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    label = RichLabel(window)
    column.addWidget(label)
    label.show_html("<b>one two three four five six seven eight nine ten</b> " * 5)
    column.addStretch(1)
    window.resize(240, 600)
    window.show()
    qtbot.waitExposed(window)
    assert label.height() == label.heightForWidth(label.width())
    narrow = label.height()
    window.resize(480, 600)
    qtbot.waitUntil(lambda: label.height() < narrow)
    larger = label.font()
    larger.setPointSize(larger.pointSize() * 2)
    before = label.height()
    label.setFont(larger)
    qtbot.waitUntil(lambda: label.height() > before)


def test_it_is_drawn_from_the_right_where_one_writes_so(label: RichLabel) -> None:
    label.show_html("WW")

    def left_half_is_empty() -> bool:
        image = label.grab().toImage()
        ground = image.pixel(0, 0)
        return all(image.pixel(x, y) == ground for x in range(100) for y in range(image.height()))

    assert not left_half_is_empty()
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert left_half_is_empty()
