"""A mention is the nick as a word, in any case and script."""

from __future__ import annotations

import pytest

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
