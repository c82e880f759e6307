"""What the server tells of itself on request: ADMIN INFO LINKS STATS TIME."""

from __future__ import annotations

from collections.abc import Callable

from server.clock import time_text
from server.commands import Call, Command
from server.commands.about import is_elsewhere
from server.config import VERSION
from server.world import LOBBY
from wire.message import as_middle
from wire.numerics import (
    RPL_ADMINEMAIL,
    RPL_ADMINLOC1,
    RPL_ADMINLOC2,
    RPL_ADMINME,
    RPL_ENDOFINFO,
    RPL_ENDOFLINKS,
    RPL_ENDOFSTATS,
    RPL_INFO,
    RPL_STATSOLINE,
    RPL_STATSUPTIME,
    RPL_TIME,
)


def _admin(call: Call) -> None:
    """Who rules here: the operators who are present, since they can be asked."""
    if is_elsewhere(call):
        return
    world, session, reply = call.world, call.session, call.reply
    opers = sorted(user.nick for user in world.registered() if user.oper)
    reply.numeric(session, RPL_ADMINME, world.config.name)
    reply.numeric(session, RPL_ADMINLOC1, world.config.title)
    reply.numeric(
        session,
        RPL_ADMINLOC2,
        f"Operators here now: {', '.join(opers[:10])}" if opers else "No operator is here",
    )
    reply.numeric(session, RPL_ADMINEMAIL, f"Ask in {LOBBY}")


def _info(call: Call) -> None:
    if is_elsewhere(call):
        return
    world = call.world
    for line in (
        f"{world.config.title}: Samovar, a chat for one network ({VERSION})",
        "Windows, IRC programs and bare terminals meet here; nothing leaves the network.",
        f"This server was started {time_text(world.created_ms)}",
    ):
        call.reply.numeric(call.session, RPL_INFO, line)
    call.reply.numeric(call.session, RPL_ENDOFINFO)


def _links(call: Call) -> None:
    """There are no links: this server stands alone."""
    call.reply.numeric(call.session, RPL_ENDOFLINKS, as_middle(call.params[-1] if call.params else "*"))


def _stats(call: Call) -> None:
    """One letter says about what; what nobody has counted has no lines."""
    query = call.param(0)[:1]
    show = _STATS.get(query)
    if show is not None:
        show(call)
    call.reply.numeric(call.session, RPL_ENDOFSTATS, as_middle(query))


def _show_uptime(call: Call) -> None:
    up_s = max(0, call.reply.now_ms - call.world.created_ms) // 1000
    days, rest = divmod(up_s, 86_400)
    hours, rest = divmod(rest, 3600)
    minutes, seconds = divmod(rest, 60)
    text = f"Server up {days} days {hours}:{minutes:02}:{seconds:02}"
    call.reply.numeric(call.session, RPL_STATSUPTIME, text)


def _show_opers(call: Call) -> None:
    """The names that OPER knows, for operators."""
    if call.user.oper:
        for name in sorted(call.world.config.opers):
            call.reply.numeric(call.session, RPL_STATSOLINE, "O", "*", "*", as_middle(name))


_STATS: dict[str, Callable[[Call], None]] = {"u": _show_uptime, "o": _show_opers}
"""What STATS tells, by letter."""


def _time(call: Call) -> None:
    if not is_elsewhere(call):
        call.reply.numeric(call.session, RPL_TIME, call.world.config.name, time_text(call.reply.now_ms))


ROWS = {
    "ADMIN": Command(_admin),
    "INFO": Command(_info),
    "LINKS": Command(_links),
    "STATS": Command(_stats, 1),
    "TIME": Command(_time),
}
