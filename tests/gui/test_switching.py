"""The switcher of a real window: pages, people, actions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.models.choices import ChoiceRole
from gui.session import Session
from gui.views.switcher import Switcher
from gui.window import Window
from tests.gui.hearing import hears, sent


@pytest.fixture
def session(window: Window, session: Session) -> Session:
    """A chat with two rooms, of which #cake is shown."""
    window.navigator.show_page(session, "#cake")
    return session


def opened(window: Window) -> Switcher:
    window.actions_by_name["switch"].trigger()
    assert window.switching.switcher is not None
    return window.switching.switcher


def kinds(switcher: Switcher) -> list[tuple[str, str]]:
    rows = [switcher.model.index(row).data(ChoiceRole.CHOICE) for row in range(switcher.model.rowCount())]
    return [(choice.kind.name.lower(), choice.name) for choice in rows]


def test_enter_goes_back_and_forth_between_two_pages(qtbot: QtBot, window: Window, session: Session) -> None:
    for key in ("#tea", "#cake", "#tea"):
        qtbot.keyClick(opened(window).field, Qt.Key.Key_Return)
        assert window.conversation.key == key
    assert window.switching.switcher is None


def test_people_stand_once_and_open_a_talk(qtbot: QtBot, window: Window, session: Session) -> None:
    switcher = opened(window)
    qtbot.keyClicks(switcher.field, "@")
    assert sorted(kinds(switcher)) == [("person", "bob"), ("person", "carol"), ("person", "dave")]
    qtbot.keyClicks(switcher.field, "car")
    qtbot.keyClick(switcher.field, Qt.Key.Key_Return)
    assert window.conversation.key == "carol"
    switcher = opened(window)
    qtbot.keyClicks(switcher.field, "@car")
    assert kinds(switcher) == [("direct", "carol")]


def test_actions_are_done(qtbot: QtBot, window: Window, session: Session) -> None:
    switcher = opened(window)
    qtbot.keyClicks(switcher.field, ">people")
    qtbot.keyClick(switcher.field, Qt.Key.Key_Return)
    assert not window.actions_by_name["people"].isChecked()


def test_a_room_that_is_typed_is_entered(qtbot: QtBot, window: Window, session: Session) -> None:
    said = sent(session)
    switcher = opened(window)
    qtbot.keyClicks(switcher.field, "#cellar")
    qtbot.keyClick(switcher.field, Qt.Key.Key_Return)
    assert said == ["JOIN #cellar"]


def test_without_a_chat_there_are_actions(qtbot: QtBot, window: Window) -> None:
    switcher = opened(window)
    qtbot.keyClicks(switcher.field, "host")
    assert kinds(switcher)[0] == ("action", "Host a chat")


@pytest.mark.parametrize("word", ["leave", "close"])
def test_the_way_out_of_a_page_is_found_by_both_its_words(
    qtbot: QtBot, window: Window, session: Session, word: str
) -> None:
    switcher = opened(window)
    qtbot.keyClicks(switcher.field, word)
    assert ("action", "Leave the room or close the page") in kinds(switcher)


def test_a_chat_that_is_left_is_forgotten(window: Window, session: Session) -> None:
    window.sessions.leave(session)
    assert kinds(opened(window)) == []


def test_people_have_their_avatars_but_not_those_who_are_ignored(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    for nick in ("bob", "carol"):
        hears(session, f":srv 761 anna {nick} avatar * :data:,%F0%9F%8D%B5")
    session.chat.open_direct("bob")
    session.chat.ignored.add("carol")
    switcher = opened(window)
    qtbot.keyClicks(switcher.field, "@")
    rows = [switcher.model.index(row).data(ChoiceRole.CHOICE) for row in range(switcher.model.rowCount())]
    assert {choice.name: choice.avatar_of(choice.name) for choice in rows} == {
        "bob": "🍵",
        "carol": "",
        "dave": "",
    }
    before = switcher.list.grab().toImage()
    hears(session, ":srv 761 anna bob avatar * :data:,%F0%9F%90%B8")
    assert switcher.list.grab().toImage() != before
