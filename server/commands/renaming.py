"""RENAME: a room gets another name, with everybody and everything in it
(https://ircv3.net/specs/extensions/channel-rename)."""

from __future__ import annotations

import logging

from server.commands import Call, Command
from server.commands.room_view import show_entered
from server.commands.rooms import ruled_room
from server.limits import KICKLEN
from server.room import Room
from wire import names
from wire.caps import Cap
from wire.casemap import fold
from wire.message import as_middle
from wire.numerics import ERR_CHANOPRIVSNEEDED

log = logging.getLogger(__name__)

PAUSE_S = 60.0
"""Between two names: those without the capability get the whole room told anew each time."""
_RENAME = int(Cap.CHANNEL_RENAME)


def _rename(call: Call) -> None:
    room = ruled_room(call, call.param(0))
    if room is None:
        return
    new, reason = call.param(1), call.param(2)[:KICKLEN]
    if "k" not in room.acts_as(call.user).changes:
        call.reply.numeric(call.session, ERR_CHANOPRIVSNEEDED, room.name)
    elif new == room.name:
        pass
    elif problem := _problem(call, room, new):
        call.reply.fail(call.session, "RENAME", problem[0], room.name, as_middle(new), problem[1])
    else:
        _carry_out(call, room, new, reason)


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


def _carry_out(call: Call, room: Room, new: str, reason: str) -> None:
    reply, old = call.reply, room.name
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
    params = (old, reason) if reason else (old,)
    for session in room.roster():
        if not session.has(Cap.CHANNEL_RENAME):
            reply.to(session, session.user.source, "PART", *params)
            show_entered(reply, session, room)


ROWS = {"RENAME": Command(_rename, 2)}
