"""TMODE: a change of a room's modes that ends by itself: a ban, a mute, a closed room for ten minutes."""

from __future__ import annotations

import logging

from server.commands import Call, Command
from server.commands.mode_changes import is_so, may_change, place_of, reverse
from server.commands.modes import carry_out, tell, that_fit, wanted
from server.commands.rooms import visible_room
from server.duration import duration_s
from server.masks import LISTS
from server.reply import Reply
from server.room import Room
from server.world import World
from wire.framing import BODY_LIMIT_BYTES
from wire.message import as_middle
from wire.modes import CHANNEL_KINDS, Kind, ModeChange, format_changes

log = logging.getLogger(__name__)

_SOURCE_BYTES = 400
"""More than the server's name and the room's take of a line."""


def _tmode(call: Call) -> None:
    """`TMODE #room 10m +b bob`: as MODE, but the mask or flag is changed back when the time is over."""
    room = visible_room(call, call.param(0))
    if room is None:
        return
    for_s = duration_s(call.param(1))
    changes = wanted(call.params[2:])
    if for_s is None:
        _refuse(
            call, "INVALID_PARAMS", call.param(1), "This is not a time: say 10m, 1h30m or 7d, at most a year"
        )
    elif not changes or not all(map(_may_end, changes)):
        _refuse(
            call, "INVALID_PARAMS", call.param(2), "For a time there are +b, +e and +I with a mask, and flags"
        )
    else:
        _begin_anew(call, room, changes)
        done = carry_out(call, room, changes)
        ends_s = call.world.clock.monotonic_s() + for_s
        room.ends.update((place_of(change), ends_s) for change in done)
        tell(call, room, done, for_s)


def _begin_anew(call: Call, room: Room, changes: list[ModeChange]) -> None:
    """What is set for a time already gets the new one; of what is set for good it is said that it stays."""
    for change in changes:
        if may_change(call, room, change) and is_so(room, change):
            if place_of(change) in room.ends:
                reverse(room, *place_of(change))
            else:
                text = "This is so already, and without an end; change it back first"
                _refuse(call, "HAS_NO_END", change.arg or change.mode, text)


def _refuse(call: Call, code: str, what: str, text: str) -> None:
    call.reply.fail(call.session, "TMODE", code, as_middle(what), text)


def _may_end(change: ModeChange) -> bool:
    kind = CHANNEL_KINDS.get(change.mode)
    return kind is Kind.FLAG or (change.mode in LISTS and change.sign and bool((change.arg or "").strip()))


def end_what_is_over(world: World, reply: Reply) -> None:
    """Changes back what was set for a time that is over, and tells the rooms. For the hub, now and then."""
    now_s = world.clock.monotonic_s()
    for room in world.rooms():
        over = [place for place, ends_s in room.ends.items() if ends_s <= now_s] if room.ends else []
        done = [change for change in (reverse(room, *place) for place in over) if change is not None]
        for place in over:
            del room.ends[place]
        for changes in that_fit(done, BODY_LIMIT_BYTES - _SOURCE_BYTES):
            words = format_changes(changes)
            log.info("%s: the time is over, so %s", room.name, " ".join(words))
            tags = reply.chronicle.happened(None, [room], world.config.name, "MODE", room.name, *words)
            reply.room(room, world.config.name, "MODE", room.name, *words, tags=tags)


ROWS = {"TMODE": Command(_tmode, 3)}
