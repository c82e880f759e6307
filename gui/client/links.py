"""Links in a text: where they stand and where they lead: addresses, and rooms of the same server (#tea)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from gui.client import utf16

SCHEMES = ("http", "https", "irc", "ircs", "samovar")
"""Only these become links: file:, javascript: and the like never leave a chat as something to click."""

LINKS_LIMIT = 200
"""Of one text: each is laid out by itself, and a row of 2,000 took 40 ms."""

# A link ends at white space, at quotes, backticks and angle brackets, and at every invisible or
# direction-changing character: what is clicked is what is read.
_STOP = '\\s<>"`«»“”\x00-\x1f\x7f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff'
# Before it stands no letter, but an underscore may: _https://example.org_ is slanted.
_ADDRESS = f"(?<![^\\W_])(?<![@.])(?:(?:{'|'.join(SCHEMES)})://|www\\.)[^{_STOP}]+"
# A name may hold nearly everything; what is written around one is more often the sentence's.
_ROOM = f"(?<![\\w#&/\\\\.@=])#[^{_STOP},:;#!?*~()\\[\\]{{}}']+"
_LINK = re.compile(f"{_ADDRESS}|{_ROOM}", re.IGNORECASE)
_NO_ROOM = re.compile("#(?:[^a-z\x80-\U0010ffff]*|(?=.*[0-9])(?:[0-9a-f]{6}|[0-9a-f]{8}))", re.IGNORECASE)
"""#5 is the fifth, and #c0ffee a colour."""
_PAIRS = {")": "(", "]": "[", "}": "{"}
_PUNCTUATION = ".,;:!?'*_~…"


@dataclass(frozen=True, slots=True)
class Link:
    """One link: from where to where it stands, and the whole address, or the name of a room."""

    start: int
    end: int
    target: str


def find_links(text: str) -> list[Link]:
    """The links in the text, in order, the first LINKS_LIMIT of them; places are counted in characters."""
    if "#" not in text and "://" not in text and "www." not in text.lower():
        return []
    links = []
    for match in _LINK.finditer(text):
        shown = _trimmed(match.group())
        target = _target(shown)
        if target:
            links.append(Link(match.start(), match.start() + len(shown), target))
            if len(links) == LINKS_LIMIT:
                break
    return links


def in_units(text: str, links: Sequence[Link]) -> tuple[Link, ...]:
    """The links with their places counted as Qt counts."""
    places = utf16.units(text, chain.from_iterable((link.start, link.end) for link in links))
    return tuple(
        Link(start, end, link.target)
        for link, start, end in zip(links, places[::2], places[1::2], strict=True)
    )


def _target(shown: str) -> str:
    """The whole address of what is shown; "" where it leads nowhere."""
    if shown[:1] == "#":
        return "" if _NO_ROOM.fullmatch(shown) else shown
    if shown[:4].lower() == "www.":
        return f"https://{shown}" if "." in shown[4:] else ""
    scheme, _, rest = shown.partition("://")
    return f"{scheme.lower()}://{rest}" if rest.strip("/") else ""


def _trimmed(link: str) -> str:
    """The link without the sentence's own marks: a full stop, a bracket that it did not open."""
    # Counted once: counting anew for each bracket takes n² steps on a row of them.
    missing = {close: link.count(close) - link.count(opened) for close, opened in _PAIRS.items()}
    end = len(link)
    while end:
        last = link[end - 1]
        if missing.get(last, 0) > 0:
            missing[last] -= 1
        elif last not in _PUNCTUATION:
            break
        end -= 1
    return link[:end]
