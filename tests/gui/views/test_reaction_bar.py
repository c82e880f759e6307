"""The six usual reactions under real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.views.reaction_bar import USUAL, ReactionBar


@pytest.fixture
def bar(qtbot: QtBot) -> ReactionBar:
    made = ReactionBar()
    qtbot.addWidget(made)
    made.open_at(QPoint(200, 200))
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param([Qt.Key.Key_Space], USUAL[0], id="the first has the keyboard"),
        pytest.param(
            [Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Space], USUAL[1], id="arrows"
        ),
        pytest.param([Qt.Key.Key_6], USUAL[5], id="a number"),
    ],
)
def test_one_is_picked(bar: ReactionBar, keys: list[Qt.Key], expected: str) -> None:
    picked: list[str] = []
    bar.picked.connect(picked.append)
    for key in keys:
        QTest.keyClick(bar.focusWidget(), key)
    assert picked == [expected]
    assert not bar.isVisible()


def test_all_others_are_asked_for(bar: ReactionBar) -> None:
    asked: list[bool] = []
    bar.more_asked.connect(lambda: asked.append(True))
    bar.buttons[-1].click()
    assert asked == [True]


def test_escape_closes_it(bar: ReactionBar) -> None:
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_each_button_has_a_name(bar: ReactionBar) -> None:
    assert [button.accessibleName() for button in bar.buttons][:2] == ["thumbs up", "red heart"]
    assert all(button.accessibleName() for button in bar.buttons)


def test_it_stands_over_a_point_or_begins_there(qtbot: QtBot) -> None:
    for begins in (False, True):
        bar = ReactionBar()
        qtbot.addWidget(bar)
        bar.open_at(QPoint(300, 200), begins=begins)
        assert bar.x() == (300 if begins else 300 - bar.sizeHint().width() // 2)
