"""A question before something that can't be taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.question import REASON_LETTERS, Question


def test_tab_goes_through_its_parts_as_they_stand(qtbot: QtBot) -> None:
    question = Question()
    qtbot.addWidget(question)
    ban = QCheckBox("Keep out")
    question.ask("Remove bob?", "Remove", question.why("None", ban))
    with qtbot.waitActive(question):
        question.show()
    passed: list[QWidget] = []
    for _ in range(4):
        passed.append(QApplication.focusWidget())
        qtbot.keyClick(passed[-1], Qt.Key.Key_Tab)
    cancel = passed[2]
    assert passed == [question.reason, ban, cancel, question.yes]
    assert cancel.property("text") == "Cancel"


def test_enter_in_the_reason_is_yes(qtbot: QtBot) -> None:
    question = Question()
    qtbot.addWidget(question)
    question.ask("Remove bob?", "Remove", question.why("None"))
    with qtbot.waitActive(question):
        question.show()
    qtbot.keyClicks(question.reason, "  " + "x" * REASON_LETTERS)
    with qtbot.waitSignal(question.accepted):
        qtbot.keyClick(question.reason, Qt.Key.Key_Return)
    assert question.why_text == "x" * (REASON_LETTERS - 2)


def test_without_a_reason_there_is_no_field_for_one(qtbot: QtBot) -> None:
    question = Question()
    qtbot.addWidget(question)
    question.ask("Log out?", "Log out")
    assert question.reason.parent() is None
    assert question.why_text == ""
