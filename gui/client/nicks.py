"""The nick that we want while we have another: it comes true as soon as it can, whatever was asked for meanwhile."""

from __future__ import annotations

from gui.client.core import Core


def is_wish(core: Core) -> bool:
    """Whether we go by another nick than the one that we want, `anna_` for `anna`."""
    return core.connection.registered and core.fold(core.me.wanted_nick) != core.fold(core.me.nick)


def taken(core: Core, nick: str) -> None:
    """We have this nick now; where the user has asked for it, it is the one that we want."""
    asked = next((each for each in core.me.asked_nicks if _is_cut(core, nick, each)), None)
    if asked is not None:
        core.me.wanted_nick = asked
        del core.me.asked_nicks[: core.me.asked_nicks.index(asked) + 1]  # the server answers in order
    elif core.fold(nick) != core.fold(core.me.wanted_nick):
        core.connection.is_renamed = True
    core.me.set_nick(nick)


def refused(core: Core, nick: str) -> bool:
    """We don't get this nick, and want the one that we wanted before. Whether the user had asked for it."""
    asked = next((each for each in core.me.asked_nicks if _is_cut(core, nick, each)), None)
    if asked is not None:
        core.me.asked_nicks.remove(asked)
    return asked is not None


def take_back(core: Core, key: str) -> None:
    """Takes our nick again when whoever had it lets it go: often our own ghost after a lost connection."""
    if is_wish(core) and key == core.fold(core.me.wanted_nick):
        core.answer("NICK", core.me.wanted_nick)


def connection_lost(core: Core) -> None:
    """What was asked for last and not answered is asked for by the next connection."""
    if core.me.asked_nicks:
        core.me.wanted_nick = core.me.asked_nicks[-1]
    core.me.asked_nicks.clear()


def _is_cut(core: Core, nick: str, asked: str) -> bool:
    """Whether a nick is the one that was asked for, maybe cut to what the server takes."""
    return bool(nick) and core.fold(asked).startswith(core.fold(nick))
