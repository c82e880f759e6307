"""Places as Qt counts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.client import utf16


def test_an_emoji_is_two() -> None:
    assert utf16.length("a😀я") == 4
    assert utf16.cut("a😀я", 1, 3) == "😀"
    assert utf16.units("a😀я", [0, 1, 2, 2, 3]) == [0, 1, 3, 3, 4]
    assert utf16.length("") == 0


@given(st.text(), st.data())
def test_the_three_agree(text: str, data: st.DataObject) -> None:
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2)))
    units = utf16.units(text, places)
    assert units == [utf16.length(text[:place]) for place in places]
    assert utf16.cut(text, units[0], units[-1]) == text[places[0] : places[-1]]


@pytest.mark.parametrize(
    ("text", "place", "count"),
    [
        pytest.param("a😀b", 2, 1, id="half an emoji is none"),
        pytest.param("a😀b", 3, 2, id="a whole emoji is one"),
        pytest.param("\ud800😀", 1, 1, id="a half alone is a letter"),
        pytest.param("😀", 0, 0, id="nothing before the beginning"),
        pytest.param("чай", 9, 3, id="behind the end"),
    ],
)
def test_whole_characters_before_a_place(text: str, place: int, count: int) -> None:
    assert utf16.characters(text, place) == count
