"""A buffer is one page of the window: a room, a direct talk, the server's own; an entry is a line in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class EntryKind(Enum):
    """What an entry is. The log shows what people said apart from what happened."""

    MESSAGE = "message"
    ACTION = "action"
    NOTICE = "notice"
    JOIN = "join"
    PART = "part"
    QUIT = "quit"
    NICK = "nick"
    KICK = "kick"
    MODE = "mode"
    TOPIC = "topic"
    INFO = "info"
    ERROR = "error"
    COMINGS = "comings"
    """Several who came and went, in one sentence: a log makes it, no buffer holds it."""


SAID = frozenset({EntryKind.MESSAGE, EntryKind.ACTION, EntryKind.NOTICE})
"""The kinds that somebody said; the others happened."""


class Delivery(Enum):
    """Where a message of one's own is; what others said is always SENT."""

    QUEUED = "queued"
    """Typed while disconnected; goes out on reconnect."""
    SENDING = "sending"
    """Written to the socket; its echo has not come."""
    SENT = "sent"
    FAILED = "failed"
    """Refused; `Entry.reason` says why."""


@dataclass(slots=True)
class Entry:
    """One line of a buffer. Only the client core changes it, on the UI thread, and reports that."""

    kind: EntryKind
    time_ms: int
    """Milliseconds since 1970, UTC: the server's time where it says so."""
    nick: str = ""
    text: str = ""
    """The raw text as it travelled; what to show of its formatting is the view's matter."""
    own: bool = False
    mention: bool = False
    """It names us, or is done to us: a KICK of ourselves."""
    delivery: Delivery = Delivery.SENT
    reason: str = ""
    msgid: str = ""
    label: str = ""


class BufferKind(Enum):
    """What a buffer shows."""

    SERVER = "server"
    ROOM = "room"
    DIRECT = "direct"


@dataclass(slots=True)
class Member:
    """Somebody in a room. `prefixes` are as the server shows them, highest first: "@+"; "" for none."""

    nick: str
    prefixes: str = ""
    away: bool = False


@dataclass(frozen=True, slots=True)
class Ban:
    """Somebody who is kept out of a room; `by` is a nick. What the server does not tell is "" or 0."""

    mask: str
    by: str = ""
    time_ms: int = 0


@dataclass(slots=True)
class Buffer:
    """One page: its entries, who is in it, and what is unread. `key` is the folded name."""

    key: str
    name: str
    kind: BufferKind
    topic: str = ""
    modes: str = ""
    mode_args: dict[str, str] = field(default_factory=dict)
    """The arguments of those modes that have one, as far as we may know: the key of "k", the number of "l"."""
    bans: dict[str, Ban] | None = None
    """By folded mask; None until an order AskBans was answered."""
    joined: bool = True
    """False: a room that we are not in (any more), or a server that is not connected."""
    members: dict[str, Member] = field(default_factory=dict)
    """By folded nick."""
    entries: list[Entry] = field(default_factory=list)
    unread: int = 0
    mentions: int = 0
    read_up_to: int = 0
    """The entries before this index have been read: where the unread line stands."""
