"""The mark of a field whose text can't be used."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from gui.views.refused import refuse
from gui.views.welcome import Welcome


def test_the_mark_stays_until_the_text_is_another_one(qtbot: QtBot) -> None:
    field = QLineEdit("#?!")
    qtbot.addWidget(field)
    refuse(field)
    assert field.property("refused") == "true"
    assert field.selectedText() == "#?!"
    field.setText("Maria")
    assert not field.property("refused")


def test_the_first_page_marks_a_name_that_can_not_be(qtbot: QtBot) -> None:
    welcome = Welcome("#?!", [])
    qtbot.addWidget(welcome)
    assert welcome.take_nick() == ""
    assert welcome.nick.property("refused") == "true"
    welcome.nick.setText("Maria")
    assert welcome.take_nick() == "Maria"
    assert not welcome.nick.property("refused")
