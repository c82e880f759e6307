"""Which names can't be told from each other."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.casemap import fold
from wire.confusables import CAPITALS, SMALL, looks


def are_alike(one: str, other: str) -> bool:
    return bool(set(looks(one)) & set(looks(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("alice", "аlice", id="a Cyrillic а"),
        pytest.param("alice", "АLICE", id="a Cyrillic А in capitals"),
        pytest.param("evan", "еvan", id="a Cyrillic е"),
        pytest.param("Bob", "Вob", id="a Cyrillic В is alike in capitals only"),
        pytest.param("nina", "Νina", id="a Greek Ν is alike in capitals only"),
        pytest.param("ivan", "iνan", id="a Greek ν is alike in small letters only"),
        pytest.param("анна", "aннa", id="Latin letters in a Cyrillic name"),
        pytest.param("Нота", "HOTA", id="a whole word"),
        pytest.param("alice", "Alice", id="the same name"),
        pytest.param("ёлка", "ëлкa", id="marked letters"),
    ],
)
def test_alike(one: str, other: str) -> None:
    assert are_alike(one, other)
    assert are_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("alice", "alisa"),
        ("bob1", "bobl"),
        ("Анна", "Anna"),
        ("Боб", "Bob"),
        ("вера", "Vera"),
        ("еж", "ёж"),
        ("茶", "чай"),
    ],
)
def test_not_alike(one: str, other: str) -> None:
    assert not are_alike(one, other)


@given(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12))
def test_names_that_are_the_same_look_the_same(name: str) -> None:
    assert looks(name) == looks(fold(name))


@pytest.mark.parametrize("rows", [SMALL, CAPITALS], ids=["small", "capitals"])
def test_the_table(rows: dict[str, str]) -> None:
    others = "".join(rows.values())
    assert len(set(others)) == len(others), "a letter looks like one other"
    for letter, alike in rows.items():
        assert unicodedata.name(letter).startswith("LATIN ")
        for other in alike:
            assert not other.isascii()
            assert unicodedata.name(other).startswith(("CYRILLIC ", "GREEK ", "ARMENIAN ", "LATIN ")), other
            assert other.islower() == (rows is SMALL)
