"""Selections: which part of which row, what a copy gives, and what stays selected when rows move."""

from __future__ import annotations

import pytest

from gui.client.buffers import Entry, EntryKind
from gui.models.clock import clock
from gui.views.selection import Place, Selection, word_at

NOON = 1_700_000_000_000
TIME = clock(NOON)
ENTRIES = [
    Entry(EntryKind.MESSAGE, NOON, "bob", "one 😀 two"),
    Entry(EntryKind.ACTION, NOON, "боб", "waves"),
    Entry(EntryKind.JOIN, NOON, "carol"),
    Entry(EntryKind.NOTICE, NOON, "server", "soon"),
    Entry(EntryKind.MESSAGE, NOON, "bob", "first\nsecond"),
]


def copy(start: tuple[int, int], end: tuple[int, int]) -> str:
    return Selection(Place(*start), Place(*end)).text(ENTRIES.__getitem__)


@pytest.mark.parametrize(
    ("start", "end", "copied"),
    [
        pytest.param((0, 4), (0, 6), "😀", id="an emoji is two units"),
        pytest.param((0, 10), (0, 7), "two", id="backwards"),
        pytest.param((4, 0), (4, 12), "first\nsecond", id="a line break inside one message"),
        pytest.param((0, 7), (1, 3), f"[{TIME}] bob: two\n[{TIME}] * боб", id="parts of two"),
        pytest.param((0, 10), (1, 9), f"[{TIME}] * боб waves", id="from behind a line's end"),
        pytest.param(
            (2, 0), (4, 0), f"[{TIME}] * carol joined\n[{TIME}] server: soon", id="up to a line's beginning"
        ),
    ],
)
def test_a_copy_gives(start: tuple[int, int], end: tuple[int, int], copied: str) -> None:
    assert copy(start, end) == copied


def test_the_part_of_each_row() -> None:
    selection = Selection(Place(3, 2), Place(1, 5))
    assert [selection.part(number, 8) for number in range(5)] == [(0, 0), (5, 8), (0, 8), (0, 2), (0, 0)]
    assert selection.part(1, 3) == (3, 3)  # the row's text is shorter by now


def test_rows_that_come_or_go_before_it_take_it_along() -> None:
    selection = Selection(Place(3, 2), Place(5, 1))
    assert selection.inserted(0, 10) == Selection(Place(13, 2), Place(15, 1))
    assert selection.inserted(6, 10) == selection
    assert selection.removed(0, 2) == Selection(Place(1, 2), Place(3, 1))
    assert selection.removed(6, 2) == selection
    assert selection.removed(5, 1) is None


@pytest.mark.parametrize(
    ("text", "position", "word"),
    [
        pytest.param("hello world", 8, "world", id="in a word"),
        pytest.param("hello world", 6, "world", id="at its beginning"),
        pytest.param("hello world", 11, "world", id="behind the last letter"),
        pytest.param("😀 слово", 5, "слово", id="behind an emoji"),
        pytest.param("", 0, "", id="in nothing"),
    ],
)
def test_the_word_at_a_place(text: str, position: int, word: str) -> None:
    start, end = word_at(text, position)
    assert text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == word
