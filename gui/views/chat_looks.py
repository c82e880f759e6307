"""Which letters of a row look how: names, notes, the marks of a message, emoji, links, and the tokens of code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextLayout

from gui.client import utf16
from gui.client.buffers import Entry
from gui.client.emoji_text import emoji_places
from gui.views.body import Body, CodeBlock, Look
from gui.views.chat_style import Measures
from gui.views.mark_looks import look_from, mark_look, token_look
from gui.views.nick_colour import colour_index
from gui.views.upright import upright_parts

if TYPE_CHECKING:
    from gui.views.code_highlight import Token

Tokens = Callable[[str, str], tuple["Token", ...]]
"""Gives the tokens of a block of code, by its text and its language, as far as they are known."""


def looks_of(entry: Entry, body: Body, measures: Measures) -> list[QTextLayout.FormatRange]:
    """All but the tokens of code; of two for the same letters the later one holds."""
    colours = measures.colours
    formats = []
    for span in body.spans:
        look = QTextCharFormat()
        if span.look is Look.NOTE:
            look.setForeground(colours["muted"])
            look.setFontPointSize(measures.small.pointSizeF())
            look.setFontItalic(True)
        elif span.look is Look.NICK:
            look.setForeground(measures.nicks[colour_index(entry.nick, len(measures.nicks))])
            look.setFontWeight(measures.strong.weight())
        else:
            look.setFontItalic(True)
        formats.append(look_from(span.start, span.length, look))
    for mark in body.marks:
        in_block = any(block.start <= mark.start < block.end for block in body.blocks)
        marked = mark.look if in_block else mark.look._replace(language=None)
        formats.append(
            look_from(mark.start, mark.end - mark.start, mark_look(marked, colours, own=entry.own))
        )
    if not body.emoji:
        formats += _emoji(body.text, measures)
    formats += [look_from(link.start, link.end - link.start, measures.link) for link in body.links]
    formats += upright_parts(body.text)
    return formats


def code_looks(
    block: CodeBlock, known: tuple[Token, ...], measures: Measures
) -> list[QTextLayout.FormatRange]:
    """The tokens of a block of code."""
    return [
        look_from(
            block.start + token.start, token.end - token.start, token_look(token.role, measures.colours)
        )
        for token in known
    ]


def _emoji(text: str, measures: Measures) -> Iterator[QTextLayout.FormatRange]:
    """Those among letters: they are a little larger than these."""
    places = utf16.units(text, chain.from_iterable(emoji_places(text)))
    for start, end in zip(places[::2], places[1::2], strict=True):
        look = QTextCharFormat()
        look.setFontPointSize(measures.emoji_pt)
        yield look_from(start, end - start, look)
