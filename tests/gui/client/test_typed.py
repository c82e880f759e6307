"""What a typed text says, and what one types to say it."""

from __future__ import annotations

import pytest

from gui.client.typed import as_typed, said

A, M = True, False


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hi", [(M, "hi")]),
        ("//help", [(M, "/help")]),
        ("one\n/help", [(M, "one\n/help")]),
        ("//one\ntwo", [(M, "/one\ntwo")]),
        ("one\n/me waves\ntwo\nthree", [(M, "one"), (A, "waves"), (M, "two\nthree")]),
        ("/me waves\n/me  sits", [(A, "waves"), (A, "sits")]),
        ("one\n//me is how one acts", [(M, "one\n/me is how one acts")]),
        ("see\n/me\n/me ", [(M, "see\n/me\n/me ")]),
        (
            "```\n/me in code\n//me too\n```\n/me waves",
            [(M, "```\n/me in code\n//me too\n```"), (A, "waves")],
        ),
    ],
)
def test_what_a_text_says(text: str, expected: list[tuple[bool, str]]) -> None:
    assert list(said(text)) == expected


@pytest.mark.parametrize(
    "lines",
    [
        [(M, "hi")],
        [(M, "/help")],
        [(M, "/help"), (M, "and more")],
        [(M, "//help"), (M, "and more")],
        [(M, "hello"), (A, "waves"), (M, "bye")],
        [(A, "waves"), (A, "sits")],
        [(M, "/me is said"), (M, "/me again"), (M, "//me once more")],
        [(M, "```"), (M, "/me in code"), (M, "```"), (A, "waves")],
    ],
    ids=str,
)
def test_what_is_typed_again_says_the_same(lines: list[tuple[bool, str]]) -> None:
    again = [(kind, line) for kind, text in said(as_typed(lines)) for line in text.split("\n")]
    assert again == lines


def test_one_action_is_a_command() -> None:
    assert as_typed([(A, "waves")]) == "/me waves"
