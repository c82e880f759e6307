"""Words of menus, buttons and rows that name somebody or something, and have no room for long names."""

from __future__ import annotations

LETTERS = 24
"""A longer name is cut in its middle: names often differ at their ends, and a menu is not as wide as the screen."""


def shortened(name: str, letters: int) -> str:
    """The name of a room or a chat, cut at its end; these begin with what tells them apart."""
    return name if len(name) <= letters else f"{name[: letters - 1]}…"


def named(text: str, nick: str) -> str:
    """A row with a name in it, whose & is no mnemonic."""
    half = LETTERS // 2
    shown = nick if len(nick) <= LETTERS else f"{nick[: half - 1]}…{nick[-half:]}"
    return text.format(nick=shown.replace("&", "&&"))
