"""The short form of tests/fuzz_doors.py."""

from __future__ import annotations

from tests import fuzz_doors


def test_nothing_that_is_sent_brings_the_server_down_or_reaches_a_bystander() -> None:
    figures = fuzz_doors.run(inputs=5000, seed=20260131)
    assert figures.inputs >= 5000
    assert figures.echoes
