"""A run of lines taken apart by columns: who says it where, what is said, and what the tags tell.

All of it is done with bytes and for many lines at a time: a search for one byte, a split or a regular expression over
a run costs a hundredth of what Python's steps for each line do. Texts become `str` together, at the end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from gui.client.clock import second_ms, server_time_ms
from wire import tags as wire_tags

CTCP = "\x01"

Told = tuple[int | None, str]
"""What the tags of a plain message tell: its time, None where they don't, and its msgid."""

_VALUE = rb"[^;\\\0]*"
_USUALS = re.compile(
    rb"(?:^|\0)@time=([-T:0-9]{19})\.([0-9]{3})Z(?:;account=%b)?(?:;msgid=(%b))?(?:;account=%b)?(?=\0|$)"
    % (_VALUE, _VALUE, _VALUE)
)
"""Tags of messages as our own server and most others write them, with NUL between them: PLAIN_TAGS and no others."""


class Run(NamedTuple):
    """Lines by columns. `told` is None where no line has tags, and None for a line with tags that mean something."""

    lines: Sequence[bytes]
    told: Sequence[Told | None] | None
    heads: Sequence[bytes]
    """What stands before the text: `:nick!user@host PRIVMSG #room`."""
    colons: Sequence[bytes]
    """Empty where a line has no text."""
    texts: Sequence[str]
    lowered: bytes
    """All texts with ASCII's small letters, to search in."""
    has_ctcp: bool


def apart(run: bytes, plain_tags: frozenset[str]) -> Run | None:
    """The lines of a run; None where their texts are not what the run's text is, cut at the line ends."""
    if b"\0" in run or not _is_utf8(run):
        return None
    made = _columns(run, plain_tags)
    if made is None and run.count(b"\r") == run.count(b"\r\n"):  # lines that end with a bare "\n"
        made = _columns(run.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"), plain_tags)
    return made


def _is_utf8(run: bytes) -> bool:
    try:
        run.decode()
    except UnicodeDecodeError:
        return False
    return True


def _columns(run: bytes, plain_tags: frozenset[str]) -> Run | None:
    """The same of lines that end with "\\r\\n"; None where there are other ends."""
    lines = run.removesuffix(b"\r\n").split(b"\r\n")
    sections, bodies = _sections(lines) if run[:1] == b"@" else ((), lines)
    heads, colons, texts = zip(*[body.partition(b" :") for body in bodies], strict=True)
    if not sections and any(head[:1] == b"@" for head in set(heads)):
        sections, bodies = _sections(lines)
        heads, colons, texts = zip(*[body.partition(b" :") for body in bodies], strict=True)
    told = _told(sections, plain_tags) if sections else None
    together = b"\0".join(texts)
    for part in (together, *set(heads)):
        if b"\n" in part or b"\r" in part:
            return None
    words = together.decode().split("\0")
    return Run(lines, told, heads, colons, words, together.lower(), CTCP.encode() in together)


def _sections(lines: Sequence[bytes]) -> tuple[Sequence[bytes], Sequence[bytes]]:
    """The tags of lines, b"" where there are none, and what stands behind them."""
    halves = [line.partition(b" ") if line[:1] == b"@" else (b"", b"", line) for line in lines]
    sections, _, bodies = zip(*halves, strict=True)
    return sections, bodies


def _told(sections: Sequence[bytes], plain_tags: frozenset[str]) -> list[Told | None]:
    """What the tags of lines tell; b"" is a line without any."""
    found = _USUALS.findall(b"\0".join(sections)) if all(sections) else ()
    if len(found) != len(sections):
        return [_told_by(section.decode(), plain_tags) if section else (None, "") for section in sections]
    seconds = {second: second_ms(second.decode()) for second in {second for second, _, _ in found}}
    msgids = b"\0".join([msgid for _, _, msgid in found]).decode().split("\0")
    return [
        (None if (begin := seconds[second]) is None else begin + int(part), msgid)
        for (second, part, _), msgid in zip(found, msgids, strict=True)
    ]


def _told_by(section: str, plain_tags: frozenset[str]) -> Told | None:
    tags = wire_tags.parse(section[1:])
    if not tags.keys() <= plain_tags:
        return None
    return server_time_ms(tags["time"]) if tags.get("time") else None, tags.get("msgid", "")
