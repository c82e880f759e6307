"""Marks within a line: **bold**, *italic*, _italic_, ~~strike~~, and the backslash that takes a mark's meaning.

CommonMark's way (https://spec.commonmark.org/0.31.2/#phase-2-inline-structure) with a stricter rule for what
is a mark, since a chat is full of marks that are none: no mark has a letter or digit on its outer side, so
snake_case, 2*3*4 and __init__ stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from gui.client.spans import Style

_TOKEN = re.compile(r"\\[*_~`>]|\*+|_+|~+|\n")
STYLES = {
    "*": {1: Style.ITALIC, 2: Style.BOLD, 3: Style.BOLD | Style.ITALIC},
    "_": {1: Style.ITALIC},
    "~": {2: Style.STRIKE},
}
"""What a row of so many marks makes. Other rows are text."""


@dataclass(slots=True)
class Emphasis:
    """What was found: marks that are not shown, and from where to where each style goes."""

    hidden: list[tuple[int, int]] = field(default_factory=list)
    styled: list[tuple[int, int, Style]] = field(default_factory=list)


class _Opener(NamedTuple):
    mark: str
    left: int
    """How many of its marks are not used yet: the inner ones go first."""
    start: int


def find_emphasis(text: str, literal: Iterable[tuple[int, int]]) -> Emphasis:
    """Finds all pairs of marks outside of `literal` (ranges in order, such as links and code)."""
    made = Emphasis()
    opened = _Openers(made)
    walls = iter(literal)
    wall = next(walls, None)
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while wall is not None and wall[1] <= start:
            wall = next(walls, None)
        if wall is not None and wall[0] < end:
            continue
        token = match.group()
        if token == "\n":
            opened.clear()
        elif token[0] == "\\":
            made.hidden.append((start, start + 1))
        elif len(token) in STYLES[token[0]]:
            rest = opened.close(token, start) if _may_close(text, start, end) else len(token)
            if rest and _may_open(text, start, end):
                opened.append(_Opener(token[0], rest, end - rest))
    return made


def _may_open(text: str, start: int, end: int) -> bool:
    if (start and text[start - 1].isalnum()) or end >= len(text) or text[end].isspace():
        return False
    # *.txt is a pattern of file names.
    return not (end - start == 1 and text[end] == "." and text[end + 1 : end + 2].isalnum())


def _may_close(text: str, start: int, end: int) -> bool:
    if start == 0 or text[start - 1].isspace():
        return False
    return end >= len(text) or not text[end].isalnum()


class _Openers:
    """Marks that wait for their other half, by kind, so that the nearest is found without a search."""

    def __init__(self, made: Emphasis) -> None:
        self._made = made
        self._stack: list[_Opener] = []
        self._places: dict[tuple[str, int], list[int]] = {
            (mark, count): [] for mark, counts in STYLES.items() for count in counts
        }
        """Where on the stack the openers of a kind stand."""

    def append(self, opener: _Opener) -> None:
        """A mark that may open."""
        self._places[opener.mark, opener.left].append(len(self._stack))
        self._stack.append(opener)

    def clear(self) -> None:
        """No pair goes beyond a line."""
        self._stack.clear()
        for places in self._places.values():
            places.clear()

    def close(self, token: str, start: int) -> int:
        """Closes what the marks at `start` can close; gives how many of them are left over."""
        mark, left = token[0], len(token)
        while left:
            place = self._nearest(mark, left)
            if place < 0:
                break
            opener = self._take(place)
            used = min(left, opener.left)
            inner = opener.start + opener.left
            self._made.hidden += [(inner - used, inner), (start, start + used)]
            self._made.styled.append((inner, start, STYLES[mark][used]))
            if opener.left > used:
                self.append(opener._replace(left=opener.left - used))
            start += used
            left -= used
        return left

    def _nearest(self, mark: str, count: int) -> int:
        """The opener with as many marks; three may be one inside of two, or two inside of one."""
        counts = [each for each in STYLES[mark] if each == count or 3 in (each, count)]
        return max((self._places[mark, each][-1] for each in counts if self._places[mark, each]), default=-1)

    def _take(self, place: int) -> _Opener:
        """Takes an opener and drops all that stand inside of it: they have no other half."""
        while len(self._stack) > place:
            opener = self._stack.pop()
            self._places[opener.mark, opener.left].pop()
        return opener
