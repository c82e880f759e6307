"""Ways of talking: each door turns one kind of bytes into messages, and messages into those bytes. Nobody behind a door
knows which one it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from wire.errors import PeerError
from wire.message import Message


@dataclass(frozen=True, slots=True)
class Answer:
    """What the door itself has to say, such as a pong. Empty: nothing, but what was read counts as a line."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Ending:
    """The talk has ended as this way of talking ends: these are the last bytes, behind all that was said before."""

    data: bytes


Item = Message | PeerError | Answer | Ending
"""What a door reads: a message, or what is wrong with a line in its place; or what is the door's own business."""


class Door(Protocol):
    """The reading half of a door, one a connection; the writing half is a `Way`."""

    def read(self, data: bytes) -> Sequence[Item]:
        """What the bytes say, in order; incomplete ends wait for their rest."""
        ...

    def end(self) -> Sequence[Item]:
        """What still waits for its rest, and can be used without, when the guest has stopped sending."""
        ...


def _no_farewell(reason: str, is_end_of_all: bool) -> bytes:
    return b""


@dataclass(frozen=True, slots=True)
class Way:
    """The writing half of a door: the same for all who talk this way."""

    render: Callable[[Message, int], bytes]
    """What a listener with these capabilities is sent of a message; b"" for nothing."""
    is_plain: bool = False
    """Its guests have no commands and sit in the lobby; what they are sent is paced."""
    farewell: Callable[[str, bool], bytes] = _no_farewell
    """The last bytes before the server ends the stream, for this reason; whether the server itself ends."""
