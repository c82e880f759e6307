"""The rooms of a server: for a dialog, for completion, and read in a page where that was typed."""

from __future__ import annotations

import pytest

from gui.client.buffers import ListedRoom
from gui.client.changes import RoomsListed
from gui.client.orders import AskRooms
from gui.client.state import LISTED_MS
from tests.gui.client.conftest import ISUPPORT

HOUSE = f"{ISUPPORT} samovar.chat/LOBBY=#lobby"


def test_the_list_is_a_change_and_no_text(alice):
    alice.do(alice.state.order("#tea", AskRooms()))
    alice << "LIST"
    alice.do(alice.state.order("#tea", AskRooms()))
    alice.silent()
    before = alice.texts("")
    alice >> ":srv 321 alice Channel :Users Name"
    alice >> ":srv 322 alice #Tea 3 :\x02green\x02"
    alice >> ":srv 322 alice #milk many :"
    alice >> ":srv 322 alice * 5 :hidden"
    alice >> ":srv 323 alice :End"
    rooms = {"#tea": ListedRoom("#Tea", 3, "\x02green\x02"), "#milk": ListedRoom("#milk", 0)}
    assert alice.changes == [RoomsListed(rooms)]
    assert alice.texts("") == before


def test_what_was_typed_is_read_in_the_page_and_the_other_is_not(alice):
    alice.says("#tea", "/list")
    alice.do(alice.state.order("#tea", AskRooms()))
    alice >> ":srv 322 alice #milk 2 :cold"
    alice >> ":srv 323 alice :End"
    assert alice.texts("#tea")[-1] == "#milk: 2 here. cold"
    alice >> ":srv 322 alice #cake 1 :sweet"
    assert alice.texts("#tea")[-1] == "#milk: 2 here. cold"
    alice >> ":srv 323 alice :End"
    assert alice.changes == [RoomsListed({"#cake": ListedRoom("#cake", 1, "sweet")})]


@pytest.mark.parametrize(
    ("isupport", "listed", "shown"),
    [
        (ISUPPORT, "[+nt] cold", "cold"),
        (ISUPPORT, "[+klnt sesame 9] cold [+x]", "cold [+x]"),
        (ISUPPORT, "[+nt]", ""),
        (ISUPPORT, "[+1] cold", "[+1] cold"),
        (HOUSE, "[+nt] cold", "[+nt] cold"),
    ],
    ids=["modes", "a key", "no topic", "none of modes", "our own servers send it as it is"],
)
def test_the_modes_that_some_servers_put_before_the_topic_are_not_shown(talk, isupport, listed, shown):
    alice = talk("alice")
    alice.enters(isupport=isupport)
    alice.do(alice.state.order("", AskRooms()))
    alice >> f":srv 322 alice #milk 2 :{listed}"
    alice >> ":srv 323 alice :End"
    assert alice.changes == [RoomsListed({"#milk": ListedRoom("#milk", 2, shown)})]
    alice.says("", "/list")
    alice >> f":srv 322 alice #milk 2 :{listed}"
    assert alice.texts("")[-1] == f"#milk: 2 here. {shown}".rstrip()


def test_a_busy_server_ends_the_waiting(alice):
    alice.do(alice.state.order("", AskRooms()))
    alice >> ":srv 263 alice LIST :Please wait"
    assert alice.changes == [RoomsListed({})]
    alice.says("#tea", "/list")
    alice >> ":srv 263 alice LIST :Please wait"
    assert alice.texts("#tea")[-1] == "The server is busy; try again in a while."


def test_tab_knows_the_rooms_of_our_own_servers(talk):
    alice = talk("alice")
    alice.enters(isupport=HOUSE)
    alice.joins("#tea", "bob")
    assert alice.state.complete("#tea", "/join #", 7).words == ("#tea ",)
    alice.do([])
    alice << "LIST"
    alice >> ":srv 322 alice #tea 2 :"
    alice >> ":srv 322 alice #attic 1 :dust"
    alice >> ":srv 322 alice #cellar 9 :"
    alice >> ":srv 323 alice :End"
    found = alice.state.complete("#tea", "/join #", 7)
    assert found.words == ("#tea ", "#cellar ", "#attic ")
    assert found.candidates[-1].detail == "dust"
    alice.do([])
    alice.silent()  # it is fresh enough
    alice.clock.now_ms += LISTED_MS
    alice.state.complete("#tea", "see #", 5)
    alice.do([])
    alice << "LIST"


def test_a_foreign_network_is_not_asked_for_its_thousands(alice):
    alice.state.complete("#tea", "/join #", 7)
    alice.do([])
    alice.silent()


def test_a_lost_connection_forgets_the_question(alice):
    alice.do(alice.state.order("", AskRooms()))
    alice.do(alice.state.disconnected("gone"))
    alice.enters()
    alice.do(alice.state.order("", AskRooms()))
    alice << "LIST"
