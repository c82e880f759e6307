"""The server-time tag as milliseconds."""

from __future__ import annotations

import pytest

from gui.client.clock import Steady, server_time_ms, wall_clock_ms


@pytest.mark.parametrize(
    ("tag", "time_ms"),
    [
        ("1970-01-01T00:00:01.234Z", 1234),
        ("1970-01-01T00:00:01Z", 1000),
        ("1970-01-01T00:00:01.5Z", 1500),
        ("1970-01-01T00:00:01.123456Z", 1123),
        ("1970-01-01T00:00:01.234", None),
        ("yesterday", None),
        ("", None),
        ("9999-99-99T00:00:00.000Z", None),
    ],
)
def test_tag(tag, time_ms):
    assert server_time_ms(tag) == time_ms


def test_the_wall_clock_is_in_milliseconds():
    assert wall_clock_ms() > 1_700_000_000_000


def test_a_clock_for_pauses_goes_on_where_the_walls_is_set_back() -> None:
    wall = [1_000]
    steady = Steady(lambda: wall[0])
    assert steady() == 1_000
    wall[0] = 1_500
    assert steady() == 1_500
    wall[0] = 200
    assert steady() == 1_500
    wall[0] = 300
    assert steady() == 1_600
