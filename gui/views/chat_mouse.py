"""What the mouse means over the log: hover, links, selection by drag, word and message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from gui.client.abilities import Ability
from gui.models.happened import delivery_words
from gui.views.body import CodeBlock, Look
from gui.views.chat_things import (
    Spot,
    Thing,
    earlier_words,
    fold_words,
    rects_of,
    things_around,
    unfold_words,
)
from gui.views.chat_tools import tool_at
from gui.views.selection import Place, Selection, word_at

if TYPE_CHECKING:
    from gui.views.chat import ChatView

AUTO_SCROLL_MS = 30
NOWHERE = QPointF(-1, -1)


class ChatMouse(QObject):
    """Turns mouse events into selection, hover and clicks.

    Signals: link_clicked(str) an address; retry_clicked(int) a row; chosen(int, Thing) a thing of a row;
    asked(int, Ability) what a row offers.
    """

    link_clicked = Signal(str)
    retry_clicked = Signal(int)
    chosen = Signal(int, object)
    asked = Signal(int, object)

    def __init__(self, view: ChatView) -> None:
        super().__init__(view)
        self._view = view
        self._origin: Place | None = None
        """Where the button went down; None while no drag is on."""
        self._pressed_at = QPointF()
        self._point = NOWHERE
        self._dragged = False
        self._double = QElapsedTimer()
        """Runs since the last double click: a third click soon after selects the message."""
        self._scroller = QTimer(self)
        self._scroller.setInterval(AUTO_SCROLL_MS)
        self._scroller.timeout.connect(self._auto_scroll)

    # Questions

    def place_at(self, point: QPointF) -> Place | None:
        """The place between two letters that is nearest to a point."""
        placed = self._view.page.nearest(point.y())
        if placed is None:
            return None
        return Place(placed.number, placed.row.position_at(point.x(), point.y() - placed.y))

    def link_at(self, point: QPoint | QPointF) -> str:
        """The address of the link under a point, or ""."""
        placed = self._view.page.at(point.y())
        link = placed.row.link_at(point.x(), point.y() - placed.y) if placed else None
        return link.target if link else ""

    def retry_at(self, point: QPoint | QPointF) -> int:
        """The row whose Retry is under a point, or -1."""
        placed = self._view.page.at(point.y())
        if placed and placed.row.retry.contains(QPointF(point.x(), point.y() - placed.y)):
            return placed.number
        return -1

    def thing_at(self, point: QPoint | QPointF) -> Thing | None:
        """What stands around the text of a message under a point: what it answers, a reaction."""
        placed = self._view.page.at(point.y())
        if placed is None:
            return None
        at = QPointF(point.x(), point.y() - placed.y)
        things = things_around(placed.row.entry)
        return next(
            (each for each in things if any(r.contains(at) for r in rects_of(placed.row, each))), None
        )

    def tool_at(self, point: QPoint | QPointF) -> Ability | None:
        """What the message under the mouse offers at a point."""
        placed = self._view.page.at(point.y())
        if placed is None or placed.number != self._view.hovered:
            return None
        measures = self._view.page.layouts.measures
        return tool_at(placed.row, QPointF(point.x(), point.y() - placed.y), self._view.offers, measures)

    def run_at(self, point: QPoint | QPointF) -> int:
        """The row that a click here opens or closes, or -1."""
        placed = self._view.page.at(point.y())
        return placed.number if placed and placed.row.folds_at(point.x(), point.y() - placed.y) else -1

    def code_at(self, point: QPoint | QPointF) -> CodeBlock | None:
        """The block of code whose "Copy code" is under a point."""
        placed = self._view.page.at(point.y())
        return placed.row.copies_code_at(point.x(), point.y() - placed.y) if placed else None

    def spot_at(self, point: QPoint) -> Spot:
        """What a right click is about."""
        placed = self._view.page.at(point.y())
        shown = self._view.viewport().mapToGlobal(point)
        if placed is None:
            return Spot(shown)
        panel = placed.row.code_at(point.x(), point.y() - placed.y)
        return Spot(shown, placed.number, self.link_at(point), panel.block if panel else None)

    def tip_at(self, point: QPoint) -> str:
        """What to say about the thing under a resting mouse, or ""."""
        if tool := self.tool_at(point):
            return self.tr("Reply") if tool is Ability.REPLY else self.tr("React")
        link = self.link_at(point)
        placed = self._view.page.at(point.y())
        if link or placed is None:
            return self.tr("Enter {room}").format(room=link) if link[:1] == "#" else link
        row = placed.row
        on_mark = point.x() >= row.frame.mark and point.y() - placed.y >= row.last_line_top
        if row.entry.own and on_mark:
            return delivery_words(row.entry) or self.tr("On the server")
        if (
            point.x() >= row.frame.text
            and row.words
            and row.words_at.contains(point.x(), point.y() - placed.y)
        ):
            return delivery_words(row.entry)
        if thing := self.thing_at(point):
            return thing.words
        notes = [span for span in row.body.spans if span.look is Look.NOTE]
        if notes and row.position_at(point.x(), point.y() - placed.y) >= notes[0].start:
            return earlier_words(row.entry)
        if self.run_at(point) >= 0:
            return fold_words() if row.heading else unfold_words()
        return ""

    # The view's events

    def press(self, event: QMouseEvent) -> None:
        """The button goes down."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = self.place_at(event.position())
        if place is None:
            return
        third = self._double.isValid() and not self._double.hasExpired(QApplication.doubleClickInterval())
        self._double.invalidate()
        self._pressed_at = self._point = event.position()
        self._dragged = False
        if third and self._near(event.position()):
            self._origin = Place(place.number, 0)
            self._view.select(Selection(self._origin, Place(place.number, self._length(place.number))))
            self._dragged = True
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if shift and self._view.selection:
            self._origin = self._view.selection.start
            self._view.select(Selection(self._origin, place))
            self._dragged = True
            return
        self._origin = place
        self._view.select(None)
        self._view.keys.clicked(place.number)

    def move(self, event: QMouseEvent) -> None:
        """The mouse moves, with the button down or not."""
        self._point = event.position()
        if self._origin is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._light_up()
            return
        if not self._dragged and not self._near(self._point):
            self._dragged = True
            self._double.invalidate()
        if self._dragged:
            self._extend()
            self._scroller.start() if self._beyond() else self._scroller.stop()

    def release(self, event: QMouseEvent) -> None:
        """The button comes up: a click, unless it was a drag."""
        if event.button() != Qt.MouseButton.LeftButton or self._origin is None:
            return
        self._origin = None
        self._scroller.stop()
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and self._view.selected_text():
            clipboard.setText(self._view.selected_text(), clipboard.Mode.Selection)
        if self._dragged:
            return
        link, retry = self.link_at(event.position()), self.retry_at(event.position())
        if tool := self.tool_at(event.position()):
            self.asked.emit(self._view.hovered, tool)
        elif link:
            self.link_clicked.emit(link)
        elif retry >= 0:
            self.retry_clicked.emit(retry)
        elif thing := self.thing_at(event.position()):
            self.chosen.emit(self._view.hovered, thing)
        elif (run := self.run_at(event.position())) >= 0:
            self._view.toggle_run(run)
        elif code := self.code_at(event.position()):
            clipboard.setText(code.code)
            QToolTip.showText(event.globalPosition().toPoint(), self.tr("Copied"), self._view.viewport())
        else:
            self._view.keys.shown = True  # Del would delete this one
            self._view.viewport().update()

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word."""
        place = self.place_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or place is None:
            return
        text = self._view.page.layouts.row(place.number).body.text
        start, end = word_at(text, place.position)
        self._origin = Place(place.number, start)
        self._dragged = True
        self._pressed_at = self._point = event.position()
        self._view.select(Selection(self._origin, Place(place.number, end)))
        self._double.start()

    def leave(self) -> None:
        """The mouse is elsewhere."""
        self._point = NOWHERE
        self._hover(-1)

    def moved_under(self) -> None:
        """The log moved: light up the row that is under the mouse now."""
        if self._view.viewport().underMouse():
            self._light_up()

    def inserted(self, first: int, count: int) -> None:
        """Rows came: a drag's beginning and the lit row keep their message."""
        if self._origin is not None and self._origin.number >= first:
            self._origin = Place(self._origin.number + count, self._origin.position)
        if self._view.hovered >= first:
            self._view.hovered += count

    def forget(self) -> None:
        """The rows are others."""
        self._origin = None
        self._scroller.stop()
        self._view.hovered = -1

    # Steps

    def _light_up(self) -> None:
        point = self._point
        placed = self._view.page.at(point.y())
        self._hover(placed.number if placed else -1)
        hand = (
            self.link_at(point)
            or self.retry_at(point) >= 0
            or self.code_at(point)
            or self.run_at(point) >= 0
            or self.thing_at(point)
            or self.tool_at(point)
        )
        text = placed is not None and point.x() >= placed.row.frame.text
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
        shape = shape if hand or text else Qt.CursorShape.ArrowCursor
        # To set it asks the screen, also for the same one.
        if self._view.viewport().cursor().shape() is not shape:
            self._view.viewport().setCursor(shape)

    def _hover(self, number: int) -> None:
        before, self._view.hovered = self._view.hovered, number
        if before != number:
            self._view.update_row(before)
            self._view.update_row(number)

    def _extend(self) -> None:
        place = self.place_at(self._point)
        if place is not None and self._origin is not None:
            self._view.select(Selection(self._origin, place))

    def _beyond(self) -> int:
        """How far the mouse is above (negative) or below the viewport."""
        y = round(self._point.y())
        return min(y, 0) or max(y - self._view.viewport().height(), 0)

    def _auto_scroll(self) -> None:
        beyond = self._beyond()
        self._view.scroll_by(max(-400, min(400, beyond)))
        self._extend()

    def _near(self, point: QPointF) -> bool:
        return (point - self._pressed_at).manhattanLength() < QApplication.startDragDistance()

    def _length(self, number: int) -> int:
        return self._view.page.layouts.row(number).length
