"""From places in the shown text to the raw text, and back."""

from __future__ import annotations

from gui.client import utf16
from gui.client.formatting import formatted
from tests.gui.client.shown import shown


def test_raw_text_of_a_selection() -> None:
    made = formatted("😀 **bold** `code` end")
    assert made.text == "😀 bold code end"
    assert made.raw_between(0, 16) == made.raw
    assert made.raw_between(3, 7) == "bold"
    assert made.raw_between(3, 12) == "bold** `code"
    assert made.raw_between(5, 5) == ""


def test_words_put_before_belong_to_no_raw_text() -> None:
    made = formatted("**waves** www.a.org").after("bob😀 ")
    assert shown(made) == "bob😀 <b>waves</b> www.a.org"
    assert utf16.cut(made.text, made.links[0].start, made.links[0].end) == "www.a.org"
    assert made.raw_between(0, utf16.length(made.text)) == made.raw
    assert made.raw_between(0, 8) == "wa"


def test_a_mark_is_shown_where_what_follows_it_is() -> None:
    made = formatted("a **b** c")
    assert [made.shown_at(index) for index in range(10)] == [0, 1, 2, 2, 2, 3, 3, 3, 4, 5]
    assert [formatted("a😀b").shown_at(index) for index in range(4)] == [0, 1, 3, 4]
