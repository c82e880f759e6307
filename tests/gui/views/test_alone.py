"""Who hosts a chat where nobody is yet reads how to bring the others in."""

from PySide6.QtCore import Qt
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


def test_it_is_for_the_first_room_only(qtbot: QtBot, host: Window) -> None:
    session = host.conversation.session
    assert session is not None
    qtbot.waitUntil(host.conversation.alone.isVisible, timeout=PATIENCE_MS)
    session.chat.say("#lobby", "/join #tea")
    qtbot.waitUntil(lambda: host.conversation.key == "#tea", timeout=PATIENCE_MS)
    assert not host.conversation.alone.isVisible()
