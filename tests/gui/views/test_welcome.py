"""The first screen stands still."""

from pytestqt.qtbot import QtBot

from gui.views.welcome import Welcome


def test_a_problem_with_the_name_moves_nothing(qtbot: QtBot) -> None:
    welcome = Welcome("", [])
    qtbot.addWidget(welcome)
    welcome.resize(800, 600)
    welcome.show()
    qtbot.waitExposed(welcome)
    before = welcome.nick.geometry(), welcome.host.geometry()
    welcome.nick.setText("#?!")
    assert not welcome.take_nick()
    assert welcome.problem.isVisible()
    qtbot.waitUntil(lambda: welcome.problem.geometry().bottom() < welcome.host.geometry().top())
    assert (welcome.nick.geometry(), welcome.host.geometry()) == before
