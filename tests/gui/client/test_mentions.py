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


_LETTERS = st.text("aAsSkKIij\u017f\u212a\u0130ßŉǰ\ufb05\u1e9e чЧéπ", max_size=8)


@given(_LETTERS.filter(bool), st.lists(_LETTERS, max_size=4))
@example("kiss", ["\u212ai\u017f\u017f"])
@example("ss", ["ß"])
@example("чай", ["ЧАЙ"])
def test_who_is_surely_not_named_is_not(nick, texts):
    matcher = MentionMatcher(nick)
    if matcher.not_in("\0".join(texts).encode().lower()):
        assert matcher.places(texts) == []


def test_letters_that_fold_to_ascii_are_all_known():
    folding = [chr(code) for code in range(0x80, 0x110000) if not 0xD800 <= code < 0xE000]
    folding = [letter for letter in folding if any(part.isascii() for part in letter.casefold())]
    assert [letter for letter in folding if MentionMatcher("bob").not_in(letter.encode())] == []


def test_a_text_of_another_script_is_surely_without_a_name_in_ascii():
    assert MentionMatcher("Bob").not_in("привет, café ☕".encode().lower())
    assert not MentionMatcher("Bob").not_in("привет, BOB".encode().lower())
