"""Who hosts a chat where nobody is yet reads how to bring the others in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.dialogs.host import HostDialog
from gui.window import Window
from tests.gui.conftest import PATIENCE_MS, MakeWindow, join

LEFT = Qt.MouseButton.LeftButton


def test_it_leads_to_the_invite_until_somebody_comes(
    qtbot: QtBot, host: Window, make_window: MakeWindow
) -> None:
    alone = host.conversation.alone
    qtbot.waitUntil(alone.isVisible, timeout=PATIENCE_MS)
    qtbot.mouseClick(alone.button, LEFT)
    assert isinstance(host.entrance.dialog, HostDialog)
    host.entrance.dialog.accept()
    guest = make_window("bob")
    join(qtbot, guest, host.hosting.process.port)
    qtbot.waitUntil(lambda: not alone.isVisible(), timeout=PATIENCE_MS)
    assert not guest.conversation.alone.isVisible()


def test_in_another_room_it_asks_in_who_is_in_the_chat(
    qtbot: QtBot, host: Window, make_window: MakeWindow
) -> None:
    session, alone = host.conversation.session, host.conversation.alone
    assert session is not None
    guest = make_window("bob")
    join(qtbot, guest, host.hosting.process.port)
    qtbot.waitUntil(lambda: "bob" in session.buffers["#lobby"].members, timeout=PATIENCE_MS)
    session.chat.say("#lobby", "/join #tea")
    qtbot.waitUntil(lambda: host.conversation.key == "#tea" and alone.isVisible(), timeout=PATIENCE_MS)
    qtbot.mouseClick(alone.button, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["bob"]
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(guest.conversation.invitation.isVisible, timeout=PATIENCE_MS)
    qtbot.mouseClick(guest.conversation.invitation.enter, LEFT)
    qtbot.waitUntil(lambda: not alone.isVisible(), timeout=PATIENCE_MS)


def test_who_shares_no_room_with_others_reads_how_to_ask_them(qtbot: QtBot, host: Window) -> None:
    session, alone = host.conversation.session, host.conversation.alone
    assert session is not None
    session.chat.say("#lobby", "/join #tea")
    qtbot.waitUntil(lambda: host.conversation.key == "#tea" and alone.isVisible(), timeout=PATIENCE_MS)
    qtbot.mouseClick(alone.button, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert not menu.actions()[0].isEnabled()
    assert "/invite name" in menu.actions()[0].text()
    menu.close()
