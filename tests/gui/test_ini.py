"""What is written by us is what QSettings reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSettings

from gui.ini import ini_text

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
NAME = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\0"), min_size=1, max_size=8)
KEYS = st.lists(NAME, min_size=1, max_size=3).map("/".join)


def read(path: Path, text: str) -> dict[str, object]:
    path.write_text(text, encoding="utf-8", newline="")
    store = QSettings(str(path), QSettings.Format.IniFormat)
    assert store.status() == QSettings.Status.NoError
    return {key: store.value(key) for key in store.allKeys()}


@pytest.mark.parametrize(
    "value",
    [
        "",
        "7",
        "a, b; c=d",
        '["x", "y"]',
        'back\\slash "quoted"',
        "\x01f00d\x7f",
        "@",
        "@ByteArray(x)",
        "  blanks  ",
    ],
)
def test_values_that_mean_something_in_such_a_file_come_back(tmp_path: Path, value: str) -> None:
    values = {"options/some/key": value, "General/x": value, "alone": value}
    assert read(tmp_path / "some.ini", ini_text(values)) == values


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.dictionaries(KEYS, TEXT, max_size=5))
def test_whatever_it_is_comes_back(tmp_path_factory: pytest.TempPathFactory, values: dict[str, str]) -> None:
    path = tmp_path_factory.mktemp("ini") / "some.ini"  # QSettings remembers what it has read of one path
    assert read(path, ini_text(values)) == values
