"""A room that the user creates: it gets its topic and modes once we are in it as its operator."""

from __future__ import annotations

from gui.client.buffers import Buffer
from gui.client.commands.ordered import set_modes
from gui.client.core import Core
from gui.client.words import say
from wire.modes import ModeChange


def entered(core: Core, room: Buffer) -> None:
    """The names of a room that we have just entered are known: it is new where we are alone and its operator."""
    order = core.rooms.creating.pop(room.key, None)
    if order is None:
        return
    me = room.members.get(core.fold(core.me.nick))
    if me is None or not me.prefixes or len(room.members) > 1:
        core.tell(room.key, say("{room} was there already; you have entered it.", room=room.name))
        return
    key = [ModeChange(True, "k", order.key)] if order.key else []
    changes = (*(ModeChange(True, letter) for letter in order.flags), *key)
    try:
        if order.topic:
            core.send("TOPIC", room.name, order.topic)
        set_modes(core, room.name, changes)
    except ValueError:
        core.tell(room.key, say("This can't be sent."), error=True)
