"""Going out of the chat, for whatever reason: QUIT, KILL, a broken connection."""

from __future__ import annotations

from server import presence
from server.commands import powers
from server.commands.onlookers import tell_away, tell_offline
from server.reply import Reply
from server.session import Session
from server.user import User
from server.world import World


def depart(world: World, reply: Reply, session: Session, reason: str, is_final: bool = False) -> None:
    """Lets a connection go; with a user's last one the user leaves the chat, and those who shared a room are told.

    Who is always on stays, unless it is final. The socket is the hub's matter.
    """
    if session not in world.sessions:
        return
    world.sessions.discard(session)
    world.monitors.clear(session)
    session.registered = False
    user = session.user
    before = user.away
    user.detach(session)
    if not user.sessions and (is_final or not presence.stays(world, user)):
        leave(world, reply, user, reason)
        return
    if session.oper:
        powers.end(world, reply, user)
    tell_away(world, reply, user, before)


def leave(world: World, reply: Reply, user: User, reason: str) -> None:
    """Takes a user out of the chat and tells those who shared a room."""
    if user.registered:
        reply.speaks(user)
        tags = reply.chronicle.happened(user, user.rooms.values(), user.source, "QUIT", reason)
        reply.many(world.peers(user), user.source, "QUIT", reason, tags=tags)
        tell_offline(world, reply, user.nick)
    world.forget(user)
