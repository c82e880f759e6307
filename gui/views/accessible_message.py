"""A message for screen readers: an item that says "who, when, what", with its links and Retry as parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow
from shiboken6 import Shiboken

from gui.client.buffers import Entry, EntryKind
from gui.views.chat_things import Thing, earlier_words, rects_of, things_of

if TYPE_CHECKING:
    from gui.views.accessible_log import AccessibleLog


class _Item(QAccessibleInterface):
    """What a message and its parts have in common: no QObject stands behind them, and nobody sets their text."""

    def __init__(self, log: AccessibleLog, entry: Entry) -> None:
        super().__init__()
        self._log = log
        self.entry = entry

    def object(self) -> QObject | None:  # type: ignore[override]
        """No QObject stands behind it."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """The window of the log."""
        return self._log.view.window().windowHandle() if self._log.alive else None

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """No parts."""
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """No parts."""
        return None

    def childCount(self) -> int:
        """No parts."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """No parts."""
        return -1

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """What was said can't be set."""

    def state(self) -> QAccessible.State:
        """Readable, in reach of the keyboard, and off the screen where it is not in sight."""
        state = QAccessible.State()
        state.readOnly = state.focusable = True
        if not self.isValid():
            state.invalid = True
        elif self.rect().isEmpty():
            state.offscreen = True
        return state

    def foregroundColor(self) -> QColor:
        """Not told."""
        return QColor()

    def backgroundColor(self) -> QColor:
        """Not told."""
        return QColor()


class AccessibleMessage(_Item):
    """One entry as an item of the list."""

    def __init__(self, log: AccessibleLog, entry: Entry) -> None:
        super().__init__(log, entry)
        self._parts: list[AccessibleThing] = []

    def isValid(self) -> bool:
        """Whether it still stands for something."""
        return self._log.alive and self._log.number_of(self.entry) is not None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The list."""
        return QAccessible.queryAccessibleInterface(self._log.view) if self._log.alive else None

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A link, or Retry."""
        if not 0 <= index < self.childCount():
            return None
        while len(self._parts) <= index:
            part = AccessibleThing(self._log, self, len(self._parts))
            QAccessible.registerAccessibleInterface(part)
            self._parts.append(part)
        return self._parts[index]

    @property
    def things(self) -> tuple[Thing, ...]:
        """What can be carried out in it now."""
        retries = self._log.alive and self._log.view.page.layouts.measures.style.retries
        return things_of(self.entry, retries=retries)

    def childCount(self) -> int:
        """How many links it has, and Retry where it failed."""
        return len(self.things)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Which of the links this is."""
        return next((at for at, part in enumerate(self._parts) if part is child), -1)

    def role(self) -> QAccessible.Role:
        """An item of a list."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """Who, when, what."""
        if kind == QAccessible.Text.Description:
            return earlier_words(self.entry)
        return self._log.told(self.entry) if kind == QAccessible.Text.Name else ""

    def rect(self) -> QRect:
        """Where it is on the screen; empty where it is not."""
        return self._log.rect_of(self.entry)

    def state(self) -> QAccessible.State:
        """It can be selected, too."""
        state = super().state()
        state.selectable = state.extSelectable = True
        if not state.invalid:
            state.focused = self._log.is_at(self.entry, -1)
            state.selected = self._log.is_selected(self.entry)
            state.expandable = state.collapsed = self.entry.kind is EntryKind.COMINGS
        return state

    def let_go(self) -> None:
        """Gives the parts back to Qt's cache."""
        while self._parts:
            part = self._parts.pop()
            if Shiboken.isValid(part):
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))


class AccessibleThing(_Item):
    """A link of a message, a block to copy, or its Retry: whichever stands at `at` now."""

    def __init__(self, log: AccessibleLog, message: AccessibleMessage, at: int) -> None:
        super().__init__(log, message.entry)
        self._message = message
        self._at = at

    @property
    def thing(self) -> Thing | None:
        """What it stands for; a message that was sent at last, or can't be sent now, has no Retry any more."""
        things = self._message.things
        return things[self._at] if self._at < len(things) else None

    def isValid(self) -> bool:
        """Whether it still stands for something."""
        return Shiboken.isValid(self._message) and self._message.isValid() and self.thing is not None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The message."""
        return self._message if Shiboken.isValid(self._message) else None

    def role(self) -> QAccessible.Role:
        """Something to be opened, or to be pressed."""
        thing = self.thing
        return QAccessible.Role.Link if thing and (thing.link or thing.original) else QAccessible.Role.Button

    def text(self, kind: QAccessible.Text) -> str:
        """Its words, and where a link really leads."""
        thing = self.thing
        if thing is None:
            return ""
        if kind == QAccessible.Text.Name:
            return thing.words
        return thing.link.target if kind == QAccessible.Text.Description and thing.link else ""

    def rect(self) -> QRect:
        """Where it is on the screen; empty where it is not."""
        thing = self.thing
        return self._log.part_of(self.entry, lambda row: _around(rects_of(row, thing) if thing else []))

    def state(self) -> QAccessible.State:
        """It may have the keyboard."""
        state = super().state()
        if not state.invalid:
            state.focused = self._log.is_at(self.entry, self._at)
            state.linked = self.role() == QAccessible.Role.Link
            thing = self.thing
            state.checkable = thing is not None and bool(thing.reaction)
            state.checked = thing is not None and thing.own
        return state


def _around(rects: list[QRectF]) -> QRectF:
    whole = QRectF()
    for rect in rects:
        whole = whole.united(rect)
    return whole
