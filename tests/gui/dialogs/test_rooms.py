"""Rooms are found and entered without knowing their names: in the dialog, in the switcher."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.client import new_rooms
from gui.client.identity import Identity
from gui.dialogs.create_room import CreateRoomDialog
from gui.dialogs.rooms import RoomsDialog
from gui.models.listed_rooms import ListedRole
from gui.session import Session
from gui.window import Window
from tests.gui.conftest import PATIENCE_MS, MakeWindow, Server, join
from tests.gui.hearing import enter, hears, make_sessions, sent


@pytest.fixture
def anna(qtbot: QtBot, make_window: MakeWindow, server: Server) -> Window:
    """In the lobby; bob is in #tea too, which is about leaves."""
    window, bob = make_window("anna"), make_window("bob")
    join(qtbot, window, server.port)
    session = join(qtbot, bob, server.port)
    session.chat.say("", "/join #tea")
    qtbot.waitUntil(lambda: bob.conversation.key == "#tea", timeout=PATIENCE_MS)
    session.chat.say("#tea", "/topic leaves")
    qtbot.waitUntil(lambda: session.buffers["#tea"].topic == "leaves", timeout=PATIENCE_MS)
    return window


def opened(qtbot: QtBot, window: Window) -> RoomsDialog:
    window.actions_by_name["rooms"].trigger()
    dialog = window.cards.dialog
    assert isinstance(dialog, RoomsDialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2, timeout=PATIENCE_MS)
    return dialog


def test_it_is_found_and_entered_by_keys(qtbot: QtBot, anna: Window) -> None:
    dialog = opened(qtbot, anna)
    assert [dialog.model.index(row).data() for row in range(2)] == ["#lobby", "#tea"]
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.list.currentIndex().data() == "#tea"
    qtbot.keyClicks(dialog.search, "LEAVES")
    assert dialog.model.rowCount() == 1
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: anna.conversation.key == "#tea", timeout=PATIENCE_MS)


def test_it_is_entered_by_the_mouse(qtbot: QtBot, anna: Window) -> None:
    dialog = opened(qtbot, anna)
    row = dialog.list.visualRect(dialog.model.index(1)).center()
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    qtbot.mouseClick(dialog.enter, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: anna.conversation.key == "#tea", timeout=PATIENCE_MS)


def test_where_nothing_fits_it_says_so(qtbot: QtBot, anna: Window) -> None:
    dialog = opened(qtbot, anna)
    qtbot.keyClicks(dialog.search, "coffee")
    assert dialog.said.text() == "No room has these words."
    assert dialog.said.isVisible()
    assert not dialog.enter.isEnabled()
    qtbot.mouseClick(dialog.create_it, Qt.MouseButton.LeftButton)
    assert isinstance(anna.cards.dialog, CreateRoomDialog)
    anna.cards.dialog.reject()


def test_it_waits_for_a_connection(qtbot: QtBot, anna: Window, server: Server) -> None:
    server.kill()
    qtbot.waitUntil(lambda: not anna.conversation.session.is_online, timeout=PATIENCE_MS)  # type: ignore[union-attr]
    anna.cards.rooms()
    dialog = anna.cards.dialog
    assert isinstance(dialog, RoomsDialog)
    assert "Not connected" in dialog.said.text()
    assert not dialog.create_it.isEnabled()
    assert all(button.accessibleName() or button.text() for button in dialog.findChildren(QPushButton))
    server.start()
    anna.conversation.session.chat.reconnect_now()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0, timeout=PATIENCE_MS)


def test_a_list_from_before_we_were_in_our_room_is_asked_for_anew(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sessions = make_sessions()
    session = enter(sessions)
    monkeypatch.setattr(Session, "is_online", True)
    said = sent(session)
    dialog = RoomsDialog(session)
    qtbot.addWidget(dialog)
    hears(session, ":srv 323 anna :End of LIST")
    assert said == ["LIST"]
    assert dialog.said.text() == "There is no room that you may see."
    hears(session, ":anna!a@h JOIN #lobby", ":srv 353 anna = #lobby :@anna", ":srv 366 anna #lobby :End")
    assert said.count("LIST") == 2
    hears(session, ":srv 322 anna #lobby 1 :", ":srv 323 anna :End of LIST")
    assert dialog.model.index(0).data() == "#lobby"
    hears(session, ":bob!b@h JOIN #lobby", ":bob!b@h PART #lobby")
    assert said.count("LIST") == 2
    sessions.shut_down()


def test_the_switcher_finds_it_too(qtbot: QtBot, anna: Window) -> None:
    anna.switching.open()
    switcher = anna.switching.switcher
    assert switcher is not None
    qtbot.keyClicks(switcher.field, "te")

    def first() -> str:
        return str(switcher.model.index(0).data())

    qtbot.waitUntil(lambda: first() == "#tea", timeout=PATIENCE_MS)
    choice = switcher.model.choice(0)
    assert choice is not None
    assert choice.detail == "leaves · people: 1"
    qtbot.keyClick(switcher.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: anna.conversation.key == "#tea", timeout=PATIENCE_MS)


def test_a_room_that_somebody_opens_is_marked_until_it_is_seen(
    qtbot: QtBot, anna: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new_rooms, "ASK_MS", 200)
    session = anna.conversation.session
    assert session is not None
    session.chat.mark_read("#lobby")  # which has it look at the clock
    listing = session.chat.state._core.asked.listing  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "#tea" in listing.known, timeout=PATIENCE_MS)
    way = anna.sidebar.all_rooms
    assert way.accessibleName() == "All rooms…"
    carol = anna.sessions.join(session.chat.address, Identity("carol"))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: carol.is_online, timeout=PATIENCE_MS)
    carol.chat.say("", "/join #cake")
    qtbot.waitUntil(lambda: session.unseen.names == ["#cake"], timeout=PATIENCE_MS)
    anna.navigator.show_page(session, "#lobby")
    assert (way.accessibleName(), way.toolTip()) == ("All rooms… · new: 1", "#cake")
    anna.actions_by_name["rooms"].trigger()
    dialog = anna.cards.dialog
    assert isinstance(dialog, RoomsDialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3, timeout=PATIENCE_MS)
    assert dialog.model.index(0).data(ListedRole.NEW)
    assert dialog.model.index(0).data() == "#cake"
    assert way.accessibleName() == "All rooms…"
