"""Avatars: what comes back from an address, and what is never one."""

from __future__ import annotations

import pytest

from gui.client.avatars import emoji_of, uri_of
from wire.metadata import MAX_VALUE_BYTES, value_problem

FAMILY = "\U0001f468\U0001f3fd\u200d\U0001f469\U0001f3fd\u200d\U0001f467\U0001f3fd\u200d\U0001f466\U0001f3fd"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


@pytest.mark.parametrize("emoji", ["🍵", "❤️", "🇩🇪", "1️⃣", FAMILY, ENGLAND])
def test_an_emoji_travels_as_text_and_fits(emoji: str) -> None:
    uri = uri_of(emoji)
    assert uri.isascii()
    assert len(uri) <= MAX_VALUE_BYTES
    assert value_problem("avatar", uri) is None
    assert emoji_of(uri) == emoji


def test_none_is_nothing() -> None:
    assert uri_of("") == ""
    assert emoji_of("") == ""


@pytest.mark.parametrize(
    "uri", ["data:,%F0%9F%8D%B5", "DATA:Text/Plain,🍵", "data:text/plain; charset=utf-8,🍵%0A"]
)
def test_others_may_write_it_otherwise(uri: str) -> None:
    assert emoji_of(uri) == "🍵"


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("https://example.org/a.png", id="an address, which is not fetched"),
        pytest.param("data:image/png;base64,iVBORw0KGgo=", id="a picture"),
        pytest.param("data:text/plain;base64,8J+NtQ==", id="coded otherwise"),
        pytest.param("data:,bob", id="words"),
        pytest.param("data:,🍵🍵", id="two"),
        pytest.param("data:,%F0%9F", id="broken"),
        pytest.param("🍵", id="no address"),
        pytest.param("data:🍵", id="no comma"),
        pytest.param("data:," + "\u200d".join("🍵" * 40), id="a row of joined ones"),
    ],
)
def test_what_is_no_emoji_leaves_the_initials(value: str) -> None:
    assert emoji_of(value) == ""
