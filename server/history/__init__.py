"""What was said, kept: one interface, several stores.

The hub is the only caller of `append`; it hands over the entries of a whole turn and gets a ticket. Nothing of that
turn leaves the server before the ticket is answered, so an echo means that the message is kept. A store may answer at
once (memory, SQLite in the hub's thread) or later from a thread of its own, and other servers' entries may stand among
ours by then. All else is reading, on the asker's thread (server/ask.py).

Theory, which every store obeys (tests/server/history/test_history.py holds each against a list):

- **An order.** Entries stand in the order in which they were appended; a rowid is enough. Times never go back from one
  entry of a target to the next: the hub's clock sees to it, and a store that takes in other servers' entries mends
  theirs. So a place in a target is the same by msgid and by time, and pages have neither holes nor doubles.
- **A target** is a room's key, or both parties' identities (server/user.py) joined by a space, in order. A msgid is
  unique within its target only: QUIT and NICK stand in each room of theirs under one msgid.
- **Three sorts** of entries (`Shown`): who lacks a capability pages through those that they can read, and their limit
  counts only these. A store can read one sort without passing over the others (an index by target, sort, rowid).
- **Four entries act** when they are kept, in their place of the order: REDACT (params: name, msgid, perhaps a reason)
  takes the entry that it names, and its edits, out of all answers for ever; the entry's place stays known, so that who
  pages from there goes on. FORGET takes everything of its target that stands before it; where it has a
  parameter, a time in ms, what is older than that stays. It is not kept itself. MOVE (params: another target) gives all
  that stands before it to the other target, in place of what stood there, and is not kept either. BECOME (target: an
  identity; params: another one) gives all talks of the one to the other, as if that one had said and heard it all, and
  is not kept. Whatever is given away keeps its place in the order of all, among what is there already, too.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from enum import IntFlag
from typing import NamedTuple, Protocol

from wire.tags import EDIT


class Entry(NamedTuple):
    """One kept line.

    A tuple: it is made in 0.3 us, a frozen dataclass in 1.2 us, and there is one for each message.
    """

    target: str
    msgid: str
    time_ms: int
    source: str
    command: str
    params: tuple[str, ...]
    """A text of several lines stands in one parameter, as wire/multiline.py joins it."""
    tags: Mapping[str, str]
    """Those that travel with it, besides time and msgid, which are made anew when the entry is shown."""
    author: str = ""
    """The identity of who said it: their account, or this one guest. It never leaves the server."""


class Shown(IntFlag):
    """Sorts of entries, by what a reader needs to be shown them."""

    MESSAGES = 1
    """PRIVMSG and NOTICE: everybody."""
    EVENTS = 2
    """JOIN, TOPIC, TAGMSG and so on: draft/event-playback."""
    REDACTIONS = 4
    """REDACT: draft/message-redaction."""


_SHOWN = {"PRIVMSG": Shown.MESSAGES, "NOTICE": Shown.MESSAGES, "REDACT": Shown.REDACTIONS}


def sort_of(command: str) -> Shown:
    """The sort that the entries of a command belong to."""
    return _SHOWN.get(command, Shown.EVENTS)


def edits(entry: Entry) -> str:
    """The msgid of the entry that this one gives another text to; "" for none."""
    return entry.tags.get(EDIT, "")


class Mark(NamedTuple):
    """A place in a target: at an entry, or, where there is no msgid, at a time."""

    msgid: str = ""
    time_ms: int = 0


class Page(NamedTuple):
    """What to read of a target: the entries between two places, neither of them included."""

    target: str
    limit: int
    after: Mark | None = None
    before: Mark | None = None
    from_newest: bool = True
    """Where there are more than `limit`: the newest, or the oldest of them."""
    shown: Shown = Shown.MESSAGES


class UnknownMark(LookupError):
    """A page begins or ends at an entry that is not, or no longer, in its target."""


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
    """A store. All methods are safe to call from any thread. Reading raises Unavailable where the disk fails."""

    def append(self, entries: Sequence[Entry], answered: Callable[[], None]) -> Ticket:
        """Keeps the entries, in this order and behind those of earlier calls.

        A store that can't answer before it returns makes its ticket with `answered`, which is called when it is.
        Raises Unavailable where it is known at once that nothing can be kept, and BadEntry where the fault is in an
        entry: then nothing was kept, and the hub comes again with fewer. A store that answers later sorts bad entries
        out by itself: what is said later may not overtake the good ones.
        """
        ...

    def read(self, page: Page) -> list[Entry]:
        """A page, oldest first. Raises UnknownMark."""
        ...

    def count(self, page: Page) -> int:
        """How many entries a page would hold if it had no limit. Raises UnknownMark."""
        ...

    def find(self, target: str, msgid: str) -> Entry | None:
        """The entry, where it is in this target and was not redacted."""
        ...

    def edits(self, target: str, msgid: str) -> list[Entry]:
        """The entries that give another text to this one, oldest first."""
        ...

    def newest(self, rooms: Collection[str], party: str, after_ms: int, before_ms: int) -> list[Entry]:
        """The newest message of each of these rooms and of each talk of the party's, oldest first.

        Only those said after the one time and before the other; of a target that was said something in later, nothing.
        """
        ...

    def close(self) -> None:
        """Writes what is left and gives up the store."""
        ...
