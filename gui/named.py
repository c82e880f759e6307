"""Rows of menus that name somebody."""

from __future__ import annotations

LETTERS = 24
"""A longer name is cut in its middle: names often differ at their ends, and a menu is not as wide as the screen."""


def named(text: str, nick: str) -> str:
    """A row with a name in it, whose & is no mnemonic."""
    half = LETTERS // 2
    shown = nick if len(nick) <= LETTERS else f"{nick[: half - 1]}…{nick[-half:]}"
    return text.format(nick=shown.replace("&", "&&"))
