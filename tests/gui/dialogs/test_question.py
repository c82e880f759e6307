"""A question before something that can't be taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.away import AwayDialog
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
    assert passed == [question.reason, ban, question.yes, question.cancel]


def test_enter_in_the_reason_leads_to_yes_and_a_second_one_presses_it(qtbot: QtBot) -> None:
    question = Question()
    qtbot.addWidget(question)
    question.ask("Remove bob?", "Remove", question.why("None"))
    with qtbot.waitActive(question):
        question.show()
    qtbot.keyClicks(question.reason, "  " + "x" * REASON_LETTERS)
    qtbot.keyClick(question.reason, Qt.Key.Key_Return)
    assert question.isVisible()
    assert question.yes.hasFocus()
    with qtbot.waitSignal(question.accepted):
        qtbot.keyClick(question.yes, Qt.Key.Key_Return)
    assert question.why_text == "x" * (REASON_LETTERS - 2)


def test_what_destroys_is_red_and_enter_cancels(qtbot: QtBot) -> None:
    question = Question()
    qtbot.addWidget(question)
    question.ask("Leave #tea?", "Leave")
    with qtbot.waitActive(question):
        question.show()
    assert question.yes.property("danger")
    assert not question.yes.property("primary")
    with qtbot.waitSignal(question.rejected):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_enter_goes_away_at_once(qtbot: QtBot) -> None:
    away = AwayDialog()
    qtbot.addWidget(away)
    with qtbot.waitActive(away):
        away.show()
    assert not away.yes.property("danger")
    qtbot.keyClicks(away.reason, "lunch")
    with qtbot.waitSignal(away.accepted):
        qtbot.keyClick(away.reason, Qt.Key.Key_Return)
    assert away.why_text == "lunch"


def test_without_a_reason_there_is_no_field_for_one(qtbot: QtBot) -> None:
    question = Question()
    qtbot.addWidget(question)
    question.ask("Log out?", "Log out")
    assert question.reason.parent() is None
    assert question.why_text == ""
