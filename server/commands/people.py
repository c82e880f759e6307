"""Who is here, in short: ISON USERHOST; and one's own modes."""

from __future__ import annotations

from server.commands import Call, Command, powers
from wire.modes import USER_KINDS, ModeChange, format_changes, parse_changes
from wire.numerics import (
    ERR_UMODEUNKNOWNFLAG,
    RPL_ISON,
    RPL_UMODEIS,
    RPL_USERHOST,
)

ISON_NICKS = 100
USERHOST_NICKS = 5
"""As https://modern.ircdocs.horse/#userhost-message has it."""


def show_own_modes(call: Call) -> None:
    """Tells the guest their modes."""
    modes = call.user.modes if call.user.oper else call.user.modes - {"o"}
    call.reply.numeric(call.session, RPL_UMODEIS, "+" + "".join(sorted(modes)))


def set_own_modes(call: Call) -> None:
    """Changes the guest's modes: all of them by anybody, but +o comes by OPER only."""
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
                for each in call.user.sessions:
                    each.oper = ""
                powers.end(call.world, reply, call.user)
            done.append(change)
    if is_unknown:
        reply.numeric(session, ERR_UMODEUNKNOWNFLAG)
    if done:
        reply.speaks(call.user)  # a bot from this line on
        reply.user(call.user, call.user.source, "MODE", call.user.nick, *format_changes(done))


def _ison(call: Call) -> None:
    wanted = " ".join(call.params).split()
    present = [guest.nick for guest in map(call.world.find, wanted[:ISON_NICKS]) if guest is not None]
    call.reply.words(call.session, RPL_ISON, words=present or [""])


def _userhost(call: Call) -> None:
    """Each as `nick=+user@host`: `*` behind the nick of an operator, `-` for one who is away."""
    wanted = " ".join(call.params).split()
    shown = [
        f"{user.nick}{'*' if user.oper else ''}={'-' if user.away else '+'}{user.username}@{user.host}"
        for user in map(call.world.find, wanted[:USERHOST_NICKS])
        if user is not None
    ]
    call.reply.words(call.session, RPL_USERHOST, words=shown or [""])


ROWS = {
    "ISON": Command(_ison, 1),
    "USERHOST": Command(_userhost, 1),
}
