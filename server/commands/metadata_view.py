"""What a connection is shown of metadata: values in answers and batches, and the news for those who have subscribed.

Version 3 of the specification has numerics for all of it, version 2 the METADATA message for what comes unasked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from server.reply import Reply
from server.room import Room
from server.session import Session
from server.user import User
from server.world import World
from wire.caps import Cap
from wire.numerics import RPL_KEYNOTSET, RPL_KEYVALUE, RPL_METADATASYNCLATER

_EITHER = int(Cap.METADATA | Cap.METADATA_2)
EVERYBODY = "*"
"""The visibility of all values."""
VALUES_AT_ONCE = 200
"""More of them are not sent unasked, when somebody comes into a room: they can be had by SYNC."""
LATER_S = 2

Values = Iterable[tuple[str, str, str | None]]
"""Targets with keys and values; None for one that is not set."""


def knows(session: Session) -> bool:
    """Whether the client has asked for metadata."""
    return bool(session.kind.caps & _EITHER)


def answer(session: Session, target: str, key: str, value: str | None) -> tuple[str, ...]:
    """The line that answers a question for a value."""
    if value is None:
        return (RPL_KEYNOTSET.code, session.shown, target, key, RPL_KEYNOTSET.text)
    return (RPL_KEYVALUE.code, session.shown, target, key, EVERYBODY, value)


def news(session: Session, target: str, key: str, value: str | None) -> tuple[str, ...]:
    """The line that tells of a value unasked."""
    if session.has(Cap.METADATA):
        return answer(session, target, key, value)
    return ("METADATA", target, key, EVERYBODY, *(() if value is None else (value,)))


def show(reply: Reply, session: Session, name: str, values: Values) -> None:
    """Values as one batch about `name`."""
    lines = [reply.from_server(*news(session, *value)) for value in values]
    reply.batch(session, lines, "metadata", name)


def show_own(reply: Reply, session: Session) -> None:
    """At the welcome: what is known of the user."""
    if knows(session):
        user = session.user
        show(reply, session, user.nick, ((user.nick, *each) for each in user.metadata.items()))


def show_room(reply: Reply, session: Session, room: Room, keys: Mapping[str, None]) -> None:
    """The values of these keys of a room and of all in it, or that they can be asked for where they are many."""
    if not knows(session) or not keys:
        return
    values = list(values_of_room(room, keys))
    if len(values) > VALUES_AT_ONCE:
        reply.numeric(session, RPL_METADATASYNCLATER, room.name, str(LATER_S))
    elif values:
        show(reply, session, room.name, values)


def values_of_room(room: Room, keys: Mapping[str, None]) -> Iterator[tuple[str, str, str]]:
    """What is set of these keys, for the room and for all in it."""
    yield from _chosen(room.name, room.metadata, keys)
    for member in room.members:
        if member.metadata:
            yield from _chosen(member.nick, member.metadata, keys)


def _chosen(
    name: str, metadata: Mapping[str, str], keys: Mapping[str, None]
) -> Iterator[tuple[str, str, str]]:
    return ((name, key, metadata[key]) for key in keys if key in metadata)


def show_user(reply: Reply, session: Session, user: User, keys: Mapping[str, None] | None = None) -> None:
    """What the connection has subscribed to of somebody whom it begins to see."""
    if not user.metadata or not knows(session):
        return
    for value in _chosen(user.nick, user.metadata, session.subscriptions if keys is None else keys):
        reply.server(session, *news(session, *value))


def introduce(reply: Reply, room: Room, user: User) -> None:
    """Shows a newcomer to those in the room who have not seen them in another."""
    if not user.metadata:
        return
    for session in room.roster():
        other = session.user
        if other is user or not session.subscriptions:
            continue
        if len(other.rooms.keys() & user.rooms.keys()) == 1:
            show_user(reply, session, user)


def tell(
    world: World, reply: Reply, author: Session, target: User | Room, key: str, value: str | None
) -> None:
    """Tells who sees the target, and has subscribed to the key, of its new value; not the connection that set it."""
    if isinstance(target, Room):
        name, listeners = target.name, list(target.roster())
    else:
        name = target.nick
        listeners = [*world.peers(target), *target.sessions, *world.monitors.watchers(name)]
    for session in dict.fromkeys(listeners):
        if session is not author and key in session.subscriptions and knows(session):
            reply.server(session, *news(session, name, key, value))
