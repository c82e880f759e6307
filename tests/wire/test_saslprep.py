"""Passwords that look the same are the same (the examples of RFC 4013, 3, and what is ours)."""

from __future__ import annotations

import pytest

from wire.errors import PeerError
from wire.saslprep import LIMIT, prepare


@pytest.mark.parametrize(
    ("text", "prepared"),
    [
        pytest.param("I\u00adX", "IX", id="a soft hyphen is nothing"),
        pytest.param("user", "user", id="ASCII stays"),
        pytest.param("USER", "USER", id="case stays"),
        pytest.param("\u00aa", "a", id="compatible forms are one"),
        pytest.param("\u2168", "IX", id="a Roman number is its letters"),
        pytest.param("чай\u00a0вдвоём", "чай вдвоём", id="all blanks are one"),
        pytest.param("и\u0306", "й", id="a mark typed apart"),
        pytest.param("🫖", "🫖", id="an emoji that is younger than the RFC"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_prepared(text: str, prepared: str) -> None:
    assert prepare(text) == prepared
    assert prepare(prepared) == prepared


@pytest.mark.parametrize("text", ["\u0007", "a\x00b", "\ue000", "a\u202eb", "чай\u0085"])
def test_what_can_not_be_typed_is_refused(text: str) -> None:
    with pytest.raises(PeerError, match="control characters"):
        prepare(text)


def test_one_that_grows_too_long_is_refused_before_it_is_looked_at() -> None:
    assert prepare("я" * LIMIT) == "я" * LIMIT
    with pytest.raises(PeerError, match="at most 600 bytes"):
        prepare("\ufdfa" * (LIMIT // 18 + 1))
