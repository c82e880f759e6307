"""Rooms that others open are heard of, quietly and for little."""

from __future__ import annotations

import pytest

from gui.client.buffers import ListedRoom
from gui.client.changes import NewRooms
from gui.client.new_rooms import ASK_MS
from gui.client.orders import AskRooms
from tests.gui.client.conftest import ISUPPORT

HOUSE = f"{ISUPPORT} samovar.chat/LOBBY=#lobby ELIST=CMNTU"


def pass_time(alice, ms: int = ASK_MS) -> None:
    alice.clock.now_ms += ms
    alice.do(alice.state.tick())
    alice.sent = [line for line in alice.sent if line.startswith("LIST")]


def listed(alice, *names: str) -> None:
    for name in names:
        alice >> f":srv 322 alice {name} 1 :"
    alice >> ":srv 323 alice :End"


@pytest.fixture
def alice(talk):
    """alice is on a server of ours, and knows of #tea and #milk."""
    alice = talk("alice")
    alice.enters(HOUSE)
    assert alice.state.due_ms > 0
    pass_time(alice, ASK_MS - 60_000)
    alice.silent()
    pass_time(alice, 60_000)
    alice << "LIST"
    listed(alice, "#tea", "#milk")
    assert not any(isinstance(change, NewRooms) for change in alice.changes)
    return alice


def test_what_was_opened_since_is_asked_and_told_once(alice):
    pass_time(alice)
    alice << "LIST C<4"
    before = [alice.texts(key) for key in alice.state.buffers]
    listed(alice, "#cake", "#tea")
    assert NewRooms((ListedRoom("#cake", 1),)) in alice.changes
    assert [alice.texts(key) for key in alice.state.buffers] == before
    pass_time(alice)
    alice << "LIST C<4"
    listed(alice, "#cake")
    assert alice.changes == []


def test_a_room_that_one_is_in_or_has_chosen_from_a_list_is_no_news(alice):
    alice.joins("#own")
    alice.do(alice.state.order("", AskRooms()))
    listed(alice, "#seen", "#tea")
    alice.sent.clear()
    pass_time(alice)
    listed(alice, "#own", "#seen")
    assert not any(isinstance(change, NewRooms) for change in alice.changes)


def test_after_a_break_all_of_it_is_asked_and_a_new_server_makes_no_news_of_old_rooms(alice):
    alice.do(alice.state.disconnected("gone"))
    alice.clock.now_ms += 10 * 60_000
    alice.enters(HOUSE)
    pass_time(alice, 0)
    alice << "LIST C<12"
    listed(alice, "#tea", "#milk", "#cake")
    assert NewRooms((ListedRoom("#cake", 1),)) in alice.changes


def test_a_question_that_is_not_answered_is_not_asked_again_and_one_that_is_refused_later(alice):
    pass_time(alice)
    alice << "LIST C<4"
    pass_time(alice)
    alice.silent()
    before = alice.texts("")
    alice >> ":srv 263 alice LIST :Please wait"
    assert alice.texts("") == before
    pass_time(alice)
    assert len(alice.sent) == 1


@pytest.mark.parametrize("isupport", [f"{ISUPPORT} ELIST=CMNTU", f"{ISUPPORT} samovar.chat/LOBBY=#lobby"])
def test_other_servers_are_not_asked(talk, isupport):
    alice = talk("alice")
    alice.enters(isupport)
    pass_time(alice)
    alice.silent()
