"""Drafts by page, with limits."""

from __future__ import annotations

from gui.client.drafts import COUNT_LIMIT, LENGTH_LIMIT, Drafts
from gui.client.places import Place

TEA = Place("s", "#tea")


def test_a_blank_draft_is_none() -> None:
    drafts = Drafts()
    drafts.put(TEA, "  \n")
    assert drafts.get(TEA) == ""
    drafts.put(TEA, " words ")
    assert drafts.get(TEA) == " words "
    drafts.put(TEA, "")
    assert drafts.kept() == {}


def test_where_a_talk_goes_on_elsewhere_nothing_that_was_typed_is_lost() -> None:
    drafts, coffee = Drafts(), Place("s", "#coffee")
    drafts.put(TEA, "half a thought")
    drafts.join(TEA, coffee)
    assert (drafts.get(TEA), drafts.get(coffee)) == ("", "half a thought")
    drafts.put(TEA, "another")
    drafts.join(TEA, coffee)
    assert (drafts.get(TEA), drafts.get(coffee)) == ("", "half a thought\nanother")
    drafts.join(TEA, coffee)
    assert drafts.get(coffee) == "half a thought\nanother"


def test_long_and_many_drafts_are_cut() -> None:
    drafts = Drafts()
    drafts.put(TEA, "x" * LENGTH_LIMIT * 2)
    assert len(drafts.get(TEA)) == 2 * LENGTH_LIMIT
    assert len(Drafts(drafts.kept()).get(TEA)) == LENGTH_LIMIT
    for number in range(COUNT_LIMIT):
        drafts.put(Place("s", str(number)), "text")
    assert drafts.get(TEA) == ""
    assert drafts.get(Place("s", "0")) == "text"
