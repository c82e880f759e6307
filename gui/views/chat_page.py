"""What stands where in the log's window onto the rows, and why it never moves under the reader.

The truth is not the scroll bar's number, which is full of guesses. It is the *hold*: "the line with character
40 of row 1234 begins 17 pixels below the top", or "the end stands at the bottom". After every change (a width, a
font, rows before or behind, a guess that became the truth) the visible rows are laid out around the hold, and
the scroll bar's number is made from that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gui.client.buffers import Entry
from gui.views.chat_row import Row
from gui.views.chat_style import LogStyle
from gui.views.layouts import Layouts


@dataclass(frozen=True, slots=True)
class Hold:
    """The line of row `number` that has character `position` begins `y` pixels below the window's top."""

    number: int
    position: int
    y: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A visible row: its number, where its top stands, and its layout."""

    number: int
    y: int
    row: Row

    @property
    def bottom(self) -> int:
        """Where the row ends."""
        return self.y + self.row.height


class Page:
    """The visible part of a list of entries. Has no widget: width, height and style are told to it."""

    def __init__(self, style: LogStyle | None = None) -> None:
        self.layouts = Layouts(style or LogStyle())
        self.height = 0
        self.hold: Hold | None = None
        """None: the end stands at the bottom, and new rows push the others up."""
        self._placed: list[Placed] = []
        self._dirty = True

    # What the outside tells

    def show(self, entries: Sequence[Entry], count: int) -> None:
        """Show the first `count` of other entries, from their end."""
        self.layouts.show(entries, count)
        self.to_end()

    def resize(self, width: int, height: int) -> None:
        """The window is another size; the reader's line stays."""
        self.layouts.set_width(width)
        self.height, self._dirty = height, True

    def restyle(self, style: LogStyle) -> None:
        """Fonts, distances or colours are others; the reader's line stays."""
        self.layouts.restyle(style)
        self._dirty = True

    def inserted(self, first: int, count: int) -> None:
        """`count` entries came at `first`; they stand in the sequence already."""
        self.layouts.inserted(first, count)
        if self.hold is not None and first <= self.hold.number:
            self.hold = replace(self.hold, number=self.hold.number + count)
        self._dirty = True

    def removed(self, first: int, count: int) -> None:
        """`count` entries are gone from `first`."""
        self.layouts.removed(first, count)
        if self.hold is not None and first <= self.hold.number:
            if self.hold.number >= first + count:
                self.hold = replace(self.hold, number=self.hold.number - count)
            else:
                self.hold = Hold(first, 0, self.hold.y) if first < len(self.layouts) else None
        self._dirty = True

    def changed(self, number: int) -> None:
        """The entry is another in itself."""
        self.layouts.changed(number)
        self._dirty = True

    def coloured(self) -> None:
        """Code that waited for its colours has them."""
        self.layouts.forget_uncoloured()
        self._dirty = True

    def set_unread(self, number: int) -> None:
        """Draw the unread line above a row; -1: nowhere."""
        self.layouts.set_unread(number)
        self._dirty = True

    def toggle(self, number: int) -> bool:
        """Open the run that a row is in, or close it; its sentence stays where it is. False: it is in none."""
        folding = self.layouts.folding
        opened = folding.opened(number)
        sentence = number if opened is None else opened[0]
        item = next((item for item in self.placed if item.number == sentence), None)
        run = self.layouts.unfold(number, opened is None)
        if len(run) < 2:
            return False
        if item is not None:
            top = item.row.text_top if opened is None else round(item.row.heading_at.top())
            row = self.layouts.row(run[0] if opened is None else run[-1])
            by = row.text_top - round(row.heading_at.top()) if opened is None else 0
            self.hold = Hold(run[0] if opened is None else run[-1], 0, item.y + top + by)
        self._dirty = True
        return True

    # Where the reader goes

    def to_end(self) -> None:
        """Stand at the end."""
        self.hold, self._dirty = None, True

    def to_row(self, number: int, y: int = 0) -> None:
        """Show the row with its top `y` pixels below the window's top."""
        number = self.layouts.folding.nearest(number)
        if number < 0:
            self.to_end()
            return
        self.hold = Hold(number, 0, y + self.layouts.row(number).line_top(0))
        self._settle()
        self._take_hold()

    def to_value(self, value: int) -> None:
        """Go where the scroll bar was dragged."""
        if value >= self.maximum:
            self.to_end()
            return
        number = max(0, self.layouts.folding.nearest(self.layouts.heights.row_at(value)))
        self.to_row(number, self.layouts.heights.top(number) - value)

    def scroll_by(self, pixels: int) -> None:
        """Move by exactly so many pixels of what the reader sees; positive is towards the end."""
        if not self.placed or (self.hold is None and pixels >= 0):
            return
        if abs(pixels) > 2 * self.height:
            self.to_value(max(0, self.value + pixels))
            return
        hold = self.hold or self._visible_line()
        self.hold = replace(hold, y=hold.y - pixels)
        self._settle()
        self._take_hold()

    # What stands where

    @property
    def placed(self) -> list[Placed]:
        """The visible rows from top to bottom."""
        if self._dirty:
            self._settle()
        return self._placed

    @property
    def at_end(self) -> bool:
        """Whether the end stands at the bottom."""
        if self.hold is None:
            return True  # without laying anything out: asked for each batch of a flood
        return not self.placed or self.hold is None

    @property
    def maximum(self) -> int:
        """The scroll bar's greatest value."""
        return max(0, self.layouts.heights.total - self._foot)

    @property
    def value(self) -> int:
        """The scroll bar's value."""
        placed = self.placed
        if self.hold is None or not placed:
            return self.maximum
        first = placed[0]
        return max(0, min(self.maximum, self.layouts.heights.top(first.number) - first.y))

    def at(self, y: float) -> Placed | None:
        """The visible row at a height of the window."""
        return next((placed for placed in self.placed if placed.y <= y < placed.bottom), None)

    def nearest(self, y: float) -> Placed | None:
        """The visible row at a height, or else the first or the last one."""
        placed = self.placed
        if not placed:
            return None
        return self.at(y) or (placed[0] if y < placed[0].y else placed[-1])

    # Layout around the hold

    @property
    def _foot(self) -> int:
        """Where the last row ends when the end is in sight: some air stays below it."""
        return self.height - 4 * self.layouts.measures.unit

    def _settle(self) -> None:
        self._dirty = False
        if not len(self.layouts) or self.height <= 0:
            self._placed = []
            return
        if self.hold is not None:
            # What the reader looks at may be a part of a run by now.
            number = self.layouts.folding.nearest(self.hold.number)
            self.hold = replace(self.hold, number=number) if number >= 0 else None
        placed = self._around(self.hold) if self.hold is not None else self._from_end()
        self._placed = [item for item in placed if item.bottom > 0 and item.y < self.height]

    def _from_end(self) -> list[Placed]:
        number = self.layouts.folding.before(len(self.layouts))
        if number < 0:
            return []
        row = self.layouts.row(number)
        return self._upwards([Placed(number, self._foot - row.height, row)])

    def _around(self, hold: Hold) -> list[Placed]:
        row = self.layouts.row(hold.number)
        placed = self._upwards([Placed(hold.number, hold.y - row.line_top(hold.position), row)])
        if placed[0].y > 0:
            # The beginning stands below the top: pull it up there.
            self.hold = replace(hold, y=hold.y - placed[0].y)
            placed = [replace(item, y=item.y - placed[0].y) for item in placed]
        placed = self._downwards(placed)
        if placed[-1].bottom <= self._foot:
            self.hold = None
            return self._from_end()
        return placed

    def _upwards(self, placed: list[Placed]) -> list[Placed]:
        above: list[Placed] = []
        top, number = placed[0].y, placed[0].number
        while top > 0 and (number := self.layouts.folding.before(number)) >= 0:
            row = self.layouts.row(number)
            top -= row.height
            above.append(Placed(number, top, row))
        return above[::-1] + placed

    def _downwards(self, placed: list[Placed]) -> list[Placed]:
        bottom, number = placed[-1].bottom, placed[-1].number
        while bottom <= self.height and (number := self.layouts.folding.after(number)) < len(self.layouts):
            row = self.layouts.row(number)
            placed.append(Placed(number, bottom, row))
            bottom += row.height
        return placed

    def _take_hold(self) -> None:
        """Hold on to the first line that is wholly visible, unless the end does the holding."""
        if self.hold is not None and self._placed:
            self.hold = self._visible_line()

    def _visible_line(self) -> Hold:
        for item in self._placed:
            row = item.row
            line = row.line_at(-item.y)
            for number in (line, line + 1):
                if number < row.line_count and (y := item.y + row.top_of_line(number)) >= 0:
                    return Hold(item.number, row.line_start(number), y)
        first = self._placed[0]  # one line fills the window
        line = first.row.line_at(-first.y)
        return Hold(first.number, first.row.line_start(line), first.y + first.row.top_of_line(line))
