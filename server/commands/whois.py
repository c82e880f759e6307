"""One user in full: WHOIS, and WHOWAS for those who are gone (https://modern.ircdocs.horse/#whois-message)."""

from __future__ import annotations

from collections.abc import Iterator

from server.clock import time_text
from server.commands import Call, Command
from server.commands.metadata_view import EVERYBODY, knows
from server.commands.onlookers import away_shown
from server.room import Room
from server.user import User
from wire.caps import Cap
from wire.message import as_middle
from wire.modes import BOT
from wire.numerics import (
    ERR_NONICKNAMEGIVEN,
    ERR_NOSUCHNICK,
    ERR_WASNOSUCHNICK,
    RPL_AWAY,
    RPL_ENDOFWHOIS,
    RPL_ENDOFWHOWAS,
    RPL_WHOISACCOUNT,
    RPL_WHOISACTUALLY,
    RPL_WHOISBOT,
    RPL_WHOISCHANNELS,
    RPL_WHOISIDLE,
    RPL_WHOISKEYVALUE,
    RPL_WHOISMODES,
    RPL_WHOISOPERATOR,
    RPL_WHOISSERVER,
    RPL_WHOISUSER,
    RPL_WHOWASUSER,
)

WHOWAS_NICKS = 4
"""Nicks of one WHOWAS: each is held against all who are remembered."""


def rooms_shown(asker: User, target: User) -> Iterator[Room]:
    """The target's rooms that the asker may learn of; of an invisible target only those that both are in."""
    may_see = "i" not in target.modes or target is asker or bool(asker.oper)
    for room in target.rooms.values():
        if asker in room.members or (may_see and room.is_visible_to(asker)):
            yield room


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
        _show(call, target)
    call.reply.numeric(call.session, RPL_ENDOFWHOIS, as_middle(nicks))


def _show(call: Call, target: User) -> None:
    world, session, reply = call.world, call.session, call.reply
    nick = target.nick
    reply.numeric(session, RPL_WHOISUSER, nick, target.username, target.host, "*", target.realname)
    with_all = session.has(Cap.MULTI_PREFIX)
    shown = (room.prefix(target, with_all) + room.name for room in rooms_shown(call.user, target))
    reply.words(session, RPL_WHOISCHANNELS, nick, words=shown)
    reply.numeric(session, RPL_WHOISSERVER, nick, world.config.name, world.config.title)
    if target.oper:
        reply.numeric(session, RPL_WHOISOPERATOR, nick)
    if target.account:
        reply.numeric(session, RPL_WHOISACCOUNT, nick, target.account)
    if BOT in target.modes:
        reply.numeric(session, RPL_WHOISBOT, nick)
    if call.user.oper or target is call.user:
        _show_address(call, nick, target.username, target.address)
        modes = "+" + "".join(sorted(target.modes))
        reply.numeric(session, RPL_WHOISMODES, nick, f"is using modes {modes}")
    if target.away:
        reply.numeric(session, RPL_AWAY, nick, away_shown(target, session))
    if knows(session):
        for key, value in target.metadata.items():
            reply.numeric(session, RPL_WHOISKEYVALUE, nick, key, EVERYBODY, value)
    idle_s = int(world.clock.monotonic_s() - target.spoke_s)
    reply.numeric(session, RPL_WHOISIDLE, nick, str(idle_s), str(target.signed_on_ms // 1000))


def _show_address(call: Call, nick: str, username: str, address: str) -> None:
    if address:
        host = middle_of(address)
        call.reply.numeric(call.session, RPL_WHOISACTUALLY, nick, f"{username}@{address}", host)


def middle_of(address: str) -> str:
    """The address as a parameter that is not the last: IPv6 may begin with a colon."""
    return "0" + address if address[:1] == ":" else address


def _whowas(call: Call) -> None:
    if not call.param(0):
        call.reply.numeric(call.session, ERR_NONICKNAMEGIVEN)
        return
    count = call.param(1)
    most = int(count[:4]) if count.isascii() and count.isdigit() else 0
    for nick in call.param(0).split(",")[:WHOWAS_NICKS]:
        _show_past(call, nick, most)


def _show_past(call: Call, nick: str, most: int) -> None:
    """Those who had this nick, the last first; `most` of 0 for all."""
    session, reply = call.session, call.reply
    found = call.world.whowas.find(nick)
    for was in found[: most or None]:
        reply.numeric(session, RPL_WHOWASUSER, was.nick, was.username, was.host, "*", was.realname)
        if was.account:
            reply.numeric(session, RPL_WHOISACCOUNT, was.nick, was.account)
        if call.user.oper:
            _show_address(call, was.nick, was.username, was.address)
        reply.numeric(session, RPL_WHOISSERVER, was.nick, call.world.config.name, time_text(was.gone_ms))
    if not found:
        reply.numeric(session, ERR_WASNOSUCHNICK, as_middle(nick))
    reply.numeric(session, RPL_ENDOFWHOWAS, as_middle(nick))


ROWS = {"WHOIS": Command(_whois), "WHOWAS": Command(_whowas)}
