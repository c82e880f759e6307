"""Ways of talking: each door turns one kind of bytes into messages, and messages into those bytes. Nobody behind a door
knows which one it was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from wire.errors import PeerError
from wire.message import Message

Item = Message | PeerError
"""What a door reads: a message, or what is wrong with a line in its place."""


class Door(Protocol):
    """The reading half of a door, one a connection; the writing half is a function `(Message, caps) -> bytes`."""

    def read(self, data: bytes) -> Sequence[Item]:
        """What the bytes say, in order; incomplete ends wait for their rest."""
        ...

    def end(self) -> Sequence[Item]:
        """What still waits for its rest, and can be used without, when the guest has stopped sending."""
        ...
