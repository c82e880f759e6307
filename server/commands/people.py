"""Who is here: WHO WHOIS AWAY ISON, and one's own modes."""

from __future__ import annotations

from collections.abc import Iterator

from server.commands import Call, Command
from server.limits import AWAYLEN
from server.room import Room
from server.user import User
from wire.caps import Cap
from wire.message import as_middle
from wire.modes import USER_KINDS, ModeChange, format_changes, parse_changes
from wire.names import mask_match
from wire.numerics import (
    ERR_NONICKNAMEGIVEN,
    ERR_NOSUCHNICK,
    ERR_UMODEUNKNOWNFLAG,
    RPL_AWAY,
    RPL_ENDOFWHO,
    RPL_ENDOFWHOIS,
    RPL_ISON,
    RPL_NOWAWAY,
    RPL_UMODEIS,
    RPL_UNAWAY,
    RPL_WHOISACCOUNT,
    RPL_WHOISACTUALLY,
    RPL_WHOISCHANNELS,
    RPL_WHOISIDLE,
    RPL_WHOISOPERATOR,
    RPL_WHOISSERVER,
    RPL_WHOISUSER,
    RPL_WHOREPLY,
)


def show_own_modes(call: Call) -> None:
    """Tells the guest their modes."""
    call.reply.numeric(call.session, RPL_UMODEIS, "+" + "".join(sorted(call.user.modes)))


def set_own_modes(call: Call) -> None:
    """Changes the guest's modes: +i by anybody, -o by operators; +o comes by OPER only."""
    session, reply = call.session, call.reply
    done: list[ModeChange] = []
    is_unknown = False
    for change in parse_changes(call.param(1), (), USER_KINDS):
        if change.mode not in USER_KINDS:
            is_unknown = True
        elif (change.mode in call.user.modes) != change.sign and not (change.mode == "o" and change.sign):
            if change.sign:
                call.user.modes.add(change.mode)
            else:
                call.user.modes.discard(change.mode)
            if change.mode == "o":
                call.user.oper = ""
            done.append(change)
    if is_unknown:
        reply.numeric(session, ERR_UMODEUNKNOWNFLAG)
    if done:
        reply.user(call.user, call.user.source, "MODE", call.user.nick, *format_changes(done))


def _who(call: Call) -> None:
    """Everybody in a room, or everybody whom the mask covers and whom the asker may see."""
    mask = call.param(0)
    only_opers = call.param(1) == "o"
    room = call.world.room(mask) if mask[:1] == "#" else None
    if mask[:1] == "#":
        is_open = room is not None and room.is_visible_to(call.user)
        found = (
            [member for member in room.members if _may_see(call, member, room)] if room and is_open else []
        )
    else:
        found = [
            guest for guest in call.world.registered() if _covers(mask, guest) and _may_see(call, guest, None)
        ]
    for guest in found:
        if not only_opers or guest.oper:
            _show_who(call, guest, room)
    call.reply.numeric(call.session, RPL_ENDOFWHO, as_middle(mask))


def _covers(mask: str, guest: User) -> bool:
    return mask in ("*", "0", "") or any(
        mask_match(mask, text)
        for text in (guest.nick, guest.username, guest.host, guest.source, guest.realname)
    )


def _may_see(call: Call, guest: User, room: Room | None) -> bool:
    """Whether the asker may see the guest in a list: invisible ones only from within a shared room, or by name."""
    return (
        "i" not in guest.modes
        or guest is call.user
        or bool(call.user.oper)
        or (call.user in room.members if room else call.user.shares_room_with(guest))
        or call.param(0).casefold() == guest.nick.casefold()
    )


def _show_who(call: Call, guest: User, room: Room | None) -> None:
    session = call.session
    shown = room or next(_rooms_shown(call.user, guest), None)
    flags = ("G" if guest.away else "H") + ("*" if guest.oper else "")
    if shown is not None:
        flags += shown.prefix(guest, session.has(Cap.MULTI_PREFIX))
    call.reply.numeric(
        session,
        RPL_WHOREPLY,
        shown.name if shown else "*",
        guest.username,
        guest.host,
        call.world.config.name,
        guest.nick,
        flags,
        f"0 {guest.realname}",
    )


def _whois(call: Call) -> None:
    """One or two parameters: with two, the first is a server, and the nick comes last."""
    nicks = call.param(1) or call.param(0)
    if not nicks:
        call.reply.numeric(call.session, ERR_NONICKNAMEGIVEN)
        return
    nick = nicks.split(",")[0]
    target = call.world.find(nick)
    if target is None:
        call.reply.numeric(call.session, ERR_NOSUCHNICK, as_middle(nick))
    else:
        _show_whois(call, target)
    call.reply.numeric(call.session, RPL_ENDOFWHOIS, as_middle(nicks))


def _show_whois(call: Call, target: User) -> None:
    world, session, reply = call.world, call.session, call.reply
    nick = target.nick
    reply.numeric(session, RPL_WHOISUSER, nick, target.username, target.host, "*", target.realname)
    with_all = session.has(Cap.MULTI_PREFIX)
    shown = (room.prefix(target, with_all) + room.name for room in _rooms_shown(call.user, target))
    reply.words(session, RPL_WHOISCHANNELS, nick, words=shown)
    reply.numeric(session, RPL_WHOISSERVER, nick, world.config.name, world.config.title)
    if target.oper:
        reply.numeric(session, RPL_WHOISOPERATOR, nick)
    if target.account:
        reply.numeric(session, RPL_WHOISACCOUNT, nick, target.account)
    if call.user.oper or target is call.user:
        reply.numeric(session, RPL_WHOISACTUALLY, nick, f"{target.username}@{target.address}", target.address)
    if target.away:
        reply.numeric(session, RPL_AWAY, nick, target.away)
    idle_s = int(world.clock.monotonic_s() - target.spoke_s)
    reply.numeric(session, RPL_WHOISIDLE, nick, str(idle_s), str(target.signed_on_ms // 1000))


def _rooms_shown(asker: User, target: User) -> Iterator[Room]:
    """The target's rooms that the asker may learn of; of an invisible target only those that both are in."""
    may_see = "i" not in target.modes or target is asker or bool(asker.oper)
    for room in target.rooms.values():
        if asker in room.members or (may_see and room.is_visible_to(asker)):
            yield room


def _away(call: Call) -> None:
    call.user.away = call.param(0)[:AWAYLEN]
    call.reply.numeric(call.session, RPL_NOWAWAY if call.user.away else RPL_UNAWAY)


def _ison(call: Call) -> None:
    wanted = " ".join(call.params).split()
    present = [guest.nick for guest in map(call.world.find, wanted[:100]) if guest is not None]
    call.reply.words(call.session, RPL_ISON, words=present or [""])


ROWS = {
    "WHO": Command(_who),
    "WHOIS": Command(_whois),
    "AWAY": Command(_away),
    "ISON": Command(_ison, 1),
}
