from __future__ import annotations

import pytest

from wire.number import number


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("512", 512, id="digits"),
        pytest.param("007", 7, id="zeros before it"),
        pytest.param("", 100, id="nothing"),
        pytest.param("-5", 100, id="a sign"),
        pytest.param("5s", 100, id="a letter"),
        pytest.param("٣", 100, id="digits of another script"),
        pytest.param("²", 100, id="a power"),
        pytest.param("9" * 5_000, 999_999_999, id="more than Python would read"),
    ],
)
def test_only_digits_of_ascii_are_a_number(text: str, read: int) -> None:
    assert number(text, 100) == read


def test_a_time_in_seconds_has_more_digits() -> None:
    assert number("1700000000", digits=12) == 1_700_000_000
