"""The server as a program, in the hands of its operators: WALLOPS DIE REHASH RESTART."""

from __future__ import annotations

import logging

from server.commands import Call, Command
from wire.numerics import ERR_NEEDMOREPARAMS

log = logging.getLogger(__name__)


def _wallops(call: Call) -> None:
    """For all who have chosen to read that (+w)."""
    if not call.param(0):
        call.reply.numeric(call.session, ERR_NEEDMOREPARAMS, "WALLOPS")
        return
    readers = [session for user in call.world.registered() if "w" in user.modes for session in user.sessions]
    call.reply.many(readers, call.user.source, "WALLOPS", call.param(0))


def _die(call: Call) -> None:
    log.info("%s (operator %s) ends the server", call.user.source, call.user.oper)
    call.world.ask_to_end()


def _rehash(call: Call) -> None:
    """All threads read the configuration, and so it never changes."""
    text = "The configuration is read at the start only: end the server and start it again."
    call.reply.fail(call.session, "REHASH", "CANNOT_REHASH", text)


def _restart(call: Call) -> None:
    text = "This server can't start itself again. DIE ends it; start it where it runs."
    call.reply.fail(call.session, "RESTART", "CANNOT_RESTART", text)


ROWS = {
    "WALLOPS": Command(_wallops, 1, needs_oper=True),
    "DIE": Command(_die, needs_oper=True),
    "REHASH": Command(_rehash, needs_oper=True),
    "RESTART": Command(_restart, needs_oper=True),
}
