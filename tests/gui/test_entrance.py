"""What a newcomer meets who comes to a wrong address, to a password, or is sent out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.client.buffers import Delivery
from gui.dialogs.account import AccountDialog
from gui.dialogs.host import HostDialog
from gui.dialogs.join import JoinDialog
from gui.dialogs.nick import NickDialog
from gui.memory import HOST_PORT, RECENT
from gui.net.host import HostState
from gui.session import Session
from gui.views.offer import Way
from gui.window import Window
from tests.gui.conftest import PATIENCE_MS, MakeWindow, Server, has_rank, heard, join
from wire.invite import Invite

LEFT = Qt.MouseButton.LeftButton


def stuck(qtbot: QtBot, window: Window, server: Server) -> Session:
    """Brings the window to an address where nobody listens."""
    server.kill()
    session = window.entrance.join_invite(Invite("127.0.0.1", server.port), "anna")
    qtbot.waitUntil(window.conversation.offer.isVisible, timeout=PATIENCE_MS)
    return session


def type_text(qtbot: QtBot, window: Window, text: str) -> None:
    window.conversation.composer.insert(text)
    qtbot.keyClick(window.conversation.composer.input, Qt.Key.Key_Return)


def test_a_wrong_address_is_said_and_can_be_changed(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    window = make_window("anna")
    session = stuck(qtbot, window, server)
    assert session.standing.problem in window.conversation.offer.label.text()
    assert window.settings.get(RECENT) == []
    qtbot.mouseClick(window.conversation.offer.buttons[Way.CHANGE_ADDRESS], LEFT)
    dialog = window.entrance.dialog
    assert isinstance(dialog, JoinDialog)
    assert dialog.address.text() == f"127.0.0.1:{server.port}"
    server.port = 0
    server.start()
    dialog.address.setText(f"127.0.0.1:{server.port}")
    dialog.accept()
    qtbot.waitUntil(lambda: window.conversation.key == "#lobby", timeout=PATIENCE_MS)
    assert len(window.sessions) == 1
    assert window.settings.get(RECENT) == [f"127.0.0.1:{server.port}"]
    assert not window.conversation.offer.isVisible()


def test_what_is_typed_where_nobody_reads_stays_in_the_field(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    window = make_window("anna")
    stuck(qtbot, window, server)
    assert window.conversation.composer.input.placeholderText() == "Not connected"
    type_text(qtbot, window, "hello?")
    assert window.conversation.composer.text == "hello?"
    assert "nothing was sent" in window.conversation.offer.label.text()
    window.conversation.composer.insert("!")
    assert "nothing was sent" not in window.conversation.offer.label.text()


def test_a_chat_that_never_was_can_be_given_up(qtbot: QtBot, make_window: MakeWindow, server: Server) -> None:
    window = make_window("anna")
    stuck(qtbot, window, server)
    qtbot.mouseClick(window.conversation.offer.buttons[Way.GIVE_UP], LEFT)
    assert not len(window.sessions)
    assert window.welcome.isVisible()
    stuck(qtbot, window, Server())
    window.leaving.close_page()
    assert not len(window.sessions)


def test_whoever_is_removed_can_come_in_again(qtbot: QtBot, make_window: MakeWindow, server: Server) -> None:
    anna, bob = make_window("anna"), make_window("bob")
    for window in (anna, bob):
        join(qtbot, window, server.port)
        type_text(qtbot, window, "/join #tea")
        qtbot.waitUntil(lambda window=window: window.conversation.key == "#tea", timeout=PATIENCE_MS)
    type_text(qtbot, anna, "/kick bob too loud")
    offer = bob.conversation.offer
    qtbot.waitUntil(offer.isVisible, timeout=PATIENCE_MS)
    assert offer.label.text() == "You are not in #tea."
    qtbot.mouseClick(offer.buttons[Way.ENTER_AGAIN], LEFT)
    qtbot.waitUntil(lambda: not offer.isVisible(), timeout=PATIENCE_MS)


def host_with(qtbot: QtBot, window: Window, password: str) -> None:
    window.host()
    dialog = window.entrance.dialog
    assert isinstance(dialog, HostDialog)
    dialog.form.password.setText(password)
    qtbot.keyClick(dialog.form.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: has_rank(window, "anna"), timeout=PATIENCE_MS)


def test_what_waits_goes_out_once_though_a_password_comes_between(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    host, guest = make_window("anna"), make_window("bob")
    host_with(qtbot, host, "")
    port = host.hosting.process.port
    session = join(qtbot, guest, port)
    type_text(qtbot, guest, "before")
    qtbot.waitUntil(lambda: heard(host, "before") == 1, timeout=PATIENCE_MS)
    host.hosting.stop()
    qtbot.waitUntil(lambda: host.hosting.state is HostState.STOPPED, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not session.is_online, timeout=PATIENCE_MS)
    type_text(qtbot, guest, "while you were away")

    host.settings.set(HOST_PORT, port)
    host_with(qtbot, host, "milk")
    qtbot.waitUntil(lambda: isinstance(guest.entrance.dialog, JoinDialog), timeout=PATIENCE_MS)
    assert guest.entrance.dialog is not None
    guest.entrance.dialog.reject()
    qtbot.waitUntil(guest.conversation.offer.isVisible, timeout=PATIENCE_MS)
    guest.conversation.offer.buttons[Way.CHANGE_ADDRESS].click()
    asked = guest.entrance.dialog
    assert isinstance(asked, JoinDialog)
    asked.password.setText("milk")
    qtbot.mouseClick(asked.join, LEFT)
    qtbot.waitUntil(lambda: heard(host, "while you were away") == 1, timeout=PATIENCE_MS)
    assert guest.conversation.session is session
    assert (heard(guest, "before"), heard(host, "before")) == (1, 1)
    [own] = [entry for entry in session.buffers["#lobby"].entries if entry.text == "while you were away"]
    qtbot.waitUntil(lambda: own.delivery is Delivery.SENT, timeout=PATIENCE_MS)


def test_a_name_that_is_somebodys_asks_for_its_password_once(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    owner = make_window("anna")
    session = join(qtbot, owner, server.port)
    qtbot.waitUntil(lambda: session.chat.state.account == "anna", timeout=PATIENCE_MS)
    other = make_window("anna")
    join(qtbot, other, server.port)
    dialog = other.cards.dialog
    assert isinstance(dialog, AccountDialog)
    assert dialog.notice.label.text() == "The name anna belongs to somebody in this chat."
    assert dialog.login.name_field.text() == "anna"
    dialog.login.other_name.click()
    assert isinstance(other.entrance.dialog, NickDialog)
    other.entrance.dialog.field.setText("hanna")
    other.entrance.dialog.accept()
    there = other.conversation.session
    assert there is not None
    qtbot.waitUntil(lambda: there.nick == "hanna", timeout=PATIENCE_MS)
    dialog.close()
    there.chat.reconnect_now()
    assert other.cards.dialog is None
