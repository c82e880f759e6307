"""Rooms: who enters and leaves, who is in them, their topic and modes."""

from __future__ import annotations

from gui.client.buffers import Buffer, BufferKind, Entry, EntryKind, Member
from gui.client.changes import Invited, Mentioned
from gui.client.core import Core
from gui.client.handlers.bans import ban_changed
from gui.client.handlers.creating import entered
from gui.client.handlers.persons import ask_members
from gui.client.handlers.row import Row
from gui.client.merging import waiting_place
from gui.client.modewords import change_words, is_news
from gui.client.past_lines import kick_text
from gui.client.persons import Presence
from gui.client.profiles import NO_PROFILE
from gui.client.watching import heard
from gui.client.words import say
from wire.message import Message
from wire.modes import Kind, ModeChange, parse_changes

NAMES_LIMIT = 50_000
"""Names of one room that are kept: more is a flood."""


def join(core: Core, message: Message) -> None:
    """JOIN: somebody enters; ourselves: the room opens and what waited for it goes out."""
    for name in message.params[0].split(","):
        if not core.is_room(name):
            continue
        if core.is_me(message.nick):
            _enter(core, message, name)
        elif (room := core.room(name)) is not None:
            key = core.fold(message.nick)
            room.members[key] = member_of(core, message.nick)
            if len(message.params) > 2:  # https://ircv3.net/specs/extensions/extended-join
                person = core.persons.of(key, message.nick)
                person.account = "" if message.params[1] == "*" else message.params[1]
                person.realname = message.params[2]
            heard(core, message.nick, Presence.HERE)
            core.pages.touch_members(room.key)
            core.write(room, EntryKind.JOIN, message, nick=message.nick)


def _enter(core: Core, message: Message, name: str) -> None:
    key = core.fold(name)
    _, _, user_host = message.source.partition("!")
    core.me.user_host = user_host or core.me.user_host
    room = core.pages.open(key, name, BufferKind.ROOM, focus=key in core.rooms.focus)
    core.rooms.focus.discard(key)
    core.rooms.wanted.setdefault(key, name)
    core.rooms.former.discard(key)
    room.joined = True
    # The server tells what holds now; what it does not tell is no more: the chat may have begun anew.
    room.topic = room.modes = ""
    room.mode_args = {}
    room.bans = None
    room.members = {core.fold(core.me.nick): member_of(core, core.me.nick)}
    core.asked.names.pop(key, None)
    core.rooms.just_entered.add(key)
    core.pages.touch(key)
    core.pages.touch_members(key)
    coming = Entry(EntryKind.JOIN, core.time_of(message), core.me.nick, msgid=message.tags.get("msgid", ""))
    core.pages.put(room, waiting_place(room), coming)
    core.answer("MODE", name)
    core.past.entered(room)
    core.outgoing.release()


def leave(core: Core, room: Buffer) -> None:
    """Takes it that we are not in the room any more."""
    core.rooms.give_up(room.key)
    room.joined = False
    members, room.members = room.members, {}
    for key in members:
        _lose_sight(core, key)
    core.pages.touch(room.key)
    core.pages.touch_members(room.key)
    core.outgoing.refuse_queued(room.key, say("you are not in {room} any more", room=room.name))


def part(core: Core, message: Message) -> None:
    """PART: somebody leaves."""
    for name in message.params[0].split(","):
        room = core.room(name)
        if room is not None:
            core.write(room, EntryKind.PART, message, message.param(1), message.nick)
            _gone(core, room, message.nick)


def kick(core: Core, message: Message) -> None:
    """KICK: somebody is removed."""
    room = core.room(message.params[0])
    if room is None:
        return
    victim, text = message.params[1], kick_text(message)
    own = core.is_me(victim)
    core.pages.add(room, Entry(EntryKind.KICK, core.time_of(message), message.nick, text, mention=own))
    _gone(core, room, victim)


def _gone(core: Core, room: Buffer, nick: str) -> None:
    if core.is_me(nick):
        leave(core, room)
    elif room.members.pop(core.fold(nick), None) is not None:
        _lose_sight(core, core.fold(nick))
        core.pages.touch_members(room.key)


def member_of(core: Core, nick: str, signs: str = "", *, is_away: bool = False) -> Member:
    """A member with what is known of them."""
    person = core.persons.get(core.fold(nick))
    return Member(nick, signs, is_away, profile=person.profile if person is not None else NO_PROFILE)


def _lose_sight(core: Core, key: str) -> None:
    """Whom we share no room with any more, the server tells no news of: what they have told is forgotten."""
    person = core.persons.get(key)
    if person is None or person.profile is NO_PROFILE or key == core.fold(core.me.nick):
        return
    if key not in core.pages.buffers and not core.rooms_of(key):
        person.profile = NO_PROFILE


def names(core: Core, message: Message) -> None:
    """353: some who are in a room, each with its ranks before the nick (multi-prefix)."""
    key = core.fold(message.params[-2])
    coming = core.asked.names
    found = coming.setdefault(key, {}) if key in coming or len(coming) < 64 else {}
    signs = "".join(core.server.isupport.prefix.values())
    for word in message.params[-1].split():
        nick = word.lstrip(signs).partition("!")[0]
        if nick and len(found) < NAMES_LIMIT:
            found[nick] = word[: len(word) - len(word.lstrip(signs))]


def end_of_names(core: Core, message: Message) -> None:
    """366: the list of who is in a room is complete."""
    key = core.fold(message.params[1])
    found = core.asked.names.pop(key, {})
    room = core.room(message.params[1])
    if room is not None and room.joined and found:
        away = {nick for nick, member in room.members.items() if member.away}
        room.members = {core.fold(nick): member_of(core, nick, signs) for nick, signs in found.items()}
        for nick in away & room.members.keys():
            room.members[nick].away = True
        core.pages.touch_members(key)
        entered(core, room)
        if key in core.rooms.just_entered:
            core.rooms.just_entered.discard(key)
            ask_members(core, room)
    if key in core.asked.names_to_read:
        core.asked.names_to_read.discard(key)
        people = ", ".join(signs + nick for nick, signs in found.items())
        text = say(
            "In {room}: {people}", room=message.params[1], people=people or say("nobody that you may see")
        )
        core.tell(core.asked_key(), text)


def mode(core: Core, message: Message) -> None:
    """MODE of a room; those of people are their own business and not shown."""
    room = core.room(message.params[0])
    if room is None:
        return
    changes = parse_changes(message.params[1], message.params[2:], core.server.mode_kinds)
    for change in changes:
        if core.server.mode_kinds.get(change.mode) is Kind.PREFIX:
            _rank(core, room, change.arg or "", core.server.isupport.prefix[change.mode], change.sign)
        elif core.server.mode_kinds.get(change.mode) is not Kind.LIST:
            _flag(room, change)
        elif change.mode == "b":
            ban_changed(core, room, change, message.nick, core.time_of(message))
    core.pages.touch(room.key)
    by_person = "!" in message.source or core.fold(message.nick) in room.members
    if is_news(changes, core.server.mode_kinds, by_person=by_person):
        core.write(room, EntryKind.MODE, message, change_words(changes), message.nick if by_person else "")


def _rank(core: Core, room: Buffer, nick: str, sign: str, given: bool) -> None:
    member = room.members.get(core.fold(nick))
    if member is not None:
        has = set(member.prefixes) | {sign} if given else set(member.prefixes) - {sign}
        member.prefixes = "".join(each for each in core.server.isupport.prefix.values() if each in has)
        core.pages.touch_members(room.key)


def _flag(room: Buffer, change: ModeChange) -> None:
    letters = set(room.modes.lstrip("+")) - {change.mode} | ({change.mode} if change.sign else set())
    room.modes = "+" + "".join(sorted(letters)) if letters else ""
    room.mode_args.pop(change.mode, None)
    if change.sign and change.arg is not None:
        room.mode_args[change.mode] = change.arg


def modes_are(core: Core, message: Message) -> None:
    """324: the modes of a room as they stand."""
    room = core.room(message.params[1])
    if room is not None:
        room.modes = ""
        room.mode_args = {}
        for change in parse_changes(message.params[2], message.params[3:], core.server.mode_kinds):
            if change.sign:
                _flag(room, change)
        core.pages.touch(room.key)


def topic(core: Core, message: Message) -> None:
    """TOPIC: somebody sets another."""
    room = core.room(message.params[0])
    if room is not None:
        room.topic = message.param(1)
        core.pages.touch(room.key)
        core.write(room, EntryKind.TOPIC, message, room.topic, message.nick)


def topic_is(core: Core, message: Message) -> None:
    """332: the topic as it stands. 331: there is none."""
    room = core.room(message.params[1])
    if room is not None:
        room.topic = message.param(2) if message.command == "332" else ""
        core.pages.touch(room.key)


def invite(core: Core, message: Message) -> None:
    """INVITE: somebody asks us, or somebody else, into a room."""
    room = message.params[1]
    if core.is_me(message.params[0]) and core.is_room(room):
        core.pages.report(Invited(core.fold(room), room, message.nick))
        text = say("{nick} invites you to {room}. To enter, type /join {room}", nick=message.nick, room=room)
        buffer = core.pages.buffers.get(core.fold(message.nick), core.pages.server)
        index = core.pages.add(buffer, Entry(EntryKind.INFO, core.time_of(message), message.nick, text))
        core.pages.report_mention(Mentioned(buffer.key, index))
    elif (there := core.room(room)) is not None:
        # https://ircv3.net/specs/extensions/invite-notify
        text = say("{nick} has invited {who} here.", nick=message.nick, who=message.params[0])
        core.write(there, EntryKind.INFO, message, text)


ROOMS: dict[str, Row] = {
    "JOIN": Row(join, 1),
    "PART": Row(part, 1),
    "KICK": Row(kick, 2),
    "353": Row(names, 3),
    "366": Row(end_of_names, 2),
    "MODE": Row(mode, 2),
    "324": Row(modes_are, 3),
    "TOPIC": Row(topic, 1),
    "332": Row(topic_is, 2),
    "331": Row(topic_is, 2),
    "INVITE": Row(invite, 2, ignorable=True),
}
