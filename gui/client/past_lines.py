"""A line of the past as an entry: it tells of what was, and changes nothing of what is.

https://ircv3.net/specs/extensions/chathistory#draftevent-playback-capability
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gui.client import foreign
from gui.client.buffers import SAID, Buffer, Entry, EntryKind
from gui.client.modewords import change_words, is_news
from gui.client.replies import reply_to
from gui.client.words import say
from wire.message import Message
from wire.modes import parse_changes
from wire.text import strip_controls

if TYPE_CHECKING:
    from gui.client.core import Core


def entry_of(core: Core, buffer: Buffer, message: Message) -> Entry | None:
    """What a line of history tells; None where it tells a reader nothing, or is from somebody who is ignored."""
    make = _MADE.get(message.command)
    if (
        make is None
        or not message.nick
        or (core.ignored.cover(message.source) and not core.is_me(message.nick))
    ):
        return None
    told = make(core, message)
    if told is None:
        return None
    kind, text = told
    msgid, answered = message.tags.get("msgid", ""), reply_to(message)
    entry = Entry(kind, core.time_of(message), message.nick, text, msgid=msgid, reply_to=answered)
    if kind in SAID:
        entry.own = _is_ours(core, message)
        entry.mention = not entry.own and core.me.is_meant(buffer, kind, text)
    elif kind is EntryKind.INFO or (kind is EntryKind.MODE and "!" not in message.source):
        entry.nick = ""
    return entry


def _is_ours(core: Core, message: Message) -> bool:
    """Whether we said it: under whatever nick where an account is told, and not as somebody else who had our nick."""
    account = message.tags.get("account")
    if core.login.account and account:
        return core.fold(account) == core.fold(core.login.account)
    return core.is_me(message.nick)


Told = tuple[EntryKind, str]


def _said(core: Core, message: Message) -> Told | None:
    text = message.param(1)
    if text[:1] != "\x01":
        return EntryKind.MESSAGE, text
    word, _, rest = text[1:].rstrip("\x01").partition(" ")
    return (EntryKind.ACTION, rest) if word.upper() == "ACTION" else None


def _noticed(core: Core, message: Message) -> Told | None:
    text = message.param(1)
    return (EntryKind.NOTICE, text) if text[:1] != "\x01" else None


def _moded(core: Core, message: Message) -> Told | None:
    if len(message.params) < 2:
        return None
    changes = parse_changes(message.params[1], message.params[2:], core.server.mode_kinds)
    is_told = is_news(changes, core.server.mode_kinds, by_person="!" in message.source)
    return (EntryKind.MODE, change_words(changes)) if is_told else None


def kick_text(message: Message) -> str:
    """The text of the entry for a KICK: who was removed, and why."""
    victim, reason = message.param(1), message.param(2)
    if reason in (victim, message.nick):  # what servers put where no reason was given
        reason = ""
    return f"{victim} {foreign.ours(reason)}".rstrip()


def _deleted(core: Core, message: Message) -> Told | None:
    """Of a message that is not told any more: that there was one is seen by who comes later, too."""
    nick, reason = message.nick, strip_controls(message.param(2))
    if reason:
        return EntryKind.INFO, say("{nick} deleted a message: {reason}", nick=nick, reason=reason)
    return EntryKind.INFO, say("{nick} deleted a message.", nick=nick)


_MADE: dict[str, Callable[[Core, Message], Told | None]] = {
    "PRIVMSG": _said,
    "NOTICE": _noticed,
    "JOIN": lambda core, message: (EntryKind.JOIN, ""),
    "PART": lambda core, message: (EntryKind.PART, message.param(1)),
    "QUIT": lambda core, message: (EntryKind.QUIT, foreign.ours(message.param(0))),
    "NICK": lambda core, message: (EntryKind.NICK, message.param(0)),
    "TOPIC": lambda core, message: (EntryKind.TOPIC, message.param(1)),
    "MODE": _moded,
    "KICK": lambda core, message: (EntryKind.KICK, kick_text(message)),
    "REDACT": _deleted,
}
