"""Who is in the hosted chat: everybody on the server, wherever they are; and what the host can do about them."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from gui.dialogs.end import EndDialog
from gui.dialogs.host import HostDialog
from gui.dialogs.put_out import PutOutDialog
from gui.net.host import HostState
from gui.window import Window
from tests.gui.conftest import PATIENCE_MS
from tests.gui.hearing import enter
from tests.gui.hearing import hears as receives
from tests.gui.menu import words

MakeGuest = Callable[[str], socket.socket]


@pytest.fixture
def guest(host: Window) -> Iterator[MakeGuest]:
    """Call it with a nick: a guest who is let in, and in no room yet."""
    made: list[socket.socket] = []

    def make(nick: str) -> socket.socket:
        connection = socket.create_connection(("127.0.0.1", host.hosting.process.port))
        connection.settimeout(PATIENCE_MS / 1000)
        made.append(connection)
        connection.sendall(f"NICK {nick}\r\nUSER {nick} 0 * :{nick}\r\n".encode())
        hears(connection, " 376 ")
        return connection

    yield make
    for connection in made:
        connection.close()


def hears(connection: socket.socket, wanted: str) -> str:
    """Reads until this has come, and tells all that came."""
    came = ""
    while wanted not in came:
        data = connection.recv(4096).decode()
        assert data, f"The server never said {wanted!r}, but: {came}"
        came += data
    return came


def shown(dialog: HostDialog) -> list[str]:
    """The nicks in the host's list."""
    model = dialog.running.people.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def host_dialog(host: Window) -> HostDialog:
    host.host()
    dialog = host.entrance.dialog
    assert isinstance(dialog, HostDialog)
    return dialog


def test_who_is_not_in_the_lobby_is_counted_too(qtbot: QtBot, host: Window, guest: MakeGuest) -> None:
    bob = guest("bob")
    bob.sendall(b"JOIN #lobby\r\n")
    qtbot.waitUntil(lambda: host.hosting.guests == 1, timeout=PATIENCE_MS)
    bob.sendall(b"JOIN #tea\r\nPART #lobby\r\n")
    hears(bob, " PART ")
    dialog = host_dialog(host)
    lobby = next(iter(host.sessions)).buffers["#lobby"]
    qtbot.waitUntil(lambda: "bob" not in lobby.members, timeout=PATIENCE_MS)
    guest("carol")
    host.hosting.ask_guests()
    qtbot.waitUntil(lambda: shown(dialog) == ["anna", "bob", "carol"], timeout=PATIENCE_MS)
    assert host.hosting.guests == 2
    assert "guests: 2" in host.status.host.text()


def test_who_enters_the_lobby_is_counted_before_it_was_asked_who_is_here(
    qtbot: QtBot, host: Window, guest: MakeGuest
) -> None:
    session = next(iter(host.sessions))
    host.hosting.ask_guests()
    qtbot.waitUntil(lambda: session.everybody.rowCount() == 1, timeout=PATIENCE_MS)
    bob = guest("bob")
    bob.sendall(b"JOIN #lobby\r\n")
    qtbot.waitUntil(lambda: "bob" in session.buffers["#lobby"].members, timeout=PATIENCE_MS)
    assert host.hosting.guests == 1
    assert "guests: 1" in host.status.host.text()


def test_the_question_before_the_end_stays_true(qtbot: QtBot, host: Window, guest: MakeGuest) -> None:
    bob = guest("bob")
    host.hosting.ask_guests()
    qtbot.waitUntil(lambda: host.hosting.guests == 1, timeout=PATIENCE_MS)
    host.close()
    question = host.findChild(EndDialog)
    assert question is not None
    assert question.said.text() == "Guests in the chat that you host: 1."
    assert any("is lost then" in label.text() for label in question.findChildren(QLabel))
    bob.close()
    host.hosting.ask_guests()
    qtbot.waitUntil(lambda: not host.hosting.guests, timeout=PATIENCE_MS)
    assert question.said.text() == "All guests have left meanwhile."


def test_beside_another_chat_the_hosted_one_is_named(host: Window) -> None:
    own = host.conversation.session
    assert own is not None
    assert host.status.host.accessibleName() == "You are hosting · guests: 0"
    assert host.conversation.header.topic.text() == ""
    other = enter(host.sessions, "#tea")
    host.navigator.show_page(other, "#tea")
    assert host.status.host.accessibleName() == "You are hosting “Tea corner” · guests: 0"
    assert host.conversation.header.topic.text() == other.title
    host.navigator.show_page(own, "#lobby")
    assert host.status.host.accessibleName() == "You are hosting · guests: 0"
    assert host.conversation.header.topic.text() == "Tea corner"


def test_the_answer_is_about_the_chat_that_was_shown_when_it_was_asked(
    qtbot: QtBot, host: Window, guest: MakeGuest
) -> None:
    """A room elsewhere that opens meanwhile shows another chat, which was left without a question."""
    own = host.conversation.session
    other = enter(host.sessions, "#tea")
    assert own is not None
    host.navigator.show_page(own, "#lobby")
    guest("bob")
    host.hosting.ask_guests()
    qtbot.waitUntil(lambda: host.hosting.guests == 1, timeout=PATIENCE_MS)
    other.chat.say("", "/join #cake")
    host.actions_by_name["leave"].trigger()
    question = host.findChild(EndDialog)
    assert question is not None
    receives(other, ":anna!a@h JOIN #cake")
    assert host.conversation.session is other
    question.yes.click()
    assert list(host.sessions) == [other]
    assert host.hosting.state in (HostState.STOPPING, HostState.STOPPED)


def test_the_host_puts_somebody_out(qtbot: QtBot, host: Window, guest: MakeGuest) -> None:
    bob = guest("bob")
    dialog = host_dialog(host)
    qtbot.waitUntil(lambda: shown(dialog) == ["anna", "bob"], timeout=PATIENCE_MS)
    people = dialog.running.people
    people.setCurrentIndex(people.model().index(1, 0))
    people.customContextMenuRequested.emit(people.visualRect(people.currentIndex()).center())
    menu = next(menu for menu in host.findChildren(QMenu) if menu.accessibleName() == "bob")
    assert words(menu) == ["Talk directly", "Profile…", "Ignore bob", "Remove bob from the chat…"]
    menu.actions()[-1].trigger()
    asked = host.cards.dialog
    assert isinstance(asked, PutOutDialog)
    asked.reason.setText("too loud")
    asked.ban.setChecked(True)
    asked.yes.click()
    assert "too loud" in hears(bob, "ERROR")
    qtbot.waitUntil(lambda: shown(dialog) == ["anna"], timeout=PATIENCE_MS)
    again = guest("bob")
    again.sendall(b"JOIN #lobby\r\n")
    hears(again, " 474 ")


def test_the_menu_leads_to_the_invite_while_one_hosts(qtbot: QtBot, host: Window) -> None:
    invite = host.actions_by_name["invite"]
    assert invite.isEnabled()
    invite.trigger()
    dialog = host.entrance.dialog
    assert isinstance(dialog, HostDialog)
    assert dialog.stack.currentWidget() is dialog.running
    dialog.running.stop.click()
    qtbot.waitUntil(lambda: not invite.isEnabled(), timeout=PATIENCE_MS)


def test_there_is_no_menu_beside_the_list(host: Window) -> None:
    dialog = host_dialog(host)
    dialog.running.people.customContextMenuRequested.emit(QPoint(5, 5000))
    assert not [menu for menu in host.findChildren(QMenu) if menu.accessibleName() == "bob"]
