"""The dialog that was opened last is known as long as it is open."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from gui.opener import Opener


def test_it_knows_the_last_one_while_that_is_open(qtbot: QtBot) -> None:
    owner = QObject()
    opener, first, second = Opener(owner), QDialog(), QDialog()
    gone: list[str] = []
    first.destroyed.connect(lambda: gone.append("first"))
    opener.open(first)
    opener.open(second)
    assert opener.dialog is second
    first.reject()
    assert opener.dialog is second
    qtbot.waitUntil(lambda: gone == ["first"])
    second.accept()
    assert opener.dialog is None
