"""What is posted to the hub: by connections' threads, in the order in which it happened, and by others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from server.ask import Ask
from server.doors import Item, Way

if TYPE_CHECKING:
    from server.connection import Connection
    from server.outbox import Outbox


@dataclass(frozen=True, slots=True)
class Arrived:
    """Somebody connected. Nothing is known of them yet."""

    connection: Connection


@dataclass(frozen=True, slots=True)
class Say:
    """Bytes that belong to the choice of the door: NAME, or the line end before a late IRC client."""

    connection: Connection
    data: bytes


@dataclass(frozen=True, slots=True)
class Chosen:
    """The door is known; `answer` is what it says first."""

    connection: Connection
    way: Way
    answer: bytes = b""


@dataclass(frozen=True, slots=True)
class Refused:
    """A way of talking that is not spoken here: these bytes say so, and the connection ends."""

    connection: Connection
    data: bytes


@dataclass(frozen=True, slots=True)
class Lines:
    """What somebody said; `prepared` is what a command's slow part found, by index into `items`."""

    connection: Connection
    items: Sequence[Item]
    prepared: Mapping[int, object]


@dataclass(frozen=True, slots=True)
class Found:
    """What the work of an Ask gave."""

    connection: Connection
    ask: Ask
    result: Any


@dataclass(frozen=True, slots=True)
class Gone:
    """The reader's thread has ended and never touches the socket again."""

    connection: Connection
    reason: str


Event = Arrived | Say | Chosen | Refused | Lines | Found | Gone


@dataclass(frozen=True, slots=True)
class Drained:
    """The drainer has sent all that it had seen of an outbox."""

    outbox: Outbox
    seen_count: int


@dataclass(frozen=True, slots=True)
class Answered:
    """A store has answered a ticket."""


@dataclass(frozen=True, slots=True)
class Stop:
    """The server ends: everybody is told why."""

    reason: str
