"""Rooms: JOIN PART TOPIC, and what other commands ask of a room by its name."""

from __future__ import annotations

import logging

from server.commands import Call, Command
from server.commands.metadata_view import introduce
from server.commands.onlookers import tell_away_to_room
from server.commands.room_view import join_shapes, show_inside, show_topic
from server.limits import TOPICLEN
from server.ranks import FOUNDER
from server.room import Room, Topic
from server.user import User
from wire import names
from wire.message import as_middle
from wire.numerics import (
    ERR_BADCHANMASK,
    ERR_BADCHANNELKEY,
    ERR_BANNEDFROMCHAN,
    ERR_CHANNELISFULL,
    ERR_CHANOPRIVSNEEDED,
    ERR_INVITEONLYCHAN,
    ERR_NEEDREGGEDNICK,
    ERR_NOSUCHCHANNEL,
    ERR_NOTONCHANNEL,
    ERR_TOOMANYCHANNELS,
    ERR_UNAVAILRESOURCE,
    Numeric,
)

log = logging.getLogger(__name__)

_NO_MORE = Numeric(ERR_UNAVAILRESOURCE.code, "There are as many channels as there may be; enter one of them")
_TOO_OFTEN = Numeric(
    ERR_UNAVAILRESOURCE.code, "Too many channels were opened from your address; wait an hour"
)
HOST_RANKS = "qo"
"""What an operator of the server is in the lobby."""


def enter(call: Call, room: Room, ranks: str = "") -> None:
    """Takes the guest into the room, tells everybody, and shows all their connections the topic and who is there."""
    if room is call.world.lobby and call.user.oper:
        ranks = HOST_RANKS
    elif room.is_owned_by(call.user):
        ranks = FOUNDER.letter
    room.add(call.user, ranks)
    if ranks == HOST_RANKS:
        room.lent[call.user] = set(ranks)
    call.user.invites.discard(room)
    show_join(call, room)
    for session in call.user.sessions:
        show_inside(call.reply, session, room)
    if ranks:
        tell_ranks(call, room, ranks)


def tell_ranks(call: Call, room: Room, ranks: str) -> None:
    """Tells the room that the guest has got these ranks from the server."""
    nicks = [call.user.nick] * len(ranks)
    server = call.world.config.name
    params = (room.name, "+" + ranks, *nicks)
    tags = call.reply.chronicle.happened(call.user, [room], server, "MODE", *params)
    call.reply.room(room, server, "MODE", *params, author=call.session, tags=tags)


def show_join(call: Call, room: Room) -> None:
    """Tells everybody in the room who has come in."""
    source, session = call.user.source, call.session
    tags = call.reply.chronicle.happened(call.user, [room], source, "JOIN", room.name)
    for words, needs, lacks in join_shapes(call.user, room):
        call.reply.room(room, source, *words, author=session, tags=tags, needs=needs, lacks=lacks)
    tell_away_to_room(call.reply, room, call.user)
    introduce(call.reply, room, call.user)


def _join(call: Call) -> None:
    if call.param(0) == "0":
        for room in list(call.user.rooms.values()):
            _leave(call, room, "")
        return
    keys = call.param(1).split(",")
    for index, name in enumerate(call.param(0).split(",")):
        if name:
            _join_one(call, name, keys[index] if index < len(keys) else "")


def _refusal_to_open(call: Call) -> Numeric | None:
    """Why no room may be opened; else this one counts for the address. Loopback and operators are free of that."""
    world, session, now_s = call.world, call.session, call.world.clock.monotonic_s()
    if len(world.rooms()) >= world.config.limits.rooms:
        return _NO_MORE
    if session.is_local or call.user.oper:
        return None
    if world.new_rooms.are_too_many(session.address, now_s):
        return _TOO_OFTEN
    world.new_rooms.note(session.address, now_s)
    return None


def _join_one(call: Call, name: str, key: str) -> None:
    world, session, reply = call.world, call.session, call.reply
    if names.channel_problem(name) is not None:
        reply.numeric(session, ERR_BADCHANMASK if name[:1] == "#" else ERR_NOSUCHCHANNEL, as_middle(name))
        return
    room = world.room(name)
    if room is not None and call.user in room.members:
        return
    limits = world.config.limits
    if len(call.user.rooms) >= limits.rooms_a_guest and not call.user.oper:
        reply.numeric(session, ERR_TOOMANYCHANNELS, name)
        return
    if room is None:
        if (refusal := _refusal_to_open(call)) is not None:
            reply.numeric(session, refusal, name)
        else:
            enter(call, world.make_room(name), "o")
        return
    problem = join_problem(room, call.user, key)
    if problem is not None:
        reply.numeric(session, problem, room.name)
    else:
        enter(call, room)


def join_problem(room: Room, user: User, key: str) -> Numeric | None:
    """Why the guest may not come in. The owner, and who was invited by somebody who rules, come in whatever it asks."""
    if user.oper or room in user.invites or room.is_owned_by(user):
        return None
    if room.is_banned(user):
        return ERR_BANNEDFROMCHAN
    if "i" in room.flags and not room.is_excepted_from_invitation(user):
        return ERR_INVITEONLYCHAN
    if "R" in room.flags and not user.account:
        return ERR_NEEDREGGEDNICK
    if room.password and key != room.password:
        return ERR_BADCHANNELKEY
    if room.limit and len(room.members) >= room.limit:
        return ERR_CHANNELISFULL
    return None


def _part(call: Call) -> None:
    for name in call.param(0).split(","):
        room = own_room(call, name)
        if room is not None:
            _leave(call, room, call.param(1))


def _leave(call: Call, room: Room, reason: str) -> None:
    session = call.session
    params = (room.name, reason) if reason and room.may_speak_to_all(call.user) else (room.name,)
    tags = call.reply.chronicle.happened(call.user, [room], call.user.source, "PART", *params)
    call.reply.room(room, call.user.source, "PART", *params, author=session, tags=tags)
    call.world.part(room, call.user)


def _topic(call: Call) -> None:
    session, reply = call.session, call.reply
    room = visible_room(call, call.param(0))
    if room is None:
        return
    is_outside = call.user not in room.members and not call.user.oper
    if is_outside and (len(call.params) > 1 or room.is_hidden()):
        reply.numeric(session, ERR_NOTONCHANNEL, room.name)
    elif len(call.params) == 1:
        show_topic(reply, session, room)
    elif not room.may_set_topic(call.user):
        reply.numeric(session, ERR_CHANOPRIVSNEEDED, room.name)
    else:
        text = call.param(1)[:TOPICLEN]
        at_s = call.world.clock.wall_ms() // 1000
        room.topic = Topic(text, call.user.source, at_s) if text else None
        log.info("%s: %s sets the topic", room.name, call.user.source)
        tags = reply.chronicle.happened(call.user, [room], call.user.source, "TOPIC", room.name, text)
        reply.room(room, call.user.source, "TOPIC", room.name, text, author=session, tags=tags)


def visible_room(call: Call, name: str) -> Room | None:
    """The room, or 403 for one that isn't there or that the guest may not know of."""
    room = call.world.room(name)
    if room is None or not room.is_visible_to(call.user):
        call.reply.numeric(call.session, ERR_NOSUCHCHANNEL, as_middle(name))
        return None
    return room


def own_room(call: Call, name: str) -> Room | None:
    """The room that the guest is in, or 403 or 442."""
    room = visible_room(call, name)
    if room is not None and call.user not in room.members:
        call.reply.numeric(call.session, ERR_NOTONCHANNEL, room.name)
        return None
    return room


def ruled_room(call: Call, name: str) -> Room | None:
    """The room that the guest is in or, for an operator of the server, any; or 403 or 442."""
    return visible_room(call, name) if call.user.oper else own_room(call, name)


ROWS = {
    "JOIN": Command(_join, 1),
    "PART": Command(_part, 1),
    "TOPIC": Command(_topic, 1),
}
