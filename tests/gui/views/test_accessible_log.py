"""The log as a screen reader finds it."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QGuiApplication
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from gui.client.buffers import Entry, EntryKind
from gui.models.happened import spoken
from gui.models.messages import MessagesModel
from gui.views import accessible_log
from gui.views.accessible_log import AROUND, KEPT, AccessibleLog
from gui.views.chat import ChatView

NAME = QAccessible.Text.Name


def entries(count: int) -> list[Entry]:
    return [
        Entry(EntryKind.MESSAGE, 1_700_000_000_000 + at * 1000, "боб", f"text {at}") for at in range(count)
    ]


def shown_view() -> ChatView:
    accessible_log.install()
    shown = ChatView()
    shown.resize(500, 300)
    shown.setModel(MessagesModel(entries(5000), shown))
    shown.show()
    return shown


@pytest.fixture
def view(qtbot: QtBot) -> ChatView:
    shown = shown_view()
    qtbot.addWidget(shown)
    return shown


@pytest.fixture
def listening(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """A screen reader begins to listen when this is called; gives what is told to it from then on."""

    def begin() -> list[str]:
        told: list[str] = []
        monkeypatch.setattr(QAccessible, "isActive", lambda: True)
        monkeypatch.setattr(
            QAccessible,
            "updateAccessibility",
            lambda event: told.append(event.message()) if hasattr(event, "message") else None,
        )
        return told

    return begin


def comes(view: ChatView, *new: Entry) -> None:
    """These entries come at the end, as one."""
    model = view.model()
    assert model is not None
    assert isinstance(model.entries, list)
    first = len(model.entries)
    model.entries.extend(new)
    model.added(first, len(new))


def log_of(view: ChatView) -> AccessibleLog:
    log = QAccessible.queryAccessibleInterface(view)
    assert isinstance(log, AccessibleLog)
    return log


def test_it_is_a_list_of_who_when_what(view: ChatView) -> None:
    log = log_of(view)
    assert log.role() == QAccessible.Role.List
    assert log.text(NAME) == "Messages"
    last = log.child(log.childCount() - 1)
    assert last is not None
    assert last.role() == QAccessible.Role.ListItem
    assert last.text(NAME) == spoken(view.entry(4999))
    assert log.indexOfChild(last) == log.childCount() - 1
    assert last.parent() is log


def test_an_item_says_where_it_is(view: ChatView) -> None:
    log = log_of(view)
    last = log.child(log.childCount() - 1)
    assert last is not None
    centre = last.rect().center()
    assert log.childAt(centre.x(), centre.y()) is last
    far = log.child(0)
    assert far is not None
    assert far.rect().isEmpty()


def test_a_long_log_shows_only_what_is_near(view: ChatView) -> None:
    log = log_of(view)
    view.scroll_to_row(2500)
    visible = len(view.page.placed)
    assert log.childCount() == visible + 2 * AROUND + 1
    button = log.child(log.childCount() - 1)
    assert button is not None
    assert button.text(NAME) == "Jump to the end"
    assert log.indexOfChild(button) == log.childCount() - 1
    view.scroll_to_end()
    assert log.childCount() == len(view.page.placed) + AROUND


def test_an_item_keeps_its_message_when_older_ones_come(view: ChatView) -> None:
    log = log_of(view)
    item = log.child(log.childCount() - 1)
    assert item is not None
    model = view.model()
    assert model is not None
    assert isinstance(model.entries, list)
    before = item.text(NAME)
    model.entries[:0] = entries(50)
    model.added(0, 50)
    assert item.isValid()
    assert item.text(NAME) == before
    assert log.indexOfChild(item) == log.childCount() - 1


def test_items_are_let_go_in_time_and_with_their_view(qapp: object) -> None:
    view = shown_view()
    log = log_of(view)
    for row in range(0, 5000, AROUND):
        view.scroll_to_row(row)
        for index in range(log.childCount()):
            child = log.child(index)
            assert child is not None
            assert child.text(NAME)
    assert len(log._items) == KEPT
    kept = list(log._items.values())
    view.deleteLater()
    QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not any(Shiboken.isValid(item) for item in kept)
    assert not any(log.view is view for logs in accessible_log._logs.values() for log in logs)


def test_new_messages_are_read_aloud(view: ChatView, listening: Callable[[], list[str]]) -> None:
    log_of(view)
    told = listening()
    comes(view, Entry(EntryKind.MESSAGE, 1_700_009_000_000, "carol", "чай готов"))
    assert told == [spoken(view.entry(5000))]
    comes(view, Entry(EntryKind.MESSAGE, 1_700_009_000_000, "me", "my own", own=True))
    comes(view, *entries(40))
    assert told[1:] == ["40 new messages"]


def test_a_view_that_qt_asks_for_twice_tells_each_message_once(
    qtbot: QtBot, listening: Callable[[], list[str]]
) -> None:
    accessible_log.install()
    view = ChatView()
    qtbot.addWidget(view)
    first = log_of(view)
    # The first connection to a method of the view gives it another meta object, and Qt then asks anew.
    view.setModel(MessagesModel(entries(10), view))
    view.show()
    assert log_of(view) is not first
    told = listening()
    comes(view, Entry(EntryKind.MESSAGE, 1_700_009_000_000, "carol", "чай готов"))
    assert told == [spoken(view.entry(10))]
