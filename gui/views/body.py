"""What an entry shows as its text: the words, the parts set apart, and the links; offsets in UTF-16 units.

The raw text travels; everything about its looks is decided here. Markdown and mIRC's styles belong here too.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from gui.client.buffers import Entry, EntryKind
from gui.models.clock import clock
from gui.models.happened import plain, sentence
from gui.views.links import Link, find_links, utf16

LONGEST = 10_000
"""Letters of one message that are laid out: QTextLayout takes some 15 ms for these, but 1.7 s for 200,000 and 28 s for
a million. A copy gives the rest too."""

LINE_SEPARATOR = "\u2028"
"""Within a QTextLayout a new line is this; "\\n" would be a box."""


class Look(Enum):
    """How a span of a body is drawn."""

    NICK = "nick"
    SAID = "said"
    """What somebody does (/me): slanted, so that it differs from speech without colour."""


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the body with a look of its own."""

    start: int
    length: int
    look: Look


@dataclass(frozen=True, slots=True)
class Body:
    """An entry's text as it is laid out, selected and copied."""

    text: str
    spans: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()


def body_of(entry: Entry) -> Body:
    """The body of an entry."""
    text = shown_text(entry)
    if len(text) > LONGEST:
        more = QCoreApplication.translate("Log", "{count} more letters: “Copy message” gives all")
        text = f"{text[:LONGEST]}… [{more.format(count=len(text) - LONGEST)}]"
    links = find_links(text)
    if entry.kind in (EntryKind.ACTION, EntryKind.NOTICE) and entry.nick:
        nick = utf16(entry.nick)
        spans = [Span(0, nick, Look.NICK)]
        if entry.kind is EntryKind.ACTION:
            spans.append(Span(nick, utf16(text) - nick, Look.SAID))
        return Body(text, tuple(spans), links)
    return Body(text, (), links)


def shown_text(entry: Entry) -> str:
    """The body's words alone; cheap, for copying a hundred thousand of them."""
    match entry.kind:
        case EntryKind.MESSAGE:
            text = plain(entry.text)
        case EntryKind.ACTION:
            text = f"{entry.nick} {plain(entry.text)}"
        case EntryKind.NOTICE:
            text = f"{entry.nick}: {plain(entry.text)}" if entry.nick else plain(entry.text)
        case _:
            text = sentence(entry)
    return text.replace("\n", LINE_SEPARATOR)


def copied(entry: Entry, part: str) -> str:
    """A part of the body as one line of a copy of several: `[12:30] bob: hello`."""
    who = {EntryKind.MESSAGE: f"{entry.nick}: "}.get(
        entry.kind, "* " if entry.kind is not EntryKind.NOTICE else ""
    )
    return f"[{clock(entry.time_ms)}] {who}{part}"
