"""The question before a long text is pasted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from gui.dialogs.paste import LETTERS_SHOWN, PasteDialog


@pytest.mark.parametrize(
    ("name", "wanted"), [("put", [False]), ("send", [True]), ("cancel", [])], ids=["put", "send", "cancel"]
)
def test_each_button(qtbot: QtBot, name: str, wanted: list[bool]) -> None:
    dialog = PasteDialog("a\n" * 30, 30, 0, "#tea")
    qtbot.addWidget(dialog)
    chosen: list[bool] = []
    dialog.chosen.connect(chosen.append)
    dialog.open()
    qtbot.mouseClick(dialog.buttons[name], Qt.MouseButton.LeftButton)
    assert chosen == wanted
    assert not dialog.isVisible()


def test_escape_pastes_nothing(qtbot: QtBot) -> None:
    dialog = PasteDialog("a\n" * 30, 30, 0, "#tea")
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_a_huge_line_is_shown_by_its_beginning(qtbot: QtBot) -> None:
    dialog = PasteDialog("x" * 1_000_000, 2_000, 9, "#tea")
    qtbot.addWidget(dialog)
    assert len(dialog.preview.toPlainText()) == LETTERS_SHOWN
    assert dialog.more.isHidden()
    assert "over about 9 seconds." in dialog.about.text()
    assert dialog.preview.accessibleName() == "How it begins"
