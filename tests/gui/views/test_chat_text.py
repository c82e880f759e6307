"""A row's text laid out: where its lines and its panels stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.client.buffers import Entry, EntryKind
from gui.views.body import CodeBlock, body_of
from gui.views.chat_style import LogStyle, Measures
from gui.views.chat_text import ChatText, reads_from_right


@pytest.fixture
def measures(qapp: object) -> Measures:
    return Measures(LogStyle())


def text_of(measures: Measures, raw: str, width: int = 400) -> ChatText:
    body = body_of(Entry(EntryKind.MESSAGE, 0, "bob", raw))
    return ChatText(body, measures.body, measures.line, width, [], measures)


def test_a_text_without_code_has_lines_without_gaps(measures: Measures) -> None:
    text = text_of(measures, "one\ntwo " + "три " * 60)
    assert text.tops == [measures.line * number for number in range(len(text.lines))]
    assert text.height == measures.line * len(text.lines)
    assert text.panels == []


@pytest.mark.parametrize("width", [40, 160, 900])
def test_a_panel_holds_its_lines_and_no_others(measures: Measures, width: int) -> None:
    text = text_of(measures, "before\n```py\nx = 1\n\nlong = " + "y" * 200 + "\n```\nafter", width)
    (panel,) = text.panels
    assert panel.block.code == "x = 1\n\nlong = " + "y" * 200
    for line, top in zip(text.lines, text.tops, strict=True):
        inside = panel.block.start <= line.textStart() < panel.block.end
        assert inside == (panel.rect.top() <= top < panel.rect.bottom())
        if inside:
            assert panel.head.bottom() <= top
            assert top + text.line_height <= panel.rect.bottom()
            rect = line.naturalTextRect()
            assert rect.left() > panel.rect.left()
            assert rect.right() <= panel.rect.right() or line.textLength() <= 1
    assert text.tops == sorted(text.tops)
    assert text.height >= text.tops[-1] + text.line_height


@pytest.mark.parametrize(
    ("raw", "blocks"),
    [
        pytest.param("```x = 1```", ["x = 1"], id="alone on one line"),
        pytest.param("so ```x\ny``` it is", [], id="between words it is code in a line"),
        pytest.param("```\na\n```\n```js\nb\n```", ["a", "b"], id="two blocks"),
        pytest.param("😀\n```\n😀 = 1\n```\n😀", ["😀 = 1"], id="emoji around"),
        pytest.param("`a`", [], id="code in a line"),
    ],
)
def test_blocks(measures: Measures, raw: str, blocks: list[str]) -> None:
    assert [panel.block.code for panel in text_of(measures, raw).panels] == blocks


def test_a_block_knows_its_language() -> None:
    body = body_of(Entry(EntryKind.MESSAGE, 0, "bob", "```rust\nlet x;\n```"))
    assert body.blocks == (CodeBlock(0, 6, "rust", "let x;"),)


def test_code_below_hebrew_is_written_from_the_left(measures: Measures) -> None:
    text = text_of(measures, "שלום\n```py\nx = 1\n```")
    assert text.layout.textOption().textDirection() is Qt.LayoutDirection.LeftToRight
    assert text.lines[1].naturalTextRect().left() < 30


def test_a_place_and_its_line_belong_together(measures: Measures) -> None:
    text = text_of(measures, "one\n```\ntwo\nthree\n```\nfour")
    for number, line in enumerate(text.lines):
        assert text.line_of(line.textStart()) == number
        assert text.line_at(text.tops[number]) == number
        assert text.line_at(text.tops[number] + text.line_height - 1) == number
    assert text.line_at(-100) == 0
    assert text.line_at(10_000) == len(text.lines) - 1


def test_reading_direction() -> None:
    assert not reads_from_right("1. hello שלום")
    assert reads_from_right("1. שלום hello")
    assert not reads_from_right("😀 12")
