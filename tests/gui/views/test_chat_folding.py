"""Runs of joining and leaving in the log, and code that came line by line: by mouse, by keyboard, on the bus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from pytestqt.qtbot import QtBot

from gui.client.buffers import Entry, EntryKind
from gui.models.clock import clock
from gui.models.folding import Noise
from gui.views import accessible_log
from gui.views.accessible_log import AccessibleLog
from gui.views.chat_page import Page
from gui.views.chat_shape import Shape
from gui.views.chat_style import LogStyle
from tests.gui.views.test_chat import LEFT, Log, said
from tests.gui.views.test_chat_page import NOON, TEXTS, assert_whole, page_of, read, run, seen, where

Key = Qt.Key
NAME = QAccessible.Text.Name


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """Fonts need an application."""


def came(nick: str, kind: EntryKind = EntryKind.JOIN) -> Entry:
    return Entry(kind, NOON, nick)


@pytest.fixture
def log(qtbot: QtBot) -> Log:
    """Messages, a run of three, a message."""
    made = Log(qtbot)
    made.add(
        said("bob", "before"), came("ann"), came("eve"), came("joe", EntryKind.QUIT), said("bob", "after")
    )
    return made


def rows(log: Log) -> list[int]:
    return [placed.number for placed in log.view.page.placed]


def sentence_of(log: Log, number: int) -> QPoint:
    """A point on the sentence of a run, opened or not."""
    placed = next(placed for placed in log.view.page.placed if placed.number == number)
    row = placed.row
    at = row.heading_at.top() if row.heading else row.text_top
    return QPoint(row.frame.text + 10, round(placed.y + at + row.line_height / 2))


def folded_page(run_of: int = 5) -> Page:
    """A run of comings with messages around it, in the middle of the window."""
    nicks = ("ann", "bob", "eve", "joe", "kim", "lou")[:run_of]
    said = [Entry(EntryKind.MESSAGE, NOON, "zoe", text) for text in TEXTS]
    page = page_of([*said[:4], *(Entry(EntryKind.JOIN, NOON, nick) for nick in nicks), *said[4:] * 9])
    page.to_row(4, 100)
    return page


def test_a_run_opens_and_closes_under_its_sentence() -> None:
    page = folded_page()
    before = seen(page)
    run_ = next(placed for placed in page.placed if placed.number == 8)
    assert run_.row.body.text == "ann, bob and 3 others joined"
    sentence = run_.y + run_.row.text_top
    assert page.toggle(8)
    assert_whole(page)
    opened = next(placed for placed in page.placed if placed.number == 4)
    assert opened.row.heading == run_.row.body.text
    assert opened.y + opened.row.heading_at.top() == sentence
    assert [placed.number for placed in page.placed][:6] == [*range(page.placed[0].number, 4), 4, 5, 6, 7, 8][
        :6
    ]
    assert page.toggle(6)
    assert seen(page) == before
    assert not page.toggle(0)


def test_at_the_end_an_opened_run_leaves_its_sentence_where_it_was() -> None:
    page = page_of([*run(30, 2), *(Entry(EntryKind.JOIN, NOON, nick) for nick in "abcdefgh")])
    last = page.placed[-1]
    sentence = last.y + last.row.text_top
    page.toggle(last.number)
    opened = next(placed for placed in page.placed if placed.row.heading)
    assert opened.y + opened.row.heading_at.top() == sentence
    page.toggle(opened.number)
    assert page.at_end
    assert page.placed[-1].bottom == last.bottom


def test_nothing_is_placed_where_all_is_hidden() -> None:
    page = page_of([Entry(EntryKind.JOIN, NOON, "bob")] * 3)
    page.restyle(LogStyle(noise=Noise.NONE))
    page.to_row(0)
    assert page.placed == []
    assert page.at_end


def test_the_unread_line_stands_above_what_is_shown() -> None:
    page = folded_page()
    page.set_unread(6)
    numbers = {placed.number: placed.row.shape for placed in page.placed}
    assert (numbers[5] & Shape.UNREAD, numbers[8] & Shape.UNREAD) == (0, Shape.UNREAD)
    page.restyle(LogStyle(noise=Noise.NONE))
    assert [p.number for p in page.placed if p.row.shape & Shape.UNREAD] == [9]


def test_a_run_that_was_parted_is_whole_again() -> None:
    page = folded_page()
    for row in (6, -1):
        page.set_unread(row)
        assert_whole(page)


def test_lines_of_code_become_one_row_without_a_jump() -> None:
    entries = [*run(20, 1), *(Entry(EntryKind.MESSAGE, NOON, "zoe", text) for text in ("```", "a", "b"))]
    page = page_of(entries)
    page.to_row(10)
    line = read(page)
    entries.append(Entry(EntryKind.MESSAGE, NOON, "zoe", "```"))
    page.inserted(23, 1)
    assert where(page, line) == line.y
    page.to_end()
    assert page.placed[-1].number == 23
    assert [panel.block.code for panel in page.placed[-1].row.panels] == ["a\nb"]
    assert_whole(page)


def test_a_click_opens_the_run_and_another_closes_it(log: Log, qtbot: QtBot) -> None:
    assert rows(log) == [0, 3, 4]
    assert log.view.entry(3).text == "ann and eve joined; joe left"
    assert log.view.mouse.tip_at(sentence_of(log, 3)) == "Show each"
    qtbot.mouseClick(log.view.viewport(), LEFT, pos=sentence_of(log, 3))
    assert rows(log) == [0, 1, 2, 3, 4]
    assert log.view.mouse.tip_at(sentence_of(log, 1)) == "Show in one line"
    qtbot.mouseClick(log.view.viewport(), LEFT, pos=sentence_of(log, 1))
    assert rows(log) == [0, 3, 4]


def test_the_sentence_stands_as_far_from_the_next_line_as_those_from_each_other(log: Log) -> None:
    log.view.toggle_run(3)
    first, second = (placed for placed in log.view.page.placed if placed.number in (1, 2))
    apart = second.y + second.row.text_top - first.y - first.row.text_top
    assert first.row.text_top - first.row.heading_at.top() == apart


def test_a_drag_over_the_sentence_selects_and_opens_nothing(log: Log) -> None:
    start = sentence_of(log, 3)
    log.drag(start, start + QPoint(60, 0))
    assert log.view.selected_text()
    assert rows(log) == [0, 3, 4]


def test_enter_opens_the_run_and_closes_it_from_any_of_its_rows(log: Log, qtbot: QtBot) -> None:
    keys = log.view.keys
    qtbot.keyClick(log.view, Key.Key_Home)
    qtbot.keyClick(log.view, Key.Key_Down)
    assert keys.number == 3
    qtbot.keyClick(log.view, Key.Key_Return)
    assert (rows(log), keys.number) == ([0, 1, 2, 3, 4], 1)
    qtbot.keyClick(log.view, Key.Key_Down)
    qtbot.keyClick(log.view, Key.Key_Return)
    assert (rows(log), keys.number) == ([0, 3, 4], 3)
    qtbot.keyClick(log.view, Key.Key_Up)
    assert keys.number == 0


def test_the_keyboard_stays_at_a_message_that_becomes_part_of_a_run(log: Log, qtbot: QtBot) -> None:
    log.add(came("kim"))
    qtbot.keyClick(log.view, Key.Key_End)
    assert log.view.keys.number == 5
    log.add(came("lou"))
    assert log.view.keys.placed() is not None
    assert log.view.keys.number == 6


def test_a_copy_says_what_is_shown(log: Log) -> None:
    log.view.selectAll()
    time = clock(NOON)
    assert log.view.selected_text().splitlines() == [
        f"[{time}] bob: before",
        f"[{time}] * ann and eve joined; joe left",
        f"[{time}] bob: after",
    ]
    log.view.toggle_run(3)
    assert len(log.view.selected_text().splitlines()) == 5


def test_a_screen_reader_finds_one_item_for_a_run_and_none_for_what_is_hidden(log: Log) -> None:
    accessible_log.install()
    items = QAccessible.queryAccessibleInterface(log.view)
    assert isinstance(items, AccessibleLog)
    names = [items.child(at).text(NAME) for at in range(items.childCount())]  # type: ignore[union-attr]
    assert names[1] == f"{clock(NOON)}, ann and eve joined; joe left"
    assert len(names) == 3
    run_ = items.child(1)
    assert run_ is not None
    assert run_.state().collapsed
    assert [run_.child(at).text(NAME) for at in range(run_.childCount())] == ["Show each"]  # type: ignore[union-attr]
    assert items.indexOfChild(run_) == 1
    log.view.toggle_run(3)
    assert items.childCount() == 5
    log.view.set_log_style(LogStyle(noise=Noise.NONE))
    assert items.childCount() == 2


@pytest.mark.parametrize("noise", Noise)
def test_what_comes_below_the_reader_is_counted_without_noise(log: Log, noise: Noise) -> None:
    log.fill(60)
    log.view.set_log_style(LogStyle(noise=noise))
    log.view.scroll_to_start()
    log.add(came("kim"), said("bob", "x"), came("lou"))
    assert log.view.new_count == 1


def test_code_that_came_line_by_line_is_copied_whole(log: Log, qtbot: QtBot) -> None:
    log.add(*(said("zoe", text) for text in ("```py", "def a():", "    pass", "```")))
    assert rows(log)[-2:] == [4, 8]
    assert log.view.page.placed[-1].row.shape & Shape.HEAD
    assert log.view.mouse.spot_at(log.point(8, 3)).number == 8
    log.view.keys.clicked(8)
    log.view.copy()
    assert QGuiApplication.clipboard().text() == "```py\ndef a():\n    pass\n```"
