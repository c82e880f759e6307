"""The reactions below a message, as chips: how many with what, which of them is ours, and who the others are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from gui.client.buffers import Entry
from gui.client.extras import Reaction
from gui.views.chat_style import Measures

KINDS_SHOWN = 20
NAMES_SHOWN = 20
WIDEST_EM = 12
REST_INK = "muted"
"""How many have no place stands on the row itself."""
_CENTRE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)


@dataclass(frozen=True, slots=True)
class Chip:
    """One reaction, or the number of those that have no place; `rect` is from the row's own top."""

    reaction: str
    """"" where it stands for the rest."""
    words: str
    rect: QRectF
    own: bool = False


class ChipLook(NamedTuple):
    """Colours of the log by their names."""

    ink: str
    ground: str
    frame: str


def reactions_of(entry: Entry) -> Iterator[tuple[str, Reaction]]:
    """The reactions that are shown, in the order in which they came."""
    return islice(entry.extra.reactions.items(), KINDS_SHOWN) if entry.extra is not None else iter(())


def who_words(text: str, reaction: Reaction) -> str:
    """ "bob, carol: 👍", for a tool tip and a screen reader."""
    you = [QCoreApplication.translate("Log", "you")] if reaction.own else []
    names = [*you, *(nick for key, nick in reaction.who.items() if key)]
    if len(names) > NAMES_SHOWN:
        more = QCoreApplication.translate("Log", "{count} more").format(count=len(names) - NAMES_SHOWN)
        names[NAMES_SHOWN:] = [more]
    template = QCoreApplication.translate("Log", "{reaction} by {names}")
    return template.format(reaction=text, names=", ".join(names))


def chips_of(entry: Entry, left: float, top: float, width: float, measures: Measures) -> list[Chip]:
    """The chips in as many lines as they need; `top` is where the first line begins."""
    if entry.extra is None or not entry.extra.reactions:
        return []
    made = []
    for text, reaction in reactions_of(entry):
        metrics = QFontMetricsF(_font(measures, reaction.own))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, WIDEST_EM * metrics.height())
        made.append(Chip(text, f"{shown} {len(reaction.who)}", QRectF(), reaction.own))
    rest = len(entry.extra.reactions) - len(made)
    if rest > 0:
        made.append(Chip("", f"+{rest}", QRectF()))
    return _placed(made, left, top, width, measures)


def chip_look(*, own: bool) -> ChipLook:
    """The colours of a chip; those of a theme are held to them by a test."""
    return ChipLook(ink="text", ground="background", frame="accent" if own else "muted")


def chip_line(measures: Measures) -> int:
    """How high a line of chips is, with the air above it."""
    return measures.small_line + 2 * measures.unit


def paint_chips(painter: QPainter, chips: list[Chip], measures: Measures) -> None:
    """Draws them. Ours has a thick frame and heavy letters: colour alone does not tell."""
    colours = measures.colours
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for chip in chips:
        look = chip_look(own=chip.own)
        pen = QPen(colours[look.frame], 2 if chip.own else 1)
        half = pen.widthF() / 2
        rect = chip.rect.adjusted(half, half, -half, -half)
        if chip.reaction:
            painter.setPen(pen)
            painter.setBrush(colours[look.ground])
            painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setFont(_font(measures, chip.own))
        painter.setPen(colours[look.ink if chip.reaction else REST_INK])
        painter.drawText(chip.rect, _CENTRE, chip.words)


def _font(measures: Measures, own: bool) -> QFont:
    return measures.initials if own else measures.small


def _placed(chips: list[Chip], left: float, top: float, width: float, measures: Measures) -> list[Chip]:
    unit, high = measures.unit, measures.small_line + measures.unit
    x, y = left, top + unit
    placed = []
    for chip in chips:
        words = QFontMetricsF(_font(measures, chip.own)).horizontalAdvance(chip.words)
        wide = min(width, max(words + 4 * unit, high * 1.5))
        if x > left and x + wide > left + width:
            x, y = left, y + chip_line(measures)
        placed.append(replace(chip, rect=QRectF(x, y, wide, high)))
        x += wide + unit
    return placed
