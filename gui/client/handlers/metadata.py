"""METADATA: what people tell of themselves, for the list of people and the cards.

https://ircv3.net/specs/extensions/metadata. Version 3 tells news by 761 and 766, version 2 by METADATA.
"""

from __future__ import annotations

from dataclasses import replace

from gui.client.buffers import BufferKind
from gui.client.claims import claims
from gui.client.core import Core
from gui.client.handlers import own_profile
from gui.client.handlers.row import Row
from gui.client.profiles import CAPABILITIES, KEYS, NO_PROFILE, Profile, told
from gui.client.words import say
from wire.message import Message
from wire.number import number
from wire.services import CHANSERV, NICKSERV

LATER_S = 10
"""When a server says "later" and not how much."""
LATER_LIMIT_S = 600
_SUBSCRIPTION_CODES = frozenset({"INVALID_KEY", "KEY_INVALID", "TOO_MANY", "TOO_MANY_SUBS", "LIMIT_REACHED"})


def is_known(core: Core) -> bool:
    """Whether the server tells of profiles."""
    return any(name in core.server.caps for name in CAPABILITIES)


def subscribe(core: Core) -> None:
    """The welcome is over: asks for what people tell of themselves."""
    if is_known(core):
        core.profiles.is_subscribing = True
        core.answer("METADATA", "*", "SUB", *KEYS)
        own_profile.restore(core)


def subscribed(core: Core, message: Message) -> None:
    """770: what comes now comes by itself."""
    core.profiles.is_subscribing = False


def quiet(core: Core, message: Message) -> None:
    """771 772: answers that only who typed the question would understand."""


def value_is(core: Core, message: Message) -> None:
    """761 (and 760 of WHOIS): us, the target, the key, for whom, the value."""
    _learn(core, message.params[1], message.params[2], message.params[-1])


def not_set(core: Core, message: Message) -> None:
    """766: us, the target, the key."""
    _learn(core, message.params[1], message.params[2], "")


def news(core: Core, message: Message) -> None:
    """METADATA: the target, the key, for whom, and the value where there is one."""
    _learn(core, message.params[0], message.params[1], message.param(3))


def later(core: Core, message: Message) -> None:
    """774: there are too many in a room to be told at once; they can be asked for in some seconds."""
    room = core.room(message.params[1])
    if room is not None:
        time_ms = core.steady_ms() + 1000 * max(1, min(number(message.param(2), LATER_S), LATER_LIMIT_S))
        core.profiles.later[room.key] = (room.name, time_ms)


def refuses_subscription(core: Core, message: Message) -> bool:
    """FAIL METADATA about the subscription, which nobody has typed: the window does without."""
    about = message.params[2:-1]
    is_ours = message.params[1].upper() in _SUBSCRIPTION_CODES and all(word in KEYS for word in about)
    return core.profiles.is_subscribing and is_ours


def _learn(core: Core, target: str, key: str, value: str) -> None:
    nick = core.me.nick if target == "*" else target
    if not nick or core.is_room(nick):
        return
    folded, is_me = core.fold(nick), core.is_me(nick)
    if is_me and own_profile.restores(core, key.lower(), value):
        return
    problem = ""
    person = core.persons.get(folded)
    before = person.profile if person is not None else NO_PROFILE
    profile = told(before, key.lower(), value)
    if profile.display_name != before.display_name and _claims_another(core, folded, profile):
        profile = replace(profile, display_name="")
        problem = say("This looks like somebody else's name; the others don't see it.")
    if is_me:
        own_profile.learned(core, key.lower(), value, problem)
    if profile != before:
        core.persons.of(folded, nick).profile = profile
        _show(core, folded, profile)


def _claims_another(core: Core, key: str, profile: Profile) -> bool:
    """Whether the display name looks like somebody else's nick, of a room that we share, or like a service's."""
    others = {name: member.nick for room in core.rooms_of(key) for name, member in room.members.items()}
    others.pop(key, None)
    nicks = [*others.values(), NICKSERV, CHANSERV]
    if not core.is_me(key):
        nicks.append(core.me.nick)
    return bool(profile.display_name) and claims(profile.display_name, nicks)


def _show(core: Core, key: str, profile: Profile) -> None:
    for room in core.rooms_of(key):
        room.members[key].profile = profile
        core.pages.touch_members(room.key)
    page = core.pages.buffers.get(key)
    if page is not None and page.kind is BufferKind.DIRECT:
        core.pages.touch(key)


METADATA: dict[str, Row] = {
    "METADATA": Row(news, 2),
    "760": Row(value_is, 4),
    "761": Row(value_is, 4),
    "766": Row(not_set, 3),
    "770": Row(subscribed),
    "771": Row(quiet),
    "772": Row(quiet),
    "774": Row(later, 2),
}
