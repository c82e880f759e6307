"""Hosting by the keyboard, and what is asked before a chat with guests ends."""

from __future__ import annotations

import socket

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.end import EndDialog
from gui.dialogs.host import HostDialog
from gui.net.host import HostState
from gui.window import Window
from tests.gui.conftest import PATIENCE_MS, MakeWindow, has_rank, join

ENTER = Qt.Key.Key_Return


def dialog_of(window: Window) -> HostDialog:
    window.host()
    dialog = window.entrance.dialog
    assert isinstance(dialog, HostDialog)
    return dialog


def test_a_taken_port_offers_the_next_one(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("anna")
    dialog = dialog_of(window)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        dialog.form.port.setValue(taken)
        dialog.form.asked.click()
        qtbot.waitUntil(lambda: window.hosting.state is HostState.FAILED, timeout=PATIENCE_MS)
        offered = dialog.form.free_port
        assert offered > taken
        assert dialog.form.use_port.isVisible()
        assert dialog.form.use_port.text() == f"&Use port {offered}"
        assert dialog.windowTitle() == "Host a chat"
        qtbot.waitUntil(dialog.form.use_port.hasFocus)
        qtbot.keyClick(dialog.form.use_port, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: has_rank(window, "anna"), timeout=PATIENCE_MS)
    assert window.hosting.process.port == offered
    assert not dialog.form.use_port.isVisible()
    assert dialog.windowTitle() == "Invite people"


def test_what_is_pasted_replaces_the_offered_title(qtbot: QtBot, make_window: MakeWindow) -> None:
    dialog = dialog_of(make_window("anna"))
    dialog.form.nick.setFocus()
    dialog.form.title.setFocus()
    qtbot.waitUntil(lambda: dialog.form.title.selectedText() == "Tea corner")
    QGuiApplication.clipboard().setText("Book club")
    dialog.form.title.paste()
    assert dialog.form.title.text() == "Book club"


def test_enter_hosts_again_after_a_stop(qtbot: QtBot, host: Window) -> None:
    dialog = dialog_of(host)
    dialog.running.stop.click()
    qtbot.waitUntil(lambda: host.hosting.state is HostState.STOPPED, timeout=PATIENCE_MS)
    dialog.form.password.setFocus()
    qtbot.keyClick(dialog.form.password, ENTER)
    assert host.hosting.state is HostState.STARTING
    qtbot.waitUntil(lambda: has_rank(host, "anna"), timeout=PATIENCE_MS)
    assert len(host.sessions) == 1


def test_a_name_as_people_write_it_is_taken(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("anna")
    dialog = dialog_of(window)
    dialog.form.nick.setText("Мария  Ивановна")
    qtbot.keyClick(dialog.form.nick, ENTER)
    assert dialog.form.nick.text() == "Мария_Ивановна"
    qtbot.waitUntil(lambda: has_rank(window, "мария_ивановна"), timeout=PATIENCE_MS)


def test_stop_asks_while_guests_are_here(qtbot: QtBot, host: Window, make_window: MakeWindow) -> None:
    join(qtbot, make_window("bob"), host.hosting.process.port)
    qtbot.waitUntil(lambda: host.hosting.guests == 1, timeout=PATIENCE_MS)
    dialog = dialog_of(host)
    dialog.running.stop.click()
    question = dialog.findChild(EndDialog)
    assert isinstance(question, EndDialog)
    assert host.hosting.state is HostState.RUNNING
    question.yes.click()
    qtbot.waitUntil(lambda: host.hosting.state is HostState.STOPPED, timeout=PATIENCE_MS)


def test_a_running_chat_says_how_all_kinds_of_programs_come_in(qtbot: QtBot, host: Window) -> None:
    dialog = dialog_of(host)
    port = host.hosting.process.port
    assert f"server 127.0.0.1, port {port}, room #lobby" in dialog.running.how.text()
    assert f"nc 127.0.0.1 {port}" in dialog.running.how.text()
