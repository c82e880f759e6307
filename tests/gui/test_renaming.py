"""Over a real server: a room gets another name, and who comes while we are away comes away."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui.client.identity import Identity
from gui.client.notify_rules import Level
from gui.client.persons import Presence
from gui.net.link import Address, Hint
from tests.gui.conftest import PATIENCE_MS, MakeWindow, Server, join


def test_draft_level_and_favourite_follow_the_room(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    window = make_window("anna")
    anna = join(qtbot, window, server.port)
    anna.chat.say("#lobby", "/join #tea")
    qtbot.waitUntil(lambda: window.conversation.key == "#tea", timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "@" in anna.buffers["#tea"].members["anna"].prefixes, timeout=PATIENCE_MS)
    window.conversation.composer.insert("half a thought")
    kept, was = window.remembered, anna.place("#tea")
    kept.order.set_favourite(was, True)
    kept.notify.set_level(was, Level.ALL)
    anna.chat.say("#tea", "/quote RENAME #tea #coffee :colder days")
    qtbot.waitUntil(lambda: window.conversation.key == "#coffee", timeout=PATIENCE_MS)
    place = anna.place("#coffee")
    assert window.conversation.composer.text == "half a thought"
    assert kept.order.is_favourite(place)
    assert not kept.order.is_favourite(was)
    assert kept.notify.level(place) is Level.ALL
    assert kept.notify.own_level(was) is None
    assert "anna has renamed #tea to #coffee: colder days" in [
        entry.text for entry in anna.buffers["#coffee"].entries
    ]


def test_who_comes_away_is_away_from_the_first_moment(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    window = make_window("anna")
    anna = join(qtbot, window, server.port)
    window.outside.presence.set_away(True, "at lunch")
    qtbot.waitUntil(lambda: bool(anna.chat.state.away), timeout=PATIENCE_MS)
    bob = window.sessions.join(Address("127.0.0.1", server.port, Hint.IRC), Identity("bob"))
    qtbot.waitUntil(lambda: anna.person("bob").presence is Presence.AWAY, timeout=PATIENCE_MS)
    assert "draft/pre-away" in bob.chat.state.caps
    window.outside.presence.set_away(False)
    qtbot.waitUntil(lambda: anna.person("bob").presence is Presence.HERE, timeout=PATIENCE_MS)
