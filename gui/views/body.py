"""What an entry shows as its text: the words, the parts set apart, and the links; offsets in UTF-16 units.

The raw text travels; Markdown and mIRC's codes are read by `gui.client.formatting`, once for each row laid out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QCoreApplication

from gui.client import spans as marks
from gui.client import utf16
from gui.client.buffers import SAID, Entry, EntryKind
from gui.client.emoji_text import emoji_count
from gui.client.formatting import formatted, is_crowded
from gui.client.links import Link, find_links, in_units
from gui.client.spans import Formatted
from gui.models.clock import clock
from gui.models.happened import deletion_words, plain, sentence

LONGEST = 10_000
"""Letters of one message that are laid out: QTextLayout takes some 15 ms for these, but 1.7 s for 200,000 and 28 s for
a million. A copy gives the rest too."""

SPANS_LIMIT = 200
"""Looks of one message. Each is shaped by itself: a row of 2,400 took 250 ms to lay out, at each width anew."""

LINE_SEPARATOR = "\u2028"
"""Within a QTextLayout a new line is this; "\\n" would be a box."""


class Look(Enum):
    """How a span of a body is drawn."""

    NICK = "nick"
    SAID = "said"
    """What somebody does (/me): slanted, so that it differs from speech without colour."""
    NOTE = "note"
    """What we add: that it was edited."""


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the body with a look of its own."""

    start: int
    length: int
    look: Look


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines of the body that are a program."""

    start: int
    end: int
    language: str
    """As its sender named it; "" where nobody did."""
    code: str
    """With its own newlines, as a copy gives it."""


@dataclass(frozen=True, slots=True)
class Body:
    """An entry's text as it is laid out, selected and copied."""

    text: str
    spans: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    marks: tuple[marks.Span, ...] = ()
    """What the sender marked: bold, code, a quote, a colour."""
    blocks: tuple[CodeBlock, ...] = ()
    emoji: int = 0
    """How many emoji it is, if it is a few of them and nothing else: such a message is drawn large."""


_formatting = True


def formatting_shown() -> bool:
    """Whether what the marks mean is shown."""
    return _formatting


def show_formatting(shown: bool) -> None:
    """Shows from now on what the marks of a message mean, or the marks; what is laid out has to be laid out anew."""
    global _formatting
    _formatting = shown


def body_of(entry: Entry) -> Body:
    """The body of an entry."""
    ready = made_ready(entry)
    text = ready.text.replace("\n", LINE_SEPARATOR)
    links = ready.links
    if len(text) > LONGEST:
        more = QCoreApplication.translate("Log", "{count} more letters: “Copy message” gives all")
        text = f"{text[:LONGEST]}… [{more.format(count=len(text) - LONGEST)}]"
        links = in_units(text, find_links(text))
    return _noted(entry, _body(entry, ready, text, links))


def _body(entry: Entry, ready: Formatted, text: str, links: tuple[Link, ...]) -> Body:
    if entry.kind in (EntryKind.ACTION, EntryKind.NOTICE) and entry.nick:
        nick = utf16.length(entry.nick)
        spans = [Span(0, nick, Look.NICK)]
        if entry.kind is EntryKind.ACTION:
            spans.append(Span(nick, utf16.length(text) - nick, Look.SAID))
        return Body(text, tuple(spans), links, ready.spans)
    emoji = emoji_count(text) if entry.kind is EntryKind.MESSAGE else 0
    return Body(text, (), links, ready.spans, _blocks(ready), emoji)


def _noted(entry: Entry, body: Body) -> Body:
    """With the word that says of a message that it was edited; a block of code at its end keeps its lines."""
    if not entry.is_edited:
        return body
    end = utf16.length(body.text)
    between = LINE_SEPARATOR if body.blocks and body.blocks[-1].end == end else " "
    words = QCoreApplication.translate("Log", "(edited)")
    note = Span(end + 1, utf16.length(words), Look.NOTE)
    return replace(body, text=f"{body.text}{between}{words}", spans=(*body.spans, note))


def _blocks(ready: Formatted) -> tuple[CodeBlock, ...]:
    """The blocks of code that have their lines for themselves; what stands between words is code in a line."""
    found: list[tuple[int, int, str]] = []
    for span in ready.spans:
        if span.look.language is None:
            continue
        if found and found[-1][1] == span.start:  # one block, of which a part has another look
            found[-1] = (found[-1][0], span.end, found[-1][2])
        else:
            found.append((span.start, span.end, span.look.language))
    if not found:
        return ()
    units = "\n" + ready.text + "\n"
    alone = [
        block
        for block in found
        if utf16.cut(units, block[0], block[0] + 1) == utf16.cut(units, block[1] + 1, block[1] + 2) == "\n"
    ]
    return tuple(CodeBlock(*block, utf16.cut(ready.text, *block[:2])) for block in alone)


def made_ready(entry: Entry) -> Formatted:
    """The body's words with what their marks mean; a giant message, and one of nearly nothing but marks, keeps
    them as they were typed."""
    if entry.kind not in SAID:
        return _unmarked(sentence(entry))
    if entry.deletion is not None:
        return _unmarked(deletion_words(entry.nick, entry.deletion))
    read = _formatting and len(entry.text) <= LONGEST and not is_crowded(entry.text)
    said = formatted(entry.text) if read else _unmarked(plain(entry.text))
    if len(said.spans) > SPANS_LIMIT:
        said = _unmarked(plain(entry.text))
    if entry.kind is EntryKind.ACTION:
        return said.after(f"{entry.nick} ")
    if entry.kind is EntryKind.NOTICE and entry.nick:
        return said.after(f"{entry.nick}: ")
    return said


def shown_text(entry: Entry) -> str:
    """The body's words alone."""
    return made_ready(entry).text.replace("\n", LINE_SEPARATOR)


def raw_part(entry: Entry, start: int, end: int) -> str:
    """The part of a body as its sender typed it, between two places of the shown text."""
    ready = made_ready(entry)
    before = utf16.cut(ready.text, start, min(end, ready.prefix))
    return before + plain(ready.raw_between(start, end))


def _unmarked(words: str) -> Formatted:
    return Formatted(words, words, (), in_units(words, find_links(words)))


def copied(entry: Entry, part: str) -> str:
    """A part of the body as one line of a copy of several: `[12:30] bob: hello`."""
    who = {EntryKind.MESSAGE: f"{entry.nick}: "}.get(
        entry.kind, "* " if entry.kind is not EntryKind.NOTICE else ""
    )
    return f"[{clock(entry.time_ms)}] {who}{part}"
