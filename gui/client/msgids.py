"""Where the message with an id stands in a list of rows: found without making an entry of any row.

Numbers are counted from an origin that moves when rows come before, so that nothing is renumbered. What was added
since the last question is read when the next one comes: a list of which nobody asks costs nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class Msgids:
    """Belongs to one list, which tells it of every change that is no append."""

    __slots__ = ("_aliases", "_high", "_low", "_numbers", "_origin")

    def __init__(self) -> None:
        self._origin = 0
        """How many rows came before those that were there first."""
        self._aliases: dict[str, str] = {}
        self.forget()

    def alias(self, msgid: str, other: str) -> None:
        """Who asks for `msgid` means the message `other`."""
        self._aliases[msgid] = other

    def forget(self) -> None:
        """Reads everything anew at the next question."""
        self._numbers: dict[str, int] = {}
        self._low = self._high = -self._origin

    def came_before(self, count: int) -> None:
        """`count` rows stand before all others now."""
        self._origin += count

    def came_between(self, index: int) -> None:
        """Rows stand before the one that was at `index`: what is behind is read anew, which is little near the end."""
        number = index - self._origin
        if number <= self._low:
            self.forget()
        else:
            self._high = min(self._high, number)

    def note(self, index: int, msgid: str) -> None:
        """A row that may have been read already has its id only now: the echo of a message of ours."""
        if msgid:
            self._numbers[msgid] = index - self._origin

    def find(self, rows: Sequence[Any], msgid: str) -> int:
        """The index of the row with this id; -1 where none has it."""
        if not msgid:
            return -1
        self._read(rows)
        meant = self._aliases.get(msgid, msgid)
        index = self._numbers.get(meant, -1 - self._origin) + self._origin
        return index if 0 <= index < len(rows) else -1

    def _read(self, rows: Sequence[Any]) -> None:
        origin, end = self._origin, len(rows) - self._origin
        if self._high < end:
            self._learn(rows[self._high + origin :], self._high)
        if self._low > -origin:
            self._learn(rows[: self._low + origin], -origin)
        self._low, self._high = -origin, end

    def _learn(self, rows: Sequence[Any], first: int) -> None:
        for number, row in enumerate(rows, first):
            msgid = row[3] if type(row) is tuple else row.msgid
            if msgid:
                self._numbers[msgid] = number
