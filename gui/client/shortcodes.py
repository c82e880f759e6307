"""Shortcodes of emoji while they are typed: `:smi`, which may become one, and `:smile:`, which is one now.

Not in code, links, passwords and times; what stands before the first colon decides: "10:30:" and "std::cat:" are none.
"""

from __future__ import annotations

import re

from gui.client.code_blocks import find_code
from gui.client.emoji import Emoji, by_shortcode
from gui.client.links import find_links
from gui.client.slash import takes_words

_BEFORE = r"(?<![\w:/.@#&=?%+\\-])"
# A sign first would be a face, ":-D", and a digit a time, "at :30"; 👍 and 👎 are the ones that have a sign.
_BEGUN = re.compile(_BEFORE + r":(?=[^\W\d]|[+-]1)([\w+-]{2,64})\Z")
_FINISHED = re.compile(_BEFORE + r":([\w+-]{1,64}):\Z")
_LONGEST = 70
_BACKTICK = re.compile(r"(?<!\\)`")


def begun(text: str, cursor: int) -> str:
    """What is typed of a shortcode before the cursor, without its colon, from the second letter on; else ""."""
    match = _BEGUN.search(text[max(0, cursor - _LONGEST) : cursor])
    return match[1] if match and not _is_literal(text, cursor - len(match.group())) else ""


def finished(text: str, cursor: int) -> tuple[int, Emoji] | None:
    """Where the shortcode begins that ends at the cursor, and its emoji; None where there is none."""
    match = _FINISHED.search(text[max(0, cursor - _LONGEST) : cursor])
    row = by_shortcode(match[1]) if match else None
    if match is None or row is None:
        return None
    start = cursor - len(match.group())
    return None if _is_literal(text, start) else (start, row)


def _is_literal(text: str, start: int) -> bool:
    """Whether what begins there is meant as it is typed."""
    return (
        not takes_words(text)
        or _is_code(text[:start])
        or any(link.start < start < link.end for link in find_links(text))
    )


def _is_code(before: str) -> bool:
    """Whether code begins in this text and is still open at its end."""
    if "`" not in before:
        return False
    for code in reversed(find_code(before)):
        before = before[: code.start] + before[code.end :]
    return "```" in before or bool(_BACKTICK.search(before, before.rfind("\n") + 1))
