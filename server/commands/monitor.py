"""MONITOR: who of these nicks is here, now and from now on (https://ircv3.net/specs/extensions/monitor)."""

from __future__ import annotations

from collections.abc import Iterable

from server.commands import Call, Command
from server.commands.onlookers import show_to_watcher
from wire.message import as_middle
from wire.names import nick_problem
from wire.numerics import (
    ERR_ERRONEUSNICKNAME,
    ERR_MONLISTFULL,
    ERR_NEEDMOREPARAMS,
    RPL_ENDOFMONLIST,
    RPL_MONLIST,
    RPL_MONOFFLINE,
    RPL_MONONLINE,
)


def _monitor(call: Call) -> None:
    handler = _MODIFIERS.get(call.param(0).upper())
    if handler is None:
        call.reply.fail(call.session, "MONITOR", "INVALID_PARAMS", as_middle(call.param(0)), _USAGE)
    else:
        handler(call)


_USAGE = "MONITOR is followed by + and nicks, by - and nicks, or by one of C (clear), L (list), S (status)."


def _add(call: Call) -> None:
    if not call.param(1):
        call.reply.numeric(call.session, ERR_NEEDMOREPARAMS, "MONITOR")
        return
    session, monitors = call.session, call.world.monitors
    most = call.world.config.limits.monitored
    count = len(monitors.watched(session))
    added: list[str] = []
    refused: list[str] = []
    for nick in _nicks(call):
        if nick_problem(nick) is not None:
            call.reply.numeric(session, ERR_ERRONEUSNICKNAME, as_middle(nick))
        elif monitors.watches(session, nick):
            continue
        elif count + len(added) >= most:
            refused.append(nick)
        else:
            monitors.add(session, nick)
            added.append(nick)
    _show_status(call, added)
    for user in map(call.world.find, added):
        if user is not None:
            show_to_watcher(call.reply, session, user)
    if refused:
        call.reply.numeric(session, ERR_MONLISTFULL, str(most), ",".join(refused))


def _remove(call: Call) -> None:
    for nick in _nicks(call):
        call.world.monitors.remove(call.session, nick)


def _clear(call: Call) -> None:
    call.world.monitors.clear(call.session)


def _list(call: Call) -> None:
    watched = call.world.monitors.watched(call.session)
    call.reply.words(call.session, RPL_MONLIST, words=watched, separator=",")
    call.reply.numeric(call.session, RPL_ENDOFMONLIST)


def _status(call: Call) -> None:
    _show_status(call, call.world.monitors.watched(call.session))


def _show_status(call: Call, nicks: Iterable[str]) -> None:
    online: list[str] = []
    offline: list[str] = []
    for nick in nicks:
        user = call.world.find(nick)
        if user is None:
            offline.append(nick)
        else:
            online.append(user.source)
    call.reply.words(call.session, RPL_MONONLINE, words=online, separator=",")
    call.reply.words(call.session, RPL_MONOFFLINE, words=offline, separator=",")


def _nicks(call: Call) -> list[str]:
    return [nick for nick in call.param(1).split(",") if nick]


_MODIFIERS = {"+": _add, "-": _remove, "C": _clear, "L": _list, "S": _status}

ROWS = {"MONITOR": Command(_monitor, 1)}
