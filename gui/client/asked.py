"""What was asked of the server, and those answers that come in several lines, until they are whole."""

from __future__ import annotations

from dataclasses import dataclass, field

from gui.client.buffers import Ban, ListedRoom
from gui.client.pages import SERVER_KEY
from wire.message import Message


@dataclass(slots=True)
class RoomList:
    """LIST: which rooms the server has."""

    due: list[bool] = field(default_factory=list)
    """The LISTs that are not answered yet, in order: whether it is for a dialog, and not to be read in a page."""
    coming: dict[str, ListedRoom] = field(default_factory=dict)
    found: dict[str, ListedRoom] = field(default_factory=dict)
    """The last whole list, by key, and when it was asked for."""
    asked_ms: int = 0
    shown: int = 0
    """Lines shown since the user asked for it."""

    def end(self) -> bool:
        """An answer is complete: whether it was for a dialog."""
        return bool(self.due) and self.due.pop(0)


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
    everybody: list[Message] | None = None
    """The lines of WHO on their way for the order AskEverybody; None while it does not wait."""
    listing: RoomList = field(default_factory=RoomList)

    def connection_lost(self) -> None:
        """No answer comes any more."""
        self.names.clear()
        self.names_to_read.clear()
        self.bans.clear()
        self.everybody = None
        self.listing.due.clear()
        self.listing.coming.clear()
