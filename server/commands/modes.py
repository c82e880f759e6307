"""MODE: what a room's modes are and how they change, and one's own modes. TMODE: a change that ends by itself."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from server.commands import Call, Command
from server.commands.mode_changes import apply, may_change, reverse
from server.commands.people import set_own_modes, show_own_modes
from server.commands.rooms import visible_room
from server.duration import duration_s
from server.limits import CHANGES_A_LINE
from server.masks import LISTS
from server.reply import Reply
from server.room import Room
from server.world import World
from wire.casemap import fold
from wire.framing import BODY_LIMIT_BYTES
from wire.message import as_middle
from wire.modes import CHANNEL_KINDS, Kind, ModeChange, format_changes, parse_changes
from wire.numerics import (
    ERR_CHANOPRIVSNEEDED,
    ERR_NOSUCHNICK,
    ERR_UNKNOWNMODE,
    ERR_USERSDONTMATCH,
    RPL_BANLIST,
    RPL_CHANNELMODEIS,
    RPL_CREATIONTIME,
    RPL_ENDOFBANLIST,
    RPL_ENDOFEXCEPTLIST,
    RPL_ENDOFINVEXLIST,
    RPL_EXCEPTLIST,
    RPL_INVEXLIST,
    Numeric,
)

log = logging.getLogger(__name__)

_LIST_NUMERICS: dict[str, tuple[Numeric, Numeric]] = {
    "b": (RPL_BANLIST, RPL_ENDOFBANLIST),
    "e": (RPL_EXCEPTLIST, RPL_ENDOFEXCEPTLIST),
    "I": (RPL_INVEXLIST, RPL_ENDOFINVEXLIST),
}


def _mode(call: Call) -> None:
    if call.param(0)[:1] != "#":
        _user_mode(call)
        return
    room = visible_room(call, call.param(0))
    if room is None:
        return
    if len(call.params) == 1:
        _show(call, room)
    else:
        done = _carry_out(call, room, _wanted(call, call.params[1:]))
        for change in done:
            room.ends.pop(_end_of(change), None)
        _tell(call, room, done)


def _user_mode(call: Call) -> None:
    target = call.world.find(call.param(0))
    if target is None:
        call.reply.numeric(call.session, ERR_NOSUCHNICK, as_middle(call.param(0)))
    elif target is not call.user:
        call.reply.numeric(call.session, ERR_USERSDONTMATCH)
    elif len(call.params) == 1:
        show_own_modes(call)
    else:
        set_own_modes(call)


def _show(call: Call, room: Room) -> None:
    session, reply = call.session, call.reply
    modes = room.modes_text(for_member=call.user in room.members)
    reply.numeric(session, RPL_CHANNELMODEIS, room.name, *modes)
    reply.numeric(session, RPL_CREATIONTIME, room.name, str(room.created_s))


def _show_list(call: Call, room: Room, letter: str) -> None:
    session, reply = call.session, call.reply
    row, end = _LIST_NUMERICS[letter]
    if call.user in room.members or not room.is_hidden() or call.user.oper:
        for mask in room.lists[letter].values():
            reply.numeric(session, row, room.name, mask.text, mask.by, str(mask.at_s))
    reply.numeric(session, end, room.name)


def _wanted(call: Call, params: Sequence[str]) -> list[ModeChange]:
    return parse_changes(params[0], params[1:], CHANNEL_KINDS)[:CHANGES_A_LINE]


def _carry_out(call: Call, room: Room, changes: Sequence[ModeChange]) -> list[ModeChange]:
    """Makes the changes that may be made and answers the rest with errors; gives those that were made."""
    session, reply = call.session, call.reply
    refused = False
    done: list[ModeChange] = []
    shown_lists: set[str] = set()
    for change in changes:
        kind = CHANNEL_KINDS.get(change.mode)
        if kind is None:
            reply.numeric(session, ERR_UNKNOWNMODE, as_middle(change.mode))
        elif kind is Kind.LIST and not (change.arg or "").strip():
            if change.mode not in shown_lists:
                shown_lists.add(change.mode)
                _show_list(call, room, change.mode)
        elif not may_change(call, room, change):
            refused = True
        else:
            applied = apply(call, room, change)
            if applied is not None:
                done.append(applied)
    if refused:
        reply.numeric(session, ERR_CHANOPRIVSNEEDED, room.name)
    return done


def _tell(call: Call, room: Room, done: Sequence[ModeChange], for_s: int = 0) -> None:
    """Tells the room what was changed, and the log for how long."""
    source = call.user.source
    if done:
        until = f" for {for_s} s" if for_s else ""
        log.info("%s: %s sets %s%s", room.name, source, " ".join(_without_keys(done)), until)
    for changes in _that_fit(done, BODY_LIMIT_BYTES - 2 - len(f":{source} MODE {room.name} ".encode())):
        call.reply.room(room, source, "MODE", room.name, *format_changes(changes), author=call.session)


def _without_keys(done: Sequence[ModeChange]) -> list[str]:
    return format_changes(
        ModeChange(each.sign, each.mode, "*") if CHANNEL_KINDS[each.mode] is Kind.KEY else each
        for each in done
    )


def _that_fit(done: Sequence[ModeChange], room_bytes: int) -> list[list[ModeChange]]:
    """The changes in as many lines as they take: a mask grows when it is completed."""
    lines: list[list[ModeChange]] = []
    for change in done:
        if lines and len(" ".join(format_changes([*lines[-1], change])).encode()) <= room_bytes:
            lines[-1].append(change)
        else:
            lines.append([change])
    return lines


# --- for a time


def _tmode(call: Call) -> None:
    """`TMODE #room 10m +b bob`: as MODE, but the mask or flag is changed back when the time is over."""
    room = visible_room(call, call.param(0))
    if room is None:
        return
    for_s = duration_s(call.param(1))
    changes = _wanted(call, call.params[2:])
    if for_s is None:
        call.reply.fail(
            call.session, "TMODE", "INVALID_PARAMS", as_middle(call.param(1)),
            "This is not a time: say 10m, 1h30m or 7d, at most a year",
        )  # fmt: skip
    elif not changes or not all(map(_may_end, changes)):
        call.reply.fail(
            call.session, "TMODE", "INVALID_PARAMS", as_middle(call.param(2)),
            "For a time there are +b, +e and +I with a mask, and flags",
        )  # fmt: skip
    else:
        done = _carry_out(call, room, changes)
        ends_s = call.world.clock.monotonic_s() + for_s
        room.ends.update((_end_of(change), ends_s) for change in done)
        _tell(call, room, done, for_s)


def _may_end(change: ModeChange) -> bool:
    kind = CHANNEL_KINDS.get(change.mode)
    return kind is Kind.FLAG or (change.mode in LISTS and change.sign and bool((change.arg or "").strip()))


def _end_of(change: ModeChange) -> tuple[str, str]:
    return change.mode, fold(change.arg or "") if change.mode in LISTS else ""


def end_what_is_over(world: World, reply: Reply) -> None:
    """Changes back what was set for a time that is over, and tells the rooms. For the hub, now and then."""
    now_s = world.clock.monotonic_s()
    for room in world.rooms():
        if room.ends:
            over = [place for place, ends_s in room.ends.items() if ends_s <= now_s]
            done = [change for change in (reverse(room, *place) for place in over) if change is not None]
            for place in over:
                del room.ends[place]
            for changes in _that_fit(done, BODY_LIMIT_BYTES - 400):
                log.info("%s: the time is over, so %s", room.name, " ".join(format_changes(changes)))
                reply.room(room, world.config.name, "MODE", room.name, *format_changes(changes))


ROWS = {"MODE": Command(_mode, 1), "TMODE": Command(_tmode, 3)}
