"""The rows of a list of entries: laid out on demand, remembered for a while, guessed otherwise."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from gui.client.buffers import Entry
from gui.views.chat_frame import Frame, Guess
from gui.views.chat_row import Row, Tokens
from gui.views.chat_shape import shape_of
from gui.views.chat_style import LogStyle, Measures
from gui.views.heights import Heights

SAMPLE = 64
"""So many rows, spread over the talk, are looked at for `_calibrate`."""
KEPT = 600
"""How many laid out rows are remembered; one takes some 3 KB."""


class Layouts:
    """Gives the row at a number laid out, and every row's height, true or guessed."""

    def __init__(self, style: LogStyle) -> None:
        self.measures = Measures(style)
        self.unread_row = -1
        self._width = 0
        self._entries: Sequence[Entry] = ()
        self._count = 0
        self._rows: OrderedDict[int, Row] = OrderedDict()
        """By the entry's id: rows keep their entries alive, so no id is used twice."""
        self.tokens: Tokens = lambda *_: ()
        """Where the colours of code come from."""
        self._factor = 1.0
        self.heights = Heights(self)
        self._renew()

    def __len__(self) -> int:
        return self._count

    def show(self, entries: Sequence[Entry], count: int) -> None:
        """Show the first `count` of other entries."""
        self._entries, self._count = entries, count
        self.unread_row = -1
        self._rows.clear()
        self.heights.clear()
        self._calibrate()
        self.heights.insert(0, count)

    def set_width(self, width: int) -> None:
        """Lay out for another width."""
        if width != self._width:
            self._width = width
            self._renew()

    def restyle(self, style: LogStyle) -> None:
        """Lay out in another style."""
        self.measures = Measures(style)
        self._renew()

    def inserted(self, first: int, count: int) -> None:
        """`count` entries stand at `first` in the sequence now."""
        self._count += count
        if first <= self.unread_row:
            self.unread_row += count
        self.heights.insert(first, count)

    def removed(self, first: int, count: int) -> None:
        """`count` entries are gone from `first`."""
        self._count -= count
        if self.unread_row >= first + count:
            self.unread_row -= count
        elif self.unread_row >= first:
            self.unread_row = first if first < self._count else -1
        self.heights.remove(first, count)

    def changed(self, number: int) -> None:
        """The entry is another in itself."""
        self._rows.pop(id(self._entries[number]), None)

    def forget_uncoloured(self) -> None:
        """Lay out anew what holds code without colours. No height changes."""
        for key in [key for key, row in self._rows.items() if row.waits_for_colours]:
            del self._rows[key]

    def entry(self, number: int) -> Entry:
        """The entry at a number."""
        return self._entries[number]

    def shape(self, number: int) -> int:
        """The shape of a row."""
        before = self._entries[number - 1] if number else None
        return shape_of(before, self._entries[number], number == self.unread_row)

    def row(self, number: int) -> Row:
        """The laid out row; its true height is known from now on."""
        entry, shape = self._entries[number], self.shape(number)
        row = self._rows.get(id(entry))
        if row is None or row.shape != shape:
            row = self._rows[id(entry)] = Row(entry, shape, self._frame, self.measures, self.tokens)
            if len(self._rows) > KEPT:
                self._rows.popitem(last=False)
        else:
            self._rows.move_to_end(id(entry))
        self.heights[number] = row.height
        return row

    def letters(self, first: int, count: int) -> int:
        """How many letters the entries have together (for Heights)."""
        return sum([len(entry.text) for entry in self._entries[first : first + count]])

    def chunk_height(self, count: int, letters: int) -> int:
        """A guess for so many rows with so many letters (for Heights)."""
        return round(self._guess.chunk_height(count, letters) * self._factor)

    def row_height(self, row: int) -> int:
        """A guess for one row (for Heights)."""
        return self._guess.row_height(self._entries[row], self.shape(row))

    def _renew(self) -> None:
        self._frame = Frame(self._width, self.measures)
        self._guess = Guess(self._frame, self.measures)
        self._rows.clear()
        self._calibrate()
        self.heights.close()

    def _calibrate(self) -> None:
        """Learn from a few rows how this talk differs from the usual one, for the guesses by the chunk.

        Without it they are 26 % too low for a lively room and 61 % too high for a list of joins, and the scroll
        bar's handle wanders as the reader goes.
        """
        self._factor = 1.0
        sample = range(0, self._count, max(1, self._count // SAMPLE))
        if sample:
            letters = sum(len(self._entries[number].text) for number in sample)
            rough = self._guess.chunk_height(len(sample), letters)
            self._factor = sum(map(self.row_height, sample)) / rough
