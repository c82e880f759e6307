"""Folding: what looks the same is the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.casemap import fold, fold_as


@pytest.mark.parametrize(
    ("name", "other"),
    [
        pytest.param("Alice", "aLICE", id="Latin letters"),
        pytest.param("Алиса", "АЛИСА", id="Cyrillic letters"),
        pytest.param("Straße", "STRASSE", id="sharp s"),
        pytest.param("ａｌｉｃｅ", "alice", id="full-width letters"),
        pytest.param("e\u0301va", "Éva", id="a letter and its mark apart"),
    ],
)
def test_same_name(name: str, other: str) -> None:
    assert fold(name) == fold(other)


def test_our_brackets_are_not_letters() -> None:
    assert fold("a[b]") != fold("a{b}")


@pytest.mark.parametrize(
    ("casemapping", "same"),
    [("ascii", False), ("rfc1459", True), ("rfc1459-strict", False), ("RFC1459", True)],
)
def test_tilde_and_caret_by_casemapping(casemapping: str, same: bool) -> None:
    assert (fold_as("a~", casemapping) == fold_as("A^", casemapping)) == same


def test_brackets_on_an_rfc1459_server_are_letters() -> None:
    assert fold_as("Ж[x]", "rfc1459") == fold_as("ж{X}", "rfc1459")


def test_unknown_casemapping_folds_as_ours() -> None:
    assert fold_as("Алиса[", "rfc8265") == fold("алиса[")


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)
