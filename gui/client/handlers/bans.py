"""Who is kept out of a room: the list that a dialog asked for, and how it changes."""

from __future__ import annotations

from gui.client.buffers import Ban, Buffer
from gui.client.core import Core
from gui.client.handlers.answers import numeric
from gui.client.handlers.row import Row
from wire.message import Message
from wire.modes import ModeChange
from wire.number import number

LIMIT = 5_000
"""Bans of one room that are kept."""


def ban_is(core: Core, message: Message) -> None:
    """367: one ban. Told as a sentence where the user typed /ban."""
    bans = core.asked.bans.get(core.fold(message.params[1]))
    if bans is None:
        numeric(core, message)
    elif len(bans) < LIMIT:
        mask, at = message.params[2], message.param(4)
        time_ms = 1000 * number(at, digits=12)
        bans[core.fold(mask)] = Ban(mask, message.param(3).partition("!")[0], time_ms)


def end_of_bans(core: Core, message: Message) -> None:
    """368: the list is complete."""
    room = core.room(message.params[1])
    bans = core.asked.bans.pop(core.fold(message.params[1]), None)
    if room is not None and bans is not None:
        room.bans = bans
        core.pages.touch(room.key)


def ban_changed(core: Core, room: Buffer, change: ModeChange, by: str, time_ms: int) -> None:
    """MODE +b or -b: keeps a list that is known in step."""
    if room.bans is None or change.arg is None:
        return
    if not change.sign:
        room.bans.pop(core.fold(change.arg), None)
    elif len(room.bans) < LIMIT:
        room.bans[core.fold(change.arg)] = Ban(change.arg, by, time_ms)


BANS: dict[str, Row] = {"367": Row(ban_is, 3), "368": Row(end_of_bans, 2)}
