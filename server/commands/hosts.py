"""CHGHOST: another displayed host for somebody (https://ircv3.net/specs/extensions/chghost)."""

from __future__ import annotations

import logging

from server.commands import Call, Command
from server.commands.onlookers import tell
from server.user import User
from wire.caps import Cap
from wire.message import as_middle
from wire.names import host_problem
from wire.numerics import ERR_NOSUCHNICK, RPL_VISIBLEHOST

log = logging.getLogger(__name__)

_CHGHOST = int(Cap.CHGHOST)
REASON = "Changing host"


def _chghost(call: Call) -> None:
    target, host = call.world.find(call.param(0)), call.param(1)
    problem = host_problem(host)
    if target is None:
        call.reply.numeric(call.session, ERR_NOSUCHNICK, as_middle(call.param(0)))
    elif problem is not None:
        call.reply.fail(call.session, "CHGHOST", "INVALID_HOST", as_middle(host), problem)
    elif host != target.host:
        log.info("%s gives %s the host %s", call.user.source, target.source, host)
        change_host(call, target, host)


def change_host(call: Call, user: User, host: str) -> None:
    """Gives the user another displayed host. Who does not know CHGHOST reads that the user left and came again."""
    world, reply = call.world, call.reply
    before = user.source
    tell(world, reply, user, Cap.CHGHOST, "CHGHOST", user.username, host)
    reply.user(user, before, "CHGHOST", user.username, host, needs=_CHGHOST)
    reply.many(world.peers(user), before, "QUIT", REASON, lacks=_CHGHOST)
    user.host = host
    for room in user.rooms.values():
        others = [session for session in room.roster() if session.user is not user]
        joined = ("JOIN", room.name)
        extended = (*joined, user.account or "*", user.realname)
        reply.many(others, user.source, *joined, lacks=_CHGHOST | int(Cap.EXTENDED_JOIN))
        reply.many(others, user.source, *extended, needs=int(Cap.EXTENDED_JOIN), lacks=_CHGHOST)
        ranks = "".join(sorted(room.ranks(user)))
        if ranks:
            nicks = [user.nick] * len(ranks)
            reply.many(others, world.config.name, "MODE", room.name, f"+{ranks}", *nicks, lacks=_CHGHOST)
    for session in user.sessions:
        reply.numeric(session, RPL_VISIBLEHOST, host)


ROWS = {"CHGHOST": Command(_chghost, 2, needs_oper=True)}
