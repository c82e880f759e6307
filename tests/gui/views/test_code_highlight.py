"""Colours in code."""

from __future__ import annotations

import subprocess
import sys
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from gui.client import utf16
from gui.code_lexers import Lexers
from gui.views import code_highlight
from gui.views.code_highlight import LANGUAGES, CodeHighlighter, Role, highlighted


@pytest.fixture
def highlighter(qtbot: QtBot) -> CodeHighlighter:
    return CodeHighlighter()


def roles(code: str, lexer: str) -> list[tuple[str, str]]:
    return [(utf16.cut(code, token.start, token.end), token.role.value) for token in highlighted(code, lexer)]


def test_each_kind_of_token_has_its_role() -> None:
    assert roles("def tea(n):  # 😀 чай\n    return '😀' + 5", "python") == [
        ("def", "keyword"),
        ("tea", "name"),
        ("# 😀 чай", "comment"),
        ("return", "keyword"),
        ("'😀'", "text"),
        ("5", "number"),
    ]
    assert roles("+new\n-old", "diff") == [("+new", "added"), ("-old", "removed")]


@pytest.mark.parametrize("lexer", LANGUAGES)
def test_every_language_of_the_table_is_one(lexer: str) -> None:
    highlighted("x = 1", lexer)


@given(st.text(), st.sampled_from(sorted(LANGUAGES)))
def test_tokens_of_any_text_are_in_order_and_within_it(code: str, lexer: str) -> None:
    done = 0
    for token in highlighted(code, lexer):
        assert done <= token.start < token.end <= utf16.length(code)
        done = token.end


def test_tokens_come_after_a_moment_and_are_kept(qtbot: QtBot, highlighter: CodeHighlighter) -> None:
    with qtbot.waitSignal(highlighter.ready):
        assert highlighter.tokens("return 5", "Py") == ()
    assert [token.role for token in highlighter.tokens("return 5", "python")] == [Role.KEYWORD, Role.NUMBER]


def test_each_block_that_was_asked_for_gets_its_tokens(qtbot: QtBot, highlighter: CodeHighlighter) -> None:
    codes = [f"x = {number}" for number in range(5)]
    for code in codes:
        highlighter.tokens(code, "py")
    qtbot.waitUntil(lambda: all(highlighter.tokens(code, "py") for code in codes))


def test_long_code_is_read_in_slices_between_events(
    qtbot: QtBot, highlighter: CodeHighlighter, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, seconds, looks = "x = 1\n" * 10, count(), []
    monkeypatch.setattr(code_highlight, "perf_counter", lambda: next(seconds))
    highlighter._timer.timeout.connect(lambda: looks.append(highlighter.tokens(code, "py")))
    with qtbot.waitSignal(highlighter.ready):
        highlighter.tokens(code, "py")
    assert highlighter.tokens(code, "py") == highlighted(code, "python")
    assert len(looks) >= 10 * len(("x", "=", "1"))
    assert not any(looks[:-1])
    assert not highlighter._timer.isActive(), "no block is read twice"


def test_what_cannot_be_read_stays_in_one_colour(
    qtbot: QtBot, highlighter: CodeHighlighter, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Nothing(Lexers):
        def get(self, name: str) -> None:
            return None

        def is_coming(self, name: str) -> bool:
            return False

    monkeypatch.setattr(code_highlight, "_lexers", Nothing())
    with qtbot.waitSignal(highlighter.ready):
        highlighter.tokens("x = 1", "py")
    assert highlighter.tokens("x = 1", "py") == ()
    assert not highlighter._timer.isActive()


@pytest.mark.parametrize(
    ("code", "language"),
    [
        pytest.param("x = 1", "", id="no language"),
        pytest.param("x = 1", "klingon", id="an unknown language"),
        pytest.param("x" * (code_highlight.LETTERS_LIMIT + 1), "py", id="too long"),
    ],
)
def test_what_gets_no_colours(highlighter: CodeHighlighter, code: str, language: str) -> None:
    assert highlighter.tokens(code, language) == ()
    assert not highlighter._waiting


def test_only_so_many_are_kept(
    qtbot: QtBot, highlighter: CodeHighlighter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(code_highlight, "KEPT", 2)
    for number in range(4):
        with qtbot.waitSignal(highlighter.ready):
            highlighter.tokens(f"x = {number}", "py")
    assert [code for _, code in highlighter._known] == ["x = 2", "x = 3"]


def test_pygments_is_not_imported_before_it_is_needed() -> None:
    code = (
        "import sys, gui.window, gui.views.code_highlight; print([m for m in sys.modules if 'pygments' in m])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
