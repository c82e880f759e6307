"""Text: where it is cut, and what is taken out of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.text import action, ctcp, pack_words, split_text, strip_controls, strip_formatting

FAMILY = "👨‍👩‍👧"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(" \u0301\u200d🇷🇺👍🏽яe"))


@given(TEXTS, st.integers(4, 40))
def test_parts_fit_and_are_the_text_again(text: str, limit_bytes: int) -> None:
    parts = split_text(text, limit_bytes)
    assert "".join(parts) == text
    assert all(0 < len(part.encode()) <= limit_bytes for part in parts)


@pytest.mark.parametrize(
    ("text", "limit_bytes", "parts"),
    [
        pytest.param("", 10, [], id="nothing has no parts"),
        pytest.param("short", 10, ["short"], id="what fits stays whole"),
        pytest.param("aaaa bbbb cccc", 11, ["aaaa bbbb ", "cccc"], id="after a space"),
        pytest.param("a bbbbbbbbbb", 8, ["a bbbbbb", "bbbb"], id="not after a space far back"),
        pytest.param("яяяяя", 5, ["яя", "яя", "я"], id="never within a letter of two bytes"),
        pytest.param("e\u0301" * 3, 4, ["e\u0301"] * 3, id="a mark stays with its letter"),
        pytest.param(FAMILY * 2, 20, [FAMILY] * 2, id="joined emoji stay together"),
        pytest.param("👍🏽👍🏽", 9, ["👍🏽", "👍🏽"], id="a skin tone stays with its hand"),
        pytest.param("❤️❤️", 7, ["❤️", "❤️"], id="a variation selector stays with its sign"),
        pytest.param("🇷🇺🇫🇮🇩🇪", 17, ["🇷🇺🇫🇮", "🇩🇪"], id="flags are pairs"),
        pytest.param(
            "a" + "\u0301" * 9, 8, ["a" + "\u0301" * 3, "\u0301" * 4, "\u0301" * 2], id="a tower is cut"
        ),
    ],
)
def test_split(text: str, limit_bytes: int, parts: list[str]) -> None:
    assert split_text(text, limit_bytes) == parts


def test_no_letter_fits_three_bytes() -> None:
    with pytest.raises(ValueError):
        split_text("x", 3)


def test_formatting_codes_go_with_their_colours() -> None:
    assert strip_formatting("\x02bold\x02 \x0304,12red\x03 \x04ff00ffpink\x0f \x1di\x1fu\x1es\x11m\x16r") == (
        "bold red pink iusmr"
    )
    assert strip_formatting("\x0312345") == "345"
    assert strip_formatting("\x031,x") == ",x"


def test_control_characters_go_and_a_tab_is_a_space() -> None:
    assert strip_controls("a\x00b\x1b[31mc\td\r\n\x9be") == "ab[31mc de"


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        pytest.param("\x01ACTION waves\x01", ("ACTION", "waves"), id="an action"),
        pytest.param("\x01action waves", ("ACTION", "waves"), id="without its end, in small letters"),
        pytest.param("\x01VERSION\x01", ("VERSION", ""), id="without text"),
        pytest.param("hello", None, id="what people say"),
        pytest.param("\x01", None, id="a lone mark"),
    ],
)
def test_ctcp(text: str, parsed: tuple[str, str] | None) -> None:
    assert ctcp(text) == parsed


def test_action_is_read_again() -> None:
    assert ctcp(action("waves")) == ("ACTION", "waves")


def test_words_are_packed_into_lines() -> None:
    assert list(pack_words(["one", "two", "три", "a" * 20, "four"], 9)) == [
        "one two",
        "три",
        "a" * 20,
        "four",
    ]
    assert list(pack_words(["a", "b", "c"], 3, ",")) == ["a", "b", "c"]
    assert list(pack_words(["a", "b", "c"], 4, ",")) == ["a,b", "c"]
    assert list(pack_words([], 9)) == []
