"""How long something lasts, as people type it."""

from __future__ import annotations

import pytest

from server.duration import LONGEST_S, duration_s


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90", 90),
        ("90s", 90),
        ("10m", 600),
        ("1h30m", 5400),
        ("1H30M", 5400),
        ("2d", 172_800),
        ("1w", 604_800),
        ("1m30", 90),
        (str(LONGEST_S), LONGEST_S),
        (str(LONGEST_S + 1), None),
        ("", None),
        ("0", None),
        ("0m", None),
        ("-5m", None),
        ("5 m", None),
        ("m", None),
        ("5x", None),
        ("٣m", None),
        ("9" * 50, None),
        ("1m" * 30, None),
    ],
)
def test_durations(text: str, seconds: int | None) -> None:
    assert duration_s(text) == seconds
