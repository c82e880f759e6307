"""What is copied, and that the button says so."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.host_running import Copyable


def test_copy_says_that_it_has_copied_and_forgets_it(qtbot: QtBot) -> None:
    field = Copyable("Address")
    qtbot.addWidget(field)
    field.show_text("192.168.1.20:4000")
    qtbot.mouseClick(field.button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "192.168.1.20:4000"
    assert field.button.toolTip() == "Copied"
    qtbot.waitUntil(lambda: field.button.toolTip() == "Copy")
