"""What stands around an entry: groups, days, the unread line."""

from __future__ import annotations

import pytest

from gui.client.buffers import Entry, EntryKind
from gui.views.chat_shape import GROUP_MS, Shape, shape_of

NOON = 1_700_000_000_000
BOB = Entry(EntryKind.MESSAGE, NOON, "bob", "hi")


def later(ms: int, kind: EntryKind = EntryKind.MESSAGE, nick: str = "bob", own: bool = False) -> Entry:
    return Entry(kind, NOON + ms, nick, "hi", own)


@pytest.mark.parametrize(
    ("before", "entry", "shape"),
    [
        pytest.param(None, BOB, Shape.DAY | Shape.HEAD, id="the first message"),
        pytest.param(BOB, later(GROUP_MS), Shape.PLAIN, id="the same author soon after"),
        pytest.param(BOB, later(GROUP_MS + 1), Shape.HEAD, id="the same author much later"),
        pytest.param(BOB, later(-1000), Shape.PLAIN, id="a clock that is a little behind"),
        pytest.param(BOB, later(0, nick="carol"), Shape.HEAD, id="another author"),
        pytest.param(BOB, later(0, own=True), Shape.HEAD, id="somebody else of that name, long ago"),
        pytest.param(BOB, later(24 * 3_600_000), Shape.DAY | Shape.HEAD, id="the next day"),
        pytest.param(BOB, later(0, EntryKind.JOIN), Shape.GAP, id="something happens"),
        pytest.param(later(0, EntryKind.JOIN), later(0, EntryKind.PART), Shape.PLAIN, id="more happens"),
        pytest.param(later(0, EntryKind.JOIN), BOB, Shape.HEAD, id="talk after something happened"),
    ],
)
def test_the_shape_of(before: Entry | None, entry: Entry, shape: Shape) -> None:
    assert shape_of(before, entry, unread=False) == shape


def test_the_unread_line_begins_a_group() -> None:
    assert shape_of(BOB, later(1000), unread=True) == Shape.UNREAD | Shape.HEAD
