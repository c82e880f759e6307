"""Capabilities: each bit has its row."""

from __future__ import annotations

from wire.caps import BY_NAME, CAPABILITIES, Cap


def test_each_bit_has_a_row_and_each_row_a_name_of_its_own() -> None:
    """Two only where a specification has kept its old name."""
    assert sorted({row.cap for row in CAPABILITIES}) == sorted(Cap)
    assert len(BY_NAME) == len(CAPABILITIES)


def test_rows_say_what_a_reader_wants_to_know() -> None:
    for row in CAPABILITIES:
        assert row.spec.startswith("https://")
        assert row.effect
