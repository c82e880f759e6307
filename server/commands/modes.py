"""MODE: ranks, bans, keys and flags of rooms, and one's own modes."""

from __future__ import annotations

from collections.abc import Callable

from server.commands import Call, Command
from server.commands.people import set_own_modes, show_own_modes
from server.limits import CHANGES_A_LINE, KEYLEN
from server.room import Ban, Room
from wire import names
from wire.casemap import fold
from wire.framing import BODY_LIMIT_BYTES
from wire.message import as_middle
from wire.modes import CHANNEL_KINDS, Kind, ModeChange, format_changes, parse_changes
from wire.numerics import (
    ERR_BANLISTFULL,
    ERR_CHANOPRIVSNEEDED,
    ERR_INVALIDKEY,
    ERR_INVALIDMODEPARAM,
    ERR_NEEDMOREPARAMS,
    ERR_NOSUCHCHANNEL,
    ERR_NOSUCHNICK,
    ERR_UNKNOWNMODE,
    ERR_USERNOTINCHANNEL,
    ERR_USERSDONTMATCH,
    RPL_BANLIST,
    RPL_CHANNELMODEIS,
    RPL_CREATIONTIME,
    RPL_ENDOFBANLIST,
)


def _mode(call: Call) -> None:
    target = call.param(0)
    if target[:1] != "#":
        _user_mode(call)
        return
    room = call.world.room(target)
    if room is None or not room.is_visible_to(call.user):
        call.reply.numeric(call.session, ERR_NOSUCHCHANNEL, as_middle(target))
    elif len(call.params) == 1:
        _show(call, room)
    else:
        _change(call, room)


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


def _change(call: Call, room: Room) -> None:
    """Carries out what may be carried out, tells the room, and answers the rest with errors."""
    session, reply = call.session, call.reply
    may_change = room.may_change(call.user)
    refused = False
    done: list[ModeChange] = []
    shown_lists: set[str] = set()
    for change in parse_changes(call.param(1), call.params[2:], CHANNEL_KINDS)[:CHANGES_A_LINE]:
        kind = CHANNEL_KINDS.get(change.mode)
        if kind is None:
            reply.numeric(session, ERR_UNKNOWNMODE, as_middle(change.mode))
        elif kind is Kind.LIST and not (change.arg or "").strip():
            if change.mode not in shown_lists:
                shown_lists.add(change.mode)
                _show_bans(call, room)
        elif not may_change:
            refused = True
        else:
            applied = _APPLY[kind](call, room, change)
            if applied is not None:
                done.append(applied)
    if refused:
        reply.numeric(session, ERR_CHANOPRIVSNEEDED, room.name)
    room_bytes = BODY_LIMIT_BYTES - 2 - len(f":{call.user.source} MODE {room.name} ".encode())
    for changes in _that_fit(done, room_bytes):
        reply.room(room, call.user.source, "MODE", room.name, *format_changes(changes), author=session)


def _that_fit(done: list[ModeChange], room_bytes: int) -> list[list[ModeChange]]:
    """The changes in as many lines as they take: a mask grows when it is completed."""
    lines: list[list[ModeChange]] = []
    for change in done:
        if lines and len(" ".join(format_changes([*lines[-1], change])).encode()) <= room_bytes:
            lines[-1].append(change)
        else:
            lines.append([change])
    return lines


def _show_bans(call: Call, room: Room) -> None:
    session, reply = call.session, call.reply
    if call.user in room.members or not room.is_hidden():
        for ban in room.bans.values():
            reply.numeric(session, RPL_BANLIST, room.name, ban.mask, ban.by, str(ban.at_s))
    reply.numeric(session, RPL_ENDOFBANLIST, room.name)


def _apply_rank(call: Call, room: Room, change: ModeChange) -> ModeChange | None:
    if change.arg is None:
        return _missing(call)
    target = call.world.find(change.arg)
    if target is None:
        call.reply.numeric(call.session, ERR_NOSUCHNICK, as_middle(change.arg))
        return None
    if target not in room.members:
        call.reply.numeric(call.session, ERR_USERNOTINCHANNEL, target.nick, room.name)
        return None
    ranks = room.ranks(target)
    if (change.mode in ranks) == change.sign:
        return None
    if change.sign:
        ranks.add(change.mode)
    else:
        ranks.discard(change.mode)
    return ModeChange(change.sign, change.mode, target.nick)


def _apply_ban(call: Call, room: Room, change: ModeChange) -> ModeChange | None:
    mask = names.normalize_mask((change.arg or "").strip())
    if " " in mask or mask[:1] == ":" or len(mask) > names.MASKLEN:
        call.reply.numeric(
            call.session, ERR_INVALIDMODEPARAM, room.name, change.mode, as_middle(mask), "This is not a mask"
        )
        return None
    key = fold(mask)
    if not change.sign:
        ban = room.bans.pop(key, None)
        return ModeChange(False, change.mode, ban.mask) if ban else None
    if key in room.bans:
        return None
    if len(room.bans) >= call.world.config.limits.list_entries:
        call.reply.numeric(call.session, ERR_BANLISTFULL, room.name, change.mode)
        return None
    room.bans[key] = Ban(mask, call.user.source, call.world.clock.wall_ms() // 1000, names.compile_mask(mask))
    return ModeChange(True, change.mode, mask)


def _apply_key(call: Call, room: Room, change: ModeChange) -> ModeChange | None:
    if not change.sign:
        had, room.password = room.password, ""
        return ModeChange(False, "k", "*") if had else None
    key = change.arg
    if key is None:
        return _missing(call)
    if (
        not key
        or len(key.encode()) > KEYLEN
        or key[0] == ":"
        or any(char in " ,\0" or char < " " for char in key)
    ):
        call.reply.numeric(call.session, ERR_INVALIDKEY, room.name)
        return None
    room.password = key
    return ModeChange(True, "k", key)


def _apply_limit(call: Call, room: Room, change: ModeChange) -> ModeChange | None:
    if not change.sign:
        had, room.limit = room.limit, 0
        return ModeChange(False, "l") if had else None
    if change.arg is None:
        return _missing(call)
    if not (change.arg.isascii() and change.arg.isdigit() and 0 < int(change.arg[:9]) <= 1_000_000):
        call.reply.numeric(
            call.session,
            ERR_INVALIDMODEPARAM,
            room.name,
            "l",
            as_middle(change.arg),
            "The limit is a number above 0",
        )
        return None
    room.limit = int(change.arg[:9])
    return ModeChange(True, "l", str(room.limit))


def _apply_flag(call: Call, room: Room, change: ModeChange) -> ModeChange | None:
    if (change.mode in room.flags) == change.sign:
        return None
    if change.sign:
        room.flags.add(change.mode)
    else:
        room.flags.discard(change.mode)
    return change


def _missing(call: Call) -> ModeChange | None:
    call.reply.numeric(call.session, ERR_NEEDMOREPARAMS, "MODE")
    return None


_APPLY: dict[Kind, Callable[[Call, Room, ModeChange], ModeChange | None]] = {
    Kind.PREFIX: _apply_rank,
    Kind.LIST: _apply_ban,
    Kind.KEY: _apply_key,
    Kind.LIMIT: _apply_limit,
    Kind.FLAG: _apply_flag,
}
"""What a change of each kind does: gives the change as the room is told of it, or None where nothing changed."""

ROWS = {"MODE": Command(_mode, 1)}
