"""Which names a few letters find, and which first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.client.fuzzy import fit


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        pytest.param("tea", ["#tea", "#teapot", "#green-tea", "#steam", "#the-cake"], id="closer first"),
        pytest.param("ге", ["Гена", "Вогез"], id="Cyrillic"),
        pytest.param("елка", ["Ёлка"], id="ё is found by е"),
        pytest.param("co an", ["anna-corner"], id="words in any order"),
        pytest.param("#te", ["#tea", "teapot"], id="with or without the sign"),
        pytest.param("tcr", ["#tea-corner"], id="letters left out"),
    ],
)
def test_names_are_found_best_first(typed: str, names: list[str]) -> None:
    fits = [fit(typed, name) for name in names]
    assert None not in fits
    assert fits == sorted((found for found in fits if found is not None), reverse=True)


@pytest.mark.parametrize(
    ("typed", "name"),
    [("x", "#tea"), ("aet", "#tea"), ("tea x", "#tea"), ("teaa", "#tea"), ("бо", "Об этой странице")],
)
def test_what_does_not_fit(typed: str, name: str) -> None:
    assert fit(typed, name) is None


@given(st.text(max_size=12), st.text(max_size=30))
def test_any_text_can_be_typed(typed: str, name: str) -> None:
    fit(typed, name)
    assert fit("", name) == 0
