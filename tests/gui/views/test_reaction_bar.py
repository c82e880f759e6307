"""The six usual reactions under real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.views.reaction_bar import USUAL, ReactionBar

LOG = QRect(100, 80, 500, 400)


@pytest.fixture
def bar(qtbot: QtBot) -> ReactionBar:
    made = ReactionBar()
    qtbot.addWidget(made)
    made.open_beside(QRect(100, 200, 500, 40), LOG)
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


@pytest.mark.parametrize(
    ("card", "edge"),
    [
        pytest.param(QRect(100, 200, 500, 40), "above", id="above"),
        pytest.param(QRect(100, 80, 500, 40), "below", id="below, where there is no room above"),
        pytest.param(QRect(100, 80, 500, 400), "inside", id="in a message as high as the log"),
    ],
)
def test_it_stands_at_its_message(qtbot: QtBot, card: QRect, edge: str) -> None:
    bar = ReactionBar()
    qtbot.addWidget(bar)
    bar.open_beside(card, LOG)
    height = bar.sizeHint().height()
    assert bar.y() == {"above": card.top() - height, "below": card.bottom() + 1, "inside": LOG.top()}[edge]
    assert bar.x() + bar.sizeHint().width() == card.right() + 1
