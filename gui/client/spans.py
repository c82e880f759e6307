"""A text as it is shown: the words without their marks, the spans with a look of their own, and the links.

Places are in UTF-16 units of the shown text, as QTextLayout counts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import IntFlag
from typing import NamedTuple

from gui.client import utf16
from gui.client.links import Link

CONTROLS = "\x00-\x08\x0b-\x1f\x7f\u202d\u202e"
"""For a class of letters: what has no place in a text as it is shown. Controls but the newline and the tab, and what
turns by force what stands behind it, so that a link would read as another; the marks that who writes from the right
needs stay."""
CONTROL = re.compile(f"[{CONTROLS}]")


class Style(IntFlag):
    """How letters look, apart from their colours."""

    PLAIN = 0
    BOLD = 1
    ITALIC = 2
    UNDERLINE = 4
    STRIKE = 8
    CODE = 16
    """Letters of one width."""
    REVERSE = 32
    """Ink and ground change places."""


class Look(NamedTuple):
    """All that a span may say of its letters."""

    style: Style = Style.PLAIN
    ink: str = ""
    """The sender's colour as "#rrggbb": make it legible before drawing with it. "": the log's own."""
    ground: str = ""
    language: str | None = None
    """Not None within a block of code: its language as it was named, "" where it was not."""
    quote: int = 0
    """How many times quoted."""


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the shown text with one look."""

    start: int
    end: int
    look: Look


class Piece(NamedTuple):
    """A run of the raw text that is shown: where it stands in the shown text (units), and in the raw one."""

    shown: int
    raw: int


@dataclass(frozen=True, slots=True)
class Formatted:
    """A message made ready. `spans` are in order and never overlap; `links` may stand across them."""

    raw: str
    text: str
    spans: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    pieces: tuple[Piece, ...] = ()
    """Empty where nothing was taken out of the raw text."""
    prefix: int = 0
    """How many units of `text` were put before it and stand nowhere in `raw`."""

    def after(self, words: str) -> Formatted:
        """The same behind other words, such as the nick of who does it; they have no look and no raw text."""
        by = utf16.length(words)
        return replace(
            self,
            text=words + self.text,
            spans=tuple(Span(span.start + by, span.end + by, span.look) for span in self.spans),
            links=tuple(Link(link.start + by, link.end + by, link.target) for link in self.links),
            prefix=self.prefix + by,
        )

    def raw_at(self, place: int) -> int:
        """Where in the raw text (in characters) the letter at a place of the shown text stands."""
        place = max(0, place - self.prefix)
        at = Piece(0, 0)
        if self.pieces:
            at = self.pieces[max(0, bisect_right(self.pieces, place, key=lambda piece: piece.shown) - 1)]
        # Within a piece both texts are the same; only the counting differs.
        return at.raw + utf16.characters(self.raw[at.raw :], place - at.shown)

    def shown_at(self, index: int) -> int:
        """Where in the shown text a character of the raw one stands; for one not shown, the next that is."""
        if not self.pieces:
            return self.prefix + utf16.length(self.raw[:index])
        number = bisect_right(self.pieces, index, key=lambda piece: piece.raw) - 1
        if number < 0:
            return self.prefix
        at = self.pieces[number]
        after = self.pieces[number + 1].shown if number + 1 < len(self.pieces) else self._length
        return self.prefix + min(after, at.shown + utf16.length(self.raw[at.raw : index]))

    def raw_between(self, start: int, end: int) -> str:
        """The raw text of a selection: whole, with all its marks, where all of the shown text is selected."""
        start, end = max(0, start - self.prefix), end - self.prefix
        if end <= start:
            return ""
        if start == 0 and end >= self._length:
            return self.raw
        last = self.raw_at(self.prefix + end - 1)
        return self.raw[self.raw_at(self.prefix + start) : last + 1]

    @property
    def _length(self) -> int:
        return utf16.length(self.text) - self.prefix
