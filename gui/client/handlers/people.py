"""People: other names, going offline, away."""

from __future__ import annotations

from gui.client import foreign, nicks
from gui.client.buffers import BufferKind, EntryKind
from gui.client.changes import AwayChanged, NickChanged
from gui.client.core import Core
from gui.client.handlers.accounts import renamed
from gui.client.handlers.row import Row
from gui.client.persons import Presence, away_reason
from gui.client.watching import heard
from gui.client.words import say
from wire.message import Message


def nick(core: Core, message: Message) -> None:
    """NICK: somebody takes another name, in all rooms at once."""
    old, new = message.nick, message.params[0]
    old_key, new_key = core.fold(old), core.fold(new)
    if not new:
        return
    own = core.is_me(old)
    if own:
        nicks.taken(core, new)
        core.pages.report(NickChanged(new))
        renamed(core)
    for room in core.rooms_of(old_key):
        member = room.members.pop(old_key)
        member.nick = new
        room.members[new_key] = member
        core.pages.touch_members(room.key)
        core.write(room, EntryKind.NICK, message, new, old)
    core.persons.rename(old_key, new_key, new)
    core.acquaintances.rename(old_key, new_key, new)
    direct = core.pages.buffers.get(old_key)
    if direct is not None and direct.kind is BufferKind.DIRECT and not own:
        core.write(direct, EntryKind.NICK, message, new, old)
        there = core.pages.buffers.get(new_key)
        if there is None or there is direct:
            core.pages.rename(direct, new_key, new)
        else:
            # Perhaps of another person who had that nick: each page keeps its name and what was said there, and the
            # talk goes on where the new nick's messages come.
            core.write(there, EntryKind.NICK, message, new, old)
            heard(core, old, Presence.GONE, since_ms=core.time_of(message))
    if not own:
        nicks.take_back(core, old_key)


def went_offline(core: Core, message: Message) -> None:
    """QUIT: somebody is gone from everywhere. Of many in a netsplit, the batch's end tells together."""
    if core.is_me(message.nick):
        return
    key = core.fold(message.nick)
    batch = core.batches.batch_of(message)
    reason = foreign.ours(message.param(0))
    heard(core, message.nick, Presence.GONE, since_ms=core.time_of(message))
    for room in core.rooms_of(key):
        del room.members[key]
        core.pages.touch_members(room.key)
        if batch is not None and batch.kind == "netsplit":
            batch.gone.setdefault(room.key, []).append(message.nick)
        else:
            core.write(room, EntryKind.QUIT, message, reason, message.nick)
    direct = core.pages.buffers.get(key)
    if direct is not None and direct.kind is BufferKind.DIRECT:
        core.write(direct, EntryKind.QUIT, message, reason, message.nick)
    nicks.take_back(core, key)


def away(core: Core, message: Message) -> None:
    """AWAY: somebody goes away or comes back (https://ircv3.net/specs/extensions/away-notify)."""
    text = message.param(0)
    presence = Presence.AWAY if text else Presence.HERE
    heard(core, message.nick, presence, away_reason(text), since_ms=core.time_of(message))
    _set_away(core, message.nick, bool(text))


def is_away(core: Core, message: Message) -> None:
    """301: the one whom we write to (or ask about) is away; the same words are shown once."""
    who, text = message.params[1], away_reason(message.param(2))
    key = core.fold(who)
    heard(core, who, Presence.AWAY, text)
    _set_away(core, who, True)
    if core.told_away.get(key) != text:
        if len(core.told_away) > 1000:
            core.told_away.clear()
        core.told_away[key] = text
        words = (
            say("{nick} is away: {text}", nick=who, text=text) if text else say("{nick} is away.", nick=who)
        )
        core.tell(core.about(who), words)


def _set_away(core: Core, who: str, now_away: bool) -> None:
    key = core.fold(who)
    for room in core.rooms_of(key):
        member = room.members[key]
        if member.away is not now_away:
            member.away = now_away
            core.pages.touch_members(room.key)


def own_away(core: Core, message: Message) -> None:
    """305 306: we are back, or away."""
    now_away = message.command == "306"
    _set_away(core, core.me.nick, now_away)
    if core.me.away != now_away:
        core.me.away = now_away
        core.pages.report(AwayChanged(now_away))
    if core.me.away_quietly:
        core.me.away_quietly = False
    else:
        core.tell(core.asked_key(), say("You are marked as away.") if now_away else say("You are back."))


PEOPLE: dict[str, Row] = {
    "NICK": Row(nick, 1),
    "QUIT": Row(went_offline),
    "AWAY": Row(away),
    "301": Row(is_away, 2),
    "305": Row(own_away),
    "306": Row(own_away),
}
