"""What is copied, and that the button says so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from gui.dialogs.host_running import Copyable

LINK = "samovar://192.168.1.20:4000/?title=Tea%20room&password=milk%20and%20sugar"


@pytest.fixture
def field(qtbot: QtBot) -> Copyable:
    """It has no room for all of the link."""
    made = Copyable("Invite link")
    qtbot.addWidget(made)
    made.resize(240, 40)
    made.show_text(LINK)
    return made


def test_copy_says_that_it_has_copied_and_forgets_it(qtbot: QtBot) -> None:
    field = Copyable("Address")
    qtbot.addWidget(field)
    field.show_text("192.168.1.20:4000")
    qtbot.mouseClick(field.button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "192.168.1.20:4000"
    assert field.button.toolTip() == "Copied"
    qtbot.waitUntil(lambda: field.button.toolTip() == "Copy")


def test_a_long_link_ends_in_dots_and_is_copied_whole(qtbot: QtBot, field: Copyable) -> None:
    field.show()
    [line] = field.findChildren(QLineEdit)
    assert line.text().endswith("…")
    assert line.fontMetrics().horizontalAdvance(line.text()) < line.width()
    qtbot.mouseClick(field.button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == LINK
    field.resize(2000, 40)
    assert line.text() == LINK


def test_with_the_keyboard_in_it_the_field_has_all_of_the_link(qtbot: QtBot, field: Copyable) -> None:
    with qtbot.waitActive(field):
        field.show()
    [line] = field.findChildren(QLineEdit)
    field.button.setFocus()
    line.setFocus(Qt.FocusReason.TabFocusReason)
    assert line.selectedText() == LINK
    line.clearFocus()
    assert line.text().endswith("…")
