"""A long text cut into pieces that each fit on one line of IRC."""

from __future__ import annotations

import unicodedata

from wire.framing import BODY_LIMIT_BYTES

_JOINER = "\u200d"
_SELECTORS = frozenset("\ufe0e\ufe0f")


def budget(source: str, command: str, target: str) -> int:
    """Bytes left for a text when others get it as `:source COMMAND target :text` within 512 bytes."""
    around = f":{source} {command} {target} :\r\n"
    return max(64, BODY_LIMIT_BYTES - len(around.encode(errors="replace")))


def pieces(text: str, limit_bytes: int) -> list[str]:
    """Cuts at newlines, and so that a piece has at most `limit_bytes`; lines of spaces only are dropped.

    A cut is made at a space where one stands in the last third of a piece, else between letters, and never
    before a mark that belongs to the letter before it.
    """
    found: list[str] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        rest = line.replace("\0", "")
        while len(rest.encode()) > limit_bytes:
            cut = _place_to_cut(rest, limit_bytes)
            found.append(rest[:cut].rstrip(" "))
            rest = rest[cut:].lstrip(" ")
        if rest.strip():
            found.append(rest)
    return [piece for piece in found if piece]


def _place_to_cut(text: str, limit_bytes: int) -> int:
    """The number of characters that the first piece takes: at least one."""
    fits = len(text.encode()[:limit_bytes].decode(errors="ignore"))
    space = text.rfind(" ", fits * 2 // 3, fits + 1)
    if space > 0:
        return space
    cut = fits
    while cut > 1 and _belongs_to_the_letter_before(text, cut):
        cut -= 1
    return cut if cut > 1 else max(1, fits)


def _belongs_to_the_letter_before(text: str, at: int) -> bool:
    char = text[at]
    return (
        char == _JOINER
        or text[at - 1] == _JOINER
        or char in _SELECTORS
        or unicodedata.category(char) in ("Mn", "Me")
    )
