"""What stands for a person beside the messages: a colour and the initials."""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

DECORATION = "_-`|^[]{}\\~.'"
DIGITS = "0123456789"


def colour_index(nick: str, count: int) -> int:
    """Which of `count` colours is this nick's: the same on every computer and every day (`hash` is not)."""
    # "bob_" after a reconnect is still bob to the eye.
    name = nick.strip(DECORATION) or nick
    return crc32(name.casefold().encode("utf-8", "surrogatepass")) % count


@lru_cache(maxsize=4096)
def initials(nick: str) -> str:
    """One to three letters: "Анна Петрова" and "анна_петрова" give АП, "bob" B, "pupil07" P7, "guest011" G11."""
    words = [
        word
        for word in nick.replace("_", " ").replace("-", " ").replace(".", " ").split()
        if word[0].isalnum()
    ]
    if not words:
        return nick.strip(DECORATION)[:1] or nick[:1] or "?"
    # In a class of numbered names the number is what differs; its last two digits have room beside a letter.
    digits = words[-1][len(words[-1].rstrip(DIGITS)) :]
    significant = digits.lstrip("0")
    number = digits[-2:] if len(significant) > 1 else significant
    if digits == nick:
        return number or "0"
    letters = words[0][0] + (number or (words[1][0] if len(words) > 1 else "")) if len(nick) > 1 else words[0]
    return letters.upper()
