"""The talk and the people share the width of the window, or take turns where it is small."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.memory import PEOPLE_SHOWN
from gui.views.people import WIDTH, PeoplePane
from gui.views.talk_split import CROWDED, NARROW, TalkSplit
from gui.window import Window
from tests.gui.conftest import MakeWindow, Server, join
from tests.gui.hearing import enter


def test_a_page_without_people_has_no_list_and_the_button_keeps_the_wish(qtbot: QtBot) -> None:
    button = QToolButton()
    button.setCheckable(True)
    split = TalkSplit(QWidget(), PeoplePane(), button)
    for each in (split, button):
        qtbot.addWidget(each)
    split.resize(2 * NARROW, 400)
    split.show()
    told: list[bool] = []
    split.people_shown.connect(told.append)
    split.show_page(has_people=True)
    assert split.people.isVisible()
    assert abs(split.people.width() - WIDTH) <= 2
    split.show_page(has_people=False)
    assert not split.people.isVisible()
    assert button.isChecked()
    split.want_people(False)
    split.show_page(has_people=True)
    assert not split.people.isVisible()
    assert told == [False]
    button.click()
    assert split.people.isVisible()


def test_a_narrow_window_hides_the_people_until_they_are_asked_for(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    window = make_window("anna")
    join(qtbot, window, server.port)
    window.resize(1000, 600)
    qtbot.waitUntil(window.conversation.people.isVisible)
    window.resize(window.minimumWidth(), 600)
    qtbot.waitUntil(lambda: not window.conversation.people.isVisible())
    assert window.conversation.width() < NARROW
    assert not window.actions_by_name["people"].isChecked()
    window.actions_by_name["people"].trigger()
    assert window.conversation.people.isVisible()
    assert window.conversation.header.people.isChecked()
    window.resize(1000, 600)
    window.resize(window.minimumWidth(), 600)
    qtbot.waitUntil(lambda: not window.conversation.people.isVisible())
    assert window.settings.get(PEOPLE_SHOWN)


def test_people_who_are_asked_for_where_it_is_tight_take_the_place_of_the_talk(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window("anna")
    session = enter(window.sessions, "#tea", "#cake")
    window.navigator.show_page(session, "#tea")
    window.resize(window.minimumWidth(), 600)
    talk, action = window.conversation, window.actions_by_name["people"]
    qtbot.waitUntil(lambda: talk.width() < CROWDED)

    def is_folded() -> bool:
        folded = not talk.chat.isVisible()
        assert folded == talk.people.isVisible() == action.isChecked() == talk.header.people.isChecked()
        return folded

    assert not is_folded()
    action.trigger()
    assert is_folded()
    qtbot.waitUntil(lambda: talk.people.width() == talk.width())
    qtbot.keyClicks(talk.people.list, "h")
    assert not is_folded()
    assert talk.composer.text == "h"
    qtbot.waitUntil(talk.composer.input.hasFocus)
    for leave in (
        lambda: qtbot.keyClick(talk.people.list, Qt.Key.Key_Escape),
        lambda: talk.name_in_message("bob"),
        lambda: window.navigator.show_page(session, "#cake"),
        action.trigger,
    ):
        action.trigger()
        assert is_folded()
        leave()
        assert not is_folded()
    action.trigger()
    window.resize(1024, 600)
    qtbot.waitUntil(lambda: talk.chat.isVisible() and talk.people.isVisible())
    assert window.settings.get(PEOPLE_SHOWN)


def test_the_column_has_its_width_and_keeps_what_the_user_chose(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window: Window = make_window("anna")
    session = enter(window.sessions, "#tea")
    window.navigator.show_page(session, "#tea")
    talk = window.conversation
    qtbot.waitUntil(lambda: abs(talk.people.width() - WIDTH) <= 2)
    talk.split.setSizes([talk.width() - 300, 300])
    window.navigator.show_page(session, "")
    window.navigator.show_page(session, "#tea")
    qtbot.waitUntil(lambda: abs(talk.people.width() - 300) <= 2)
    window.frame.keep_splits()
    window.rebuild()
    qtbot.waitUntil(lambda: abs(window.conversation.people.width() - 300) <= 2)
