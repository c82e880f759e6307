"""The log for screen readers: a list whose items say "who, when, what".

Qt asks a factory for an interface per widget; ours answers for ChatView. Rules that keep this sound, since an
interface lives on both sides: Qt's cache owns every interface that it has a number for and deletes the C++ side;
so each item is registered as soon as it is made, the Python side is kept here until then, and an item is only ever
got rid of through the cache. An item never trusts that its view still exists.
"""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QRect, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from gui.client.entries import Entries, Entry
from gui.models.happened import spoken
from gui.views.accessible_message import AccessibleMessage
from gui.views.chat import ChatView
from gui.views.chat_chips import reactions_of, who_words
from gui.views.chat_reply import beginning
from gui.views.chat_row import Row

AROUND = 100
"""So many rows before and behind the visible ones are on the bus: a reader's program that asks a list for all its
items must not lay its hand on a million of them."""
KEPT = 1_000
SPOKEN = 3
"""More new rows than this at once are told as a number only."""


class AccessibleLog(QAccessibleWidget):
    """A ChatView as a list: the rows in sight and some around them, then the button that leads to the end."""

    def __init__(self, view: ChatView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self.view = view
        self._items: OrderedDict[int, AccessibleMessage] = OrderedDict()

    @property
    def alive(self) -> bool:
        """Whether the widget is still there."""
        return bool(Shiboken.isValid(self.view))

    def rows(self) -> Sequence[int]:
        """The rows that are on the bus: shown ones only."""
        placed = self.view.page.placed
        if not placed:
            return ()
        folding, count = self.view.page.layouts.folding, len(self.view.page.layouts)
        above, below = [placed[0].number], [placed[-1].number]
        while len(above) <= AROUND and (row := folding.before(above[-1])) >= 0:
            above.append(row)
        while len(below) <= AROUND and (row := folding.after(below[-1])) < count:
            below.append(row)
        return [*above[:0:-1], *(item.number for item in placed), *below[1:]]

    def told(self, entry: Entry) -> str:
        """An entry in words, after those that it answers and before the reactions to it."""
        words = ", ".join([spoken(entry), *(who_words(*each) for each in reactions_of(entry))])
        if not entry.reply_to:
            return words
        original = self.view.page.layouts.original(entry)
        answered = beginning(original)
        if original is None or not original.nick:
            template = QCoreApplication.translate("Log", "In reply to {words}: {message}")
            return template.format(words=answered, message=words)
        template = QCoreApplication.translate("Log", "In reply to {nick}, {words}: {message}")
        return template.format(nick=original.nick, words=answered, message=words)

    def number_of(self, entry: Entry) -> int | None:
        """The row of an entry, if it is on the bus."""
        rows = self.rows()
        return next((row for row in rows if self.view.entry(row) is entry), None)

    def rect_of(self, entry: Entry) -> QRect:
        """Where an entry is on the screen."""
        return self.part_of(entry, lambda row: QRectF(0, 0, row.frame.width, row.height))

    def part_of(self, entry: Entry, part: Callable[[Row], QRectF]) -> QRect:
        """Where a part of an entry is on the screen; `part` measures from the row's top."""
        port = self.view.viewport()
        for placed in self.view.page.placed:
            if placed.row.entry is entry:
                seen = part(placed.row).translated(0, placed.y).toAlignedRect().intersected(port.rect())
                return QRect(port.mapToGlobal(seen.topLeft()), seen.size())
        return QRect()

    def childCount(self) -> int:
        """The rows on the bus, and the button where it is shown."""
        return len(self.rows()) + self.view.jump.isVisible() if self.alive else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The item of a row."""
        if not self.alive:
            return None
        rows = self.rows()
        if 0 <= index < len(rows):
            return self._item(self.view.entry(rows[index]))
        if index == len(rows) and self.view.jump.isVisible():
            return QAccessible.queryAccessibleInterface(self.view.jump)
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The item under a point of the screen."""
        if not self.alive:
            return None
        point = self.view.viewport().mapFromGlobal(QRect(x, y, 1, 1).topLeft())
        placed = self.view.page.at(point.y())
        return self._item(placed.row.entry) if placed else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Which of the children this is."""
        if not self.alive:
            return -1
        if not isinstance(child, AccessibleMessage):
            return len(self.rows()) if child.object() is self.view.jump else -1
        number = self.number_of(child.entry)
        return -1 if number is None else self.rows().index(number)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The message or link that the keyboard is at."""
        if not self.alive or not self.view.hasFocus() or self.view.keys.placed() is None:
            return None
        item = self._item(self.view.entry(self.view.keys.number))
        return item.child(self.view.keys.at) or item

    def is_at(self, entry: Entry, at: int) -> bool:
        """Whether the keyboard is at a message (`at` -1) or one of its things."""
        keys = self.view.keys
        return (
            self.view.hasFocus()
            and keys.placed() is not None
            and keys.at == at
            and self.view.entry(keys.number) is entry
        )

    def is_selected(self, entry: Entry) -> bool:
        """Whether a message is selected, or a part of it."""
        number = self.number_of(entry) if self.view.selection else None
        if number is None or self.view.selection is None:
            return False
        start, end = self.view.selection.part(number, sys.maxsize)
        return start < end

    def moved(self) -> None:
        """The keyboard is elsewhere in the log."""
        if not QAccessible.isActive() or not self.alive:
            return
        here = self.focusChild()
        if here is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(here, QAccessible.Event.Focus))
            if here.state().selected:
                QAccessible.updateAccessibility(QAccessibleEvent(here, QAccessible.Event.SelectionAdd))

    def came(self, first: int, last: int) -> None:
        """Rows came at the end: they are on the bus now, and are read aloud if there are few of them."""
        if not QAccessible.isActive() or not self.alive or not self.view.isVisible():
            return
        folding, model = self.view.page.layouts.folding, self.view.model()
        shown = [row for row in range(max(first, last + 1 - SPOKEN), last + 1) if not folding.hidden(row)]
        for entry in map(self.view.entry, shown):
            created = QAccessibleEvent(self._item(entry), QAccessible.Event.ObjectCreated)
            QAccessible.updateAccessibility(created)
        # Of a run only what is new: its whole sentence would be read again with everybody who comes.
        count = last + 1 - first
        entries = model.entries if model is not None else ()
        if count > SPOKEN and isinstance(entries, Entries) and entries.all_said(first, count):
            words = [""] * count  # of a flood nothing is read but how much it is
        else:
            fresh = entries[first : last + 1]
            words = [self.told(entry) for entry in fresh if not entry.own and folding.tells(entry)]
        if len(words) > SPOKEN:
            words = [QCoreApplication.translate("Log", "{count} new messages").format(count=len(words))]
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, "\n".join(words)))

    def forget(self) -> None:
        """The view is gone: give all items back to Qt's cache."""
        while self._items:
            self._let_go(self._items.popitem()[1])

    def _item(self, entry: Entry) -> AccessibleMessage:
        item = self._items.get(id(entry))
        if item is None or not Shiboken.isValid(item):
            item = self._items[id(entry)] = AccessibleMessage(self, entry)
            QAccessible.registerAccessibleInterface(item)
            if len(self._items) > KEPT:
                self._let_go(self._items.popitem(last=False)[1])
        else:
            self._items.move_to_end(id(entry))
        return item

    def _let_go(self, item: AccessibleMessage) -> None:
        item.let_go()
        if Shiboken.isValid(item):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(item))


_installed = False
_logs: dict[int, list[AccessibleLog]] = {}
"""The Python side of every log's interfaces, by the view's id, until the view is destroyed. Qt asks for another when
the view's meta object is another, as it is after the first connection to one of its methods; the last one speaks."""


def install() -> None:
    """Answer Qt's questions for the interface of a ChatView from now on. Once a process."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_interface_of)


def _interface_of(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(thing, ChatView):
        return None
    key = id(thing)
    if key not in _logs:
        _logs[key] = []
        thing.rowsCame.connect(lambda first, last: _logs[key][-1].came(first, last))
        thing.keys.moved.connect(lambda: _logs[key][-1].moved())
        thing.destroyed.connect(lambda: _forget(key))
    log = AccessibleLog(thing)
    _logs[key].append(log)
    return log


def _forget(key: int) -> None:
    for log in _logs.pop(key, ()):
        log.forget()
