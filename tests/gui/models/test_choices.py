"""What the switcher offers, and in which order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from gui.models.choices import ROWS_LIMIT, Choice, ChoiceKind, ChoiceRole, ChoicesModel


def choice(kind: ChoiceKind, name: str, age: int = 1_000, mentions: int = 0, unread: int = 0) -> Choice:
    return Choice(kind, name, lambda: None, "Tea", age=age, mentions=mentions, unread=unread)


CHOICES = [
    choice(ChoiceKind.SERVER, "Tea corner", age=4),
    choice(ChoiceKind.ROOM, "#lobby", age=0),
    choice(ChoiceKind.ROOM, "#tea", age=2),
    choice(ChoiceKind.ROOM, "#teapot", age=3, mentions=1, unread=2),
    choice(ChoiceKind.DIRECT, "bob", age=1),
    choice(ChoiceKind.PERSON, "teresa"),
    choice(ChoiceKind.PERSON, "bob"),
    choice(ChoiceKind.ACTION, "Host a chat"),
]


@pytest.fixture
def model() -> ChoicesModel:
    return ChoicesModel(CHOICES)


def names(model: ChoicesModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("", ["#teapot", "bob", "#tea", "Tea corner", "#lobby"], id="mentions, then shown last"),
        pytest.param("tea", ["#tea", "#teapot", "Tea corner", "teresa"], id="the closest first"),
        pytest.param("#", ["#teapot", "#tea", "#lobby"], id="rooms only"),
        pytest.param("@", ["bob", "teresa", "bob"], id="people only"),
        pytest.param("@te", ["teresa"], id="people by letters"),
        pytest.param("> chat", ["Host a chat"], id="actions only"),
        pytest.param("host", ["Host a chat"], id="actions when typed"),
        pytest.param("bob", ["bob", "bob"], id="the talk before the person"),
        pytest.param("xyz", [], id="nothing"),
    ],
)
def test_what_is_found(model: ChoicesModel, typed: str, found: list[str]) -> None:
    model.find(typed)
    assert names(model) == found


def test_a_better_fit_beats_one_that_was_shown_lately() -> None:
    model = ChoicesModel([choice(ChoiceKind.ROOM, "#steam", age=1), choice(ChoiceKind.ROOM, "#tea", age=900)])
    model.find("tea")
    assert names(model) == ["#tea", "#steam"]


def test_more_stands_last_unless_it_is_there(model: ChoicesModel) -> None:
    more = choice(ChoiceKind.ROOM, "#Tea")
    model.find("#te", more)
    assert names(model)[0] == "#tea"
    assert "#Tea" not in names(model)
    more = choice(ChoiceKind.ROOM, "#te")
    model.find("#te", more)
    assert names(model)[-1] == "#te"


def test_a_screen_reader_hears_what_a_choice_is(model: ChoicesModel) -> None:
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "#teapot, room, Tea, unread: 2"
    assert model.index(0).data(ChoiceRole.CHOICE) is CHOICES[3]
    assert model.choice(99) is None


def test_the_model_keeps_qts_rules_and_its_limit(model: ChoicesModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for typed in ("t", "te", "", "zzz", "#"):
        tester.model().find(typed)
    many = ChoicesModel([choice(ChoiceKind.ROOM, f"#room{number}") for number in range(500)])
    assert many.rowCount() == ROWS_LIMIT
