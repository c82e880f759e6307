"""Who is here and who people are: MONITOR, ISON, WHOX, and what people tell of themselves."""

from __future__ import annotations

from gui.client import nicks
from gui.client.buffers import Buffer
from gui.client.core import Core
from gui.client.handlers.answers import numeric
from gui.client.handlers.row import Row
from gui.client.persons import Presence
from gui.client.watching import heard
from wire.message import Message
from wire.number import number

WHO_LIMIT = 500
"""Of a room with more members it is not asked who of them is away: they tell it when that changes."""
_FIELDS = "%tcnfar,152"
"""WHOX: the token, room, nick, flags, account and full name, in the order in which all servers answer."""


def ask_members(core: Core, room: Buffer) -> None:
    """We have come into a room: who of them is away, and who are they? (https://ircv3.net/specs/extensions/whox)"""
    if _tells_who_is_away(core) and len(room.members) <= WHO_LIMIT:
        core.answer("WHO", room.name, _FIELDS)


def _tells_who_is_away(core: Core) -> bool:
    """Whether the server answers who is away, and tells when that changes."""
    return "WHOX" in core.server.isupport and "away-notify" in core.server.caps


def member_is(core: Core, message: Message) -> None:
    """354: one member of a room, or somebody with whom we talk directly."""
    _, token, name, nick, flags, account, realname = message.params[:7]
    if token != "152":
        numeric(core, message)
        return
    key = core.fold(nick)
    person = core.persons.of(key, nick)
    person.realname, person.account = realname, "" if account == "0" else account
    is_away = flags[:1] == "G"
    room = core.room(name)
    if room is None:
        if is_away and person.presence is Presence.HERE:
            heard(core, nick, Presence.AWAY)
        return
    member = room.members.get(key)
    if member is not None and member.away is not is_away:
        member.away = is_away
        core.pages.touch_members(room.key)


def online(core: Core, message: Message) -> None:
    """730: these are here, as nicks or `nick!user@host`."""
    for mask in message.params[-1].split(","):
        nick = mask.partition("!")[0]
        heard(core, nick, Presence.HERE)
        _ask_whether_away(core, nick)


def _ask_whether_away(core: Core, nick: str) -> None:
    """730 says nothing of it. Our own server tells it by AWAY; of who is in a room with us we know it."""
    key = core.fold(nick)
    if key in core.pages.buffers and not core.lobby and not core.rooms_of(key) and _tells_who_is_away(core):
        core.answer("WHO", nick, _FIELDS)


def offline(core: Core, message: Message) -> None:
    """731: these are not."""
    for mask in message.params[-1].split(","):
        _gone(core, message, mask.partition("!")[0])


def _gone(core: Core, message: Message, nick: str) -> None:
    key = core.fold(nick)
    person = core.persons.get(key)
    was_here = person is not None and person.presence in (Presence.HERE, Presence.AWAY)
    heard(core, nick, Presence.GONE, since_ms=core.time_of(message) if was_here else 0)
    nicks.take_back(core, key)


def too_many(core: Core, message: Message) -> None:
    """734: the server watches no more than these."""
    limit, refused = message.params[1], message.params[2].split(",")
    for nick in refused:
        core.persons.watched.pop(core.fold(nick), None)
    core.persons.watch_limit = number(limit, len(core.persons.watched))


def here_are(core: Core, message: Message) -> None:
    """303: those of whom ISON has asked that are here."""
    if not core.persons.asked:
        numeric(core, message)
        return
    asked = core.persons.asked.popleft()
    here = {core.fold(nick) for nick in message.params[-1].split()}
    for key, nick in asked.items():
        if key in here:
            heard(core, nick, Presence.HERE)
        else:
            _gone(core, message, nick)


def full_name(core: Core, message: Message) -> None:
    """SETNAME: somebody has another full name (https://ircv3.net/specs/extensions/setname)."""
    core.persons.of(core.fold(message.nick), message.nick).realname = message.params[0]


def host(core: Core, message: Message) -> None:
    """CHGHOST: only our own matters, for the length of lines (https://ircv3.net/specs/extensions/chghost)."""
    if core.is_me(message.nick):
        core.me.user_host = f"{message.params[0]}@{message.params[1]}"


def whois_user(core: Core, message: Message) -> None:
    """311: the full name, also for the card."""
    core.persons.of(core.fold(message.params[1]), message.params[1]).realname = message.params[-1]
    numeric(core, message)


def whois_account(core: Core, message: Message) -> None:
    """330: the account, also for the card."""
    core.persons.of(core.fold(message.params[1]), message.params[1]).account = message.params[2]
    numeric(core, message)


PERSONS: dict[str, Row] = {
    "730": Row(online, 2),
    "731": Row(offline, 2),
    "734": Row(too_many, 3),
    "303": Row(here_are, 2),
    "354": Row(member_is, 7),
    "311": Row(whois_user, 3),
    "330": Row(whois_account, 3),
    "SETNAME": Row(full_name, 1),
    "CHGHOST": Row(host, 2),
}
