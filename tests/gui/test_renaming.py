"""Over a real server: a room gets another name, and who comes while we are away comes away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.client.identity import Identity
from gui.client.intents import Intent, Purpose
from gui.client.notify_rules import Level
from gui.client.persons import Presence
from gui.dialogs.room import RoomDialog
from gui.net.link import Address, Hint
from gui.session import Session
from gui.window import Window
from tests.gui.conftest import PATIENCE_MS, MakeWindow, Server, join
from tests.gui.hearing import enter, hears


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


def test_the_rooms_dialog_renames_it_and_says_why_not(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    window = make_window("anna")
    anna = join(qtbot, window, server.port)
    for room in ("#taken", "#tea"):
        anna.chat.say("#lobby", f"/join {room}")
        qtbot.waitUntil(lambda room=room: window.conversation.key == room, timeout=PATIENCE_MS)  # type: ignore[misc]
        qtbot.waitUntil(
            lambda room=room: "@" in anna.buffers[room].members["anna"].prefixes,  # type: ignore[misc]
            timeout=PATIENCE_MS,
        )
    window.cards.show_page()
    dialog = window.cards.dialog
    assert isinstance(dialog, RoomDialog)
    field, notice = dialog.about.name_field, dialog.about.notice
    field.setText("taken")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(notice.isVisible, timeout=PATIENCE_MS)
    assert notice.label.text() == "There is a room #taken already; choose another name."
    assert "#tea" in anna.buffers
    field.setText("green tea")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.cards.dialog is None, timeout=PATIENCE_MS)
    assert window.conversation.key == "#green-tea"


@pytest.fixture
def tea(window: Window) -> Session:
    """anna is in #tea with a draft, a level and a star, and has a page of #coffee, in which she was."""
    anna = enter(window.sessions, "#coffee", "@#tea")
    hears(anna, ":anna!a@h PART #coffee")
    window.navigator.show_page(anna, "#tea")
    window.conversation.composer.insert("half a thought")
    window.remembered.order.set_favourite(anna.place("#tea"), True)
    window.remembered.notify.set_level(anna.place("#tea"), Level.ALL)
    window.remembered.notify.set_level(anna.place("#coffee"), Level.NOTHING)
    return anna


def test_where_a_page_of_the_new_name_is_there_all_goes_on_in_it(window: Window, tea: Session) -> None:
    kept, place, was = window.remembered, tea.place("#coffee"), tea.place("#tea")
    kept.drafts.put(place, "an older one")
    window.conversation.composer.take_up(Intent(Purpose.REPLY, "m1", "bob", "hot"))
    hears(tea, ":bob!b@h RENAME #tea #coffee")
    assert window.conversation.key == "#coffee"
    composer = window.conversation.composer
    assert (composer.text, composer.intent) == ("an older one\nhalf a thought", None)
    assert (kept.drafts.get(was), kept.order.is_favourite(was), kept.notify.own_level(was)) == (
        "",
        False,
        None,
    )
    assert (kept.order.is_favourite(place), kept.notify.own_level(place)) == (True, Level.ALL)
    window.navigator.show_page(tea, "#tea")
    assert (composer.text, composer.intent) == ("", None)


def test_who_looks_elsewhere_is_not_led_away_and_what_is_typed_there_stays(
    qtbot: QtBot, window: Window, tea: Session
) -> None:
    window.navigator.show_page(tea, "#coffee")
    composer = window.conversation.composer
    qtbot.keyClicks(composer.input, "mlk")
    qtbot.keyClick(composer.input, Qt.Key.Key_Left)
    qtbot.keyClick(composer.input, Qt.Key.Key_Left)
    hears(tea, ":bob!b@h RENAME #tea #coffee")
    qtbot.keyClicks(composer.input, "i")
    assert composer.text == "milk\nhalf a thought"
    assert window.remembered.drafts.get(tea.place("#coffee")) == composer.text


def test_a_text_that_is_being_changed_stays_with_its_message(window: Window, tea: Session) -> None:
    window.conversation.composer.take_up(Intent(Purpose.EDIT, "m1", "anna", "hot", "hotter"))
    hears(tea, ":bob!b@h RENAME #tea #coffee")
    assert window.conversation.key == "#coffee"
    assert window.conversation.composer.text == "half a thought"
    window.navigator.show_page(tea, "#tea")
    assert window.conversation.composer.text == "hotter"


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
