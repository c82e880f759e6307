"""Chips below a message: they wrap within the column, twenty of them at most, and say who."""

from __future__ import annotations

import pytest

from gui.client.entries import Entry, EntryKind
from gui.client.extras import Extra, Reaction, together
from gui.views.chat_chips import KINDS_SHOWN, NAMES_SHOWN, chips_of, who_words
from gui.views.chat_frame import Frame
from gui.views.chat_row import Row
from gui.views.chat_shape import Shape
from gui.views.chat_style import LogStyle, Measures
from gui.views.chat_things import rects_of, things_of


@pytest.fixture
def measures(qapp: object) -> Measures:
    return Measures(LogStyle())


def reacted(*texts: str) -> Entry:
    reactions = {text: Reaction({"bob": "bob", "": "anna"}, own=True) for text in texts}
    return Entry(EntryKind.MESSAGE, 0, "bob", "hi", msgid="m1", extra=Extra(reactions))


def test_they_wrap_within_the_column(measures: Measures) -> None:
    entry = reacted(*(f"reaction {number}" for number in range(12)), "a word without end" * 30)
    row = Row(entry, Shape.PLAIN, Frame(400, measures), measures)
    rects = [chip.rect for chip in row.chips]
    assert len({rect.top() for rect in rects}) > 2
    assert all(rect.right() <= row.frame.text + row.frame.text_width for rect in rects)
    assert all(not one.intersects(other) for one in rects for other in rects if one is not other)
    assert rects[0].top() >= row.last_line_top + row.line_height
    assert row.height > rects[-1].bottom()


def test_of_many_kinds_the_rest_is_a_number(measures: Measures) -> None:
    chips = chips_of(reacted(*map(str, range(KINDS_SHOWN + 7))), 0, 0, 400, measures)
    assert len(chips) == KINDS_SHOWN + 1
    assert (chips[-1].reaction, chips[-1].words) == ("", "+7")


def test_each_is_a_thing_with_a_place(measures: Measures) -> None:
    row = Row(reacted("👍", "🎉"), Shape.PLAIN, Frame(400, measures), measures)
    things = things_of(row.entry)
    assert [(thing.reaction, thing.own, thing.words) for thing in things] == [
        ("👍", True, "👍 by you, bob"),
        ("🎉", True, "🎉 by you, bob"),
    ]
    assert [rects_of(row, thing) for thing in things] == [[chip.rect] for chip in row.chips]


def test_of_a_crowd_the_rest_is_a_number() -> None:
    crowd = Reaction({f"n{number}": f"n{number}" for number in range(NAMES_SHOWN + 3)})
    assert who_words("👍", crowd).endswith("n19, 3 more")


def test_lines_that_are_shown_as_one_have_their_reactions_together() -> None:
    one, other = (
        reacted("👍").extra,
        Extra({"👍": Reaction({"carol": "carol"}), "🎉": Reaction({"bob": "bob"})}),
    )
    whole = together([one, None, other])
    assert whole is not None
    assert {text: len(reaction.who) for text, reaction in whole.reactions.items()} == {"👍": 3, "🎉": 1}
    assert together([None, None]) is None
