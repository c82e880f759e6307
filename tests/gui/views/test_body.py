"""What an entry shows as its text."""

from __future__ import annotations

import pytest

from gui.client.buffers import Entry, EntryKind
from gui.client.links import LINKS_LIMIT
from gui.models.happened import plain
from gui.views.body import LONGEST, SPANS_LIMIT, Look, Span, body_of, shown_text

NOON = 1_700_000_000_000


@pytest.mark.parametrize(
    ("kind", "text", "shown"),
    [
        pytest.param(EntryKind.MESSAGE, "a\nb", "a\u2028b", id="a new line as Qt's layout has it"),
        pytest.param(EntryKind.MESSAGE, "\x02bold\x02 \x0304,01red\x0f\x07", "bold red", id="no codes"),
        pytest.param(EntryKind.ACTION, "waves", "боб waves", id="an action names its author"),
        pytest.param(EntryKind.NOTICE, "soon", "боб: soon", id="a notice names its author"),
        pytest.param(EntryKind.QUIT, "", "боб went offline", id="what happened is a sentence"),
    ],
)
def test_shown_text(kind: EntryKind, text: str, shown: str) -> None:
    assert shown_text(Entry(kind, NOON, "боб", text)) == shown


def test_an_actions_author_and_deed_look_apart_in_utf16() -> None:
    body = body_of(Entry(EntryKind.ACTION, NOON, "😀b", "is here"))
    assert body.spans == (Span(0, 3, Look.NICK), Span(3, 8, Look.SAID))


@pytest.mark.parametrize("mark", ["*a* ", "`a` ", "\x02a\x02 "], ids=["slanted", "code", "bold by code"])
def test_a_message_of_nothing_but_marks_keeps_them(mark: str) -> None:
    """To lay 2,400 of them out took a quarter of a second, at each width of the window."""
    few, many, crowd = (
        body_of(Entry(EntryKind.MESSAGE, NOON, "bob", mark * count))
        for count in (SPANS_LIMIT // 2, SPANS_LIMIT + 1, 2_400)
    )
    assert len(few.marks) == SPANS_LIMIT // 2
    assert (many.marks, crowd.marks) == ((), ())
    assert crowd.text == plain(mark) * 2_400


def test_of_very_many_links_the_first_lead_somewhere() -> None:
    body = body_of(Entry(EntryKind.MESSAGE, NOON, "bob", "#tea " * 1_000))
    assert len(body.links) == LINKS_LIMIT


def test_a_giant_message_is_laid_out_in_part_and_copied_whole() -> None:
    entry = Entry(EntryKind.MESSAGE, NOON, "bob", "ж" * (LONGEST + 5))
    assert body_of(entry).text.startswith("ж" * LONGEST + "… [5 more letters")
    assert shown_text(entry) == entry.text
