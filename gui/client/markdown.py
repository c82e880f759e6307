"""The part of Markdown that people type into chats: code, quotes and emphasis; links win over all but code.

Places are in characters of the text that is given. Everything is found in one walk or a fixed number of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import merge

from gui.client.code_blocks import find_code
from gui.client.emphasis import find_emphasis
from gui.client.links import Link, find_links
from gui.client.spans import Look, Style

# ">_<" and ">:(" are faces: a quote has a blank behind its mark. Within several lines it may be empty.
_QUOTE = re.compile(r"^(?:> ?){0,7}> (?=\S)", re.MULTILINE)
_QUOTE_OR_EMPTY = re.compile(r"^(?:> ?){0,7}>(?: (?=\S)|$)", re.MULTILINE)
# C:\new_files\_x and \\host\my_share keep all that they hold, and so does ¯\_(ツ)_/¯.
_PATH = re.compile(r"""(?<![^\s"'(«„“])(?:[A-Za-z]:\\|\\\\[\w.$-]|¯\\_)\S*""")


@dataclass(frozen=True, slots=True)
class Markup:
    """What the marks of a text mean."""

    hidden: list[tuple[int, int]]
    """Marks, which are not shown; in no order."""
    looks: list[tuple[int, int, Look]]
    """From where to where a look holds. Looks add up where they overlap."""
    links: list[Link]


def read(text: str) -> Markup:
    """Reads the marks of a text without formatting codes."""
    codes = find_code(text)
    inside = [(code.start, code.end) for code in codes]
    links = _outside(find_links(text), inside)
    paths = _PATH.finditer(text) if "\\" in text else ()
    hidden: list[tuple[int, int]] = []
    looks: list[tuple[int, int, Look]] = []
    for code in codes:
        hidden += [(code.start, code.opened), (code.last, code.end)]
        looks.append((code.first, code.last, Look(Style.CODE, language=code.language)))
    literal = merge(inside, ((link.start, link.end) for link in links), (found.span() for found in paths))
    emphasis = find_emphasis(text, _joined(literal))
    hidden += emphasis.hidden
    looks += [(start, end, Look(style)) for start, end, style in emphasis.styled]
    if ">" in text:
        _read_quotes(text, inside, hidden, looks)
    return Markup(hidden, looks, links)


def _outside(links: list[Link], inside: list[tuple[int, int]]) -> list[Link]:
    """The links that touch no code: there an address is a part of the program."""
    kept = []
    walls = iter(inside)
    wall = next(walls, None)
    for link in links:
        while wall is not None and wall[1] <= link.start:
            wall = next(walls, None)
        if wall is None or wall[0] >= link.end:
            kept.append(link)
    return kept


def _joined(ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The ranges, in order, with those that overlap made one."""
    held: tuple[int, int] | None = None
    for start, end in ranges:
        if held is None or start >= held[1]:
            if held is not None:
                yield held
            held = (start, end)
        else:
            held = (held[0], max(held[1], end))
    if held is not None:
        yield held


def _read_quotes(
    text: str,
    inside: list[tuple[int, int]],
    hidden: list[tuple[int, int]],
    looks: list[tuple[int, int, Look]],
) -> None:
    walls = iter(inside)
    wall = next(walls, None)
    since, until, level = 0, -1, 0
    for match in (_QUOTE_OR_EMPTY if "\n" in text else _QUOTE).finditer(text):
        start, end = match.span()
        while wall is not None and wall[1] <= start:
            wall = next(walls, None)
        if wall is not None and wall[0] <= start:
            continue
        line_end = text.find("\n", end)
        line_end = len(text) if line_end < 0 else line_end
        follows = level > 0 and start == until + 1
        if line_end == end and not follows:
            continue  # an empty line is quoted only behind one that is not
        hidden.append((start, end))
        depth = match.group().count(">") if line_end > end else level
        if level and not (follows and depth == level):
            looks.append((since, until, Look(quote=level)))
            level = 0
        if not level:
            since, level = start, depth
        until = line_end
    if level:
        looks.append((since, until, Look(quote=level)))
