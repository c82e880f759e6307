"""What can't be done at a plain server is said before it is tried."""

from __future__ import annotations

import pytest

from gui.client.identity import Identity
from gui.client.plain import PlainState

KNOWS_NONE = "This server knows no commands: what you type is what the others read."


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("hello", ""),
        ("/me waves", ""),
        ("/nick anna2", ""),
        ("/clear", ""),
        ("/nick", "It needs more: /nick name"),
        ("/kick bob", KNOWS_NONE),
        ("/fly", KNOWS_NONE),
        ("/usr/bin", ""),
    ],
)
def test_problem(text: str, problem: str) -> None:
    assert PlainState(Identity("anna")).problem("", text) == problem


def test_only_what_can_be_done_is_offered() -> None:
    state = PlainState(Identity("anna"))
    assert state.complete("", "/", 1).words == ("/clear ", "/me ", "/nick ")
