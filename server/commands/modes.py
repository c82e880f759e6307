"""MODE: what a room's modes are and how they change, and one's own modes."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from server.commands import Call, Command
from server.commands.mode_changes import apply, may_change, place_of
from server.commands.people import set_own_modes, show_own_modes
from server.commands.rooms import visible_room
from server.limits import CHANGES_A_LINE
from server.room import Room
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
        done = carry_out(call, room, wanted(call.params[1:]))
        for change in done:
            room.ends.pop(place_of(change), None)
        tell(call, room, done)


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


def wanted(params: Sequence[str]) -> list[ModeChange]:
    """The changes that a mode string and its arguments ask for, as many as one line may."""
    return parse_changes(params[0], params[1:], CHANNEL_KINDS)[:CHANGES_A_LINE]


def carry_out(call: Call, room: Room, changes: Sequence[ModeChange]) -> list[ModeChange]:
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


def tell(call: Call, room: Room, done: Sequence[ModeChange], for_s: int = 0) -> None:
    """Tells the room what was changed, and the log for how long."""
    source = call.user.source
    if done:
        until = f" for {for_s} s" if for_s else ""
        log.info("%s: %s sets %s%s", room.name, source, " ".join(_without_keys(done)), until)
    for changes in that_fit(done, BODY_LIMIT_BYTES - 2 - len(f":{source} MODE {room.name} ".encode())):
        params = (room.name, *format_changes(changes))
        tags = call.reply.chronicle.happened(call.user, [room], source, "MODE", *params)
        call.reply.room(room, source, "MODE", *params, author=call.session, tags=tags)


def _without_keys(done: Sequence[ModeChange]) -> list[str]:
    return format_changes(
        ModeChange(each.sign, each.mode, "*") if CHANNEL_KINDS[each.mode] is Kind.KEY else each
        for each in done
    )


def that_fit(done: Sequence[ModeChange], room_bytes: int) -> list[list[ModeChange]]:
    """The changes in as many lines as they take: a mask grows when it is completed."""
    lines: list[list[ModeChange]] = []
    for change in done:
        if lines and len(" ".join(format_changes([*lines[-1], change])).encode()) <= room_bytes:
            lines[-1].append(change)
        else:
            lines.append([change])
    return lines


ROWS = {"MODE": Command(_mode, 1)}
