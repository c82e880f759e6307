"""What nobody else takes of the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.window import Window
from tests.gui.conftest import MakeWindow

LEFT = Qt.MouseButton.LeftButton


def parts(window: Window) -> dict[str, QWidget]:
    talk = window.conversation
    return {
        "a person": talk.people.list,
        "a room": window.sidebar.list,
        "a button": talk.header.about,
        "a message": talk.chat,
    }


@pytest.mark.parametrize("part", ["a person", "a room", "a button", "a message"])
def test_letters_typed_at_it_go_into_the_message(qtbot: QtBot, talking: Window, part: str) -> None:
    parts(talking)[part].setFocus()
    for letter in "hello Bob":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    assert talking.conversation.composer.text == "hello Bob"
    assert QApplication.focusWidget() is talking.conversation.composer.input


def test_a_click_on_a_person_and_words(qtbot: QtBot, talking: Window) -> None:
    people = talking.conversation.people.list
    place = people.visualRect(people.model().index(1, 0)).center()
    qtbot.mouseClick(people.viewport(), LEFT, pos=place)
    qtbot.keyClicks(QApplication.focusWidget(), "h")
    assert talking.conversation.composer.text == "h"
    assert people.currentIndex().row() == 1


@pytest.mark.parametrize("part", ["a person", "a room", "a button", "a message"])
def test_escape_leads_from_it_to_the_message(qtbot: QtBot, talking: Window, part: str) -> None:
    parts(talking)[part].setFocus()
    qtbot.keyClick(parts(talking)[part], Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is talking.conversation.composer.input


def test_a_shortcut_is_no_letter(qtbot: QtBot, talking: Window) -> None:
    people = talking.conversation.people.list
    people.setFocus()
    qtbot.keyClick(people, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert talking.conversation.composer.text == ""


def test_letters_still_search_among_the_people(qtbot: QtBot, talking: Window) -> None:
    search = talking.conversation.people.search
    search.show()
    search.setFocus()
    qtbot.keyClicks(search, "bob")
    assert talking.conversation.composer.text == ""
    assert search.text() == "bob"


def test_f6_passes_over_what_sleeps_without_a_connection(qtbot: QtBot, talking: Window) -> None:
    talk = talking.conversation
    talk.people.setEnabled(False)
    talk.chat.setFocus()
    talking.frame.next_part()
    assert talking.focusWidget() is talking.sidebar.list


def test_f6_where_only_the_hosts_line_is_there(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("anna")
    window.hosting.offered = "Tea house"
    window.refresh()
    qtbot.waitUntil(window.status.host.isVisible)
    for step in (window.frame.next_part, window.frame.previous_part):
        window.welcome.setFocus()
        step()
        assert window.focusWidget() is window.status.host
