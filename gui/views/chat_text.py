"""A row's text laid out: its lines, each with its place, and the panels under blocks of code."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QTextLayout, QTextLine, QTextOption

from gui.views.body import Body, CodeBlock
from gui.views.chat_style import Measures
from gui.views.mark_looks import fixed_family

TAB_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Panel:
    """The surface of a block of code; places are from the left top corner of the text."""

    block: CodeBlock
    rect: QRectF
    head: QRectF
    """The strip above the code: the language at its left, `copy` at its right."""
    copy: QRectF


class ChatText:
    """The lines of one body in one width. Every line is `line_height` high; panels put air between some of them.

    `told`: it is the window's own sentence about what happened.
    """

    def __init__(
        self,
        body: Body,
        font: QFont,
        line_height: int,
        width: float,
        formats: list[QTextLayout.FormatRange],
        measures: Measures,
        *,
        told: bool = False,
    ) -> None:
        self.line_height = line_height
        self.lines: list[QTextLine] = []
        self.tops: list[int] = []
        """Where each line begins."""
        self.panels: list[Panel] = []
        self.height = 0
        self._measures = measures
        self.layout = QTextLayout(body.text, font)
        self.layout.setTextOption(_option(body, font, told=told))
        if formats:
            self.layout.setFormats(formats)
        self._set(body, QFontMetricsF(font), width)

    def line_at(self, y: float) -> int:
        """The number of the line at `y`; the first or the last one outside."""
        return max(0, bisect_right(self.tops, y) - 1)

    def line_of(self, position: int) -> int:
        """The number of the line that holds a character."""
        line = self.layout.lineForTextPosition(position)
        return line.lineNumber() if line.isValid() else len(self.lines) - 1

    def _set(self, body: Body, metrics: QFontMetricsF, width: float) -> None:
        """Break the text into lines, and put them and the panels in their places."""
        lead = (self.line_height - metrics.height()) / 2 + metrics.ascent()
        blocks = iter(body.blocks)
        quotes = [(mark.start, mark.end) for mark in body.marks if mark.look.quote]
        block = next(blocks, None)
        pad = 2 * self._measures.unit
        y = panel_top = 0
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            start = line.textStart()
            inside = block is not None and start >= block.start
            if block is not None and start == block.start:
                panel_top = y + self._measures.unit
                y = panel_top + self._measures.small_line + 2 * self._measures.unit
            # A quote's bar stands in the column, before its lines.
            quoted = any(first <= start < end for first, end in quotes)
            left = pad if inside or quoted else 0
            line.setLineWidth(max(1, width - left - (pad if inside else 0)))
            # By the baseline: a line with an emoji from a taller font stands where all others do.
            line.setPosition(QPointF(left, round(y + lead - line.ascent())))
            self.lines.append(line)
            self.tops.append(y)
            y += self.line_height
            if block is not None and inside and start + line.textLength() >= block.end:
                y += pad
                self.panels.append(self._panel(block, panel_top, y, width))
                y += self._measures.unit
                block = next(blocks, None)
        self.layout.endLayout()
        self.height = y

    def _panel(self, block: CodeBlock, top: int, bottom: int, width: float) -> Panel:
        unit, high = self._measures.unit, self._measures.small_line
        head = QRectF(2 * unit, top + unit, max(1, width - 4 * unit), high)
        words = QFontMetricsF(self._measures.small).horizontalAdvance(copy_words()) + 1
        copy = QRectF(head.right() - words, head.top(), words, high)
        return Panel(block, QRectF(0, top, width, bottom - top), head, copy)


def copy_words() -> str:
    """What the link on a block of code says."""
    return QCoreApplication.translate("Log", "Copy code")


def _option(body: Body, font: QFont, *, told: bool) -> QTextOption:
    if not body.blocks and not told:
        return _said(reads_from_right(body.text))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if body.blocks:
        # A program is written from the left, also below a sentence in Hebrew: a layout has one direction.
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        letter = QFontMetricsF(QFont(fixed_family(), font.pointSize())).horizontalAdvance(" ")
        option.setTabStopDistance(TAB_LETTERS * letter)
        return option
    # Our own sentence about somebody reads as the window's language does, whatever script the name is in.
    option.setTextDirection(QGuiApplication.layoutDirection())
    return option


@cache
def _said(from_right: bool) -> QTextOption:
    """For what somebody says. A layout copies it."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    if from_right:
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    return option


def reads_from_right(text: str) -> bool:
    """Whether the first letter with a direction is one of a right-to-left script (Unicode's rule P2)."""
    for letter in text:
        direction = bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
