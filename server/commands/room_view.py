"""What a connection is shown of a room: the way in, the topic, who is there."""

from __future__ import annotations

from server.commands import metadata_view
from server.commands.markers import show_marker
from server.reply import Reply
from server.room import Room
from server.session import Session
from server.user import User
from wire.caps import Cap
from wire.numerics import RPL_ENDOFNAMES, RPL_NAMREPLY, RPL_NOTOPIC, RPL_TOPIC, RPL_TOPICWHOTIME

_EXTENDED_JOIN = int(Cap.EXTENDED_JOIN)


def join_shapes(user: User, room: Room) -> tuple[tuple[tuple[str, ...], int, int], ...]:
    """The JOIN line in its two shapes, each with the capabilities that it needs and those that it lacks
    (https://ircv3.net/specs/extensions/extended-join)."""
    short = ("JOIN", room.name)
    return (
        (short, 0, _EXTENDED_JOIN),
        ((*short, user.account or "*", user.realname), _EXTENDED_JOIN, 0),
    )


def show_entered(reply: Reply, session: Session, room: Room) -> None:
    """What one connection of a member reads as if they had just come in: it got to know of the room by another way."""
    user = session.user
    for words, needs, lacks in join_shapes(user, room):
        reply.to(session, user.source, *words, needs=needs, lacks=lacks)
    show_inside(reply, session, room)


def show_inside(reply: Reply, session: Session, room: Room) -> None:
    """What follows a JOIN: the topic, if there is one, how far one has read, and who is there."""
    if room.topic:
        show_topic(reply, session, room)
    show_marker(reply, session, room.name)
    if not session.has(Cap.NO_IMPLICIT_NAMES):
        show_names(reply, session, room)
        reply.numeric(session, RPL_ENDOFNAMES, room.name)
    metadata_view.show_room(reply, session, room, session.subscriptions)


def show_topic(reply: Reply, session: Session, room: Room) -> None:
    """The topic, who set it and when; or that there is none."""
    topic = room.topic
    if topic is None:
        reply.numeric(session, RPL_NOTOPIC, room.name)
        return
    reply.numeric(session, RPL_TOPIC, room.name, topic.text)
    reply.numeric(session, RPL_TOPICWHOTIME, room.name, topic.by, str(topic.at_s))


def show_names(reply: Reply, session: Session, room: Room) -> None:
    """Who is in the room; from outside without the invisible ones. The end of the list is the caller's to say."""
    with_all = session.has(Cap.MULTI_PREFIX)
    with_host = session.has(Cap.USERHOST_IN_NAMES)
    user = session.user
    is_inside = user in room.members
    shown = (
        room.prefix(member, with_all) + (member.source if with_host else member.nick)
        for member in room.members
        if is_inside or "i" not in member.modes or member is user
    )
    reply.words(session, RPL_NAMREPLY, "@" if room.is_hidden() else "=", room.name, words=shown)
