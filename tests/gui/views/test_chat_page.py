"""The place never moves under the reader: whatever happens to the log, the line being read stays where it is."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from gui.client.buffers import Delivery, Entry, EntryKind
from gui.client.extras import Extra, Reaction
from gui.models.folding import Noise
from gui.views.chat_page import Page, Placed
from gui.views.chat_style import LogStyle

NOON = 1_700_000_000_000
TEXTS = (
    "да",
    "a line of usual length that says something or other about tea",
    "слово " * 60,
    "W" * 400,
    "😀👍🏽 https://example.org/ שלום",
    "one\ntwo\n\nfour",
    "see\n```python\ndef tea():\n\treturn 'a long line of code that wraps in a narrow window' * 3\n```\nso",
    "",
)


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """Fonts need an application."""


def entry(dice: int, time_ms: int = NOON) -> Entry:
    """One of many kinds of entries; the same for the same number."""
    kind = EntryKind.MESSAGE if dice % 3 else list(EntryKind)[dice % len(EntryKind)]
    if dice // 31 % 9 < 4:  # in a row, with the numbers that `run` takes
        kind = (EntryKind.JOIN, EntryKind.PART, EntryKind.QUIT)[dice % 3]
    own = dice % 5 == 0
    delivery = list(Delivery)[dice % 4] if own and kind is EntryKind.MESSAGE else Delivery.SENT
    nick = "me" if own else ("bob", "боб")[dice % 2]
    text, reply_to = TEXTS[dice % len(TEXTS)], "" if dice % 6 else f"m{dice // 6}"
    mention = dice % 7 == 0
    return Entry(
        kind, time_ms, nick, text, own, mention, delivery, "no voice", f"m{dice // 31}", reply_to=reply_to
    )


def run(count: int, seed: int, begin_ms: int = NOON) -> list[Entry]:
    return [entry(seed + at * 31, begin_ms + at * 7_000 * (seed % 50 + 1)) for at in range(count)]


@dataclass
class Line:
    """A line of an entry and where it stands."""

    entry: Entry
    position: int
    y: int


def read(page: Page) -> Line:
    """The line that the page holds on to."""
    hold = page.hold
    assert hold is not None
    row = next(placed for placed in page.placed if placed.number == hold.number)
    entry = page.layouts.folding._entries[hold.number]
    return Line(entry, hold.position, row.y + row.row.line_top(hold.position))


def where(page: Page, line: Line) -> int:
    """Where the line stands now."""
    folding = page.layouts.folding
    number = next(number for number, entry in enumerate(folding._entries) if entry is line.entry)
    placed = next(placed for placed in page.placed if placed.number == folding.nearest(number))
    return placed.y + placed.row.line_top(line.position)


def seen(page: Page) -> list[tuple[int, int]]:
    return [(id(placed.row.entry), placed.y) for placed in page.placed]


def assert_whole(page: Page) -> None:
    """The visible rows touch each other, fill the window, and are as high as the heights say."""
    placed = page.placed
    for above, below in pairwise(placed):
        assert above.bottom == below.y
        assert page.layouts.folding.after(above.number) == below.number
        assert page.layouts.folding.before(below.number) == above.number
        tops = page.layouts.heights.top(above.number), page.layouts.heights.top(below.number)
        assert tops[1] - tops[0] == above.row.height, "what is hidden between them has no height"
    for item in placed:
        assert page.layouts.heights[item.number] == item.row.height
    if len(page.layouts) and page.layouts.heights.total >= page.height:
        assert placed[0].y <= 0
        assert placed[-1].bottom >= page.height - 4 * page.layouts.measures.unit
    assert 0 <= page.value <= page.maximum


def page_of(entries: list[Entry], width: int = 420, height: int = 300) -> Page:
    page = Page()
    page.resize(width, height)
    page.show(entries, len(entries))
    return page


changes = st.one_of(
    st.tuples(st.just("width"), st.integers(200, 1400)),
    st.tuples(st.just("font"), st.sampled_from([7.0, 9.5, 13.0, 20.0])),
    st.tuples(st.just("older"), st.integers(1, 300)),
    st.tuples(st.just("newer"), st.integers(1, 300)),
    st.tuples(st.just("delivered"), st.integers(0, 10_000)),
    st.tuples(st.just("reacted"), st.integers(0, 10_000)),
    st.tuples(st.just("unread"), st.integers(0, 10_000)),
    st.tuples(st.just("noise"), st.sampled_from(range(len(Noise)))),
    st.tuples(st.just("toggle"), st.integers(0, 10_000)),
    st.tuples(st.just("look elsewhere"), st.integers(0, 10_000)),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.integers(250, 700),
    st.integers(0, 1000),
    st.floats(0.25, 0.75),
    st.integers(-80, 80),
    st.lists(changes, min_size=1, max_size=8),
)
def test_the_line_being_read_stays_whatever_happens(
    count: int, seed: int, part: float, nudge: int, steps: list[tuple[str, float]]
) -> None:
    entries = run(count, seed)
    page = page_of(entries)
    page.to_row(int(count * part))
    page.scroll_by(nudge)
    line = read(page)
    for what, amount in steps:
        number = int(amount)
        if what == "width":
            page.resize(number, page.height)
        elif what == "font":
            page.restyle(LogStyle(size_pt=amount, noise=page.layouts.folding.how))
        elif what == "noise":
            page.restyle(LogStyle(noise=list(Noise)[number]))
        elif what == "toggle":
            folding, row = page.layouts.folding, number % len(entries)
            rows = folding.run(row) or folding.opened(row) or ()
            # Not in sight: what is opened there must push something.
            if all(placed.number not in rows for placed in page.placed):
                page.toggle(row)
        elif what == "older":
            older = run(number, seed + 1, entries[0].time_ms - number * 400_000)
            entries[:0] = older
            page.inserted(0, number)
        elif what == "newer":
            entries.extend(run(number, seed + 2, entries[-1].time_ms + 1))
            page.inserted(len(entries) - number, number)
        elif what == "delivered":
            # Not the rows in sight: a failure that grows a line there must push something.
            changed = entries[number % len(entries)]
            if all(placed.row.entry is not changed for placed in page.placed):
                changed.delivery = Delivery.SENT
                page.changed(number % len(entries))
        elif what == "reacted":
            entries[number % len(entries)].extra = Extra(
                {f"{kind} 👍": Reaction({"bob": "bob"}) for kind in range(number % 40)}
            )
            page.changed(number % len(entries))
        elif what == "unread":
            page.set_unread(number % len(entries))
        elif what == "look elsewhere":
            # Lays out other rows, so that their guesses become the truth.
            for row in range(number % len(entries), min(len(entries), number % len(entries) + 40)):
                if not page.layouts.folding.hidden(row):
                    page.layouts.row(row)
        assert page.hold is not None
        assert where(page, line) == line.y
        assert_whole(page)
        if not page.layouts.folding.tells(line.entry):
            line = read(page)  # it is not shown at all any more: from here on the next one is read


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(60, 600), st.integers(0, 1000), st.lists(st.integers(-500, 500), min_size=1, max_size=30))
def test_scrolling_moves_what_is_seen_by_exactly_so_much(count: int, seed: int, wheel: list[int]) -> None:
    page = page_of(run(count, seed))
    page.to_row(count // 2)
    for pixels in wheel:
        before = {id(placed.row.entry): placed.y for placed in page.placed}
        page.scroll_by(pixels)
        assert_whole(page)
        first, last = page.placed[0], page.placed[-1]
        at_an_end = (page.layouts.folding.before(first.number) < 0 and first.y == 0) or page.at_end
        moved = {before[id(item.row.entry)] - item.y for item in page.placed if id(item.row.entry) in before}
        assert len(moved) <= 1
        if moved and not at_an_end:
            assert moved == {pixels}, (first, last)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, 400), st.integers(0, 1000), st.lists(changes, min_size=1, max_size=8))
def test_at_the_end_the_end_stays(count: int, seed: int, steps: list[tuple[str, float]]) -> None:
    entries = run(count, seed)
    page = page_of(entries)
    foot = page.placed[-1].bottom
    for what, amount in steps:
        if what == "width":
            page.resize(int(amount), page.height)
        elif what == "font":
            page.restyle(LogStyle(size_pt=amount))
        elif what == "older":
            entries[:0] = run(int(amount), seed + 1, NOON - 40_000_000)
            page.inserted(0, int(amount))
        elif what == "newer":
            entries.extend(run(int(amount), seed + 2, entries[-1].time_ms + 1))
            page.inserted(len(entries) - int(amount), int(amount))
        assert page.at_end
        assert page.placed[-1].number == len(entries) - 1
        assert page.placed[-1].bottom == foot
        assert page.value == page.maximum


def test_a_long_message_keeps_the_line_that_is_read_when_it_wraps_anew() -> None:
    entries = [*run(20, 1), Entry(EntryKind.MESSAGE, NOON, "bob", "слово за словом " * 400), *run(20, 2)]
    page = page_of(entries)
    page.to_row(20)
    page.scroll_by(page.height)
    line = read(page)
    assert line.entry is entries[20]
    assert line.position > 0
    for width in (900, 300, 420):
        page.resize(width, 300)
        assert where(page, line) == line.y


def test_rows_that_go_leave_the_reader_where_he_was() -> None:
    entries = run(300, 3)
    page = page_of(entries)
    page.to_row(150)
    before = seen(page)
    del entries[:100]
    page.removed(0, 100)
    assert seen(page) == before
    del entries[100:]
    page.removed(100, 100)
    assert_whole(page)
    del entries[:]
    page.removed(0, 100)
    assert page.placed == []
    assert page.at_end


def test_a_short_log_stands_at_the_bottom() -> None:
    page = page_of(run(1, 1))
    assert isinstance(page.placed[0], Placed)
    assert page.placed[0].bottom == 300 - 4 * page.layouts.measures.unit
    assert page.maximum == 0
    page.scroll_by(-50)
    assert page.at_end


def test_nothing_to_show_is_no_trouble(qtbot: QtBot) -> None:
    page = page_of([])
    for act in (lambda: page.scroll_by(-10), lambda: page.to_value(5), page.to_end):
        act()
        assert page.placed == []
        assert page.nearest(10) is None
