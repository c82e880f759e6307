"""Going out of the chat, for whatever reason: QUIT, KILL, a broken connection."""

from __future__ import annotations

from server.reply import Reply
from server.session import Session
from server.world import World


def depart(world: World, reply: Reply, session: Session, reason: str) -> None:
    """Takes the guest out of the chat and tells those who shared a room. Their connection is the hub's matter."""
    if session.registered:
        reply.many(world.peers(session), session.source, "QUIT", reason)
    world.forget(session)
