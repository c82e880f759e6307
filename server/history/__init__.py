"""What was said, kept: one interface, several stores.

The hub is the only caller of `append`; it hands over the messages of a whole turn and gets a ticket. Nothing of that
turn leaves the server before the ticket is answered, so an echo means that the message is kept. A store may answer at
once (memory, SQLite in the hub's thread) or later from a thread of its own, and other servers' entries may stand among
ours by then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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


class BadEntry(Exception):
    """One of the entries is what the store can't keep, whatever the disk; none of them was kept. The text says why."""


class Ticket:
    """The store's promise for one append. Made by the store; answered once, on any thread.

    `error`: why nothing of it could be kept, "" where it was. `refused`: the entries that could not, by their index in
    the append, each with its reason; the others were kept.
    """

    __slots__ = ("_answered", "error", "is_answered", "refused")

    def __init__(self, answered: Callable[[], None] | None = None) -> None:
        self._answered = answered
        self.is_answered = False
        self.error = ""
        self.refused: Mapping[int, str] = {}

    def answer(self, error: str = "", refused: Mapping[int, str] | None = None) -> Ticket:
        """The entries are kept, or can't be. Whoever waits is told. Gives the ticket itself."""
        self.error = error
        self.refused = refused or {}
        self.is_answered = True  # last: the hub looks from another thread
        if self._answered is not None:
            self._answered()
        return self


class History(Protocol):
    """A store. All methods are safe to call from any thread."""

    def append(self, entries: Sequence[Entry], answered: Callable[[], None]) -> Ticket:
        """Keeps the entries, in this order and behind those of earlier calls.

        A store that can't answer before it returns makes its ticket with `answered`, which is called when it is.
        Raises Unavailable where it is known at once that nothing can be kept, and BadEntry where the fault is in an
        entry: then nothing was kept, and the hub comes again with fewer. A store that answers later sorts bad entries
        out by itself: what is said later may not overtake the good ones.
        """
        ...

    def latest(self, target: str, limit: int) -> list[Entry]:
        """The newest entries of a target, oldest first, at most `limit`."""
        ...

    def close(self) -> None:
        """Writes what is left and gives up the store."""
        ...
