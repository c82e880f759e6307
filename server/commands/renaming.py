"""RENAME: a room gets another name, with everybody and everything in it
(https://ircv3.net/specs/extensions/channel-rename)."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial

from server.commands import Call, Command
from server.commands.room_view import show_entered
from server.commands.rooms import ruled_room
from server.history import Entry
from server.limits import KICKLEN
from server.room import Room
from wire import names
from wire.caps import Cap
from wire.casemap import fold
from wire.errors import Unavailable
from wire.message import as_middle
from wire.numerics import ERR_CHANOPRIVSNEEDED

log = logging.getLogger(__name__)

PAUSE_S = 60.0
"""Between two names: those without the capability get the whole room told anew each time."""
_EVER_MS = 1 << 62
"""After every message."""
_RENAME = int(Cap.CHANNEL_RENAME)


def _rename(call: Call) -> None:
    """Asks the history first: what was said under the new name, in a room that has ended, would be overwritten."""
    room, new = _allowed(call), call.param(1)
    if room is None:
        return
    if fold(new) == room.key:
        _carry_out(call, room, new)
        return
    work = partial(call.world.history.newest, [fold(new)], "", -1, _EVER_MS)
    call.reply.ask(call.session, work, partial(_found, call, room))


def _allowed(call: Call) -> Room | None:
    """The room, if the guest may call it so; else they are told why not."""
    room, new = ruled_room(call, call.param(0)), call.param(1)
    if room is None:
        return None
    if "k" not in room.acts_as(call.user).changes:
        call.reply.numeric(call.session, ERR_CHANOPRIVSNEEDED, room.name)
    elif new == room.name:
        pass
    elif problem := _problem(call, room, new):
        _fail(call, room, *problem)
    else:
        return room
    return None


def _found(call: Call, room: Room, newest: Sequence[Entry] | Unavailable) -> None:
    """It is known whether something was said under the new name; all else may have changed meanwhile."""
    if _allowed(call) is not room:
        return
    if isinstance(newest, Unavailable):
        log.error("%s was not renamed: %s", room.name, newest)
        _fail(call, room, "CANNOT_RENAME", "The history can't be read now; try again later")
    elif newest:
        _fail(
            call, room, "CANNOT_RENAME", "There was a channel of this name, and what was said in it is kept"
        )
    else:
        _carry_out(call, room, call.param(1))


def _fail(call: Call, room: Room, code: str, text: str) -> None:
    call.reply.fail(call.session, "RENAME", code, room.name, as_middle(call.param(1)), text)


def _problem(call: Call, room: Room, new: str) -> tuple[str, str] | None:
    """Why the room can't get this name: the code and the words."""
    if why := names.channel_problem(new):
        return "CANNOT_RENAME", why
    other = call.world.room(new)
    if other is not None and other is not room:
        return "CHANNEL_NAME_IN_USE", "There is a channel of this name already"
    if room.is_permanent:
        return "CANNOT_RENAME", "This channel keeps its name"
    if room.renamed_s and call.world.clock.monotonic_s() < room.renamed_s + PAUSE_S:
        return "CANNOT_RENAME", "This channel got another name just now; wait a minute"
    return None


def _carry_out(call: Call, room: Room, new: str) -> None:
    reply, old, reason = call.reply, room.name, call.param(2)[:KICKLEN]
    log.info("%s: %s calls it %s: %r", old, call.user.source, new, reason)
    room.renamed_s = call.world.clock.monotonic_s()
    old_key = room.key
    is_same = fold(new) == old_key
    call.world.rename_room(room, new)
    reply.chronicle.room_moved(old_key, room)
    call.world.markers.rename(old_key, new, {member.identity for member in room.members})
    reply.room(room, call.user.source, "RENAME", old, new, reason, author=call.session, needs=_RENAME)
    if is_same:  # the others go on to call it as they know it
        return
    told = f"{call.user.nick} has renamed {old} to {new}{f': {reason}' if reason else ''}"[:KICKLEN]
    for session in room.roster():
        if not session.has(Cap.CHANNEL_RENAME):
            reply.to(session, session.user.source, "PART", old, told)
            show_entered(reply, session, room)
            reply.server(session, "NOTICE", new, told)  # some programs close the page of a room at its PART


ROWS = {"RENAME": Command(_rename, 2, asks=True)}
