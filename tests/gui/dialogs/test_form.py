"""A form's fields and the letters that lead to them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.form import Form
from gui.dialogs.steps import between_steps
from tests.gui.conftest import PATIENCE_MS


def _between_steps() -> tuple[QWidget, QWidget]:
    around, field = QWidget(), QSpinBox()
    between_steps(around, field, field.stepBy)
    return around, field


def _among_others() -> tuple[QWidget, QWidget]:
    around, field = QWidget(), QPushButton("Choose…")
    row = QHBoxLayout(around)
    row.addWidget(field)
    row.addWidget(QPushButton("None"))
    around.setFocusProxy(field)
    return around, field


def _alone() -> tuple[QWidget, QWidget]:
    field = QLineEdit()
    return field, field


@pytest.mark.parametrize("make", [_alone, _between_steps, _among_others])
def test_the_letter_of_its_name_leads_to_a_field(
    qtbot: QtBot, make: Callable[[], tuple[QWidget, QWidget]]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    form = Form()
    window.setLayout(form)
    first = QLineEdit()
    form.add_field("&First", first)
    added, field = make()
    form.add_field("Pi&cture", added)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    first.setFocus()
    QTest.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(field.hasFocus, timeout=PATIENCE_MS)
    assert field.accessibleName() == "Picture"
