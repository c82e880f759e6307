"""The bucket that keeps us from flooding."""

from __future__ import annotations

from gui.client.pace import Pace


def test_a_burst_goes_at_once_then_one_an_interval():
    pace = Pace(burst=2, interval_ms=1000)
    assert [pace.take(0), pace.take(0), pace.take(0)] == [True, True, False]
    assert pace.wait_ms(0) == 1000
    assert pace.wait_ms(400) == 600
    assert pace.take(1000)
    assert not pace.take(1500)


def test_the_bucket_fills_up_to_its_burst():
    pace = Pace(burst=2, interval_ms=1000)
    pace.take(0)
    assert [pace.take(10**9), pace.take(10**9), pace.take(10**9)] == [True, True, False]


def test_a_clock_that_jumps_back_does_no_harm():
    pace = Pace(burst=1, interval_ms=1000)
    assert pace.take(10_000)
    assert not pace.take(5_000)
    assert pace.take(6_000)
