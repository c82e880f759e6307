"""Numerics: three digits each, each once."""

from __future__ import annotations

from wire import numerics


def test_codes_are_three_digits_and_stand_once() -> None:
    codes = [row.code for row in numerics.BY_NAME.values()]
    assert all(len(code) == 3 and code.isdigit() for code in codes)
    assert len(set(codes)) == len(codes)


def test_errors_are_known_by_their_names() -> None:
    for name, row in numerics.BY_NAME.items():
        assert row.is_error == name.startswith("ERR_"), name


def test_name_of_a_code() -> None:
    assert numerics.NAMES["433"] == "ERR_NICKNAMEINUSE"
