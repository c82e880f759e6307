"""The log: a MessagesModel in a scroll area of our own, with links, selection and a menu.

`Page` knows where things stand, `chat_paint` what they look like, `ChatMouse` what the mouse means, `ChatKeys` what
the keyboard does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QToolTip, QWidget

from gui.client.entries import Entry, said
from gui.models.messages import MessagesModel
from gui.models.tips import as_tip
from gui.views.body import raw_part
from gui.views.chat_canvas import ChatCanvas
from gui.views.chat_keys import ChatKeys
from gui.views.chat_mouse import ChatMouse
from gui.views.chat_things import Thing
from gui.views.selection import ALL, Place, Selection

Key = QKeySequence.StandardKey


class ChatView(ChatCanvas):
    """Shows one buffer's entries. What Qt's views have too (`setModel`, `copy`, `selectAll`) has their name.

    Signals: linkActivated(str) the address of a link; retryRequested(int) the row of a message that failed;
    originalRequested(str) the id of a message that another one answers; reactionToggled(int, str) a reaction of a row
    is wanted, or not any more; asked(int, Ability) what a row offers is wanted;
    typed(str) letters that belong into the composer; menuRequested(Spot) a right click, or the key of menus;
    atBottomChanged(bool) the reader came to the end or left it; rowsCame(int, int) first and last of rows that came
    at the end; rowsFilledIn(int, int) of rows that came before others.
    """

    linkActivated = Signal(str)
    retryRequested = Signal(int)
    originalRequested = Signal(str)
    reactionToggled = Signal(int, str)
    asked = Signal(int, object)
    typed = Signal(str)
    menuRequested = Signal(object)
    rowsCame = Signal(int, int)
    rowsFilledIn = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: MessagesModel | None = None
        self.mouse = ChatMouse(self)
        self.mouse.link_clicked.connect(self.linkActivated)
        self.mouse.retry_clicked.connect(self.retryRequested)
        self.keys = ChatKeys(self)
        self.mouse.chosen.connect(self._carry_out)
        self.mouse.asked.connect(self.asked)
        self.keys.chosen.connect(lambda thing: self._carry_out(self.keys.number, thing))
        self.keys.typed.connect(self.typed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Messages"))
        self.viewport().setMouseTracking(True)

    def setModel(self, model: MessagesModel | None) -> None:
        """Show another buffer, from its end and without an unread line."""
        if self._model is not None:
            for signal, slot in self._wires(self._model):
                signal.disconnect(slot)
        self._model = model
        if model is not None:
            for signal, slot in self._wires(model):
                signal.connect(slot)
        self._reset()

    def model(self) -> MessagesModel | None:
        """The model that is shown."""
        return self._model

    def entry(self, number: int) -> Entry:
        """The entry of a row."""
        return self.page.layouts.entry(number)

    def card(self, entry: Entry) -> tuple[QRect, QRect]:
        """Where a message stands on the screen, as far as it is in sight (else the foot of the log), and the log."""
        corner, window = self.viewport().mapToGlobal(QPoint()), self.viewport().rect()
        placed = next((each for each in self.page.placed if each.row.entry is entry), None)
        card = QRect(window.left(), window.bottom(), window.width(), 1)
        if placed is not None:
            frame, top = placed.row.frame, placed.row.card_top
            card = QRect(frame.left, placed.y + top, frame.right - frame.left, placed.row.height - top)
        return card.intersected(window).translated(corner), window.translated(corner)

    # Selection

    def select(self, selection: Selection | None) -> None:
        """Select from one place to another; None or an empty selection: nothing."""
        if selection != self.selection:
            self.selection = selection
            self.viewport().update()

    def selectAll(self) -> None:
        """Select every message."""
        last = self.page.layouts.folding.before(len(self.page.layouts))
        if last >= 0:
            self.select(Selection(Place(0, 0), Place(last, ALL)))

    def selected_text(self) -> str:
        """What a copy gives: a part of one message alone, several with their times and authors."""
        return self.selection.text(self.entry, self.page.layouts.folding.after) if self.selection else ""

    def copy(self) -> None:
        """Put the selected text on the clipboard, or else the message that the keyboard is at."""
        text = self.selected_text()
        if not text and self.keys.number >= 0:
            text = raw_part(self.entry(self.keys.number), 0, ALL)
        if text:
            QGuiApplication.clipboard().setText(text)

    def _carry_out(self, number: int, thing: Thing) -> None:
        if thing.link is not None:
            self.linkActivated.emit(thing.link.target)
        elif thing.code is not None:
            QGuiApplication.clipboard().setText(thing.code.code)
        elif thing.original:
            self.originalRequested.emit(thing.original)
        elif thing.reaction:
            self.reactionToggled.emit(number, thing.reaction)
        else:
            self.retryRequested.emit(number)

    # The model's signals

    def _wires(self, model: MessagesModel) -> tuple[tuple[SignalInstance, Callable[..., Any]], ...]:
        return (
            (model.rowsInserted, self._inserted),
            (model.rowsRemoved, self._removed),
            (model.dataChanged, self._data_changed),
            (model.modelReset, self._reset),
        )

    def _reset(self) -> None:
        model = self._model
        self.page.show(model.entries if model else (), model.rowCount() if model else 0)
        self.selection, self.new_count = None, 0
        self.flash(None)
        self.mouse.forget()
        self.keys.forget()
        self.refresh()

    def _inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        count = last - first + 1
        # The page's own word, without settling: a hold means that the end is not in sight.
        at_end = first == len(self.page.layouts)
        below = at_end and self.page.hold is not None
        self.page.inserted(first, count)
        self.mouse.inserted(first, count)
        self.keys.inserted(first, count)
        if self.selection:
            self.selection = self.selection.inserted(first, count)
        if below and self._model is not None:
            self.new_count += said(self._model.entries, first, count)
        self.refresh_later(count)
        if at_end:
            self.rowsCame.emit(first, last)
        else:
            self.rowsFilledIn.emit(first, last)

    def _removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.page.removed(first, last - first + 1)
        self.mouse.forget()
        self.keys.removed(first, last - first + 1)
        if self.selection:
            self.selection = self.selection.removed(first, last - first + 1)
        self.refresh_later()

    def _data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for number in range(first.row(), last.row() + 1):
            self.page.changed(number)
        self.keys.changed(first.row(), last.row())
        self.refresh_later()

    def lead_to(self, row: int) -> None:
        """Show a row, and which one it is; the keyboard goes along."""
        super().lead_to(row)
        self.keys.led_to(row)

    # Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, select and move; every other key is for the window."""
        event.setAccepted(self.keys.press(event))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks over the links of the message first."""
        return self.keys.walk(+1 if forward else -1) or super().focusNextPrevChild(forward)

    def paint_over(self, painter: QPainter) -> None:
        """Show where the keyboard is."""
        self.keys.paint(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection or a click."""
        self.mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select, or light up what is under the mouse."""
        self.mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection, or click on a link."""
        self.mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        self.mouse.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is there."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        spot = self.mouse.spot_at(event.pos()) if by_mouse else self.keys.spot()
        if self.selection and not self.selection.covers(spot.number):
            self.select(None)
        self.menuRequested.emit(spot)

    def viewportEvent(self, event: QEvent) -> bool:
        """The mouse left, or rests: say where a link really leads."""
        if event.type() == QEvent.Type.Leave:
            self.mouse.leave()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), as_tip(self.mouse.tip_at(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Other rows are under the mouse now."""
        super().scrollContentsBy(dx, dy)
        self.mouse.moved_under()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is here."""
        self.keys.entered(event.reason())
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()
