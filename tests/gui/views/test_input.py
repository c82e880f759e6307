"""The field itself, without what completes in it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.views.input import Input


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def field(page: QWidget) -> Input:
    return Input(page)


def test_what_is_typed_behind_a_completion_is_taken_back_by_itself(qtbot: QtBot, field: Input) -> None:
    qtbot.keyClicks(field, "see #teap")
    field.replace(4, 9, "#teapot ")
    qtbot.keyClicks(field, "is nice")
    field.undo()
    assert field.toPlainText() == "see #teapot "
    field.undo()
    assert field.toPlainText() == "see #teap"
    field.redo()
    field.redo()
    assert field.toPlainText() == "see #teapot is nice"


def test_a_completion_that_is_done_otherwise_is_one_step(qtbot: QtBot, field: Input) -> None:
    qtbot.keyClicks(field, "an")
    field.replace(0, 2, "anna ")
    field.replace(0, 5, "andrew ", again=True)
    field.undo()
    assert field.toPlainText() == "an"


def test_its_text_is_the_one_that_stands_there_whoever_changed_it(field: Input) -> None:
    seen: list[str] = []
    field.textChanged.connect(lambda: seen.append(field.toPlainText()))
    field.setPlainText("tea 🍵")
    field.insertPlainText("hot ")
    field.undo()
    field.replace(0, 3, "чай")
    field.document().setPlainText("gone")
    field.clear()
    assert list(dict.fromkeys(seen)) == ["tea 🍵", "hot tea 🍵", "чай 🍵", "gone", ""]
    assert field.toPlainText() == ""
    assert super(Input, field).toPlainText() == ""
