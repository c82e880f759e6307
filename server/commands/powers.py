"""The power of an operator of the server, and the ranks in the lobby that come with it.

It belongs to the connection that gave the password, not to its user: a second device on the same account, wherever that
is, has none until it gives a password itself. Else the password of an account would open, from anywhere, what the
host's secret opens from the host's own computer only.
"""

from __future__ import annotations

from server.commands import Call
from server.commands.rooms import HOST_RANKS, tell_ranks
from server.reply import Reply
from server.user import User
from server.world import World


def take(call: Call, name: str) -> None:
    """This connection has an operator's power from now on."""
    user, session, lobby = call.user, call.session, call.world.lobby
    is_new = not session.oper
    session.oper = name
    user.modes.add("o")
    if is_new:
        call.reply.to(session, user.source, "MODE", user.nick, "+o")
    missing = "".join(rank for rank in HOST_RANKS if rank not in lobby.ranks(user))
    if user in lobby.members and missing:
        lobby.ranks(user).update(missing)
        lobby.lent.setdefault(user, set()).update(missing)
        tell_ranks(call, lobby, missing)


def end(world: World, reply: Reply, user: User) -> None:
    """Where no connection of the user has the power any more, the user is no operator, and the lobby is told."""
    if any(session.oper for session in user.sessions):
        return
    user.modes.discard("o")
    lobby = world.lobby
    going = lobby.lent.pop(user, set())
    lent = "".join(rank for rank in HOST_RANKS if rank in going)
    if not lent:
        return
    lobby.ranks(user).difference_update(lent)
    params = (lobby.name, "-" + lent, *[user.nick] * len(lent))
    tags = reply.chronicle.happened(user, [lobby], world.config.name, "MODE", *params)
    reply.room(lobby, world.config.name, "MODE", *params, tags=tags)
