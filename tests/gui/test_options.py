"""The table of options is sound, and each of its rows does something."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

from gui import memory, options
from gui.memory import REMEMBERED
from gui.option import AnyOption, Kind
from gui.options import BY_KEY, OPTIONS, SECTIONS

GUI = Path(options.__file__).parent
NAMES = {option: name for name, option in {**vars(memory), **vars(options)}.items() if hasattr(option, "key")}


@cache
def read_names() -> set[str]:
    """The names of rows that some file takes from the tables."""
    found = set()
    for path in GUI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module in ("gui.options", "gui.memory"):
                found |= {alias.name for alias in node.names}
    return found


def each(rows: tuple[AnyOption, ...]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("option", rows, ids=lambda option: option.key)


def test_no_key_stands_twice() -> None:
    keys = [option.key for option in (*OPTIONS, *REMEMBERED)]
    assert len(keys) == len(set(keys))


@each((*OPTIONS, *REMEMBERED))
def test_each_default_is_allowed(option: AnyOption) -> None:
    assert option.allows(option.default)


@each(OPTIONS)
def test_each_row_can_be_shown(option: AnyOption) -> None:
    assert option.text
    assert option.kind is not Kind.MEMORY
    assert option.section in [section.name for section in SECTIONS]
    assert bool(option.choices) == (option.kind is Kind.CHOICE)
    assert all(BY_KEY[key].kind is Kind.SWITCH for key in option.needs)


def test_sections_stand_together() -> None:
    order = [option.section for option in OPTIONS]
    assert order == sorted(order, key=[section.name for section in SECTIONS].index)


@each((*OPTIONS, *REMEMBERED))
def test_each_row_is_read(option: AnyOption) -> None:
    assert NAMES[option] in read_names(), "an option that does nothing"
