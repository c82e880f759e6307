"""Each server is asked about its own favourites, on real servers too."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui.client.identity import Identity
from gui.client.persons import Presence
from gui.client.places import Place
from gui.client.room_order import RoomOrder
from gui.favouring import Favouring
from gui.net.link import Address, Hint
from tests.gui.conftest import PATIENCE_MS, MakeWindow, Server, join
from tests.gui.hearing import enter, hears, make_sessions, sent


def test_each_of_several_servers_watches_its_own(qtbot: QtBot) -> None:
    order, sessions = RoomOrder(), make_sessions()
    favouring = Favouring(sessions, order)
    first, second = enter(sessions), enter(sessions)
    said = []
    for session in (first, second):
        hears(session, ":srv 005 anna MONITOR=10 :are supported")
        said.append(sent(session))
    server = first.place("").server
    order.set_favourite(Place(server, "bob"), True)
    order.set_favourite(Place(server, "#tea"), True)
    order.set_favourite(Place("elsewhere:6667", "carol"), True)
    assert said == [["MONITOR + bob"], ["MONITOR + bob"]]  # both are at that address
    order.set_favourite(Place(server, "bob"), False)
    assert said[0][1:] == ["MONITOR - bob"]
    assert favouring is not None
    sessions.shut_down()


def test_a_favourite_without_a_page_is_here_or_gone(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    window = make_window("anna")
    anna = join(qtbot, window, server.port)
    window.remembered.order.set_favourite(anna.place("bob"), True)
    qtbot.waitUntil(lambda: anna.person("bob").presence is Presence.GONE, timeout=PATIENCE_MS)
    bob = window.sessions.join(Address("127.0.0.1", server.port, Hint.IRC), Identity("bob"))
    qtbot.waitUntil(lambda: bob.is_online, timeout=PATIENCE_MS)
    bob.chat.say("", "/part #lobby")
    qtbot.waitUntil(lambda: "bob" not in anna.buffers["#lobby"].members, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: anna.person("bob").presence is Presence.HERE, timeout=PATIENCE_MS)
    assert "bob" not in anna.buffers
