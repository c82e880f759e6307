"""Help while a command is typed."""

from __future__ import annotations

import pytest

from gui.client.command_help import command_help
from gui.client.slash import COMMANDS


@pytest.mark.parametrize(
    ("text", "current"),
    [
        ("/kick ", "nick"),
        ("/kick b", "nick"),
        ("/kick bob ", "[reason]"),
        ("/kick bob too loud", "[reason]"),
        ("/kick #tea", "[#room]"),
        ("/kick #tea ", "nick"),
        ("/kick #tea bob ", "[reason]"),
        ("/op bob carol", "nick …"),
        ("/unban ", "nick/mask"),
        ("/join ", "#room"),
        ("/join #tea secret", "[password]"),
        ("/ME w", "text"),
        ("/q bob", "nick"),
    ],
)
def test_the_parameter_that_is_typed_now(text: str, current: str) -> None:
    found = command_help(text, len(text), in_room=True)
    assert found is not None
    assert found.parameters[found.current] == current


def test_outside_of_a_room_the_room_comes_first() -> None:
    found = command_help("/topic ", 7, in_room=False)
    assert found is not None
    assert found.parameters[found.current] == "[#room]"


@pytest.mark.parametrize("text", ["", "hi", "/kick", "/fly away", "/usr/bin now", "//kick x", "/me a\nb"])
def test_no_help_for(text: str) -> None:
    assert command_help(text, len(text), in_room=True) is None


def test_the_cursor_decides() -> None:
    found = command_help("/kick bob too loud", 7, in_room=True)
    assert found is not None
    assert found.parameters[found.current] == "nick"


@pytest.mark.parametrize("row", COMMANDS, ids=lambda row: row.name)
def test_every_command_has_help_at_every_place(row: object) -> None:
    name = row.name  # type: ignore[attr-defined]
    for rest in ("", "x", "#tea", "#tea x", "a b c d"):
        for cursor in range(len(name) + len(rest) + 3):
            found = command_help(f"/{name} {rest}", cursor, in_room=True)
            assert found is not None
            assert found.help
            assert -1 <= found.current < max(1, len(found.parameters))
