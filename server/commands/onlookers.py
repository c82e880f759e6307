"""Those who look at a user: who shares a room, and who watches the nick (MONITOR). What they are told of changes.

https://ircv3.net/specs/extensions/away-notify, extended-monitor, monitor.
"""

from __future__ import annotations

from server.commands.metadata_view import show_user
from server.reply import Reply
from server.room import Room
from server.session import Session
from server.user import ABSENT, User
from server.world import World
from wire.caps import Cap
from wire.numerics import RPL_MONOFFLINE, RPL_MONONLINE

_AWAY_NOTIFY = int(Cap.AWAY_NOTIFY)
_EXTENDED_MONITOR = int(Cap.EXTENDED_MONITOR)
_PRE_AWAY = int(Cap.PRE_AWAY)
NOT_THERE = "Not at the computer"
"""For programs that don't know what the away message `*` means."""


def tell(
    world: World, reply: Reply, user: User, cap: Cap, command: str, *params: str, lacks: int = 0
) -> None:
    """Tells the onlookers who have the capability of a change of the user's; not the user's own connections."""
    peers = world.peers(user)
    reply.many(peers, user.source, command, *params, needs=int(cap), lacks=lacks)
    seen = {*peers, *user.sessions}
    others = [session for session in world.monitors.watchers(user.nick) if session not in seen]
    needs = int(cap) | _EXTENDED_MONITOR
    reply.many(others, user.source, command, *params, needs=needs, lacks=lacks)


def tell_online(world: World, reply: Reply, user: User) -> None:
    """Tells those who watch the nick that somebody has it now."""
    watchers = world.monitors.watchers(user.nick)
    reply.many(watchers, world.config.name, RPL_MONONLINE.code, "*", user.source)
    for session in watchers:
        show_to_watcher(reply, session, user)


def show_to_watcher(reply: Reply, session: Session, user: User) -> None:
    """What the connection sees of somebody here whom it begins to watch: MONITOR itself tells nothing of being away."""
    show_user(reply, session, user)
    if user.away and session.has(Cap.AWAY_NOTIFY):
        reply.to(session, user.source, "AWAY", away_shown(user, session), needs=_EXTENDED_MONITOR)


def tell_offline(world: World, reply: Reply, nick: str) -> None:
    """Tells those who watch the nick that nobody has it any more."""
    reply.many(world.monitors.watchers(nick), world.config.name, RPL_MONOFFLINE.code, "*", nick)


def away_shown(user: User, session: Session) -> str:
    """The away message as this connection reads it."""
    return NOT_THERE if user.away == ABSENT and not session.has(Cap.PRE_AWAY) else user.away


def tell_away(world: World, reply: Reply, user: User, before: str) -> None:
    """Tells the onlookers whether the user is away, if that has changed."""
    if user.away == before:
        return
    if user.away != ABSENT:
        tell(world, reply, user, Cap.AWAY_NOTIFY, "AWAY", *_params(user.away))
    else:
        tell(world, reply, user, Cap.AWAY_NOTIFY | Cap.PRE_AWAY, "AWAY", ABSENT)
        tell(world, reply, user, Cap.AWAY_NOTIFY, "AWAY", NOT_THERE, lacks=_PRE_AWAY)


def tell_away_to_room(reply: Reply, room: Room, user: User) -> None:
    """Tells a room that the user who has just come in is away."""
    if not user.away:
        return
    others = [session for session in room.roster() if session.user is not user]
    if user.away == ABSENT:
        reply.many(others, user.source, "AWAY", ABSENT, needs=_AWAY_NOTIFY | _PRE_AWAY)
        reply.many(others, user.source, "AWAY", NOT_THERE, needs=_AWAY_NOTIFY, lacks=_PRE_AWAY)
    else:
        reply.many(others, user.source, "AWAY", user.away, needs=_AWAY_NOTIFY)


def _params(away: str) -> tuple[str, ...]:
    return (away,) if away else ()
