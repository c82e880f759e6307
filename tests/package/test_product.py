"""What the systems are told agrees with what the program does."""

from __future__ import annotations

import pytest

from gui.version import VERSION
from package import product
from wire.invite import SCHEMES


def test_it_opens_the_links_that_invites_understand() -> None:
    assert set(product.SCHEMES) == set(SCHEMES)


def test_the_version_is_the_programs() -> None:
    assert product.VERSION == VERSION


def test_the_time_of_the_files_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert product.built_at() == 1_700_000_000
    assert product.built_on() == "2023-11-14"


def test_without_git_the_time_is_where_archives_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("PATH", "")
    assert product.built_on() == "1980-01-01"
