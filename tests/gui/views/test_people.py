"""Who is in the room: long names, and a search where there are many."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.client.buffers import Member
from gui.models.members import MemberRole, MembersModel
from gui.views.people import MANY, PeoplePane
from gui.window import Window
from tests.gui.conftest import MakeWindow
from tests.gui.hearing import enter, hears


@pytest.fixture
def pane(qtbot: QtBot) -> PeoplePane:
    made = PeoplePane()
    qtbot.addWidget(made)
    made.resize(208, 500)
    made.show()
    return made


def room(count: int, *more: str) -> MembersModel:
    model = MembersModel()
    nicks = [*(f"guest{number:03}" for number in range(count - len(more))), *more]
    model.show({nick.casefold(): Member(nick) for nick in nicks})
    return model


def shown(pane: PeoplePane) -> list[str]:
    model = pane.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_few_have_no_search_and_many_have(pane: PeoplePane) -> None:
    few = room(MANY - 1)
    pane.show_members(few)
    assert pane.search.isHidden()
    many = room(MANY)
    pane.show_members(many)
    assert not pane.search.isHidden()
    assert pane.search.accessibleName() == "Find a person"
    pane.show_members(None)
    assert pane.search.isHidden()


def test_letters_find_people_in_any_script(qtbot: QtBot, pane: PeoplePane) -> None:
    model = room(300, "Аня", "[anya]")
    pane.show_members(model)
    pane.search.setText("анЯ")  # qtbot types Latin letters only
    assert shown(pane) == ["Аня"]
    pane.search.setText("[A")
    assert shown(pane) == ["[anya]"]
    assert pane.heading.text() == "In the room: 300"
    pane.search.setText("nobody")
    assert shown(pane) == []
    assert pane.nothing.isVisible()
    qtbot.keyClick(pane.search, Qt.Key.Key_Escape)
    assert len(shown(pane)) == 300
    assert not pane.nothing.isVisible()


def test_enter_talks_to_who_is_found(qtbot: QtBot, pane: PeoplePane) -> None:
    model = room(30, "bob")
    pane.show_members(model)
    with qtbot.waitSignal(pane.talk_asked) as asked:
        qtbot.keyClicks(pane.search, "bob")
        qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    assert asked.args == ["bob"]


def test_the_found_come_and_go_with_the_room(pane: PeoplePane) -> None:
    model = room(30, "bob")
    pane.show_members(model)
    pane.search.setText("bob")
    more = {f"guest{number:03}": Member(f"guest{number:03}") for number in range(5)}
    model.show(more | {"bob": Member("bob"), "bobby": Member("bobby")})
    assert shown(pane) == ["bob", "bobby"]
    assert not pane.search.isHidden(), "the search is not taken from whoever types"
    model.show(more)
    assert shown(pane) == []


def test_another_room_shows_all(pane: PeoplePane) -> None:
    first, second = room(30, "bob"), room(40)
    pane.show_members(first)
    pane.search.setText("bob")
    pane.show_members(second)
    assert pane.search.text() == ""
    assert len(shown(pane)) == 40


def test_a_rank_has_a_sign_for_where_its_word_has_no_room() -> None:
    model = MembersModel()
    model.show({"bob": Member("bob", "@+"), "eve": Member("eve"), "mal": Member("mal")})
    model.is_ignored = lambda nick: nick == "mal"
    assert [model.index(row).data(MemberRole.SIGN) for row in range(3)] == ["@", "", "✕"]


def test_a_key_leads_to_the_search(qtbot: QtBot, make_window: MakeWindow) -> None:
    window: Window = make_window("anna")
    session = enter(window.sessions, "#tea")
    window.navigator.show_page(session, "#tea")
    hears(session, *(f":guest{number}!g@h JOIN #tea" for number in range(MANY)))
    window.show_people(False)
    window.activateWindow()
    window.actions_by_name["find_person"].trigger()
    people = window.conversation.people
    assert people.isVisible()
    qtbot.waitUntil(people.search.hasFocus)
    qtbot.keyClicks(people.search, "carol")
    qtbot.keyClick(people.search, Qt.Key.Key_Return)
    assert window.conversation.key == "carol"
