"""Who is invited sees it where they are, and a button or a key leads into the room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.client.changes import Invited
from gui.window import Window
from tests.gui.conftest import PATIENCE_MS, MakeWindow, Server, join


@pytest.fixture
def anna(qtbot: QtBot, make_window: MakeWindow, server: Server) -> Window:
    """In the lobby, and bob has invited her to #tea."""
    window, bob = make_window("anna"), make_window("bob")
    join(qtbot, window, server.port)
    chat = join(qtbot, bob, server.port).chat
    chat.say("", "/join #tea")
    qtbot.waitUntil(lambda: bob.conversation.key == "#tea", timeout=PATIENCE_MS)
    chat.say("#tea", "/invite anna")
    qtbot.waitUntil(window.conversation.invitation.isVisible, timeout=PATIENCE_MS)
    return window


def test_it_stands_in_the_room_that_one_looks_at(qtbot: QtBot, anna: Window) -> None:
    bar = anna.conversation.invitation
    assert anna.conversation.key == "#lobby"
    assert bar.label.text() == bar.accessibleName() == "bob invites you to #tea."
    bar.enter.setFocus()
    qtbot.keyClick(bar.enter, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: anna.conversation.key == "#tea", timeout=PATIENCE_MS)
    assert not bar.isVisible()


def test_f6_leads_to_it_and_escape_declines(qtbot: QtBot, anna: Window) -> None:
    bar = anna.conversation.invitation
    anna.activateWindow()
    qtbot.waitUntil(anna.isActiveWindow)
    anna.conversation.composer.setFocus()
    anna.frame.next_part()
    assert bar.enter.hasFocus()
    qtbot.keyClick(bar.enter, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert anna.conversation.composer.input.hasFocus()


def test_without_a_connection_it_can_only_be_declined(qtbot: QtBot, anna: Window, server: Server) -> None:
    bar = anna.conversation.invitation
    anna.activateWindow()
    qtbot.waitUntil(anna.isActiveWindow)
    bar.enter.setFocus()
    server.kill()
    qtbot.waitUntil(lambda: not bar.enter.isEnabled(), timeout=PATIENCE_MS)
    assert bar.enter.toolTip() == "There is no connection now."
    assert bar.decline.hasFocus()
    anna.conversation.composer.setFocus()
    anna.frame.next_part()
    assert bar.decline.hasFocus()


def test_the_last_of_several_is_shown_and_then_the_one_before(qtbot: QtBot, anna: Window) -> None:
    bar, session = anna.conversation.invitation, anna.conversation.session
    assert session is not None
    for room, nick in (("#milk", "carol"), ("#tea", "dave")):
        session.invited.emit(Invited(room, room, nick))
    assert bar.label.text() == "dave invites you to #tea."
    qtbot.mouseClick(bar.decline, Qt.MouseButton.LeftButton)
    assert bar.label.text() == "carol invites you to #milk."
    session.chat.say("", "/join #milk")
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=PATIENCE_MS)


def test_it_survives_new_widgets_and_goes_with_its_chat(anna: Window) -> None:
    old = anna.conversation.invitation
    anna.rebuild()
    assert anna.conversation.invitation is not old
    assert anna.conversation.invitation.label.text() == "bob invites you to #tea."
    anna.leaving.leave()
    assert not anna.conversation.invitation.isVisible()


def test_another_chat_is_named(qtbot: QtBot, anna: Window, server: Server) -> None:
    first = anna.conversation.session
    other = Server()
    try:
        join(qtbot, anna, other.port)
        assert first is not None
        qtbot.waitUntil(lambda: anna.conversation.session is not first, timeout=PATIENCE_MS)
        said = anna.conversation.invitation.label.text()
        assert said == f"bob invites you to #tea ({first.title})."
        qtbot.mouseClick(anna.conversation.invitation.enter, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: anna.conversation.key == "#tea", timeout=PATIENCE_MS)
        assert anna.conversation.session is first
    finally:
        anna.leaving.leave()
        other.kill()
