"""The plain door: the exercise's protocol. The server says NAME, the guest says who they are, then each text is said in
the lobby (one recv is one message; the texts stand in wire/plain.py)."""

from __future__ import annotations

from server.doors import Item, Way
from wire import plain
from wire.message import Message

LOBBY = "#lobby"
"""The room that plain guests sit in."""


class PlainDoor:
    """Reads texts. One for each connection, used by its reader only."""

    def __init__(self) -> None:
        self._reader = plain.PlainReader()

    def read(self, data: bytes) -> list[Item]:
        """Each text that is complete, as a SAY."""
        return [Message(plain.SAY, (text,)) for text in self._reader.feed(data)]

    def end(self) -> list[Item]:
        """The last line, whose end was not sent: `printf hello | nc` ends so."""
        return [Message(plain.SAY, (text,)) for text in self._reader.end()]


def render(message: Message, caps: int) -> bytes:
    """What a plain guest sees of a message; b"" for nothing."""
    if message.command == plain.TEXT:
        return message.params[0].encode()
    target = message.param(0)
    return plain.render(message, target if target[:1] != "#" else "", LOBBY).encode()


WAY = Way(render, is_plain=True)
