"""Rooms: JOIN PART TOPIC NAMES LIST INVITE KICK. MODE has its own file."""

from __future__ import annotations

from server.commands import Call, Command
from server.limits import KICKLEN, TOPICLEN
from server.room import Room, Topic
from server.user import User
from wire import names, plain
from wire.caps import Cap
from wire.message import Message, as_middle
from wire.numerics import (
    ERR_BADCHANMASK,
    ERR_BADCHANNELKEY,
    ERR_BANNEDFROMCHAN,
    ERR_CHANNELISFULL,
    ERR_CHANOPRIVSNEEDED,
    ERR_INVITEONLYCHAN,
    ERR_NOSUCHCHANNEL,
    ERR_NOSUCHNICK,
    ERR_NOTONCHANNEL,
    ERR_TOOMANYCHANNELS,
    ERR_USERNOTINCHANNEL,
    ERR_USERONCHANNEL,
    RPL_ENDOFINVITELIST,
    RPL_ENDOFNAMES,
    RPL_INVITELIST,
    RPL_INVITING,
    RPL_LIST,
    RPL_LISTEND,
    RPL_LISTSTART,
    RPL_NAMREPLY,
    RPL_NOTOPIC,
    RPL_TOPIC,
    RPL_TOPICWHOTIME,
    Numeric,
)

_EXTENDED_JOIN = int(Cap.EXTENDED_JOIN)
LIST_MASKS = 8
"""Masks and bounds of one LIST that are looked at: each is held against every room, on the hub's time."""


def enter(call: Call, room: Room, ranks: str = "") -> None:
    """Takes the guest into the room, tells everybody, and shows the newcomer the topic and who is there."""
    session = call.session
    if room is call.world.lobby and call.user.oper:
        ranks = "o"
    room.add(call.user, ranks)
    call.user.invites.discard(room)
    show_join(call, room)
    for each in call.user.sessions:
        _show_inside(call._replace(session=each), room)
    if ranks:
        server = call.world.config.name
        call.reply.room(room, server, "MODE", room.name, "+" + ranks, call.user.nick, author=session)


def show_join(call: Call, room: Room) -> None:
    """Tells everybody in the room who has come in (https://ircv3.net/specs/extensions/extended-join)."""
    user, join = call.user, ("JOIN", room.name)
    extended = (*join, user.account or "*", user.realname)
    call.reply.room(room, user.source, *join, author=call.session, lacks=_EXTENDED_JOIN)
    call.reply.room(room, user.source, *extended, author=call.session, needs=_EXTENDED_JOIN)


def show_own_room(call: Call, room: Room) -> None:
    """Shows a new connection a room that its user is in already, as if it had joined."""
    user = call.user
    extended = (user.account or "*", user.realname) if call.session.has(Cap.EXTENDED_JOIN) else ()
    call.reply.to(call.session, user.source, "JOIN", room.name, *extended)
    _show_inside(call, room)


def _show_inside(call: Call, room: Room) -> None:
    """What a member sees first: the topic and who is there."""
    if room.topic:
        _show_topic(call, room)
    _show_names(call, room)


def _join(call: Call) -> None:
    if call.param(0) == "0":
        for room in list(call.user.rooms.values()):
            _leave(call, room, "")
        return
    keys = call.param(1).split(",")
    for index, name in enumerate(call.param(0).split(",")):
        if name:
            _join_one(call, name, keys[index] if index < len(keys) else "")


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
        if len(world.rooms()) >= limits.rooms:
            reply.numeric(session, ERR_TOOMANYCHANNELS, name)
            return
        enter(call, world.make_room(name), "o")
        return
    problem = join_problem(room, call.user, key)
    if problem is not None:
        reply.numeric(session, problem, room.name)
    else:
        enter(call, room)


def join_problem(room: Room, user: User, key: str) -> Numeric | None:
    """Why the guest may not come in. An invitation opens a closed or full room, but not one that bans them."""
    if user.oper:
        return None
    if room.is_banned(user):
        return ERR_BANNEDFROMCHAN
    if room in user.invites:
        return None
    if "i" in room.flags:
        return ERR_INVITEONLYCHAN
    if room.password and key != room.password:
        return ERR_BADCHANNELKEY
    if room.limit and len(room.members) >= room.limit:
        return ERR_CHANNELISFULL
    return None


def _part(call: Call) -> None:
    for name in call.param(0).split(","):
        room = _own_room(call, name)
        if room is not None:
            _leave(call, room, call.param(1))


def _leave(call: Call, room: Room, reason: str) -> None:
    session = call.session
    params = (room.name, reason) if reason else (room.name,)
    call.reply.room(room, call.user.source, "PART", *params, author=session)
    call.world.part(room, call.user)


def _topic(call: Call) -> None:
    session, reply = call.session, call.reply
    room = _visible_room(call, call.param(0))
    if room is None:
        return
    if call.user not in room.members and (len(call.params) > 1 or room.is_hidden()):
        reply.numeric(session, ERR_NOTONCHANNEL, room.name)
    elif len(call.params) == 1:
        _show_topic(call, room)
    elif not room.may_set_topic(call.user):
        reply.numeric(session, ERR_CHANOPRIVSNEEDED, room.name)
    else:
        text = call.param(1)[:TOPICLEN]
        at_s = call.world.clock.wall_ms() // 1000
        room.topic = Topic(text, call.user.source, at_s) if text else None
        reply.room(room, call.user.source, "TOPIC", room.name, text, author=session)


def _show_topic(call: Call, room: Room) -> None:
    topic = room.topic
    if topic is None:
        call.reply.numeric(call.session, RPL_NOTOPIC, room.name)
        return
    call.reply.numeric(call.session, RPL_TOPIC, room.name, topic.text)
    call.reply.numeric(call.session, RPL_TOPICWHOTIME, room.name, topic.by, str(topic.at_s))


def _names(call: Call) -> None:
    for name in call.param(0).split(",")[:10]:
        room = call.world.room(name)
        if room is not None and room.is_visible_to(call.user):
            _show_names(call, room)
        else:
            call.reply.numeric(call.session, RPL_ENDOFNAMES, as_middle(name))


def _show_names(call: Call, room: Room) -> None:
    session, reply = call.session, call.reply
    with_all = session.has(Cap.MULTI_PREFIX)
    sign = "@" if room.is_hidden() else "="
    is_inside = call.user in room.members
    shown = (
        room.prefix(member, with_all) + member.nick
        for member in room.members
        if is_inside or "i" not in member.modes or member is call.user
    )
    reply.words(session, RPL_NAMREPLY, sign, room.name, words=shown)
    reply.numeric(session, RPL_ENDOFNAMES, room.name)


def _list(call: Call) -> None:
    """All rooms that the guest may know of, or those named; `>n` and `<n` bound the number of members."""
    session, reply = call.session, call.reply
    words = [word for word in call.param(0).split(",") if word]
    bounds = [word for word in words if word[0] in "<>" and word[1:].isascii() and word[1:].isdigit()]
    masks = [names.compile_mask(word) for word in words if word not in bounds][:LIST_MASKS]
    sizes = [(bound[0], int(bound[1:9] or 0)) for bound in bounds[:LIST_MASKS]]
    reply.numeric(session, RPL_LISTSTART)
    for room in call.world.rooms():
        count = len(room.members)
        fits = all(count > size if sign == ">" else count < size for sign, size in sizes)
        if not count or not room.is_visible_to(call.user) or not fits:
            continue
        if masks and not any(covers(room.key) for covers in masks):
            continue
        reply.numeric(session, RPL_LIST, room.name, str(count), room.topic.text if room.topic else "")
    reply.numeric(session, RPL_LISTEND)


def _invite(call: Call) -> None:
    session, reply = call.session, call.reply
    if len(call.params) < 2:
        for name in sorted(room.name for room in call.user.invites if room.members):
            reply.numeric(session, RPL_INVITELIST, name)
        reply.numeric(session, RPL_ENDOFINVITELIST)
        return
    target = call.world.find(call.param(0))
    room = _own_room(call, call.param(1))
    if room is None:
        return
    if target is None:
        reply.numeric(session, ERR_NOSUCHNICK, as_middle(call.param(0)))
    elif target in room.members:
        reply.numeric(session, ERR_USERONCHANNEL, target.nick, room.name)
    elif "i" in room.flags and not room.may_change(call.user):
        reply.numeric(session, ERR_CHANOPRIVSNEEDED, room.name)
    else:
        if room.may_change(call.user):  # a member's word does not open what an operator closes later
            target.invites = {other for other in target.invites if other.members} | {room}
        reply.numeric(session, RPL_INVITING, target.nick, room.name)
        reply.user(target, call.user.source, "INVITE", target.nick, room.name)


def _kick(call: Call) -> None:
    """One room and several guests, or as many rooms as guests, in pairs."""
    rooms, nicks = call.param(0).split(","), call.param(1).split(",")
    if len(rooms) == 1:
        rooms *= len(nicks)
    for name, nick in zip(rooms, nicks, strict=False):
        room = _own_room(call, name)
        if room is not None:
            _kick_one(call, room, nick)


def _kick_one(call: Call, room: Room, nick: str) -> None:
    session, reply = call.session, call.reply
    target = call.world.find(nick)
    if not room.may_change(call.user):
        reply.numeric(session, ERR_CHANOPRIVSNEEDED, room.name)
    elif target is None or target not in room.members:
        reply.numeric(session, ERR_USERNOTINCHANNEL, as_middle(nick), room.name)
    else:
        reason = call.param(2)[:KICKLEN] or call.user.nick
        params = (room.name, target.nick, reason)
        call.world.part(room, target)
        target.invites.discard(room)
        reply.room(room, call.user.source, "KICK", *params, author=session)
        for each in target.sessions:
            if each.is_plain:  # the text that all plain guests share would call them by their name
                text = plain.render(Message("KICK", params, call.user.source), target.nick, room.name)
                reply.to(each, "", plain.TEXT, text)
            else:
                reply.to(each, call.user.source, "KICK", *params)


def _visible_room(call: Call, name: str) -> Room | None:
    """The room, or 403 for one that isn't there or that the guest may not know of."""
    room = call.world.room(name)
    if room is None or not room.is_visible_to(call.user):
        call.reply.numeric(call.session, ERR_NOSUCHCHANNEL, as_middle(name))
        return None
    return room


def _own_room(call: Call, name: str) -> Room | None:
    """The room that the guest is in, or 403 or 442."""
    room = _visible_room(call, name)
    if room is not None and call.user not in room.members:
        call.reply.numeric(call.session, ERR_NOTONCHANNEL, room.name)
        return None
    return room


ROWS = {
    "JOIN": Command(_join, 1),
    "PART": Command(_part, 1),
    "TOPIC": Command(_topic, 1),
    "NAMES": Command(_names, 1),
    "LIST": Command(_list),
    "INVITE": Command(_invite),
    "KICK": Command(_kick, 2),
}
