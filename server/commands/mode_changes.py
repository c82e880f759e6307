"""One change of a room's modes: whether it may be, whether it can be, and what it does."""

from __future__ import annotations

from collections.abc import Callable

from server import masks
from server.commands import Call
from server.commands.invitations import take_back
from server.limits import KEYLEN
from server.ranks import STANDS_ABOVE
from server.room import Room
from wire.casemap import fold
from wire.message import as_middle
from wire.modes import CHANNEL_KINDS, Kind, ModeChange
from wire.numerics import (
    ERR_BANLISTFULL,
    ERR_INVALIDKEY,
    ERR_INVALIDMODEPARAM,
    ERR_NEEDMOREPARAMS,
    ERR_NOSUCHNICK,
    ERR_USERNOTINCHANNEL,
)


def may_change(call: Call, room: Room, change: ModeChange) -> bool:
    """Whether the guest's rank is enough for the change of a known mode. Everybody may give up a rank of their own."""
    rank = room.acts_as(call.user)
    if CHANNEL_KINDS[change.mode] is not Kind.PREFIX:
        return change.mode in rank.changes
    is_own = not change.sign and change.mode in room.ranks(call.user) and _is_me(call, change.arg)
    return change.mode in rank.gives or is_own


def _is_me(call: Call, nick: str | None) -> bool:
    return nick is not None and fold(nick) == call.user.key


def apply(call: Call, room: Room, change: ModeChange) -> ModeChange | None:
    """Carries out a change of a known mode; gives it as the room is told of it, None where nothing changed."""
    return _APPLY[CHANNEL_KINDS[change.mode]](call, room, change)


def place_of(change: ModeChange) -> tuple[str, str]:
    """By what `Room.ends` knows the change: the letter, and the key of the mask or ""."""
    if change.mode not in masks.LISTS:
        return change.mode, ""
    return change.mode, fold(masks.complete((change.arg or "").strip()))


def is_so(room: Room, change: ModeChange) -> bool:
    """Whether the flag, or the mask in its list, is already as the change wants it."""
    letter, key = place_of(change)
    return (key in room.lists[letter] if letter in masks.LISTS else letter in room.flags) is change.sign


def reverse(room: Room, letter: str, key: str) -> ModeChange | None:
    """Changes a flag back, or takes the mask with this key out of its list; None where it is not there any more."""
    if letter in masks.LISTS:
        mask = room.lists[letter].pop(key, None)
        return ModeChange(False, letter, mask.text) if mask else None
    room.flags ^= {letter}
    return ModeChange(letter in room.flags, letter)


def _apply_rank(call: Call, room: Room, change: ModeChange) -> ModeChange | None:
    if change.arg is None:
        return _missing(call)
    reply, session = call.reply, call.session
    target = call.world.find(change.arg)
    if target is None:
        reply.numeric(session, ERR_NOSUCHNICK, as_middle(change.arg))
    elif target not in room.members:
        reply.numeric(session, ERR_USERNOTINCHANNEL, target.nick, room.name)
    elif (change.mode in room.ranks(target)) == change.sign:
        pass
    elif (
        not change.sign
        and target is not call.user
        and not room.acts_as(call.user).stands_over(room.acts_as(target))
    ):
        reply.numeric(session, STANDS_ABOVE, room.name)
    else:
        room.set_rank(target, change.mode, change.sign)
        return ModeChange(change.sign, change.mode, target.nick)
    return None


def _apply_mask(call: Call, room: Room, change: ModeChange) -> ModeChange | None:
    said = (change.arg or "").strip()
    text = masks.complete(said)
    if not text:
        call.reply.numeric(
            call.session, ERR_INVALIDMODEPARAM, room.name, change.mode, as_middle(said), "This is not a mask"
        )
        return None
    key = fold(text)
    listed = room.lists[change.mode]
    if not change.sign:
        old = listed.pop(key, None)
        return ModeChange(False, change.mode, old.text) if old else None
    if key in listed:
        return None
    if len(listed) >= call.world.config.limits.list_entries:
        call.reply.numeric(call.session, ERR_BANLISTFULL, room.name, change.mode)
        return None
    mask = listed[key] = masks.make(text, call.user.source, call.world.clock.wall_ms() // 1000)
    if change.mode == "b" and not mask.is_mute:
        take_back(call.world, room, mask)
    return ModeChange(True, change.mode, text)


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
    Kind.LIST: _apply_mask,
    Kind.KEY: _apply_key,
    Kind.LIMIT: _apply_limit,
    Kind.FLAG: _apply_flag,
}
"""What a change of each kind does: gives the change as the room is told of it, or None where nothing changed."""
