"""The log's column: where the parts of all rows stand from left to right, and how much air is around them."""

from __future__ import annotations

from gui.client.buffers import SAID, Entry, EntryKind
from gui.views.chat_chips import chip_line
from gui.views.chat_shape import Shape
from gui.views.chat_style import Measures

QUIET = frozenset(EntryKind) - SAID - {EntryKind.ERROR}
"""The kinds that are told in the small slanted type."""


BROAD = 24
"""Lines' heights across the column; in less the text needs the room that the tools would have beside it."""
TOOLS_SHOWN = 2
"""A reaction and a reply (gui/views/chat_tools.py)."""


def tool_side(measures: Measures) -> int:
    """How broad each of the tools is that a message offers in its corner."""
    return measures.line + measures.unit


class Frame:
    """The column that all rows of one width share: where its parts stand from left to right."""

    def __init__(self, width: int, measures: Measures) -> None:
        unit = measures.unit
        column = max(1, min(width - 4 * unit, measures.column))
        self.width = width
        self.left = (width - column) // 2
        self.right = self.left + column
        self.disc = self.left + 2 * unit
        self.text = self.disc + measures.gutter + 3 * unit
        beside = measures.mark + 4 * unit
        if column > BROAD * measures.line:
            beside = max(beside, TOOLS_SHOWN * tool_side(measures) + 3 * unit)
        self.text_width = max(4 * measures.line, self.right - self.text - beside)
        self.mark = max(self.text + self.text_width, self.right - 2 * unit - measures.mark)
        """Where the sign of the delivery stands: as far from the card's edge as the disc on the other side."""


def above(shape: int, measures: Measures) -> int:
    """How much stands above the row's card: lines across the log and air."""
    unit = measures.unit
    height = 0
    if shape & Shape.DAY:
        height += measures.small_line + 6 * unit
    if shape & Shape.UNREAD:
        height += measures.small_line + 4 * unit
    if shape & Shape.HEAD:
        height += 0 if height else 2 * unit
    elif shape & Shape.GAP:
        height += unit
    return height


def padding(entry: Entry, shape: int, measures: Measures) -> tuple[int, int]:
    """The card's own air above and below the text."""
    half = measures.unit // 2
    has_card = entry.mention and measures.style.mentions
    return (measures.unit if shape & Shape.HEAD or has_card else half, measures.unit)


def sentence_height(measures: Measures) -> int:
    """What the sentence of an opened run takes: as much as each of the rows that it stands for."""
    return measures.happened_line + measures.unit + measures.unit // 2


class Guess:
    """Heights for rows that are not laid out, from how many letters they have."""

    def __init__(self, frame: Frame, measures: Measures) -> None:
        self._letters_a_line = max(1.0, frame.text_width / measures.letter)
        self._measures = measures
        head = above(Shape.HEAD, measures) + measures.line
        # Measured on chats: nearly every second message begins a group.
        self._row = head // 2 + measures.unit + measures.unit // 2

    def chunk_height(self, count: int, letters: int) -> int:
        """The height of `count` rows with `letters` letters."""
        lines = count * 0.5 + letters / self._letters_a_line
        return round(count * self._row + max(count, lines) * self._measures.line)

    def row_height(self, entry: Entry, shape: int) -> int:
        """The height of one row."""
        measures = self._measures
        lines = 1 + int(len(entry.text) / self._letters_a_line)
        top, bottom = padding(entry, shape, measures)
        height = above(shape, measures) + top + bottom + (measures.small_line if entry.reply_to else 0)
        height += chip_line(measures) if entry.extra is not None and entry.extra.reactions else 0
        height += sentence_height(measures) if shape & Shape.FOLD else 0
        if entry.kind in QUIET:
            return height + lines * measures.happened_line
        head = measures.line if shape & Shape.HEAD else 0
        least = measures.disc if head else 0
        return height + max(least, head + lines * measures.line)
