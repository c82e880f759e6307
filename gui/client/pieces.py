"""A long text cut into pieces that each fit on one line of IRC."""

from __future__ import annotations

from wire.framing import BODY_LIMIT_BYTES
from wire.text import split_text


def budget(source: str, command: str, target: str) -> int:
    """Bytes left for a text when others get it as `:source COMMAND target :text` within 512 bytes."""
    around = f":{source} {command} {target} :\r\n"
    return max(64, BODY_LIMIT_BYTES - len(around.encode(errors="replace")))


def pieces(text: str, limit_bytes: int) -> list[str]:
    """Cuts at newlines, and so that a piece has at most `limit_bytes`; lines of spaces only are dropped."""
    return [part for line in lines_in(text) for part in split_text(line, limit_bytes) if part.strip()]


def lines_in(text: str) -> list[str]:
    """The lines of a text, without what can't travel in one."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return whole.encode(errors="replace").decode().split("\n")
