"""The manual's tables say what the tables of options and actions say, in each language."""

from __future__ import annotations

import re

import pytest

from docs.manual_tables import PAGES, tables
from docs.tables import filled, names_in
from gui.options import OPTIONS

LANGUAGES = sorted(PAGES)


def page(language: str) -> str:
    """The manual in a language."""
    return PAGES[language].read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_are_fresh(language: str) -> None:
    assert page(language) == filled(page(language), tables(language)), (
        "remake them: .venv/bin/python -m docs.manual_tables"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_tables_are_shown(language: str) -> None:
    assert sorted(names_in(page(language))) == sorted(tables(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_option_stands_in_the_manual(language: str) -> None:
    assert [option.key for option in OPTIONS if f"`{option.key}`" not in page(language)] == []


def test_both_manuals_have_the_same_parts() -> None:
    parts = {language: re.findall("^#+ ", page(language), re.MULTILINE) for language in LANGUAGES}
    assert parts["ru"] == parts["en"]
    assert re.findall(r"`/[a-z]+|SAMOVAR_HOME|Ctrl\+\w", page("ru")) != []
