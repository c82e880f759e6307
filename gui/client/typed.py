"""What a typed text is: something said, or a command."""

from __future__ import annotations


def is_command(text: str) -> bool:
    """Whether a typed text is a command: "/me waves", not "/usr/bin" and not "//x"."""
    word = text[1:].partition(" ")[0]
    return text[:1] == "/" and "\n" not in text and (word.isalpha() or word == "?")


def as_text(text: str) -> str:
    """What one types to say a text that might be taken for a command."""
    return f"/{text}" if is_command(text) or text.startswith("//") else text
