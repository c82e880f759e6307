"""Who may write to whom: user mode +R takes direct messages only of those who are logged in, or named by ACCEPT."""

from __future__ import annotations

from server.commands import Call, Command
from server.limits import ACCEPTS
from server.user import User
from wire.message import as_middle
from wire.numerics import (
    ERR_ACCEPTEXIST,
    ERR_ACCEPTFULL,
    ERR_ACCEPTNOT,
    ERR_NEEDREGGEDNICK,
    ERR_NOSUCHNICK,
    RPL_ACCEPTLIST,
    RPL_ENDOFACCEPT,
    Numeric,
)

ONLY_ACCOUNTS = "R"
"""The mode's letter."""
ONLY_LOGGED_IN = Numeric(
    ERR_NEEDREGGEDNICK.code, "They take messages only of those who are logged in to an account"
)


def is_refused(call: Call, target: User) -> bool:
    """Whether the target does not take what the sender says; PRIVMSG is told so.

    To write to somebody is to accept their answer.
    """
    sender = call.user
    if ONLY_ACCOUNTS in sender.modes and target is not sender and target not in sender.accepted:
        _accept(sender, target)
    if ONLY_ACCOUNTS not in target.modes or sender.account or sender is target:
        return False
    if sender in target.accepted or sender.oper:
        return False
    if call.message.command == "PRIVMSG":
        call.reply.numeric(call.session, ONLY_LOGGED_IN, target.nick)
    return True


def _accept(user: User, other: User) -> bool:
    """Lets somebody write. False: as many as may are accepted already; those who have left the chat don't count."""
    user.accepted = {each for each in user.accepted if each.registered}
    if len(user.accepted) >= ACCEPTS:
        return False
    user.accepted.add(other)
    return True


def _command(call: Call) -> None:
    """`ACCEPT nick,-other` lets one write and another not; `ACCEPT *`, or nothing, shows the list."""
    session, reply = call.session, call.reply
    words = [word for word in call.param(0).split(",") if word] or ["*"]
    for word in words[: ACCEPTS + 1]:
        if word == "*":
            for each in sorted(each.nick for each in call.user.accepted if each.registered):
                reply.numeric(session, RPL_ACCEPTLIST, each)
            reply.numeric(session, RPL_ENDOFACCEPT)
        else:
            _change(call, word.removeprefix("-"), is_removal=word[0] == "-")


def _change(call: Call, nick: str, is_removal: bool) -> None:
    session, reply = call.session, call.reply
    other = call.world.find(nick)
    if other is None:
        reply.numeric(session, ERR_NOSUCHNICK, as_middle(nick))
    elif is_removal:
        if other in call.user.accepted:
            call.user.accepted.discard(other)
        else:
            reply.numeric(session, ERR_ACCEPTNOT, other.nick)
    elif other in call.user.accepted:
        reply.numeric(session, ERR_ACCEPTEXIST, other.nick)
    elif not _accept(call.user, other):
        reply.numeric(session, ERR_ACCEPTFULL)


ROWS = {"ACCEPT": Command(_command)}
