"""The first start, hosting, and the end."""

from __future__ import annotations

import contextlib
import socket

from docs.stage import Stage
from gui.net.host import HostState


def first_start(stage: Stage) -> None:
    """Nobody has been here yet; then a name that can't be used."""
    stage.take("first-start")
    stage.window.welcome.nick.setText("#?!")
    stage.window.host()
    stage.take("first-start-bad-name")
    stage.window.welcome.nick.setText(stage.say("Maria", "Мария"))


def join(stage: Stage) -> None:
    """The dialog that asks where to go."""
    window = stage.window
    window.join("192.168.1.20:4000")
    stage.take("join", window.entrance.dialog)
    stage.close_dialogs()


def hosting(stage: Stage) -> None:
    """The form, a taken port, the chat that is open, its empty room."""
    window = stage.window
    with contextlib.ExitStack() as taken:
        if stage.port:  # else somebody has taken it already
            taken.enter_context(socket.create_server(("", stage.port)))
        window.host()
        dialog = window.entrance.dialog
        assert dialog is not None
        form = dialog.form  # type: ignore[attr-defined]
        form.title.setText(stage.say("Tea room", "Чайная"))
        form.nick.setText(stage.say("Maria", "Мария"))
        stage.take("host-form", dialog)
        form.asked.click()
        stage.wait(lambda: window.hosting.state is HostState.FAILED, "the taken port")
        stage.take("host-port-taken", dialog)
    stage.close_dialogs()
    stage.host()
    stage.wait(stage.chat.everybody.rowCount, "who is in the chat")
    stage.take("host-running", window.entrance.dialog)
    stage.close_dialogs()
    stage.take("empty-room")


def closing(stage: Stage) -> None:
    """The window is closed while guests are here."""
    stage.window.close()
    stage.take("end-question")
    stage.close_dialogs()
