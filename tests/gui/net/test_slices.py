"""Much is taken at a time where it costs little, and no more than before as soon as it costs much."""

from __future__ import annotations

from gui.net.slices import BUDGET_S, LEAST_BYTES, MOST_BYTES, TELLING_BYTES, Slices


def test_it_begins_with_what_is_never_too_much():
    assert Slices().limit_bytes == LEAST_BYTES


def test_what_costs_little_lets_it_grow_step_by_step_up_to_a_bound():
    slices = Slices()
    slices.took(LEAST_BYTES, BUDGET_S / 100)
    assert LEAST_BYTES < slices.limit_bytes < MOST_BYTES
    for _ in range(10):
        slices.took(slices.limit_bytes, 0.0)
    assert slices.limit_bytes == MOST_BYTES


def test_what_costs_much_makes_it_small_at_once_but_not_smaller_than_at_the_beginning():
    slices = Slices()
    for _ in range(10):
        slices.took(MOST_BYTES, BUDGET_S / 10)
    slices.took(MOST_BYTES, BUDGET_S * 2)
    assert slices.limit_bytes == MOST_BYTES // 2
    slices.took(MOST_BYTES, BUDGET_S * 100)
    assert slices.limit_bytes == LEAST_BYTES


def test_a_few_lines_tell_nothing():
    slices = Slices()
    for _ in range(10):
        slices.took(MOST_BYTES, BUDGET_S / 10)
    slices.took(TELLING_BYTES - 1, BUDGET_S * 100)
    assert slices.limit_bytes == MOST_BYTES
