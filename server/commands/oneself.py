"""What a user tells of themselves: AWAY SETNAME."""

from __future__ import annotations

from server.commands import Call, Command
from server.commands.onlookers import tell, tell_away
from server.limits import AWAYLEN
from server.user import ABSENT
from wire.caps import Cap
from wire.names import realname_problem
from wire.numerics import ERR_NOTREGISTERED, RPL_NOWAWAY, RPL_UNAWAY


def _away(call: Call) -> None:
    """Away with a text, back without one; `*` says that this program came by itself, which hides no other device.

    Before the welcome it is for who has asked for that (https://ircv3.net/specs/extensions/pre-away).
    """
    user, session = call.user, call.session
    if not session.registered and not session.has(Cap.PRE_AWAY):
        call.reply.numeric(session, ERR_NOTREGISTERED)
        return
    before, text = user.away, call.param(0)[:AWAYLEN]
    session.is_absent = text == ABSENT
    if not session.is_absent:
        user.away_text = text
    call.reply.numeric(session, RPL_NOWAWAY if text else RPL_UNAWAY)
    if user.registered:
        tell_away(call.world, call.reply, user, before)


def _setname(call: Call) -> None:
    """https://ircv3.net/specs/extensions/setname: who has not asked for the capability gets no answer."""
    user, realname = call.user, call.param(0)
    problem = realname_problem(realname)
    if problem is not None:
        call.reply.fail(call.session, "SETNAME", "INVALID_REALNAME", problem)
        return
    user.realname = realname
    tell(call.world, call.reply, user, Cap.SETNAME, "SETNAME", realname)
    call.reply.user(user, user.source, "SETNAME", realname, needs=int(Cap.SETNAME))


ROWS = {
    "AWAY": Command(_away, needs_registration=False),
    "SETNAME": Command(_setname, 1),
}
