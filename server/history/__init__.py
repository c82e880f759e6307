"""What was said, kept: one interface, several stores.

The hub is the only caller of `append`; it hands over the messages of a whole turn and gets a ticket. Nothing of that
turn leaves the server before the ticket is answered, so an echo means that the message is kept. A store may answer at
once (memory, SQLite in the hub's thread) or later from a thread of its own, and other servers' entries may stand among
ours by then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol


class Entry(NamedTuple):
    """One kept message. `target` is the room's key, or both nicks' keys joined by a space, in order.

    A tuple: it is made in 0.3 us, a frozen dataclass in 1.2 us, and there is one for each message.
    """

    target: str
    msgid: str
    time_ms: int
    source: str
    command: str
    params: tuple[str, ...]
    tags: Mapping[str, str]
    """Client-only tags: the others are made anew when the entry is shown."""


class Ticket:
    """The store's promise for one append. `error` is set when the entries could not be kept."""

    __slots__ = ("error", "is_answered")

    def __init__(self, is_answered: bool = False, error: str = "") -> None:
        self.is_answered = is_answered
        self.error = error


class History(Protocol):
    """A store. All methods are safe to call from any thread."""

    def append(self, entries: Sequence[Entry]) -> Ticket:
        """Keeps the entries in this order: all or none. Raises Unavailable where it is known at once that it can't."""
        ...

    def latest(self, target: str, limit: int) -> list[Entry]:
        """The newest entries of a target, oldest first, at most `limit`."""
        ...

    def close(self) -> None:
        """Writes what is left and gives up the store."""
        ...
