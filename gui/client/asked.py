"""What was asked of the server, and those answers that come in several lines, until they are whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from gui.client.buffers import Ban, ListedRoom
from gui.client.pages import SERVER_KEY
from wire.message import Message

RENAME_LABEL = "rename"
"""Of a RENAME that a dialog asks for."""


class ListFor(Enum):
    """What a LIST was asked for."""

    READING = "reading"
    """The user has typed it, and reads it in a page."""
    CHOOSING = "choosing"
    """A dialog, or what completes names."""
    NEWS = "news"
    """Whether there are new ones."""


@dataclass(slots=True)
class RoomList:
    """LIST: which rooms the server has."""

    due: list[ListFor] = field(default_factory=list)
    """The LISTs that are not answered yet, in order."""
    coming: dict[str, ListedRoom] = field(default_factory=dict)
    found: dict[str, ListedRoom] = field(default_factory=dict)
    """The last whole list, by key, and when it was asked for."""
    asked_ms: int = 0
    known: set[str] = field(default_factory=set)
    """The keys of all that were ever listed."""
    news_ms: int = 0
    """When it was asked for new ones, or we came in."""
    shown: int = 0
    """Lines shown since the user asked for it."""

    def end(self) -> ListFor:
        """An answer is complete: what it was for."""
        return self.due.pop(0) if self.due else ListFor.READING


@dataclass(slots=True)
class Asked:
    """Questions of the user and of dialogs."""

    page: str = SERVER_KEY
    """Where the user last gave a command: its answers are shown there."""
    names: dict[str, dict[str, str]] = field(default_factory=dict)
    """NAMES on their way: nick to prefixes by room, until 366."""
    names_to_read: set[str] = field(default_factory=set)
    """Rooms whose NAMES the user wants to read."""
    bans: dict[str, dict[str, Ban]] = field(default_factory=dict)
    """Lists of bans on their way to a dialog, by the key of the room."""
    rename: str = ""
    """The key of the room for which a dialog has asked another name, until that is answered."""
    everybody: list[Message] | None = None
    """The lines of WHO on their way for the order AskEverybody; None while it does not wait."""
    listing: RoomList = field(default_factory=RoomList)

    def connection_lost(self) -> None:
        """No answer comes any more."""
        self.names.clear()
        self.names_to_read.clear()
        self.bans.clear()
        self.rename = ""
        self.everybody = None
        self.listing.due.clear()
        self.listing.coming.clear()
