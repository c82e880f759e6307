"""Numbers as peers write them in a parameter, a token or a capability's value."""

from __future__ import annotations


def number(text: str, default: int = 0, *, digits: int = 9) -> int:
    """The number that a text is; `default` where it is none. More than so many digits are not read."""
    return int(text[:digits]) if text.isascii() and text.isdigit() else default
