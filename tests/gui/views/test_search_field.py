"""The field of a search names all that is in it."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from gui.views.search_field import SearchField


def test_field_lens_and_cross_have_names(qtbot: QtBot) -> None:
    field = SearchField("Search in the settings")
    qtbot.addWidget(field)
    assert field.accessibleName() == "Search in the settings"
    assert {button.accessibleName() for button in field.findChildren(QToolButton)} == {"Search", "Clear"}


def test_the_cross_empties_it(qtbot: QtBot) -> None:
    field = SearchField("Search in the settings")
    qtbot.addWidget(field)
    field.setText("tea")
    [cross] = [button for button in field.findChildren(QToolButton) if button.accessibleName() == "Clear"]
    cross.click()
    assert field.text() == ""
