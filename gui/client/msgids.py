"""Where the message with an id stands in a list of rows: found without making an entry of any row.

Numbers are counted from an origin that moves when rows come before, so that nothing is renumbered. Rows that come
between are noted as a shift: a number that was learnt before it is moved when it is asked for, and since it is not
known when it was learnt, the row itself tells which of the shifts it has seen (to read 100,000 anew took 22 ms). What
was added since the last question is read when the next one comes: a list of which nobody asks costs nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

SHIFTS = 64
"""More of them, and all is read anew."""


class Msgids:
    """Belongs to one list, which tells it of every change that is no append."""

    __slots__ = ("_aliases", "_high", "_low", "_numbers", "_origin", "_shifts")

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
        self._shifts: list[tuple[int, int]] = []
        """Before which number how many rows came, in the order in which it happened."""
        self._low = self._high = -self._origin

    def came_before(self, count: int) -> None:
        """`count` rows stand before all others now."""
        self._origin += count

    def came_between(self, rows: Sequence[Any], index: int, count: int) -> None:
        """`count` of the rows stand before the one that was at `index` now."""
        number = index - self._origin
        if number <= self._low or len(self._shifts) >= SHIFTS:
            self.forget()
        elif number < self._high:
            self._shifts.append((number, count))
            self._high += count
            self._learn(rows[index : index + count], number)

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
        if meant not in self._numbers:
            return -1
        index = self._index(rows, meant)
        if index < 0:
            self.forget()
            self._read(rows)
            index = self._index(rows, meant)
        return index

    def _index(self, rows: Sequence[Any], msgid: str) -> int:
        """Where a number that has seen the first shifts, or all of them, leads to its row; -1 where none does."""
        number = self._numbers.get(msgid, -1 - self._origin)
        for seen in range(len(self._shifts), -1, -1):
            moved = number
            for before, count in self._shifts[seen:]:
                moved += count * (moved >= before)
            index = moved + self._origin
            if 0 <= index < len(rows) and _msgid(rows[index]) == msgid:
                return index
        return -1

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


def _msgid(row: Any) -> str:
    return str(row[3] if type(row) is tuple else row.msgid)
