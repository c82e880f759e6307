"""docs/PROTOCOL.md says what the code's tables say."""

from __future__ import annotations

from docs.tables import PAGE, TABLES, code, filled, names_in, table


def test_tables_of_the_page_are_not_stale() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == filled(page), "remake them: .venv/bin/python -m docs.tables"


def test_page_shows_every_table_once() -> None:
    assert sorted(names_in(PAGE.read_text(encoding="utf-8"))) == sorted(TABLES)


def test_cells_do_not_break_the_table() -> None:
    assert table("a | b", [["x|y", "z"]]) == "| a | b |\n| --- | --- |\n| x\\|y | z |"


def test_other_text_stays() -> None:
    page = "before\n<!-- table: user modes -->\nold\n<!-- end -->\nafter"
    assert filled(page).startswith("before\n<!-- table: user modes -->\n| mode |")
    assert filled(page).endswith("|\n<!-- end -->\nafter")
    assert "old" not in filled(page)


def test_what_cannot_be_seen_is_spelled_out() -> None:
    assert code("a\n") == "`a\\n`"
