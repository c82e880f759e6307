"""Code within a line and in blocks."""

from __future__ import annotations

import pytest

from gui.client.formatting import formatted
from tests.gui.client.shown import shown


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("type `ls -l` now", "type <c>ls -l</c> now", id="within a line"),
        pytest.param("``a ` b``", "<c>a ` b</c>", id="two backticks around one"),
        pytest.param("`` `a` ``", "<c>`a`</c>", id="one blank on each side is not of the code"),
        pytest.param("`a\nb`", "`a\nb`", id="not over two lines"),
        pytest.param("a ` b", "a ` b", id="a lone backtick"),
        pytest.param("` `", "` `", id="code of blanks"),
        pytest.param(r"\`a`", "`a`", id="escaped"),
        pytest.param(r"`a\`", r"<c>a\</c>", id="a backslash in code is one"),
        pytest.param("```py\nx = 1\ny\n```", "<c:py>x = 1\ny</c:py>", id="a block with a language"),
        pytest.param("a\n```\nb\n```\nc", "a\n<c:>b</c:>\nc", id="a block between lines"),
        pytest.param("look: ```c++\nx\n``` so", "look: \n<c:c++>x\n</c:c++> so", id="a block within words"),
        pytest.param("```x = 1```", "<c:>x = 1</c:>", id="a block on one line"),
        pytest.param("so: ```x``` and", "so: <c>x</c> and", id="a fence within a line"),
        pytest.param("```\na\nb```", "<c:>a\nb</c:>", id="the closing fence behind code"),
        pytest.param("````\n```\na\n```\n````", "<c:>```\na\n```</c:>", id="a fence in a longer fence"),
        pytest.param("```\n  a\n\n```", "<c:>  a\n</c:>", id="blanks of the code stay"),
        pytest.param("```py\nnever closed", "```py\nnever closed", id="an open block is text"),
        pytest.param("```\n```", "```\n```", id="a block of nothing is text"),
        pytest.param("```не язык\nx\n```", "<c:>не язык\nx</c:>", id="words in place of a language"),
    ],
)
def test_code(raw: str, expected: str) -> None:
    assert shown(formatted(raw)) == expected
