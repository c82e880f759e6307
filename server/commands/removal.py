"""Out of a room by others: KICK."""

from __future__ import annotations

import logging

from server.commands import Call, Command
from server.commands.rooms import ruled_room
from server.limits import KICKLEN
from server.ranks import STANDS_ABOVE
from server.room import Room
from wire import plain
from wire.message import Message, as_middle
from wire.numerics import ERR_CHANOPRIVSNEEDED, ERR_USERNOTINCHANNEL

log = logging.getLogger(__name__)


def _kick(call: Call) -> None:
    """One room and several guests, or as many rooms as guests, in pairs."""
    rooms, nicks = call.param(0).split(","), call.param(1).split(",")
    if len(rooms) == 1:
        rooms *= len(nicks)
    for name, nick in zip(rooms, nicks, strict=False):
        room = ruled_room(call, name)
        if room is not None:
            _kick_one(call, room, nick)


def _kick_one(call: Call, room: Room, nick: str) -> None:
    session, reply = call.session, call.reply
    target = call.world.find(nick)
    rank = room.acts_as(call.user)
    if not rank.rules:
        reply.numeric(session, ERR_CHANOPRIVSNEEDED, room.name)
    elif target is None or target not in room.members:
        reply.numeric(session, ERR_USERNOTINCHANNEL, as_middle(nick), room.name)
    elif target is not call.user and not rank.stands_over(room.acts_as(target)):
        reply.numeric(session, STANDS_ABOVE, room.name)
    else:
        reason = call.param(2)[:KICKLEN] or call.user.nick
        params = (room.name, target.nick, reason)
        log.info("%s: %s puts out %s: %r", room.name, call.user.source, target.source, reason)
        call.world.part(room, target)
        target.invites.discard(room)
        tags = reply.chronicle.happened(call.user, [room], call.user.source, "KICK", *params)
        author = session if target is not call.user else None
        reply.room(room, call.user.source, "KICK", *params, author=author, tags=tags)
        for each in target.sessions:
            if each.is_plain:  # the text that all plain guests share would call them by their name
                text = plain.render(Message("KICK", params, call.user.source), target.nick, room.name)
                reply.to(each, "", plain.TEXT, text)
            else:
                reply.to(each, call.user.source, "KICK", *params, tags=tags)


ROWS = {"KICK": Command(_kick, 2)}
