"""What the keyboard means over the log: the message it is at, the links in it, selection by messages.

Up and Down go from message to message, Left and Right (or Tab, until it leaves the log) over the links of one. With
Shift the messages on the way are selected. What is typed here is meant for the composer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter

from gui.client.abilities import Ability
from gui.models.folding import Folding
from gui.views.chat_page import Placed
from gui.views.chat_ring import paint_ring
from gui.views.chat_sight import in_sight, page_px, reveal
from gui.views.chat_things import Spot, Thing, rects_of, things_of
from gui.views.letters import letters_of
from gui.views.selection import ALL, Place, Selection

if TYPE_CHECKING:
    from gui.views.chat import ChatView

Key = Qt.Key
Held = Qt.KeyboardModifier
NONE, SHIFT, CTRL = Held.NoModifier, Held.ShiftModifier, Held.ControlModifier
BY_KEYBOARD = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)


class ChatKeys(QObject):
    """Turns keys into moves, selection and clicks.

    Signals: moved() the keyboard is at another message or link; typed(str) letters for the composer, "" to go there
    only; chosen(Thing) one of the current message.
    """

    moved = Signal()
    typed = Signal(str)
    chosen = Signal(object)

    def __init__(self, view: ChatView) -> None:
        super().__init__(view)
        self._view = view
        self.number = -1
        """The row that the keyboard is at; -1: at none yet."""
        self.at = -1
        """Which of its things; -1: the message itself."""
        self._anchor = -1
        """Where a selection with Shift began; -1 while none goes on."""
        self.shown = False
        """Whether the place is drawn: not while the mouse selects."""

    # Questions

    @property
    def things(self) -> tuple[Thing, ...]:
        """What the current message has to carry out."""
        style = self._view.page.layouts.measures.style
        return things_of(self._view.entry(self.number), retries=style.retries) if self.number >= 0 else ()

    @property
    def thing(self) -> Thing | None:
        """The one that the keyboard is at."""
        things = self.things
        return things[self.at] if 0 <= self.at < len(things) else None

    def placed(self) -> Placed | None:
        """Where the current message stands, if it is in sight."""
        here = self._folding.nearest(self.number)
        if here != self.number:  # the message is a part of a run by now
            self.number, self.at = here, -1
        return next((each for each in self._view.page.placed if each.number == self.number), None)

    @property
    def _folding(self) -> Folding:
        return self._view.page.layouts.folding

    def spot(self) -> Spot:
        """What the menu's key is about: the link that the keyboard is at, or the message and its only link."""
        port, placed = self._view.viewport(), self.placed()
        if placed is None:
            return Spot(port.mapToGlobal(port.rect().center()))
        things = (self.thing,) if self.thing else self.things
        rects = rects_of(placed.row, self.thing) if self.thing else []
        row = placed.row
        at = rects[0].bottomLeft() if rects else QPointF(row.frame.text, row.top_of_line(0) + row.line_height)
        y = max(0, min(port.height() - 1, round(at.y() + placed.y)))
        links = [thing.link.target for thing in things if thing.link]
        blocks = [thing.code for thing in things if thing.code]
        return Spot(
            port.mapToGlobal(QPoint(round(at.x()), y)),
            placed.number,
            links[0] if len(links) == 1 else "",
            blocks[0] if len(blocks) == 1 else None,
        )

    # The view's events

    def entered(self, reason: Qt.FocusReason) -> None:
        """The keyboard came: it is at the newest message in sight, unless it was at one that is still there."""
        if reason is Qt.FocusReason.MouseFocusReason:
            self.shown = False
        elif reason in BY_KEYBOARD:
            self.shown = True
            if self.placed() is None:
                self._put(in_sight(self._view.page, -1))
            # Qt says after this that the list has the keyboard; which of its items has it must be the last word.
            QTimer.singleShot(0, self, self.moved.emit)

    def clicked(self, number: int) -> None:
        """The mouse was pressed over a row: the keyboard goes on from there."""
        self._put(number)
        self._anchor, self.shown = -1, False

    def led_to(self, number: int) -> None:
        """The reader was led to a message: whoever goes by keyboard goes on from there."""
        if self.shown and self._view.hasFocus():
            self._put(self._folding.nearest(number))
            self.moved.emit()

    def press(self, event: QKeyEvent) -> bool:
        """Does what a key means here; False for a key that means nothing here."""
        view, key = self._view, event.key()
        held = event.modifiers() & ~Held.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            view.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            view.selectAll()
        elif key in _SCROLLS and held == CTRL:
            view.scroll_by(_SCROLLS[key] * 2 * view.page.layouts.measures.line)
        elif key in _MOVES and not held & ~(SHIFT | CTRL):
            self._move(key, extends=bool(held & SHIFT))
        elif key in _WALKS and held == NONE:
            self.walk(_WALKS[key])
        elif key in (Key.Key_Return, Key.Key_Enter) and held == NONE:
            self._carry_out()
        elif key == Key.Key_Delete and held == NONE:
            view.asked.emit(self.number, Ability.DELETE)
        elif key == Key.Key_Escape:
            self._escape()
        elif letters := letters_of(event):
            self.typed.emit(letters)
        else:
            return False
        return True

    def walk(self, step: int) -> bool:
        """Goes to the next thing of the current message, or back to the message itself; False past the ends."""
        at = self.at + step
        if self.placed() is None or not -1 <= at < len(self.things):
            return False
        self.at, self.shown = at, True
        self._view.update_row(self.number)
        self.moved.emit()
        return True

    def inserted(self, first: int, count: int) -> None:
        """Rows came: the keyboard stays at its message."""
        self.number += count if self.number >= first else 0
        self._anchor += count if self._anchor >= first else 0

    def removed(self, first: int, count: int) -> None:
        """Rows went."""
        if self.number >= first + count:
            self.number -= count
        elif self.number >= first:  # it stood here itself: its neighbour is next
            self.number, self.at = min(first, len(self._view.page.layouts) - 1), -1
            QTimer.singleShot(0, self, self.moved.emit)
        self._anchor = -1

    def changed(self, first: int, last: int) -> None:
        """Rows are not what they were: where the thing has gone that the keyboard was at, it is at the message."""
        if first <= self.number <= last and self.at >= len(self.things):
            self.at = -1
            QTimer.singleShot(0, self, self.moved.emit)

    def forget(self) -> None:
        """The rows are others."""
        self.number = self.at = self._anchor = -1

    def paint(self, painter: QPainter) -> None:
        """Draws where the keyboard is."""
        if self.shown and self._view.hasFocus():
            measures = self._view.page.layouts.measures
            paint_ring(painter, self.placed(), self.thing, measures, self._view.viewport().rect())

    # Steps

    def _move(self, key: int, *, extends: bool) -> None:
        before, selection = self.number, self._view.selection
        _MOVES[key](self)
        self.shown = True
        if not extends:
            self._anchor = -1
            self._view.select(None)
        elif self.number >= 0:
            if self._anchor < 0:
                self._anchor = selection.start.number if selection else before if before >= 0 else self.number
            down = self._anchor <= self.number
            ends = (0, ALL) if down else (ALL, 0)
            self._view.select(Selection(Place(self._anchor, ends[0]), Place(self.number, ends[1])))
        self._view.viewport().update()
        self.moved.emit()

    def _step(self, step: int) -> None:
        """Up or Down: another message; one that is higher than the window is read to its end first."""
        page = self._view.page
        placed = self.placed()
        if placed is None:
            self._put(in_sight(page, step))
            return
        hidden = placed.bottom - page.height if step > 0 else -placed.y - placed.row.card_top
        if hidden > 0 and placed.row.height > page.height:
            self._view.scroll_by(step * min(hidden + 2 * page.layouts.measures.unit, page_px(page)))
            return
        number = self._folding.after(placed.number) if step > 0 else self._folding.before(placed.number)
        if 0 <= number < len(page.layouts):
            self._put(number)
            reveal(self._view, number, self.placed(), step)
        else:
            self._end(step)

    def _end(self, step: int) -> None:
        if step > 0:
            self._view.scroll_to_end()
            self._put(self._folding.before(len(self._view.page.layouts)))
        else:
            self._view.scroll_to_start()
            self._put(self._folding.nearest(0))

    def _page(self, step: int) -> None:
        self._view.scroll_by(step * page_px(self._view.page))
        self._put(in_sight(self._view.page, -step))

    def _put(self, number: int) -> None:
        self._view.update_row(self.number)
        self.number, self.at = number, -1
        self._view.update_row(number)

    def _carry_out(self) -> None:
        """Opens the link that the keyboard is at; a message with one thing needs no walk to it."""
        things = self.things if self.placed() is not None else ()
        thing = self.thing or (things[0] if len(things) == 1 and not things[0].reaction else None)
        if thing is None and things:
            self.walk(+1)
        elif thing is None or thing.unfolds:
            self._toggle()
        else:
            self.chosen.emit(thing)

    def _toggle(self) -> bool:
        """Opens the run that the keyboard is at, or closes it again."""
        if not self._view.toggle_run(self.number):
            return False
        opened = self._folding.opened(self.number)
        self._put(self._folding.nearest(self.number) if opened is None else opened[0])
        self.moved.emit()
        return True

    def _escape(self) -> None:
        if self._view.selection and not self._view.selection.empty:
            self._anchor = -1
            self._view.select(None)
        else:
            self.typed.emit("")


_SCROLLS: dict[int, int] = {Key.Key_Up: -1, Key.Key_Down: +1}
_WALKS: dict[int, int] = {Key.Key_Left: -1, Key.Key_Right: +1}
_MOVES: dict[int, Callable[[ChatKeys], None]] = {
    Key.Key_Up: lambda keys: keys._step(-1),
    Key.Key_Down: lambda keys: keys._step(+1),
    Key.Key_PageUp: lambda keys: keys._page(-1),
    Key.Key_PageDown: lambda keys: keys._page(+1),
    Key.Key_Home: lambda keys: keys._end(-1),
    Key.Key_End: lambda keys: keys._end(+1),
}
