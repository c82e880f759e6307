"""A mention is the nick as a word, in any case and script."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gui.client.mentions import MentionMatcher


@pytest.mark.parametrize(
    ("nick", "text", "is_mention"),
    [
        ("anna", "Anna: hi", True),
        ("anna", "annabel", False),
        ("anna", "anna_", False),
        ("Анна", "привет, АННА!", True),
        ("a[b]", "hi a[b], tea?", True),
        ("a.b", "axb", False),
        ("", "anything", False),
        ("ß", "STRASSE", False),
    ],
)
def test_mention(nick, text, is_mention):
    assert MentionMatcher(nick).matches(text) is is_mention


@given(st.text("aAb-_. ", max_size=4), st.lists(st.text("aAb-_. ", max_size=12), max_size=5))
@example("a-a", ["xa-a-a"])
@example("me", ["message", "some", "me"])
def test_the_places_are_those_of_the_texts_that_match(nick, texts):
    matcher = MentionMatcher(nick)
    assert matcher.places(texts) == [place for place, text in enumerate(texts) if matcher.matches(text)]
