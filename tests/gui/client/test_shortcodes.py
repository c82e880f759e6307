"""Shortcodes while they are typed: what may become an emoji, and what is meant as it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.client.shortcodes import begun, finished


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        pytest.param(":tea:", "🍵", id="alone"),
        pytest.param("Чай :tea:", "Чай 🍵", id="among words"),
        pytest.param("(:TEA:", "(🍵", id="behind a bracket, in any case"),
        pytest.param("🍵:tea:", "🍵🍵", id="behind an emoji"),
        pytest.param("ok :+1:", "ok 👍", id="with a sign"),
        pytest.param("one\n:tea:", "one\n🍵", id="on the second line"),
        pytest.param("/me makes :tea:", "/me makes 🍵", id="in what a command says"),
        pytest.param("/msg bob :tea:", "/msg bob 🍵", id="in a message to somebody"),
        pytest.param("/kick bob :tea:", "/kick bob 🍵", id="in a reason"),
        pytest.param("`code` :tea:", "`code` 🍵", id="behind code"),
        pytest.param("```\ncode\n```\n:tea:", "```\ncode\n```\n🍵", id="behind a block"),
        pytest.param("see https://a.org :tea:", "see https://a.org 🍵", id="behind a link"),
        pytest.param(r"a \` and :tea:", r"a \` and 🍵", id="behind an escaped backtick"),
    ],
)
def test_a_finished_one_is_an_emoji(text: str, turned: str) -> None:
    found = finished(text, len(text))
    assert found is not None
    assert text[: found[0]] + found[1].text == turned


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("at 10:30:", id="a time"),
        pytest.param("10:30:15:", id="a time with seconds"),
        pytest.param(":nothing-of-this-name:", id="no emoji"),
        pytest.param("std::tea:", id="a name in C++"),
        pytest.param("a:tea:", id="inside a word"),
        pytest.param("https://a.org/:tea:", id="in a link"),
        pytest.param("https://a.org/(:tea:", id="in a link, behind a bracket"),
        pytest.param("`:tea:", id="in code that is open"),
        pytest.param("```\n:tea:", id="in a block that is open"),
        pytest.param("```python\nx = 1\n(:tea:", id="deeper in a block"),
        pytest.param("/oper root :tea:", id="in a password"),
        pytest.param("/join #x :tea:", id="in a key"),
        pytest.param("/fly :tea:", id="in an unknown command"),
        pytest.param("::", id="nothing between"),
    ],
)
def test_what_is_meant_as_it_stands(text: str) -> None:
    assert finished(text, len(text)) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (":sm", "sm"),
        ("hi :чай", "чай"),
        ("(:thumbs_u", "thumbs_u"),
        (":+1", "+1"),
        (":s", ""),
        ("10:30", ""),
        (":-D", ""),
        (":)", ""),
        ("at :30", ""),
        ("https://a.org:80", ""),
        ("2001:db8::ab", ""),
        ("`:sm", ""),
        ("/join :sm", ""),
        ("/me :sm", "sm"),
        (":sm ", ""),
        (":smile:", ""),
    ],
)
def test_what_may_become_one(text: str, code: str) -> None:
    assert begun(text, len(text)) == code


def test_what_stands_behind_the_cursor_does_not_count() -> None:
    assert begun("hi :sm, you", 6) == "sm"
    assert finished("hi :tea: you", 8) is not None
    assert finished("hi :tea: you", 7) is None


@given(st.text(alphabet=":tea_+1`x /h.\n", max_size=60), st.integers(0, 60))
def test_any_text_goes_through(text: str, cursor: int) -> None:
    begun(text, min(cursor, len(text)))
    found = finished(text, min(cursor, len(text)))
    assert found is None or text[found[0]] == ":"
