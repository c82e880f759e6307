"""One row laid out: where its text, its links and the words about its delivery stand."""

from __future__ import annotations

import pytest

from gui.client.buffers import Delivery, Entry, EntryKind
from gui.views.chat_frame import Frame
from gui.views.chat_row import Row
from gui.views.chat_shape import Shape
from gui.views.chat_style import LogStyle, Measures

NOON = 1_700_000_000_000


@pytest.fixture
def measures(qapp: object) -> Measures:
    return Measures(LogStyle())


def row_of(measures: Measures, text: str, width: int = 500, **parts: object) -> Row:
    entry = Entry(EntryKind.MESSAGE, NOON, "bob", text)
    for name, value in parts.items():
        setattr(entry, name, value)
    return Row(entry, Shape.PLAIN, Frame(width, measures), measures)


def test_a_word_without_end_is_broken_within_the_column(measures: Measures) -> None:
    row = row_of(measures, "W" * 300)
    assert row.line_count > 3
    assert all(
        row.line_span(line)[1] <= row.frame.text + row.frame.text_width + 1 for line in range(row.line_count)
    )


def test_every_line_is_as_high_as_every_other_also_with_emoji(measures: Measures) -> None:
    plain, emoji = row_of(measures, "one\ntwo"), row_of(measures, "😀\nтри")
    assert plain.height == emoji.height


def test_a_few_emoji_alone_are_large_and_more_of_them_less_so(measures: Measures) -> None:
    usual, large, larger = (row_of(measures, text).height for text in ("👍 ok", "👍" * 8, "👍👍🏽 👩‍👩‍👧"))
    assert usual < large < larger
    assert row_of(measures, "👍" * 9).height == usual
    assert row_of(measures, "👍", kind=EntryKind.ACTION).height <= usual


def test_a_place_and_its_line_belong_together(measures: Measures) -> None:
    row = row_of(measures, "слово за словом " * 30)
    for line in range(row.line_count):
        top = row.line_top(row.line_start(line))
        assert row.line_at(top) == line
        assert row.position_at(row.frame.text, top + 1) == row.line_start(line)
    assert row.position_at(0, -5) == 0
    assert row.position_at(0, row.height + 5) == row.length


def test_a_right_to_left_text_stands_at_the_right(measures: Measures) -> None:
    left, right = row_of(measures, "hello").line_span(0), row_of(measures, "שלום").line_span(0)
    assert right[0] > left[1]


def test_what_happened_is_told_from_the_left_whoever_did_it(measures: Measures) -> None:
    row = row_of(measures, "", nick="שלום", kind=EntryKind.JOIN)
    assert row.line_span(0)[0] == row.frame.text


@pytest.mark.parametrize("text", ["short", "a longer text that wraps " * 6])
def test_sending_never_changes_the_height(measures: Measures, text: str) -> None:
    sending = row_of(measures, text, own=True, delivery=Delivery.SENDING)
    sent = row_of(measures, text, own=True, delivery=Delivery.SENT)
    assert sending.height == sent.height


def test_words_beside_the_text_never_cover_it(measures: Measures) -> None:
    for letters in range(1, 80):
        row = row_of(measures, "x" * letters, own=True, delivery=Delivery.QUEUED)
        beside = row.words_at.top() < row.last_line_top + row.line_height - 1
        assert not beside or row.line_span(row.line_count - 1)[1] < row.words_at.left()
        assert row.words_at.bottom() <= row.height


@pytest.mark.parametrize("width", [200, 330, 900])
def test_the_whole_reason_and_retry_are_inside_of_the_row(measures: Measures, width: int) -> None:
    reason = "the room is moderated and you have no voice in it, ask an operator"
    row = row_of(measures, "hello", width, own=True, delivery=Delivery.FAILED, reason=reason)
    assert row.words.endswith(reason)
    assert not row.retry.isEmpty()
    assert not row.retry.intersects(row.words_at)
    assert row.retry.bottom() <= row.height
    assert row.words_at.right() <= row.frame.mark


@pytest.mark.parametrize("width", [200, 900])
def test_without_a_connection_the_reason_stands_alone(qapp: object, width: int) -> None:
    reason = "the connection was lost before the server confirmed it"
    parts = {"own": True, "delivery": Delivery.FAILED, "reason": reason}
    row = row_of(Measures(LogStyle(retries=False)), "hello", width, **parts)
    assert row.retry.isEmpty()
    assert row.words.endswith(reason)
    assert row.words_at.bottom() <= row.height
    assert row.height <= row_of(Measures(LogStyle()), "hello", width, **parts).height


@pytest.mark.parametrize("text", ["hi 😀 there", "**so 😀 it** is", "слово 👍🏽"])
def test_an_emoji_among_words_is_as_high_as_they_are(measures: Measures, text: str) -> None:
    row = row_of(measures, text)
    sizes = {
        row.text.text()[each.start : each.start + 1]: each.format.fontPointSize()  # type: ignore[attr-defined]
        for each in row.text.formats()
        if each.format.fontPointSize()  # type: ignore[attr-defined]
    }
    assert list(sizes.values()) == [measures.emoji_pt]
    assert row.height == row_of(measures, "words").height
    assert not [each for each in row_of(measures, "👍").text.formats() if each.format.fontPointSize()]  # type: ignore[attr-defined]


def test_the_sign_of_the_delivery_stands_as_far_from_the_edge_as_the_disc(measures: Measures) -> None:
    row = row_of(measures, "hello", 900, own=True)
    frame = row.frame
    assert frame.right - row.mark_at.x() - measures.mark == frame.disc - frame.left
    waits = row_of(measures, "hello", 900, own=True, delivery=Delivery.QUEUED)
    assert waits.words_at.right() < waits.mark_at.x() == row.mark_at.x()


def test_a_quote_stands_in_the_column_beside_its_bar(measures: Measures) -> None:
    row = row_of(measures, "> said before\nand an answer")
    assert row.quoted == [(0, 0)]
    assert row.line_span(0)[0] == row.frame.text + 2 * measures.unit
    assert row.line_span(1)[0] == row.frame.text
    assert row.position_at(row.line_span(0)[0], row.text_top + 1) == 0
