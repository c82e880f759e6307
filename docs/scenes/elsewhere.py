"""Other chats, and what is shown where one can't come in or falls out."""

from __future__ import annotations

import tempfile
from pathlib import Path

from docs.guests import Guest
from docs.stage import Stage, is_free
from gui.client.buffers import Delivery
from gui.net.host import HostOptions, HostProcess, HostState
from gui.session import Session
from wire.invite import Invite

NOBODY = 4999
PORT = 4100
PASSWORD = "samovar"


def closed_door(stage: Stage) -> None:
    """An address where nobody answers."""
    window = stage.window
    session = window.entrance.join_invite(Invite("localhost", NOBODY), stage.chat.nick)
    stage.wait(lambda: session.standing.is_stuck and session.standing.wait_s == 4, "the refusal")
    stage.take("nobody-answers")
    window.sessions.leave(session)


def password(stage: Stage) -> None:
    """A second chat, which asks for its password."""
    process = HostProcess(stage.window)
    folder = tempfile.TemporaryDirectory()
    stage.at_end += [process.shut_down, folder.cleanup]
    title = stage.say("Workshop", "Мастерская")
    process.start(HostOptions(title, PORT if is_free(PORT) else 0, PASSWORD, True, Path(folder.name)))
    stage.wait(lambda: process.state is HostState.RUNNING, "the second chat")
    _SECOND[:] = [process]
    invite = Invite("localhost", process.port, title=title)
    stage.window.entrance.join_invite(invite, stage.chat.nick)
    stage.wait(lambda: stage.window.entrance.dialog, "the question for a password")
    dialog = stage.window.entrance.dialog
    assert dialog is not None
    stage.take("password", dialog)
    dialog.password.setText(PASSWORD)  # type: ignore[attr-defined]
    dialog.accept()
    stage.wait(lambda: _second(stage).is_online and _second(stage).lobby in _second(stage).buffers, title)


_SECOND: list[HostProcess] = []


def _second(stage: Stage) -> Session:
    return next(each for each in stage.window.sessions if each is not stage.chat)


def two_chats(stage: Stage) -> None:
    """Two chats in the list at the left, and the page of one of them."""
    stage.window.navigator.show_page(_second(stage), "")
    stage.take("two-chats")


def refused_message(stage: Stage) -> None:
    """A room where one may not speak: the message stays, with the reason and Retry."""
    process, session = _SECOND[0], _second(stage)
    stage.wait(lambda: "#lobby" in session.buffers, "the lobby")
    operator = Guest(process.port, stage.say("Master", "Мастер"), PASSWORD)
    stage.guests.append(operator)
    operator.send(f"OPER host {process.operator_secret}", "MODE #lobby +m")
    stage.window.navigator.show_page(session, "#lobby")
    stage.settle()
    quiet = stage.say("Quiet, please: the lathe is on.", "Тишина, пожалуйста: станок включён.")
    operator.says(quiet)
    entries = session.buffers["#lobby"].entries
    stage.wait(lambda: any(entry.text == quiet for entry in entries), quiet)
    session.chat.say("#lobby", stage.say("Is there tea?", "А чай есть?"))
    stage.wait(lambda: any(entry.delivery is Delivery.FAILED for entry in entries), "the refusal")
    stage.take("failed-message")
    operator.send("MODE #lobby -m")


def broken_connection(stage: Stage) -> None:
    """The server is gone: what is typed waits, and the foot counts down."""
    session = _second(stage)
    _SECOND[0].shut_down()
    stage.wait(lambda: not session.is_online, "the break")
    session.chat.say("#lobby", stage.say("I'll be back with biscuits.", "Вернусь с печеньем."))
    stage.wait(lambda: session.standing.wait_s == 4, "the countdown")
    stage.take("waiting")
    stage.window.sessions.leave(session)
    stage.window.navigator.show_page(stage.chat, "#lobby")
