"""How the marks of a message look in the log: weights, letters of one width, and colours that stay legible."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QFontDatabase, QTextCharFormat, QTextLayout

from gui.client.spans import Look, Style
from gui.colours import contrast
from gui.views.chat_style import mixed

if TYPE_CHECKING:
    from gui.views.code_highlight import Role

READABLE = 4.5
"""The least contrast of letters on their ground (WCAG 2.1, AA)."""


def look_from(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    """What so many units of a layout look like from a place on."""
    part = QTextLayout.FormatRange()
    part.start, part.length, part.format = start, length, look
    return part


def mark_look(look: Look, colours: Mapping[str, QColor], *, own: bool = False) -> QTextCharFormat:
    """The looks of one span, with the log's colours by name; `own`: it stands on the surface of one's own messages."""
    made = QTextCharFormat()
    behind = colours["own" if own else "background"]
    if look.style & Style.BOLD:
        made.setFontWeight(QFont.Weight.Bold)
    if look.style & Style.ITALIC:
        made.setFontItalic(True)
    if look.style & Style.UNDERLINE:
        made.setFontUnderline(True)
    if look.style & Style.STRIKE:
        made.setFontStrikeOut(True)
    if look.style & Style.CODE:
        made.setFontFamilies([fixed_family()])
        if look.language is None:
            # The shade of one's own rows is nearly that of code: there the log's own ground sets it off.
            set_off = colours["background"] if own else colours["code_in_line"]
            made.setBackground(set_off)
    if look.quote:
        made.setForeground(colours["muted"])
    ink = QColor(look.ink) if look.ink else None
    ground = QColor(look.ground) if look.ground else None
    if look.style & Style.REVERSE:
        ink, ground = ground or behind, ink or colours["text"]
    if ground is not None:
        made.setBackground(ground)
    if ink is not None or ground is not None:
        made.setForeground(legible(ink or colours["text"], ground or behind))
    return made


def token_look(role: Role, colours: Mapping[str, QColor]) -> QTextCharFormat:
    """The colour of a token on the ground of code."""
    made = QTextCharFormat()
    made.setForeground(token_colour(role, colours["code"].name()))
    return made


@lru_cache(maxsize=64)
def token_colour(role: Role, ground: str) -> QColor:
    """The colour of a role that reads on this ground."""
    from gui.views.code_highlight import CODE_DARK, CODE_LIGHT

    dark = contrast("#ffffff", ground) > contrast("#000000", ground)
    return legible(QColor((CODE_DARK if dark else CODE_LIGHT)[role]), QColor(ground))


def legible(ink: QColor, ground: QColor) -> QColor:
    """The colour, or the nearest on the way to black or white that reads on the ground."""
    ends = (QColor("#000000"), QColor("#ffffff"))
    end = max(ends, key=lambda colour: contrast(colour.name(), ground.name()))
    steps = (mixed(ink, end, step / 10) for step in range(10))
    return next((made for made in steps if contrast(made.name(), ground.name()) >= READABLE), end)


@lru_cache(maxsize=1)
def fixed_family() -> str:
    """The system's letters of one width."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
