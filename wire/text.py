"""What people write, as text: its formatting codes, its control characters, and where it may be cut.

The codes are those of https://modern.ircdocs.horse/formatting.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_FORMATTING = re.compile(
    "\x03(?:[0-9]{1,2}(?:,[0-9]{1,2})?)?|\x04(?:[0-9A-Fa-f]{6}(?:,[0-9A-Fa-f]{6})?)?|[\x02\x0f\x11\x16\x1d\x1e\x1f]"
)
_CONTROLS = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f]")
_ZWJ = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_REGIONAL = range(0x1F1E6, 0x1F200)


def strip_formatting(text: str) -> str:
    """Removes the codes for bold, colour and so on, with the numbers of the colours."""
    return _FORMATTING.sub("", text)


def strip_controls(text: str) -> str:
    """Removes control characters; a tab becomes a space."""
    return _CONTROLS.sub("", text).replace("\t", " ")


def ctcp(text: str) -> tuple[str, str] | None:
    """Reads a CTCP message: its verb in upper case and the rest; None where the text is no CTCP.

    ("ACTION", "waves") is what /me sends (https://modern.ircdocs.horse/ctcp).
    """
    if text[:1] != "\x01" or len(text) < 2:
        return None
    verb, _, rest = text[1:].removesuffix("\x01").partition(" ")
    return verb.upper(), rest


def action(text: str) -> str:
    """Makes the CTCP ACTION of `/me text`."""
    return f"\x01ACTION {text}\x01"


def split_text(text: str, limit_bytes: int) -> list[str]:
    """Cuts text into parts of at most `limit_bytes` in UTF-8; joined they are the text again.

    Cuts after a space where one is in the part's second half, else between letters: marks stay with their
    letter and joined emoji together, unless one of them alone is over the limit. Text that is "" has no
    parts.
    """
    if limit_bytes < 4:
        raise ValueError("a letter takes up to 4 bytes")
    if len(text) * 4 <= limit_bytes or len(text.encode()) <= limit_bytes:
        return [text] if text else []
    parts: list[str] = []
    start = end = space = size = space_size = 0
    for letter in _letters(text, limit_bytes):
        letter_bytes = len(letter.encode())
        if size + letter_bytes > limit_bytes:
            if space_size * 2 > size:
                parts.append(text[start:space])
                start, size = space, size - space_size
            if size + letter_bytes > limit_bytes:
                parts.append(text[start:end])
                start, size = end, 0
            space_size = 0
        end += len(letter)
        size += letter_bytes
        if letter == " ":
            space, space_size = end, size
    return [*parts, text[start:]]


def _letters(text: str, limit_bytes: int) -> Iterator[str]:
    """What a reader sees as one letter, nearly (UAX 29 without its rules for Hangul and Indic scripts)."""
    start = 0
    flag_open = False
    for index in range(1, len(text)):
        code, before = ord(text[index]), text[index - 1]
        if code in _REGIONAL and ord(before) in _REGIONAL:
            flag_open = not flag_open  # two make a flag, the third begins another
            joined = flag_open
        else:
            flag_open = False
            joined = before == _ZWJ or _extends(code)
        if joined and len(text[start : index + 1].encode()) <= limit_bytes:
            continue
        yield text[start:index]
        start = index
    if text:
        yield text[start:]


def _extends(code: int) -> bool:
    """Whether the character belongs to the one before it: a mark, a joiner, a skin tone, a flag's tag."""
    if code < 0x300:
        return False
    return (
        code in (0x200C, 0x200D)
        or code in _SKIN_TONES
        or code in _TAGS
        or unicodedata.category(chr(code))[0] == "M"
    )


def pack_words(words: Iterable[str], limit_bytes: int, separator: str = " ") -> Iterator[str]:
    """The words in as few lines as they take, each of at most so many bytes; a longer word has a line of its own."""
    line: list[str] = []
    size_bytes = 0
    for word in words:
        word_bytes = len(word.encode()) + len(separator)
        if line and size_bytes + word_bytes > limit_bytes:
            yield separator.join(line)
            line, size_bytes = [], 0
        line.append(word)
        size_bytes += word_bytes
    if line:
        yield separator.join(line)
