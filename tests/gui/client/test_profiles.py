"""What people tell of themselves is brought to where it can stand beside nicks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.client.profiles import NO_PROFILE, Profile, cleaned, told
from wire.names import holds_hidden


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        pytest.param("at tea", "at tea", id="plain"),
        pytest.param("  at \t\n tea ", "at tea", id="one line"),
        pytest.param("\x02bold\x03 4red", "bold 4red", id="no formatting"),
        pytest.param("\u202eevil\u2066", "evil", id="nothing that turns the others around"),
        pytest.param("👩\u200d🔬 lab", "👩\u200d🔬 lab", id="joined emoji"),
        pytest.param("\u200d \u200b", "", id="nothing to see"),
        pytest.param("a" + "\u0301" * 9, "a" + "\u0301" * 4, id="no towers"),
        pytest.param("x" * 200, "x" * 39 + "…", id="too long"),
        pytest.param("שלום", "שלום", id="from right to left"),
    ],
)
def test_a_value_is_cleaned(value: str, shown: str) -> None:
    assert cleaned(value, 40) == shown


@given(st.text(max_size=400))
def test_whatever_comes_is_short_and_has_nothing_hidden(value: str) -> None:
    shown = cleaned(value, 40)
    assert len(shown) <= 40
    assert not holds_hidden(shown)
    assert shown == shown.strip()


def test_a_value_is_told_and_taken_back() -> None:
    profile = told(NO_PROFILE, "pronouns", "she/her")
    assert profile == Profile(pronouns="she/her")
    assert told(profile, "homepage", "https://example.org") is profile
    assert told(profile, "pronouns", "") == NO_PROFILE
