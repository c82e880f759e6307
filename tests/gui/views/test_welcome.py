"""The first screen stands still."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
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
