"""The first screen stands still."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.views.welcome import Welcome


@pytest.fixture
def letters(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """The whole program in letters of this size."""
    before, font = qapp.font(), QFont("DejaVu Sans")
    font.setPointSize(request.param)
    qapp.setFont(font)
    yield
    qapp.setFont(before)


@pytest.mark.parametrize("letters", range(7, 21), indirect=True)
@pytest.mark.usefixtures("letters")
def test_a_problem_with_the_name_moves_nothing(qtbot: QtBot) -> None:
    welcome = Welcome("", [])
    qtbot.addWidget(welcome)
    welcome.resize(800, 700)
    welcome.show()
    qtbot.waitExposed(welcome)
    before = welcome.nick.geometry(), welcome.host.geometry()
    welcome.nick.setText("#?!")
    assert not welcome.take_nick()
    assert welcome.problem.isVisible()
    qtbot.waitUntil(lambda: welcome.problem.geometry().bottom() < welcome.host.geometry().top())
    assert (welcome.nick.geometry(), welcome.host.geometry()) == before


@pytest.fixture
def welcome(qtbot: QtBot) -> Welcome:
    made = Welcome("", [])
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_link_in_the_field_of_the_name_leads_to_joining(qtbot: QtBot, welcome: Welcome) -> None:
    qtbot.keyClicks(welcome.nick, "bob")
    link = "samovar://192.0.2.2:4001/?title=Tea%20house&key=" + "x" * 60
    QGuiApplication.clipboard().setText(f"{link}\n")
    with qtbot.waitSignal(welcome.join_asked) as asked:
        welcome.nick.paste()
    assert asked.args == [link]
    assert welcome.nick.text() == "bob"


def test_one_sees_what_one_will_be_called(qtbot: QtBot, welcome: Welcome) -> None:
    qtbot.keyClicks(welcome.nick, "Anna")
    assert not welcome.problem.isVisible()
    qtbot.keyClicks(welcome.nick, " Petrova")
    assert welcome.problem.text() == "Here you will be called Anna_Petrova."
    assert not welcome.problem.property("danger")
    welcome.nick.setText("")
    assert not welcome.take_nick()
    assert welcome.problem.property("danger")
