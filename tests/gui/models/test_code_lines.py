"""Which lines are a block of code."""

from __future__ import annotations

import pytest

from gui.client.buffers import Entry, EntryKind
from gui.models.code_lines import PAUSE_MS, find_blocks, goes_on, put_together

NOON = 1_700_000_000_000


def said(text: str, nick: str = "bob", after_ms: int = 0, **more: object) -> Entry:
    entry = Entry(EntryKind.MESSAGE, NOON + after_ms, nick, text)
    for name, value in more.items():
        setattr(entry, name, value)
    return entry


@pytest.mark.parametrize(
    ("texts", "blocks"),
    [
        ("``` | x | ```", [(0, 3)]),
        ("```c++ | x | y | ``` | so", [(0, 4)]),
        ("a | ``` | x | ``` | ``` | y | ```", [(1, 4), (4, 7)]),
        ("``` | x", []),
        ("``` | ```", []),
        ("```x = 1``` | y | ```", []),
        ("a ``` | x | ```", []),
        ("```py | ```js | ```", [(0, 3)]),
        ("a | b", []),
    ],
)
def test_blocks(texts: str, blocks: list[tuple[int, int]]) -> None:
    assert find_blocks([said(text) for text in texts.split(" | ")]) == blocks


@pytest.mark.parametrize(
    ("entry", "goes"),
    [
        pytest.param(said("x"), True, id="the same person at once"),
        pytest.param(said("x", nick="anna"), False, id="somebody else"),
        pytest.param(said("x", own=True), False, id="of the same name, but ours"),
        pytest.param(said("x", after_ms=PAUSE_MS + 1), False, id="after a pause"),
        pytest.param(said("x", kind=EntryKind.ACTION), False, id="an action"),
    ],
)
def test_lines_of_one_block(entry: Entry, goes: bool) -> None:
    assert goes_on(said("```"), entry) is goes


def test_a_block_mentions_where_one_of_its_lines_does() -> None:
    whole = put_together([said("```"), said("anna", mention=True), said("```", after_ms=5)])
    assert (whole.text, whole.mention, whole.time_ms) == ("```\nanna\n```", True, NOON)
