"""What a client core reports after it was fed: values that the window turns into model and view updates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gui.client.buffers import ListedRoom, Member


@dataclass(frozen=True, slots=True)
class BufferOpened:
    """A new buffer stands in `ClientState.buffers`; `focus`: because of something that the user did."""

    key: str
    focus: bool = False


@dataclass(frozen=True, slots=True)
class BufferMoved:
    """The buffer that stood at `was` stands at `key` now: somebody has another nick. All that it holds is the same."""

    key: str
    was: str


@dataclass(frozen=True, slots=True)
class BufferTakenOver:
    """The talk of the buffer at `was` goes on at `key`, where another buffer was already: a room has another name.

    Both stay, each with what was said there.
    """

    key: str
    was: str


@dataclass(frozen=True, slots=True)
class BufferClosed:
    """A buffer is gone."""

    key: str


@dataclass(frozen=True, slots=True)
class EntriesAdded:
    """`count` entries stand at `first` in the buffer: at its end, or before older ones where history came."""

    key: str
    first: int
    count: int


@dataclass(frozen=True, slots=True)
class EntryRemoved:
    """The entry that stood at `index` is gone: a message that was never sent was taken back."""

    key: str
    index: int


@dataclass(frozen=True, slots=True)
class EntryChanged:
    """One entry changed in place: its delivery, its time."""

    key: str
    index: int


@dataclass(frozen=True, slots=True)
class MembersChanged:
    """Who is in the buffer, or their rank or presence, changed."""

    key: str


@dataclass(frozen=True, slots=True)
class BufferChanged:
    """Topic, modes, name, unread counts, `joined` or `above` of the buffer changed."""

    key: str


@dataclass(frozen=True, slots=True)
class Registered:
    """The server took us in; `nick` is ours now."""

    nick: str


@dataclass(frozen=True, slots=True)
class NickChanged:
    """Our own nick is another now."""

    nick: str


@dataclass(frozen=True, slots=True)
class AwayChanged:
    """The server has marked us as away, or as back."""

    away: bool


@dataclass(frozen=True, slots=True)
class AccountChanged:
    """The server takes us for this account; "" for a guest, with the problem where a login was to prevent that."""

    account: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One account of the server, as its host sees it."""

    name: str
    made_ms: int = 0
    email: str = ""


@dataclass(frozen=True, slots=True)
class AccountsKnown:
    """All accounts of the server: the answer to the order AskAccounts."""

    rows: tuple[AccountRow, ...]


@dataclass(frozen=True, slots=True)
class AccountOutcome:
    """What came of something that a dialog has asked about accounts, for a person."""

    text: str
    is_problem: bool = False


@dataclass(frozen=True, slots=True)
class OwnProfileChanged:
    """The server has told what it has of us under a key, or what is wrong with what we wanted there."""

    key: str
    problem: str = ""
    is_settled: bool = True
    """No change of ours is on its way any more."""


@dataclass(frozen=True, slots=True)
class EverybodyChanged:
    """Who is on the server, in whatever room, by folded nick: the answer to the order AskEverybody."""

    members: Mapping[str, Member]


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody asks us into a room: its key and its name."""

    key: str
    room: str
    nick: str


@dataclass(frozen=True, slots=True)
class RoomsListed:
    """The rooms of the server that we may know of, by key: the answer to the order AskRooms."""

    rooms: Mapping[str, ListedRoom]


@dataclass(frozen=True, slots=True)
class RoomRenamed:
    """The order RenameRoom is carried out, and the page has this key now; or the server refuses it."""

    key: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class NewRooms:
    """Others have opened these rooms."""

    rooms: tuple[ListedRoom, ...]


@dataclass(frozen=True, slots=True)
class NickRefused:
    """The nick can't be used here. Another was tried where `tried` is not ""; else the user must choose."""

    nick: str
    reason: str
    tried: str = ""
    is_owned: bool = False
    """It belongs to an account: whoever has its password may log in."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The server will not have us (password, ban, ERROR). `retry`: trying again later may help."""

    reason: str
    retry: bool = True


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Somebody named us or wrote to us directly; the window may notify."""

    key: str
    index: int


@dataclass(frozen=True, slots=True)
class ReactionCame:
    """Somebody reacted to a message of ours, which had this text. The entry's own change is told besides."""

    key: str
    nick: str
    reaction: str
    text: str


@dataclass(frozen=True, slots=True)
class MessageFound:
    """The search for a message of the past is over; `is_here`: it stands in the buffer now."""

    key: str
    msgid: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class TypingChanged:
    """Who is typing in the buffer is another now."""

    key: str


Change = (
    BufferOpened
    | BufferMoved
    | BufferTakenOver
    | BufferClosed
    | EntriesAdded
    | EntryRemoved
    | EntryChanged
    | MembersChanged
    | BufferChanged
    | Registered
    | NickChanged
    | AwayChanged
    | AccountChanged
    | AccountsKnown
    | AccountOutcome
    | OwnProfileChanged
    | EverybodyChanged
    | Invited
    | RoomsListed
    | RoomRenamed
    | NewRooms
    | NickRefused
    | Refused
    | Mentioned
    | ReactionCame
    | TypingChanged
    | MessageFound
)
