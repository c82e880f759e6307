"""Metadata: keys and values."""

from __future__ import annotations

import pytest

from wire.metadata import KEY_LIMIT, KEYS, MAX_VALUE_BYTES, is_key, value_problem


@pytest.mark.parametrize("key", [*KEYS, "a", "samovar.chat/x_1", "k" * KEY_LIMIT])
def test_keys(key: str) -> None:
    assert is_key(key)


@pytest.mark.parametrize("key", ["", "A", "ключ", "a b", "a=b", "*", "k" * (KEY_LIMIT + 1), "a\n"], ids=ascii)
def test_what_is_no_key(key: str) -> None:
    assert not is_key(key)


def test_values() -> None:
    assert value_problem("avatar", "x" * MAX_VALUE_BYTES) is None
    assert value_problem("avatar", "я" * (MAX_VALUE_BYTES // 2 + 1))
    assert value_problem("display-name", "Анна 👩\u200d🚀") is None
    assert value_problem("display-name", "a\u202eb")
    assert value_problem("color", "a\u202eb") is None
