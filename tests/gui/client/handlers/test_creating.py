"""A new room gets what its dialog asked for; one that was there stays as it is."""

from __future__ import annotations

from gui.client.changes import BufferOpened
from gui.client.orders import Create
from tests.gui.client.conftest import Talk

CELLAR = Create("#Cellar", topic="Wine only", key="grape", flags="is")


def enter(alice: Talk, names: str) -> None:
    alice >> ":alice!user@host JOIN #Cellar"
    alice << "MODE #Cellar"
    alice >> f":srv 353 alice = #Cellar :{names}"
    alice >> ":srv 366 alice #Cellar :End of NAMES"


def test_a_new_room_gets_topic_and_modes(alice: Talk) -> None:
    alice.do(alice.state.order("#tea", CELLAR))
    alice << "JOIN #Cellar grape"
    alice >> ":alice!user@host JOIN #Cellar"
    assert BufferOpened("#cellar", focus=True) in alice.changes
    alice << "MODE #Cellar"
    alice >> ":srv 353 alice = #Cellar :@alice"
    alice >> ":srv 366 alice #Cellar :End of NAMES"
    alice << "TOPIC #Cellar :Wine only"
    alice << "MODE #Cellar +isk grape"
    alice >> ":srv 366 alice #Cellar :End of NAMES"
    alice.silent()


def test_a_room_that_was_there_stays_as_it_is(alice: Talk) -> None:
    alice.do(alice.state.order("#tea", CELLAR))
    alice << "JOIN #Cellar grape"
    enter(alice, "alice @bob")
    alice.silent()
    assert alice.last("#cellar").text == "#Cellar was there already; you have entered it."


def test_a_room_that_refuses_us_is_forgotten(alice: Talk) -> None:
    alice.do(alice.state.order("#tea", CELLAR))
    alice << "JOIN #Cellar grape"
    alice >> ":srv 475 alice #Cellar :Cannot join channel (+k)"
    alice.says("#tea", "/join #Cellar")
    alice << "JOIN #Cellar"
    enter(alice, "@alice")
    alice.silent()


def test_a_room_that_we_are_in_is_shown(alice: Talk) -> None:
    alice.do(alice.state.order("", Create("#tea", topic="x")))
    assert BufferOpened("#tea", focus=True) in alice.changes
    alice >> ":srv 353 alice = #tea :@alice"
    alice >> ":srv 366 alice #tea :End of NAMES"
    alice.silent()
