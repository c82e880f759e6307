"""Rows laid out on demand, and how good the guesses are where none is."""

from __future__ import annotations

import pytest

from gui.client.buffers import Entry, EntryKind
from gui.models.folding import Noise
from gui.views.chat_style import LogStyle
from gui.views.layouts import KEPT, Layouts

NOON = 1_700_000_000_000


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """Fonts need an application."""


def shown(entries: list[Entry], width: int = 700, noise: Noise = Noise.FOLDED) -> Layouts:
    layouts = Layouts(LogStyle(noise=noise))
    layouts.set_width(width)
    layouts.show(entries, len(entries))
    return layouts


TALKS = {
    "short messages of one": [Entry(EntryKind.MESSAGE, NOON + at, "bob", "ok") for at in range(1500)],
    "joins": [Entry(EntryKind.JOIN, NOON + at, "bob") for at in range(1500)],
    "talk with joins": [
        Entry(EntryKind.JOIN if at % 7 < 4 else EntryKind.MESSAGE, NOON + at * 9_000, "bob", "a few words")
        for at in range(1500)
    ],
    "talk of four": [
        Entry(
            EntryKind.MESSAGE, NOON + at * 9_000, ("a", "b", "c", "d")[at * 7 % 11 % 4], "слово " * (at % 40)
        )
        for at in range(1500)
    ],
}


@pytest.mark.parametrize("talk", TALKS)
@pytest.mark.parametrize("width", [320, 700, 1400])
@pytest.mark.parametrize("noise", Noise)
def test_guesses_are_near_the_truth(talk: str, width: int, noise: Noise) -> None:
    layouts = shown(TALKS[talk], width, noise)
    guess = layouts.heights.total
    rows = [number for number in range(len(layouts)) if not layouts.folding.hidden(number)]
    truth = sum(layouts.row(number).height for number in rows)
    assert guess == pytest.approx(truth, rel=0.15, abs=100)
    assert layouts.heights.total == truth


def test_a_row_is_laid_out_once_and_anew_when_its_shape_changes() -> None:
    entries = [Entry(EntryKind.MESSAGE, NOON + at, "bob", "hi") for at in range(3)]
    layouts = shown(entries)
    row = layouts.row(1)
    assert layouts.row(1) is row
    entries.insert(1, Entry(EntryKind.MESSAGE, NOON, "carol", "ho"))
    layouts.inserted(1, 1)
    again = layouts.row(2)
    assert again is not row
    assert again.height > row.height


def test_only_so_many_rows_are_kept() -> None:
    layouts = shown(TALKS["joins"])
    for number in range(len(layouts)):
        layouts.row(number)
    assert len(layouts._rows) == KEPT


def test_the_unread_line_moves_with_its_row() -> None:
    entries = [Entry(EntryKind.MESSAGE, NOON + at, "bob", "hi") for at in range(10)]
    layouts = shown(entries)
    layouts.unread_row = 4
    entries[:0] = entries[:2]
    layouts.inserted(0, 2)
    assert layouts.unread_row == 6
    del entries[:3]
    layouts.removed(0, 3)
    assert layouts.unread_row == 3
    del entries[2:5]
    layouts.removed(2, 3)
    assert layouts.unread_row == 2
    del entries[2:]
    layouts.removed(2, 4)
    assert layouts.unread_row == -1
