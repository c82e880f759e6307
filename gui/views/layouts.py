"""The rows of a list of entries: laid out on demand, remembered for a while, guessed otherwise."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

from gui.client.entries import Entry, find, letters
from gui.models.folding import Folding, Noise
from gui.views.chat_frame import Frame, Guess
from gui.views.chat_looks import Tokens
from gui.views.chat_row import Row
from gui.views.chat_shape import Shape, shape_of
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
        self.folding = Folding()
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
        self.folding.show(entries, count)
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
        self.folding.forget()
        self._renew()

    def set_unread(self, number: int) -> None:
        """The unread line stands above this row; -1: nowhere."""
        self.unread_row = number
        self.folding.break_at(number)

    def unfold(self, number: int, unfolded: bool) -> range:
        """Open the run that a row is in, or close it again; gives its rows."""
        rows = self.folding.unfold(number, unfolded)
        for row in rows:
            self.heights[row] = self.row_height(row)
        return rows

    def inserted(self, first: int, count: int) -> None:
        """`count` entries stand at `first` in the sequence now."""
        self._count += count
        if first <= self.unread_row:
            self.unread_row += count
        self.folding.inserted(first, count)
        self.heights.insert(first, count)
        if first == 0:  # what some replies answer may be here now
            self._forget_replies(lambda original: original is None)

    def removed(self, first: int, count: int) -> None:
        """`count` entries are gone from `first`."""
        self._count -= count
        if self.unread_row >= first + count:
            self.unread_row -= count
        elif self.unread_row >= first:
            self.unread_row = first if first < self._count else -1
        self.folding.removed(first, count)
        self.heights.remove(first, count)

    def changed(self, number: int) -> None:
        """The entry is another in itself."""
        entry = self._entries[number]
        self._rows.pop(id(entry), None)
        self._forget_replies(lambda original: original is entry)
        before = self.folding.run(number)
        self.folding.changed(number)
        if before is not None and self.folding.run(number) != before:  # what was hidden in it is seen now
            for row in before:
                self.heights[row] = self.row_height(row)

    def forget_uncoloured(self) -> None:
        """Lay out anew what holds code without colours. No height changes."""
        for key in [key for key, row in self._rows.items() if row.waits_for_colours]:
            del self._rows[key]

    def _forget_replies(self, fits: Callable[[Entry | None], bool]) -> None:
        """Lay out anew the replies to some messages. No height changes."""
        for key in [key for key, row in self._rows.items() if row.reply and fits(row.reply.original)]:
            del self._rows[key]

    def original(self, entry: Entry) -> Entry | None:
        """What an entry answers, if that is here."""
        at = find(self._entries, entry.reply_to) if entry.reply_to else -1
        return self._entries[at] if 0 <= at < self._count else None

    def entry(self, number: int) -> Entry:
        """What the row at a number shows: an entry, or one that stands for a run."""
        return self.folding.shown(number)

    def shape(self, number: int) -> int:
        """The shape of a row that is shown."""
        folding = self.folding
        above = folding.before(number)
        first = self._entries[number]
        if above < number - 1 and folding.run(number) is not None:
            first = self._entries[above + 1]  # of a run: what it follows, it follows at its beginning
        before = self._entries[above] if above >= 0 else None
        shape = shape_of(before, first, above < self.unread_row <= number)
        opened = folding.opened(number)
        return shape | Shape.FOLD if opened is not None and opened[0] == number else shape

    def row(self, number: int) -> Row:
        """The laid out row, which is one that is shown; its true height is known from now on."""
        entry, shape = self.folding.shown(number), self.shape(number)
        heading = self._heading(number) if shape & Shape.FOLD else ""
        row = self._rows.get(id(entry))
        if row is None or row.shape != shape or row.heading != heading:
            row = Row(entry, shape, self._frame, self.measures, self.tokens, heading, self.original(entry))
            self._rows[id(entry)] = row
            for hidden in (self.folding.run(number) or ())[:-1]:
                self.heights[hidden] = 0
            if len(self._rows) > KEPT:
                self._rows.popitem(last=False)
        else:
            self._rows.move_to_end(id(entry))
        self.heights[number] = row.height
        return row

    def letters(self, first: int, count: int) -> int:
        """How many letters the entries have together (for Heights)."""
        return letters(self._entries, first, count)

    def chunk_height(self, count: int, letters: int) -> int:
        """A guess for so many rows with so many letters (for Heights)."""
        return round(self._guess.chunk_height(count, letters) * self._factor)

    def row_height(self, row: int) -> int:
        """A guess for one row (for Heights)."""
        if self.folding.likely_hidden(row):
            return 0
        above = self.folding.before(row) if self.folding.how is Noise.NONE else row - 1
        before = self._entries[above] if above >= 0 else None
        return self._guess.row_height(
            self._entries[row], shape_of(before, self._entries[row], row == self.unread_row)
        )

    def _heading(self, number: int) -> str:
        run = self.folding.opened(number)
        return self.folding.summary(run).text if run is not None else ""

    def _renew(self) -> None:
        self.folding.how = self.measures.style.noise
        self.folding.joins_code = self.measures.style.formatted
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
            together = sum(len(self._entries[number].text) for number in sample)
            rough = self._guess.chunk_height(len(sample), together)
            self._factor = sum(map(self.row_height, sample)) / rough
