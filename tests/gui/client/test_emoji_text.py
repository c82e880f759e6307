"""Messages of nothing but emoji."""

from __future__ import annotations

import pytest
from emoji import EMOJI_DATA, STATUS
from hypothesis import given
from hypothesis import strategies as st

from gui.client.emoji_text import emoji_count, emoji_places

QUALIFIED = [text for text, data in EMOJI_DATA.items() if data["status"] == STATUS["fully_qualified"]]


def test_every_emoji_of_unicode_is_one() -> None:
    assert [text for text in QUALIFIED if emoji_count(text) != 1] == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("👍", 1),
        (" 👍🏽 ❤️ ", 2),
        ("❤", 1),
        ("👩‍👩‍👧🇷🇺🏴󠁧󠁢󠁳󠁣󠁴󠁿", 3),
        ("👍👍👍👍", 4),
        ("👍" * 9, 0),
        ("👍 ok", 0),
        ("1", 0),
        ("123", 0),
        ("#", 0),
        ("©", 0),
        ("→", 0),
        ("☺", 0),
        ("", 0),
        (" ", 0),
        ("\ufe0f", 0),
        ("🇷", 0),
    ],
)
def test_count(text: str, count: int) -> None:
    assert emoji_count(text) == count


@given(st.lists(st.sampled_from(QUALIFIED), min_size=1, max_size=11))
def test_up_to_eight_are_counted(emoji: list[str]) -> None:
    assert emoji_count(" ".join(emoji)) == (len(emoji) if len(emoji) <= 8 else 0)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "Z"])))
def test_no_words_are_emoji(text: str) -> None:
    assert emoji_count(text) == 0


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("plain words", [], id="none"),
        pytest.param("слова, которых много", [], id="another script"),
        pytest.param("so 😀 and 👨‍👩‍👧!", ["😀", "👨‍👩‍👧"], id="among words, a family is one"),
        pytest.param("1 2️⃣ ☺ ☺️ 🇫🇮", ["2️⃣", "☺️", "🇫🇮"], id="keycaps, selectors and flags"),
    ],
)
def test_where_emoji_stand(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in emoji_places(text)] == found
