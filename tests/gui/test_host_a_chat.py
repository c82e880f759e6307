"""The main job, whole: the menu action, the real child process, other windows, and every way in which it ends."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from gui.dialogs.end import EndDialog
from gui.dialogs.host import HostDialog
from gui.dialogs.join import JoinDialog
from gui.memory import HOST_LOOPBACK_ONLY, HOST_PORT
from gui.net.host import HostState
from gui.settings import Home, Settings
from gui.window import Window
from tests.gui.conftest import PATIENCE_MS, ROOT, MakeWindow, has_rank, heard, join
from wire.invite import Invite

LEFT = Qt.MouseButton.LeftButton


def menu_action(window: Window, text: str) -> QAction:
    """The action that a person finds in the menus under that text."""
    for top in window.menuBar().actions():
        for action in top.menu().actions():  # type: ignore[attr-defined]
            if action.text().replace("&", "") == text:
                return action
    raise AssertionError(f"No menu has {text!r}.")


def write(field: QLineEdit, text: str) -> None:
    field.selectAll()
    field.insert(text)  # QTest ends the process at a letter that is not Latin


def say(qtbot: QtBot, window: Window, text: str) -> None:
    window.conversation.composer.insert(text)
    qtbot.keyClick(window.conversation.composer.input, Qt.Key.Key_Return)


def test_from_the_menu_to_two_windows_that_talk(qtbot: QtBot, make_window: MakeWindow) -> None:
    host = make_window("anna")
    menu_action(host, "Host a chat…").trigger()
    dialog = host.entrance.dialog
    assert isinstance(dialog, HostDialog)
    write(dialog.form.title, "Tea room")
    write(dialog.form.nick, "alice")
    qtbot.keyClick(dialog.form.nick, Qt.Key.Key_Return)
    assert host.hosting.state is HostState.STARTING
    assert dialog.stack.currentWidget() is dialog.starting

    qtbot.waitUntil(lambda: host.hosting.state is HostState.RUNNING, timeout=PATIENCE_MS)
    assert dialog.stack.currentWidget() is dialog.running
    qtbot.waitUntil(lambda: has_rank(host, "alice"), timeout=PATIENCE_MS)
    assert host.windowTitle() == "#lobby — Tea room — Samovar"

    qtbot.mouseClick(dialog.running.link.button, LEFT)
    link = QGuiApplication.clipboard().text()
    assert Invite.parse(link).title == "Tea room"
    assert dialog.running.code.text == link
    assert dialog.running.addresses[0].text == f"127.0.0.1:{host.hosting.process.port}"
    qtbot.keyClick(dialog.running.people, Qt.Key.Key_Return)
    assert not dialog.isVisible()

    guest = make_window("bob")
    menu_action(guest, "Join a chat…").trigger()
    asked = guest.entrance.dialog
    assert isinstance(asked, JoinDialog)
    write(asked.address, link)
    qtbot.keyClick(asked.address, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: guest.conversation.key == "#lobby", timeout=PATIENCE_MS)
    assert guest.windowTitle() == "#lobby — Tea room — Samovar"

    say(qtbot, guest, "Привет, alice!")
    qtbot.waitUntil(lambda: heard(host, "Привет, alice!") == 1, timeout=PATIENCE_MS)
    say(qtbot, host, "welcome 😀")
    qtbot.waitUntil(lambda: heard(guest, "welcome 😀") == 1, timeout=PATIENCE_MS)
    model = host.conversation.people.list.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["alice", "bob"]
    assert "guests: 1" in host.status.host.text()


def test_the_first_start_asks_for_a_name_first(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("")
    assert window.windowTitle() == "Samovar"
    assert window.welcome.isVisible()
    qtbot.mouseClick(window.welcome.host, LEFT)
    assert window.entrance.dialog is None
    assert window.welcome.problem.isVisible()
    qtbot.keyClicks(window.welcome.nick, "anna")
    qtbot.mouseClick(window.welcome.host, LEFT)
    dialog = window.entrance.dialog
    assert isinstance(dialog, HostDialog)
    assert dialog.form.nick.text() == "anna"


def test_a_taken_port_fails_in_words_and_another_can_be_tried(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("anna")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        window.host()
        dialog = window.entrance.dialog
        assert isinstance(dialog, HostDialog)
        dialog.form.port.setValue(port)
        qtbot.mouseClick(dialog.form.asked, LEFT)
        qtbot.waitUntil(lambda: window.hosting.state is HostState.FAILED, timeout=PATIENCE_MS)
        assert dialog.stack.currentWidget() is dialog.form
        assert dialog.form.notice.isVisible()
        assert str(port) in dialog.form.notice.label.text()
        assert "Traceback" not in dialog.form.notice.label.text()
        assert dialog.form.asked.text() == "Try again"
        dialog.form.port.setValue(0)
        qtbot.mouseClick(dialog.form.asked, LEFT)
        qtbot.waitUntil(lambda: window.hosting.state is HostState.RUNNING, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: has_rank(window, "anna"), timeout=PATIENCE_MS)


def test_closing_asks_while_guests_are_here(qtbot: QtBot, host: Window, make_window: MakeWindow) -> None:
    guest = make_window("bob")
    join(qtbot, guest, host.hosting.process.port)
    qtbot.waitUntil(lambda: host.hosting.guests == 1, timeout=PATIENCE_MS)

    host.close()
    question = host.findChild(EndDialog)
    assert question is not None
    assert host.isVisible()
    qtbot.mouseClick(question.cancel, LEFT)
    assert host.isVisible()
    assert host.hosting.state is HostState.RUNNING

    host.close()
    [question] = [each for each in host.findChildren(EndDialog) if each.isVisible()]
    qtbot.mouseClick(question.yes, LEFT)
    assert not host.isVisible()
    assert host.hosting.state is HostState.STOPPED
    qtbot.waitUntil(lambda: not guest.conversation.session.is_online, timeout=PATIENCE_MS)  # type: ignore[union-attr]


def test_closing_does_not_ask_where_nobody_else_is(host: Window) -> None:
    assert host.close()
    assert host.hosting.state is HostState.STOPPED


def test_stop_ends_the_chat_and_its_pages_can_still_be_read(qtbot: QtBot, host: Window) -> None:
    say(qtbot, host, "for later")
    qtbot.waitUntil(lambda: heard(host, "for later") == 1, timeout=PATIENCE_MS)
    host.host()
    dialog = host.entrance.dialog
    assert isinstance(dialog, HostDialog)
    qtbot.mouseClick(dialog.running.stop, LEFT)
    qtbot.waitUntil(lambda: host.hosting.state is HostState.STOPPED, timeout=PATIENCE_MS)
    assert dialog.stack.currentWidget() is dialog.form
    assert heard(host, "for later") == 1
    assert not host.status.host.isVisible()

    qtbot.mouseClick(dialog.form.asked, LEFT)
    qtbot.waitUntil(lambda: has_rank(host, "anna"), timeout=PATIENCE_MS)
    assert len(host.sessions) == 1


def test_a_chat_that_dies_is_said(qtbot: QtBot, host: Window) -> None:
    os.kill(children_of(os.getpid())[-1], signal.SIGKILL)
    qtbot.waitUntil(lambda: host.hosting.state is HostState.FAILED, timeout=PATIENCE_MS)
    assert "stopped" in host.status.host.text()
    host.status.host.click()
    dialog = host.entrance.dialog
    assert isinstance(dialog, HostDialog)
    assert dialog.form.notice.isVisible()


def test_a_wrong_password_is_asked_for_again(qtbot: QtBot, make_window: MakeWindow) -> None:
    host = make_window("anna")
    host.host()
    form = host.entrance.dialog
    assert isinstance(form, HostDialog)
    write(form.form.password, "сахар и мята")
    qtbot.mouseClick(form.form.asked, LEFT)
    qtbot.waitUntil(lambda: has_rank(host, "anna"), timeout=PATIENCE_MS)
    assert Invite.parse(form.running.link.text).password == "сахар и мята"

    guest = make_window("bob")
    guest.entrance.join_invite(Invite("127.0.0.1", host.hosting.process.port, password="milk"), "bob")
    qtbot.waitUntil(lambda: isinstance(guest.entrance.dialog, JoinDialog), timeout=PATIENCE_MS)
    dialog = guest.entrance.dialog
    assert isinstance(dialog, JoinDialog)
    assert dialog.notice.isVisible()
    write(dialog.password, "сахар и мята")
    qtbot.mouseClick(dialog.join, LEFT)
    qtbot.waitUntil(lambda: guest.conversation.key == "#lobby", timeout=PATIENCE_MS)
    assert len(guest.sessions) == 1


def children_of(pid: int) -> list[int]:
    """The processes that `pid` has started, oldest first."""
    return [
        int(child)
        for task in Path(f"/proc/{pid}/task").iterdir()
        for child in (task / "children").read_text().split()
    ]


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM], ids=["kill -9", "kill"])
def test_the_child_ends_when_the_window_is_killed(
    qtbot: QtBot, own_home: Path, number: signal.Signals
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = Settings(Home.find())
    settings.set(HOST_PORT, port)
    settings.set(HOST_LOOPBACK_ONLY, True)
    command = [sys.executable, "-m", "gui", "--nick", "anna", "--host"]
    guest = socket.socket()
    with subprocess.Popen(command, cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}) as window:
        try:
            qtbot.waitUntil(lambda: guest.connect_ex(("127.0.0.1", port)) == 0, timeout=PATIENCE_MS)
            [child] = children_of(window.pid)
            ended = os.pidfd_open(child)
            window.send_signal(number)
            window.wait(PATIENCE_MS / 1000)
            assert select.select([ended], [], [], PATIENCE_MS / 1000)[0], "The child lives on."
            os.close(ended)
            while guest.recv(1024):
                pass
        finally:
            guest.close()
            window.kill()
