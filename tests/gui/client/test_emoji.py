"""Emoji by shortcode and word."""

from __future__ import annotations

import pytest
from emoji import EMOJI_DATA, STATUS

from gui.client import emoji
from gui.client.emoji import Recent, by_shortcode, by_text, categories, complete, search


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("tea", "🍵"),
        ("чай", "🍵"),
        ("чаи", None),
        ("thumbs up", "👍"),
        ("нравится", "👍"),
        ("heart", "❤️"),
        ("слёз", "😂"),
        ("слез", "😂"),
        ("росси", "🇷🇺"),
        ("red heart", "❤️"),
        ("qwertz", None),
        ("  ", None),
    ],
)
def test_search(words: str, first: str | None) -> None:
    found = search(words)
    assert first in [row.text for row in found[:4]] if first else not found


def test_completion_begins_with_the_second_letter() -> None:
    assert complete(":t") == []
    assert complete("tea")[0].text == "🍵"
    assert complete(":thumbs_u")[0].text == "👍"
    assert len(complete("fa", 5)) == 5


def test_shortcodes_that_begin_so_come_before_words_inside_others() -> None:
    assert complete("te")[0].text == "🍵"  # :tea:, not :joy:, the face with tears
    assert complete("smi")[0].text == by_shortcode("smile").text  # type: ignore[union-attr]
    assert "😂" in [row.text for row in complete("tears")]


def test_tones_of_skin() -> None:
    light, dark = emoji.TONES[1], emoji.TONES[5]
    assert by_shortcode("thumbsup").toned(dark) == "👍🏿"  # type: ignore[union-attr]
    assert by_text("👩‍🚀").toned(light) == "👩🏻‍🚀"  # type: ignore[union-attr]
    assert by_text("👩🏽‍🚀") is by_text("👩‍🚀")
    assert by_text("🍵").toned(dark) == "🍵"  # type: ignore[union-attr]


def test_every_toned_emoji_is_one_of_unicodes() -> None:
    toned = {
        row.toned(tone)
        for category in categories()
        for row in category.rows
        if row.template
        for tone in emoji.TONES[1:]
    }
    qualified = {text for text, data in EMOJI_DATA.items() if data["status"] == STATUS["fully_qualified"]}
    assert toned <= qualified
    assert len(toned) > 1500


def test_categories_are_in_the_order_of_keyboards() -> None:
    assert [(category.name, category.rows[0].text) for category in categories()] == [
        ("Smileys & Emotion", "😀"),
        ("People & Body", "👋"),
        ("Animals & Nature", "🐵"),
        ("Food & Drink", "🍇"),
        ("Travel & Places", "🌍"),
        ("Activities", "🎃"),
        ("Objects", "👓"),
        ("Symbols", "🏧"),
        ("Flags", "🏁"),
    ]


def test_names_are_in_both_languages() -> None:
    tea = by_shortcode("tea")
    assert tea is not None
    assert (tea.name_in("en"), tea.name_in("ru")) == ("teacup without handle", "чашка без ручки")


def test_the_latest_is_the_first_of_the_recent_ones() -> None:
    recent = Recent("🍵 👍 🍵", limit=3)
    assert list(recent) == ["🍵", "👍"]
    for text in ("😀", "👍", "❤️"):
        recent.use(text)
    assert list(recent) == ["❤️", "👍", "😀"]
    assert list(Recent(str(recent))) == list(recent)
