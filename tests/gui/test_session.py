"""The models stay in step with what the chat reports."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.client.buffers import BufferKind, Entry, EntryKind
from gui.client.changes import BufferChanged, BufferOpened, EntriesAdded, EntryChanged
from gui.client.identity import Identity
from gui.models.members import MemberRole
from gui.net.chat import Chat
from gui.session import FLOOD_LINES, Session
from tests.gui.hearing import enter, make_sessions


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    chat = Chat(Identity("anna"))
    made = Session(chat)
    chat.state.pages.open("#tea", "#tea", BufferKind.ROOM)
    yield made
    chat.shut_down()


def say(session: Session, text: str) -> EntriesAdded:
    entries = session.chat.buffers["#tea"].entries
    entries.append(Entry(EntryKind.MESSAGE, 0, "bob", text))
    return EntriesAdded("#tea", len(entries) - 1, 1)


def test_a_page_that_is_shown_as_it_opens_counts_its_entries_once(session: Session) -> None:
    session.page_opened.connect(lambda key, focus: session.messages(key))
    session.apply([BufferOpened("#tea"), say(session, "first")])
    assert session.messages("#tea").rowCount() == 1
    session.apply([say(session, "second")])
    assert session.messages("#tea").rowCount() == 2


def test_a_model_that_nobody_has_asked_for_yet_is_whole(session: Session) -> None:
    session.apply([say(session, "first")])
    session.apply([say(session, "second")])
    assert session.messages("#tea").rowCount() == 2


def test_a_changed_entry_is_told_to_the_views(qtbot: QtBot, session: Session) -> None:
    session.apply([say(session, "first")])
    with qtbot.waitSignal(session.messages("#tea").dataChanged):
        session.apply([EntryChanged("#tea", 0)])


def test_a_page_under_a_new_name_keeps_its_model(session: Session) -> None:
    session.apply([say(session, "first")])
    pages, model = session.chat.state.pages, session.messages("#tea")
    pages.rename(session.chat.buffers["#tea"], "#coffee", "#coffee")
    session.apply(pages.take())
    assert session.messages("#coffee") is model
    assert model.rowCount() == 1
    assert "#tea" not in session.buffers


def test_without_a_title_the_chat_goes_by_its_address(session: Session) -> None:
    assert session.title == ""
    assert not session.is_online


def test_a_flood_is_counted_now_and_then_and_to_its_end(qtbot: QtBot, session: Session) -> None:
    told: list[int] = []
    session.pages_changed.connect(lambda: told.append(len(session.buffers["#tea"].entries)))
    for _ in range(3):
        session.apply([*(say(session, "more") for _ in range(FLOOD_LINES + 1)), BufferChanged("#tea")])
    lines = 3 * (FLOOD_LINES + 1)
    assert len(told) == 1
    qtbot.waitUntil(lambda: told[1:] == [lines])


def test_a_few_lines_are_counted_at_once(session: Session) -> None:
    told: list[int] = []
    session.pages_changed.connect(lambda: told.append(len(session.buffers["#tea"].entries)))
    for _ in range(3):
        session.apply([say(session, "more"), BufferChanged("#tea")])
    assert told == [1, 2, 3]


def test_who_is_ignored_is_marked_in_the_list() -> None:
    sessions = make_sessions()
    session = enter(sessions, "#tea")
    model = session.members("#tea")
    [row] = [model.index(at) for at in range(model.rowCount()) if model.index(at).data() == "dave"]
    told: list[int] = []
    model.dataChanged.connect(lambda first, last: told.append(last.row()))
    session.ignore("dave", True)
    assert told == [model.rowCount() - 1]
    assert row.data(MemberRole.RANK) == "ignored"
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "dave, ignored"
    session.ignore("dave", False)
    assert row.data(MemberRole.RANK) == ""
    sessions.shut_down()
