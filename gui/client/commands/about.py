"""What we say about a message that was said: a reaction."""

from __future__ import annotations

from gui.client.annotations import Reacted
from gui.client.buffers import Buffer
from gui.client.core import Core
from gui.client.orders import React


def react(core: Core, buffer: Buffer, order: React) -> None:
    """Reacts to a message, or takes that back; the echo shows it, where the server gives one."""
    tag = "+draft/react" if order.adds else "+draft/unreact"
    core.send("TAGMSG", buffer.name, tags={"+reply": order.msgid, tag: order.text})
    if "echo-message" not in core.caps:
        core.annotations.take(buffer, order.msgid, Reacted(order.text, "", core.nick, True, order.adds))
