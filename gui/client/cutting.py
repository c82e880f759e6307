"""A text as the messages that a server takes: one of several lines where it can, else one for each line."""

from __future__ import annotations

from gui.client.batches import MULTILINE
from gui.client.buffers import Buffer, EntryKind
from gui.client.multiline import limits_of, messages_of, text_of
from gui.client.pending import Line
from gui.client.pieces import budget, pieces
from wire.multiline import Part


class Cutter:
    """Cuts for one server."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def texts(self, buffer: Buffer, text: str, kind: EntryKind) -> list[str]:
        """The messages of a text."""
        limit = self._line_bytes(buffer, kind)
        if kind is EntryKind.ACTION or not self._takes_several:
            return pieces(text, limit)
        return [text_of(parts) for parts in self._messages(text, limit)]

    def parts(self, buffer: Buffer, text: str, kind: EntryKind) -> list[Part]:
        """The lines of one message; one for all of it where it is no message of several lines."""
        if kind is not EntryKind.ACTION and self._takes_several:
            messages = self._messages(text, self._line_bytes(buffer, kind))
            if messages:
                return messages[0]
        return [Part(text)]

    def count(self, buffer: Buffer, text: str) -> tuple[int, int]:
        """How many messages a text makes, and how many lines of the wire."""
        limit = self._line_bytes(buffer, EntryKind.MESSAGE)
        if not self._takes_several:
            count = len(pieces(text, limit))
            return count, count
        messages = self._messages(text, limit)
        return len(messages), sum(len(parts) + 2 * (len(parts) > 1) for parts in messages)

    def _messages(self, text: str, limit: int) -> list[list[Part]]:
        return messages_of(text, limit, limits_of(self._line.server.offered.get(MULTILINE, "")))

    @property
    def _takes_several(self) -> bool:
        return MULTILINE in self._line.server.caps and "batch" in self._line.server.caps

    def _line_bytes(self, buffer: Buffer, kind: EntryKind) -> int:
        return budget(self._line.me.source, "PRIVMSG", buffer.name) - (10 if kind is EntryKind.ACTION else 0)
