"""What stands for a person beside the messages: a colour and the initials."""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

DECORATION = "_-`|^[]{}\\~.'"


def colour_index(nick: str, count: int) -> int:
    """Which of `count` colours is this nick's: the same on every computer and every day (`hash` is not)."""
    # "bob_" after a reconnect is still bob to the eye.
    name = nick.strip(DECORATION) or nick
    return crc32(name.casefold().encode("utf-8", "surrogatepass")) % count


@lru_cache(maxsize=4096)
def initials(nick: str) -> str:
    """One or two letters: "Анна Петрова" and "анна_петрова" give АП, "bob" gives B."""
    words = [
        word
        for word in nick.replace("_", " ").replace("-", " ").replace(".", " ").split()
        if word[0].isalnum()
    ]
    if not words:
        return nick.strip(DECORATION)[:1] or nick[:1] or "?"
    letters = words[0][0] + (words[1][0] if len(words) > 1 else "")
    return letters.upper()
