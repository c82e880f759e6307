"""A buffer is one page of the window: a room, a direct talk, the server's own; an entry is a line in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from gui.client.entries import SAID, Delivery, Entries, Entry, EntryKind
from gui.client.profiles import NO_PROFILE, Profile

__all__ = [
    "SAID",
    "Above",
    "Ban",
    "Buffer",
    "BufferKind",
    "Delivery",
    "Entries",
    "Entry",
    "EntryKind",
    "ListedRoom",
    "Member",
]


class BufferKind(Enum):
    """What a buffer shows."""

    SERVER = "server"
    ROOM = "room"
    DIRECT = "direct"


class Above(Enum):
    """What of a buffer's past is not here yet."""

    NOTHING = "nothing"
    """Nobody keeps it, or nobody knows."""
    MORE = "more"
    LOADING = "loading"
    BEGINNING = "beginning"
    """All of it is here."""


@dataclass(slots=True)
class Member:
    """Somebody in a room. `prefixes` are as the server shows them, highest first: "@+"; "" for none."""

    nick: str
    prefixes: str = ""
    away: bool = False
    profile: Profile = NO_PROFILE


@dataclass(frozen=True, slots=True)
class Ban:
    """Somebody who is kept out of a room; `by` is a nick. What the server does not tell is "" or 0."""

    mask: str
    by: str = ""
    time_ms: int = 0


@dataclass(frozen=True, slots=True)
class ListedRoom:
    """A room of the server as its list tells of it."""

    name: str
    people: int
    topic: str = ""


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
    entries: Entries = field(default_factory=Entries)
    unread: int = 0
    mentions: int = 0
    read_up_to: int = 0
    """The entries before this index have been read: where the unread line stands."""
    read_ms: int = 0
    """How far the server knows it to be read, on whatever device; 0 where it knows nothing."""
    above: Above = Above.NOTHING
