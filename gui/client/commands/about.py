"""What we do about a message that was said: react, give it another text, delete it."""

from __future__ import annotations

from gui.client import edits
from gui.client.annotations import Reacted
from gui.client.buffers import Buffer
from gui.client.core import Core
from gui.client.orders import Edit, React, Redact


def react(core: Core, buffer: Buffer, order: React) -> None:
    """Reacts to a message, or takes that back; the echo shows it, where the server gives one."""
    tag = "+draft/react" if order.adds else "+draft/unreact"
    core.send("TAGMSG", buffer.name, tags={"+reply": order.msgid, tag: order.text})
    if "echo-message" not in core.server.caps:
        core.annotations.take(buffer, order.msgid, Reacted(order.text, "", core.me.nick, True, order.adds))


def edit(core: Core, buffer: Buffer, order: Edit) -> None:
    """Gives a message of ours another text."""
    edits.send(core, buffer, order.msgid, order.text)


def redact(core: Core, buffer: Buffer, order: Redact) -> None:
    """Deletes a message; the server's REDACT shows it."""
    core.send("REDACT", buffer.name, order.msgid, *([order.reason] if order.reason else []))
