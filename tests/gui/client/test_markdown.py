"""Quotes, and what wins where marks, code, links and paths meet."""

from __future__ import annotations

import pytest

from gui.client.formatting import formatted
from tests.gui.client.shown import shown


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("> so they said", "<q1>so they said</q1>", id="a line"),
        pytest.param("> a\n> b\nc", "<q1>a\nb</q1>\nc", id="lines in a row are one quote"),
        pytest.param(
            "> a\n> > b\n>> c\n> d", "<q1>a</q1>\n<q2>b\nc</q2>\n<q1>d</q1>", id="quotes within quotes"
        ),
        pytest.param("> a\n>\n> b", "<q1>a\n\nb</q1>", id="an empty line within"),
        pytest.param("a\n>\nb", "a\n>\nb", id="an empty line alone"),
        pytest.param(
            ">_< and >:( and -> and 5 > 3", ">_< and >:( and -> and 5 > 3", id="faces, arrows, numbers"
        ),
        pytest.param(">", ">", id="the mark alone"),
        pytest.param(r"\> no quote", "> no quote", id="escaped"),
        pytest.param("```\n> a\n```", "<c:>> a</c:>", id="in code"),
        pytest.param("> `a`", "<cq1>a</cq1>", id="code in a quote"),
    ],
)
def test_quotes(raw: str, expected: str) -> None:
    assert shown(formatted(raw)) == expected


@pytest.mark.parametrize(
    "raw",
    [
        r"C:\new_files\_old_\*.txt",
        r"see \\host\my_share\_x_ there",
        r"«D:\_a_»",
        r"¯\_(ツ)_/¯",
    ],
)
def test_a_path_keeps_all_that_it_holds(raw: str) -> None:
    made = formatted(raw)
    assert made.text == raw
    assert made.spans == ()


def test_marks_in_code_are_text() -> None:
    assert shown(formatted("**a `b**` c**")) == "<b>a </b><bc>b**</bc><b> c</b>"
