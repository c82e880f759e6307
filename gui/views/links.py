"""Links in a message: where they stand, in UTF-16 units as QTextLayout counts, and where they lead."""

from __future__ import annotations

import re
from dataclasses import dataclass

SCHEMES = ("http", "https", "irc", "ircs", "samovar")
"""Only these become links: file:, javascript: and the like never leave a chat as something to click."""

# A link ends at white space, at quotes and angle brackets, and at every invisible or direction-changing
# character: what is clicked is what is read.
_STOP = '\\s<>"«»“”\x00-\x1f\x7f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff'
_LINK = re.compile(f"(?<![\\w@.])(?:(?:{'|'.join(SCHEMES)})://|www\\.)[^{_STOP}]+", re.IGNORECASE)
_PAIRS = {")": "(", "]": "[", "}": "{"}
_PUNCTUATION = ".,;:!?'*_~…"


@dataclass(frozen=True, slots=True)
class Link:
    """One link: `start` and `end` in UTF-16 units, `target` the whole address."""

    start: int
    end: int
    target: str


def utf16(text: str) -> int:
    """How many UTF-16 units the text takes: what Qt calls its length."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, start: int, end: int) -> str:
    """The part of `text` between two UTF-16 offsets."""
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "replace")


def find_links(text: str) -> tuple[Link, ...]:
    """All links in the text, in order."""
    if "://" not in text and "www." not in text.lower():
        return ()
    links = []
    for match in _LINK.finditer(text):
        shown = _trimmed(match.group())
        if shown.lower().startswith("www."):
            if "." not in shown[4:]:
                continue
            target = "https://" + shown
        else:
            scheme, _, rest = shown.partition("://")
            if not rest.strip("/"):
                continue
            target = f"{scheme.lower()}://{rest}"
        start = utf16(text[: match.start()])
        links.append(Link(start, start + utf16(shown), target))
    return tuple(links)


def _trimmed(link: str) -> str:
    """The link without the sentence's own marks: a full stop, a bracket that it did not open."""
    while link:
        last = link[-1]
        if last in _PUNCTUATION or (last in _PAIRS and link.count(last) > link.count(_PAIRS[last])):
            link = link[:-1]
        else:
            break
    return link
