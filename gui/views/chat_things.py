"""What in a message can be carried out: links, a block to copy, Retry, what it answers, reactions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QCoreApplication, QPoint, QRectF
from PySide6.QtGui import QTextLine

from gui.client import utf16
from gui.client.buffers import Delivery, Entry, EntryKind
from gui.client.links import Link
from gui.models.happened import plain
from gui.views.body import CodeBlock, body_of
from gui.views.chat_chips import reactions_of, who_words
from gui.views.chat_row import Row, retry_words
from gui.views.chat_text import copy_words

EARLIER_LETTERS = 300
"""So much of each text that an edited message had before is told."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One of them: what it answers, a link, a block of code to copy, a run to open, a reaction, or else Retry."""

    words: str
    """As it is shown."""
    link: Link | None = None
    code: CodeBlock | None = None
    unfolds: bool = False
    """It shows each of those who came and went."""
    original: str = ""
    """The id of the message that this one answers."""
    reaction: str = ""
    """What others have reacted with."""
    own: bool = False
    """And so have we."""

    @property
    def start(self) -> int:
        """The letter of the message at which it stands; Retry stands behind all."""
        return self.link.start if self.link else self.code.start if self.code else -1


@dataclass(frozen=True, slots=True)
class Spot:
    """What a menu is asked for: the row, or -1 where none is; a link and code under the mouse or the keyboard."""

    point: QPoint
    """On the screen."""
    number: int = -1
    link: str = ""
    code: CodeBlock | None = None


def things_of(entry: Entry, *, retries: bool = True) -> tuple[Thing, ...]:
    """What an entry has, in the order in which it is read. `retries`: what has failed can be sent again."""
    if entry.kind is EntryKind.COMINGS:
        return (Thing(unfold_words(), unfolds=True),)
    body = body_of(entry)
    found = [Thing(utf16.cut(body.text, link.start, link.end), link) for link in body.links]
    found += [Thing(copy_words(), code=block) for block in body.blocks]
    found.sort(key=lambda thing: thing.start)
    around = things_around(entry)
    before = [thing for thing in around if thing.original]
    retry = [Thing(retry_words())] if retries and entry.delivery is Delivery.FAILED else []
    return (*before, *found, *around[len(before) :], *retry)


def things_around(entry: Entry) -> tuple[Thing, ...]:
    """What stands above its text and below it: what it answers, and the reactions. Cheap, for each move of a mouse."""
    made = [Thing(original_words(), original=entry.reply_to)] if entry.reply_to else []
    made += [
        Thing(who_words(text, reaction), reaction=text, own=reaction.own)
        for text, reaction in reactions_of(entry)
    ]
    return tuple(made)


def original_words() -> str:
    """What going to the answered message is called."""
    return QCoreApplication.translate("Log", "Show the message that this replies to")


def earlier_words(entry: Entry) -> str:
    """The texts that an edited message had before, the last of them first; "" where there are none."""
    if entry.extra is None or not entry.is_edited:
        return ""
    before = [plain(version.text)[:EARLIER_LETTERS] for version in entry.extra.versions[-2::-1]]
    return "\n".join([QCoreApplication.translate("Log", "Before:"), *before])


def unfold_words() -> str:
    """What opening a run of joining and leaving is called."""
    return QCoreApplication.translate("Log", "Show each")


def fold_words() -> str:
    """What closing it again is called."""
    return QCoreApplication.translate("Log", "Show in one line")


def rects_of(row: Row, thing: Thing) -> list[QRectF]:
    """Where it stands, measured from the row's own top: a long link has a part in each of its lines."""
    if thing.code is not None:
        panels = (panel for panel in row.panels if panel.block == thing.code)
        return [panel.copy.translated(row.frame.text, row.text_top) for panel in panels]
    if thing.original:
        return [row.reply.rect] if row.reply is not None else []
    if thing.reaction:
        return [chip.rect for chip in row.chips if chip.reaction == thing.reaction]
    if thing.unfolds:
        return [QRectF(row.frame.text, row.text_top, row.frame.text_width, row.lines.height)]
    if thing.link is None:
        return [row.retry] if not row.retry.isEmpty() else []
    first, last = thing.link.start, min(thing.link.end, row.length)
    rects = []
    for number, line in enumerate(row.lines.lines):
        start, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if start < end:
            left, right = sorted((_x(line, start), _x(line, end)))
            rects.append(
                QRectF(row.frame.text + left, row.top_of_line(number), right - left, row.line_height)
            )
    return rects


def _x(line: QTextLine, position: int) -> float:
    """How far right a place stands; Qt gives the place back with it, which PySide's types don't know."""
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x
