"""A message as a screen reader finds it: its links are parts, and it says when the keyboard is there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from gui.client.buffers import Delivery, Entry, EntryKind
from gui.models.messages import MessagesModel
from gui.views import accessible_log
from gui.views.accessible_message import AccessibleMessage
from gui.views.chat import ChatView

NAME, ABOUT = QAccessible.Text.Name, QAccessible.Text.Description
ENTRIES = (
    Entry(EntryKind.MESSAGE, 0, "bob", "see www.a.example and https://b.example/"),
    Entry(EntryKind.MESSAGE, 0, "me", "lost", own=True, delivery=Delivery.FAILED),
)


@pytest.fixture
def view(qtbot: QtBot) -> ChatView:
    accessible_log.install()
    shown = ChatView()
    qtbot.addWidget(shown)
    shown.resize(600, 300)
    shown.setModel(MessagesModel(list(ENTRIES), shown))
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.clearFocus()
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(shown.hasFocus)
    return shown


def item_of(view: ChatView, number: int) -> AccessibleMessage:
    log = QAccessible.queryAccessibleInterface(view)
    assert log is not None
    item = log.child(number)
    assert isinstance(item, AccessibleMessage)
    return item


def part_of(item: AccessibleMessage, at: int) -> QAccessibleInterface:
    part = item.child(at)
    assert part is not None
    return part


def test_links_and_retry_are_parts_with_a_role_and_a_place(view: ChatView) -> None:
    item = item_of(view, 0)
    assert item.childCount() == 2
    link = part_of(item, 0)
    assert (link.role(), link.text(NAME)) == (QAccessible.Role.Link, "www.a.example")
    assert link.text(ABOUT) == "https://www.a.example"
    assert link.parent() is item
    assert item.indexOfChild(part_of(item, 1)) == 1
    assert item.rect().contains(link.rect())
    assert item.child(2) is None
    retry = part_of(item_of(view, 1), 0)
    assert (retry.role(), retry.text(NAME)) == (QAccessible.Role.Button, "Retry")


def test_without_a_connection_nothing_can_be_sent_again(view: ChatView) -> None:
    style = view.page.layouts.measures.style
    item = item_of(view, 1)
    retry = part_of(item, 0)
    view.keep_log_style(replace(style, retries=False))
    assert item.childCount() == 0
    assert not retry.isValid()
    assert view.page.layouts.row(1).retry.isEmpty()
    view.keep_log_style(style)
    assert item.childCount() == 1
    assert not view.page.layouts.row(1).retry.isEmpty()


def test_a_part_that_is_gone_is_not_valid_any_more(view: ChatView) -> None:
    item = item_of(view, 1)
    retry = part_of(item, 0)
    item.entry.delivery = Delivery.QUEUED
    try:
        assert item.childCount() == 0
        assert not retry.isValid()
        assert retry.text(NAME) == ""
        assert retry.state().invalid
    finally:
        item.entry.delivery = Delivery.FAILED


def test_it_says_where_the_keyboard_is_and_what_is_selected(
    view: ChatView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = QAccessible.queryAccessibleInterface(view)
    assert log is not None
    assert log.focusChild() is item_of(view, 1)
    told: list[tuple[QAccessible.Event, int]] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append((event.type(), event.uniqueId()))
    )
    qtbot.keyClick(view, Qt.Key.Key_Up)
    item = item_of(view, 0)
    assert item.state().focused
    qtbot.keyClick(view, Qt.Key.Key_Right)
    link = part_of(item, 0)
    assert link.state().focused
    assert not item.state().focused
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    below = item_of(view, 1)
    assert item.state().selected
    assert below.state().selected
    focus, selection = QAccessible.Event.Focus, QAccessible.Event.SelectionAdd
    ids = [QAccessible.uniqueId(each) for each in (item, link, below, below)]
    assert told == list(zip((focus, focus, focus, selection), ids, strict=True))


def test_parts_go_with_their_view(qapp: object) -> None:
    accessible_log.install()
    view = ChatView()
    view.resize(600, 300)
    view.setModel(MessagesModel(list(ENTRIES), view))
    view.show()
    part = part_of(item_of(view, 0), 0)
    view.deleteLater()
    QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not Shiboken.isValid(part)
