"""Keeping order: OPER KILL."""

from __future__ import annotations

import hmac
import logging

from server import passwords
from server.commands import Call, Command, powers
from server.commands.farewell import depart, leave
from server.config import Config
from wire.message import Message, as_middle
from wire.numerics import ERR_NOOPERHOST, ERR_NOSUCHNICK, ERR_PASSWDMISMATCH, RPL_YOUREOPER

log = logging.getLogger(__name__)

HOST_OPERATOR = "host"
"""The operator's name of the window that started this server."""


def _prepare_oper(config: Config, message: Message, is_registered: bool) -> object:
    """Whether name and password are right; for the host's own secret, from where it may come is asked later."""
    name, password = message.param(0), message.param(1)
    if name == HOST_OPERATOR and config.operator_secret:
        return hmac.compare_digest(password.encode(), config.operator_secret.encode())
    kept = config.opers.get(name)
    return kept is not None and passwords.verify(password, kept)


def _oper(call: Call) -> None:
    world, session, reply = call.world, call.session, call.reply
    is_host = call.param(0) == HOST_OPERATOR and bool(world.config.operator_secret)
    if is_host and not session.is_local:
        reply.numeric(session, ERR_NOOPERHOST)
        return
    if not world.accepts_password(session, call.prepared is True):
        reply.numeric(session, ERR_PASSWDMISMATCH)
        return
    reply.numeric(session, RPL_YOUREOPER)
    powers.take(call, call.param(0))


def _kill(call: Call) -> None:
    target = call.world.find(call.param(0))
    if target is None:
        call.reply.numeric(call.session, ERR_NOSUCHNICK, as_middle(call.param(0)))
        return
    log.info("%s ends the connections of %s: %r", call.user.source, target.source, call.param(1))
    reason = f"Killed by {call.user.nick}: {call.param(1) or 'no reason given'}"
    for session in list(target.sessions):
        call.reply.to(session, call.user.source, "KILL", target.nick, call.param(1) or "no reason given")
        call.reply.close(session, reason)
        depart(call.world, call.reply, session, reason, is_final=True)
    if target.registered:  # always on, without a connection
        leave(call.world, call.reply, target, reason)


ROWS = {
    "OPER": Command(_oper, 2, prepare=_prepare_oper),
    "KILL": Command(_kill, 1, needs_oper=True),
}
