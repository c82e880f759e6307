"""What is selected in the log: two places, each a row and an offset in its text; the text between them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTextBoundaryFinder

from gui.client import utf16
from gui.client.buffers import Entry
from gui.views.body import LINE_SEPARATOR, copied, raw_part

ALL = sys.maxsize
"""A position behind the last letter of any message: of a giant one not all letters are laid out."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place between two letters: the row's number and the UTF-16 offset in its body."""

    number: int
    position: int


@dataclass(frozen=True, slots=True)
class Selection:
    """From where the drag began to where it is now; either may be the earlier one."""

    start: Place
    end: Place

    @property
    def empty(self) -> bool:
        """Whether nothing is between the two places."""
        return self.start == self.end

    @property
    def ordered(self) -> tuple[Place, Place]:
        """The earlier place and the later one."""
        return (self.start, self.end) if self.start <= self.end else (self.end, self.start)

    def covers(self, number: int) -> bool:
        """Whether something of a row is selected."""
        first, last = self.ordered
        return not self.empty and first.number <= number <= last.number

    def part(self, number: int, length: int) -> tuple[int, int]:
        """From where to where the row is selected; an empty part outside."""
        first, last = self.ordered
        if not first.number <= number <= last.number:
            return (0, 0)
        begin = first.position if number == first.number else 0
        end = last.position if number == last.number else length
        return (min(begin, length), min(end, length))

    def inserted(self, first: int, count: int) -> Selection:
        """The same selection after `count` rows came at `first`."""
        return Selection(*(_shifted(place, first, count) for place in (self.start, self.end)))

    def removed(self, first: int, count: int) -> Selection | None:
        """The same selection after rows went; None where it touched them."""
        low, high = self.ordered
        if low.number < first + count and high.number >= first:
            return None
        return Selection(*(_shifted(place, first, -count) for place in (self.start, self.end)))

    def text(self, entry: Callable[[int], Entry], after: Callable[[int], int] = lambda row: row + 1) -> str:
        """What a copy gives: of one message its part as it was typed, or of several each with its time and author.

        `after` gives the next row that is shown.
        """
        first, last = self.ordered
        if first.number == last.number:
            return raw_part(entry(first.number), first.position, last.position)
        lines = []
        number = after(first.number - 1)
        while number <= last.number:
            start = first.position if number == first.number else 0
            text = raw_part(entry(number), start, last.position if number == last.number else ALL)
            # A drag that began behind a line's end, or ended before its first letter, did not mean that line.
            if text or first.number < number < last.number:
                lines.append(copied(entry(number), text))
            number = after(number)
        return "\n".join(lines).replace(LINE_SEPARATOR, "\n")


def word_at(text: str, position: int) -> tuple[int, int]:
    """From where to where the word at a UTF-16 offset goes."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, text)
    finder.setPosition(position)
    start = (
        position if finder.isAtBoundary() and position < utf16.length(text) else finder.toPreviousBoundary()
    )
    finder.setPosition(max(0, start))
    end = finder.toNextBoundary()
    return (max(0, start), end if end >= 0 else utf16.length(text))


def _shifted(place: Place, first: int, count: int) -> Place:
    return Place(place.number + count, place.position) if place.number >= first else place
