"""The manual's tables say what the tables of options and actions say."""

from __future__ import annotations

from docs.manual_tables import PAGE, TABLES
from docs.tables import filled, names_in
from gui.options import OPTIONS


def test_tables_are_fresh() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == filled(page, TABLES), "remake them: .venv/bin/python -m docs.manual_tables"


def test_all_tables_are_shown() -> None:
    assert sorted(names_in(PAGE.read_text(encoding="utf-8"))) == sorted(TABLES)


def test_each_option_stands_in_the_manual() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [option.key for option in OPTIONS if f"`{option.key}`" not in page] == []
