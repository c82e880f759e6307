"""What dialogs and menus ask of a server, as values. What can be typed is asked by `say` with a slash command."""

from __future__ import annotations

from dataclasses import dataclass, field

from wire.modes import ModeChange


@dataclass(frozen=True, slots=True)
class SetTopic:
    """Gives the room another topic; "" takes it away."""

    text: str


@dataclass(frozen=True, slots=True)
class RenameRoom:
    """Gives the room another name; a RoomRenamed follows."""

    name: str


@dataclass(frozen=True, slots=True)
class SetModes:
    """Changes modes of the room, ranks and bans among them; in as many lines as the server takes."""

    changes: tuple[ModeChange, ...]


@dataclass(frozen=True, slots=True)
class AskBans:
    """Asks who is kept out of the room: `Buffer.bans` is filled, and a BufferChanged tells it."""


@dataclass(frozen=True, slots=True)
class Favour:
    """Favours these pages, by key: whether the people among them are here is watched without an open page, too."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetAway:
    """Tells the server that we are away, and why; "" that we are back. An AwayChanged confirms it."""

    text: str


@dataclass(frozen=True, slots=True)
class Create:
    """Enters a room, and gives it topic and modes where that has made it. `key`: to enter one that is there."""

    name: str
    topic: str = ""
    key: str = ""
    flags: str = ""
    """Letters of modes without an argument, such as "is"."""


@dataclass(frozen=True, slots=True)
class AskEverybody:
    """Asks who is on the server, in whatever room; an EverybodyChanged tells it. Says nothing to the user."""


@dataclass(frozen=True, slots=True)
class AskRooms:
    """Asks which rooms there are; a RoomsListed tells it. Says nothing to the user."""


@dataclass(frozen=True, slots=True)
class React:
    """Reacts to a message with a text, nearly always an emoji, or takes that back."""

    msgid: str
    text: str
    adds: bool = True


@dataclass(frozen=True, slots=True)
class Edit:
    """Gives a message of ours another text, which has to fit in one message."""

    msgid: str
    text: str


@dataclass(frozen=True, slots=True)
class Redact:
    """Deletes a message for everybody; those of others where we may."""

    msgid: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SetPassword:
    """Gives our account a password that we know, or makes an account of our nick. An AccountOutcome follows."""

    password: str = field(repr=False)
    email: str = ""


@dataclass(frozen=True, slots=True)
class AskAccounts:
    """Asks for all accounts, as an operator of the server; an AccountsKnown follows."""


@dataclass(frozen=True, slots=True)
class RemoveAccount:
    """Removes an account: our own, or anybody's as an operator of the server. An AccountOutcome follows."""

    name: str


@dataclass(frozen=True, slots=True)
class AskProfile:
    """Asks what the server has of our profile; an OwnProfileChanged follows for each key."""


@dataclass(frozen=True, slots=True)
class SetProfile:
    """Tells the others these values by key, "" for none any more. An OwnProfileChanged follows for each."""

    values: tuple[tuple[str, str], ...]


Order = (
    SetTopic
    | RenameRoom
    | SetModes
    | AskBans
    | SetAway
    | Favour
    | Create
    | AskEverybody
    | AskRooms
    | React
    | Edit
    | Redact
    | SetPassword
    | AskAccounts
    | RemoveAccount
    | AskProfile
    | SetProfile
)
