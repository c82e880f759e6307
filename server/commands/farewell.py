"""Going out of the chat, for whatever reason: QUIT, KILL, a broken connection."""

from __future__ import annotations

from server import presence
from server.commands import powers
from server.commands.onlookers import tell_away, tell_offline
from server.reply import Reply
from server.session import Session
from server.user import User
from server.world import World


def depart(
    world: World, reply: Reply, session: Session, reason: str, is_final: bool = False, unsaid: str = ""
) -> None:
    """Lets a connection go; with a user's last one the user leaves the chat, and those who shared a room are told.

    Who is always on stays, unless it is final. The socket is the hub's matter. For `unsaid` see `leave`.
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
        leave(world, reply, user, reason, unsaid)
        return
    if session.oper:
        powers.end(world, reply, user)
    tell_away(world, reply, user, before)


def leave(world: World, reply: Reply, user: User, reason: str, unsaid: str = "") -> None:
    """Takes a user out of the chat and tells those who shared a room.

    Where the reason is the user's own words, `unsaid` is what is told instead where they may not speak to all.
    """
    if user.registered:
        reply.speaks(user)
        _tell_quit(world, reply, user, reason, unsaid)
        tell_offline(world, reply, user.nick)
    world.forget(user)


def _tell_quit(world: World, reply: Reply, user: User, reason: str, unsaid: str) -> None:
    """Once to each, under one msgid: with the reason for who may hear it in any room."""
    source, happened = user.source, reply.chronicle.happened
    silent = [room for room in user.rooms.values() if unsaid and not room.may_speak_to_all(user)]
    others = [room for room in user.rooms.values() if room not in silent]
    tags = happened(user, others, source, "QUIT", reason)
    peers = world.peers(user)
    if not silent:
        reply.many(peers, source, "QUIT", reason, tags=tags)
        return
    happened(user, silent, source, "QUIT", unsaid, msgid=tags["msgid"])
    hearers = {session for room in others for session in room.roster()}
    reply.many([peer for peer in peers if peer in hearers], source, "QUIT", reason, tags=tags)
    reply.many([peer for peer in peers if peer not in hearers], source, "QUIT", unsaid, tags=tags)
