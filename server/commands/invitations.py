"""Into a room by others: INVITE."""

from __future__ import annotations

import logging

from server.commands import Call, Command
from server.commands.onlookers import away_shown
from server.commands.rooms import ruled_room
from server.masks import Mask, Subject
from server.room import Room
from server.world import World
from wire.caps import Cap
from wire.message import as_middle
from wire.numerics import (
    ERR_CHANOPRIVSNEEDED,
    ERR_NOSUCHNICK,
    ERR_USERONCHANNEL,
    RPL_AWAY,
    RPL_ENDOFINVITELIST,
    RPL_INVITELIST,
    RPL_INVITING,
)

log = logging.getLogger(__name__)


def _invite(call: Call) -> None:
    session, reply = call.session, call.reply
    if len(call.params) < 2:
        for name in sorted(room.name for room in call.user.invites if room.members):
            reply.numeric(session, RPL_INVITELIST, name)
        reply.numeric(session, RPL_ENDOFINVITELIST)
        return
    target = call.world.find(call.param(0))
    room = ruled_room(call, call.param(1))
    if room is None:
        return
    rules = room.acts_as(call.user).rules
    if target is None:
        reply.numeric(session, ERR_NOSUCHNICK, as_middle(call.param(0)))
    elif target in room.members:
        reply.numeric(session, ERR_USERONCHANNEL, target.nick, room.name)
    elif "i" in room.flags and not rules:
        reply.numeric(session, ERR_CHANOPRIVSNEEDED, room.name)
    else:
        if rules:  # a member's word does not open what an operator closes later
            target.invites = {other for other in target.invites if other.members} | {room}
        log.info("%s: %s invites %s", room.name, call.user.source, target.source)
        reply.numeric(session, RPL_INVITING, target.nick, room.name)
        if target.away:
            reply.numeric(session, RPL_AWAY, target.nick, away_shown(target, session))
        reply.user(target, call.user.source, "INVITE", target.nick, room.name)
        others = [each for each in room.roster() if each is not session]
        needs = int(Cap.INVITE_NOTIFY)
        reply.many(others, call.user.source, "INVITE", target.nick, room.name, needs=needs)


def take_back(world: World, room: Room, mask: Mask) -> None:
    """Ends the invitations of those whom a new ban means: the later word counts."""
    for user in world.registered():
        if room in user.invites and mask.covers(Subject.of(user)):
            user.invites.discard(room)


ROWS = {"INVITE": Command(_invite)}
