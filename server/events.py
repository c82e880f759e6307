"""What is posted to the hub: by connections' threads, in the order in which it happened, and by others.

Tuples: a frozen dataclass takes 0.5 ms of the start each, and three times as long to make.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from server.ask import Ask
from server.doors import Item, Way

if TYPE_CHECKING:
    from server.connection import Connection
    from server.outbox import Outbox


class Arrived(NamedTuple):
    """Somebody connected. Nothing is known of them yet."""

    connection: Connection


class Say(NamedTuple):
    """Bytes that belong to the choice of the door: NAME, or the line end before a late IRC client."""

    connection: Connection
    data: bytes


class Chosen(NamedTuple):
    """The door is known; `answer` is what it says first."""

    connection: Connection
    way: Way
    answer: bytes = b""


class Refused(NamedTuple):
    """A way of talking that is not spoken here: these bytes say so, and the connection ends."""

    connection: Connection
    data: bytes


class Lines(NamedTuple):
    """What somebody said; `prepared` is what a command's slow part found, by index into `items`."""

    connection: Connection
    items: Sequence[Item]
    prepared: Mapping[int, object]


class Found(NamedTuple):
    """What the work of an Ask gave."""

    connection: Connection
    ask: Ask
    result: Any


class Gone(NamedTuple):
    """The reader's thread has ended and never touches the socket again."""

    connection: Connection
    reason: str


Event = Arrived | Say | Chosen | Refused | Lines | Found | Gone


class Drained(NamedTuple):
    """The drainer has sent all that it had seen of an outbox."""

    outbox: Outbox
    seen_count: int


class Answered(NamedTuple):
    """A store has answered a ticket."""


class Stop(NamedTuple):
    """The server ends: everybody is told why."""

    reason: str
