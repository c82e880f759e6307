"""One row laid out: where its lines, its header, its marks and its text stand, from the row's own top."""

from __future__ import annotations

from math import ceil
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from gui.client import utf16
from gui.client.buffers import Delivery, Entry, EntryKind
from gui.client.links import Link
from gui.models.happened import delivery_words
from gui.views.body import Body, Look, body_of
from gui.views.chat_frame import QUIET, Frame, above, padding
from gui.views.chat_shape import Shape
from gui.views.chat_style import Measures
from gui.views.mark_looks import mark_look
from gui.views.nick_colour import colour_index


class Row:
    """An entry laid out in a frame. Rows are made for what is visible, and kept for a while."""

    def __init__(self, entry: Entry, shape: int, frame: Frame, measures: Measures) -> None:
        self.entry = entry
        self.shape = shape
        self.frame = frame
        self.quiet = entry.kind in QUIET
        self.timed = entry.kind is not EntryKind.MESSAGE
        """Whether the time stands behind the text, for want of a header."""
        self.body: Body = body_of(entry)
        self.length = utf16.length(self.body.text)
        self.card_top = above(shape, measures)
        top, bottom = padding(entry, shape, measures)
        y = self.card_top + top
        self.head_top = y
        if shape & Shape.HEAD:
            y += measures.line
        self.text_top = y
        self._lines: list[QTextLine] = []
        self.text = self._laid_out(measures)
        y += self._line_height * len(self._lines)
        self.words, self.words_at, self.retry, self.mark_at = "", QRectF(), QRectF(), QPointF()
        if entry.own or entry.delivery is not Delivery.SENT:
            y = self._place_words(y, measures)
        if shape & Shape.HEAD:
            y = max(y, self.head_top + measures.disc)
        self.height = y + bottom

    @property
    def line_height(self) -> int:
        """Every line of the text is this high."""
        return self._line_height

    @property
    def line_count(self) -> int:
        """How many lines the text has; at least one."""
        return len(self._lines)

    @property
    def last_line_top(self) -> int:
        """Where the last line of the text begins."""
        return self.text_top + self._line_height * (len(self._lines) - 1)

    @property
    def quoted(self) -> list[tuple[int, int]]:
        """The first and the last line of each quote."""
        quotes = [mark for mark in self.body.marks if mark.look.quote]
        return [(self._line_of(mark.start), self._line_of(mark.end - 1)) for mark in quotes]

    def line_at(self, y: float) -> int:
        """The number of the line at `y`; the first or the last one outside."""
        return max(0, min(len(self._lines) - 1, int((y - self.text_top) // self._line_height)))

    def line_top(self, position: int) -> int:
        """Where the line that holds the character begins."""
        return self.text_top + self._line_height * self._line_of(position)

    def line_start(self, line: int) -> int:
        """The first character of a line."""
        return self._lines[line].textStart()

    def line_span(self, line: int) -> tuple[float, float]:
        """From where to where a line has letters."""
        rect = self._lines[line].naturalTextRect()
        return self.frame.text + rect.left(), self.frame.text + rect.right()

    def position_at(self, x: float, y: float) -> int:
        """The place between two letters that is nearest; before the text above it, after it below."""
        if y < self.text_top:
            return 0
        if y >= self.text_top + self._line_height * len(self._lines):
            return self.length
        line = self._lines[self.line_at(y)]
        return line.xToCursor(x - self.frame.text)

    def link_at(self, x: float, y: float) -> Link | None:
        """The link under a point."""
        if not self.body.links or not self.text_top <= y < self.last_line_top + self._line_height:
            return None
        number = self.line_at(y)
        left, right = self.line_span(number)
        if not left <= x <= right:
            return None
        line = self._lines[number]
        position = line.xToCursor(x - self.frame.text, QTextLine.CursorPosition.CursorOnCharacter)
        return next((link for link in self.body.links if link.start <= position < link.end), None)

    def _line_of(self, position: int) -> int:
        line = self.text.lineForTextPosition(min(position, self.length))
        return line.lineNumber() if line.isValid() else len(self._lines) - 1

    def _laid_out(self, measures: Measures) -> QTextLayout:
        font = measures.happened if self.quiet else measures.body
        self._line_height = measures.happened_line if self.quiet else measures.line
        if self.body.emoji:
            font, self._line_height = measures.emoji_line(self.body.emoji)
        layout = QTextLayout(self.body.text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if reads_from_right(self.body.text):
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        formats = self._formats(measures)
        if formats:
            layout.setFormats(formats)
        metrics = QFontMetricsF(font)
        lead = (self._line_height - metrics.height()) / 2 + metrics.ascent()
        width = self.frame.text_width - (measures.clock + 2 * measures.unit if self.timed else 0)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            # By the baseline: a line with an emoji from a taller font stands where all others do.
            line.setPosition(QPointF(0, round(self._line_height * len(self._lines) + lead - line.ascent())))
            self._lines.append(line)
        layout.endLayout()
        return layout

    def _formats(self, measures: Measures) -> list[QTextLayout.FormatRange]:
        colours = measures.colours
        formats = []
        for span in self.body.spans:
            look = QTextCharFormat()
            if span.look is Look.NICK:
                look.setForeground(measures.nicks[colour_index(self.entry.nick, len(measures.nicks))])
                look.setFontWeight(measures.strong.weight())
            else:
                look.setFontItalic(True)
            formats.append(_range(span.start, span.length, look))
        formats += [
            _range(mark.start, mark.end - mark.start, mark_look(mark.look, colours))
            for mark in self.body.marks
        ]
        for link in self.body.links:
            look = QTextCharFormat()
            look.setForeground(colours["link"])
            look.setFontUnderline(True)
            formats.append(_range(link.start, link.end - link.start, look))
        return formats

    def _place_words(self, bottom: int, measures: Measures) -> int:
        """Say where one's own message is, beside the last line if there is room; returns the new bottom."""
        delivery = self.entry.delivery
        self.mark_at = QPointF(
            self.frame.mark,
            self.last_line_top + self._line_height - (measures.small_line + measures.mark) / 2,
        )
        self.words = delivery_words(self.entry)
        if not self.words:
            return bottom
        metrics = QFontMetricsF(measures.small)
        gap = 2 * measures.unit
        if delivery is Delivery.FAILED:
            return self._place_failure(bottom, gap, metrics, measures)
        width = metrics.horizontalAdvance(self.words) + 1
        left = self.frame.text + self.frame.text_width - width
        top = self.last_line_top + self._line_height - measures.small_line
        if self.line_span(len(self._lines) - 1)[1] + 2 * gap > left:
            # "sending" stays a moment only: it must not push the log up and down.
            if delivery is Delivery.SENDING:
                self.words = ""
                return bottom
            top = bottom
            bottom += measures.small_line
            self.mark_at.setY(top + (measures.small_line - measures.mark) / 2)
        self.words_at = QRectF(left, top, width, measures.small_line)
        return bottom

    def _place_failure(self, top: int, gap: int, metrics: QFontMetricsF, measures: Measures) -> int:
        """Below the text, at its left: the sign, the whole reason, and Retry beside or below it."""
        high, frame = measures.small_line, self.frame
        retry = metrics.horizontalAdvance(retry_words()) + 1
        left = frame.text + measures.mark + measures.unit
        room = frame.text_width - measures.mark - measures.unit
        width = metrics.horizontalAdvance(self.words) + 1
        self.mark_at = QPointF(frame.text, top + (high - measures.mark) / 2)
        if width + gap + retry <= room:
            self.words_at = QRectF(left, top, width, high)
            self.retry = QRectF(left + width + gap, top, retry, high)
            return top + high
        wrap = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        wrapped = metrics.boundingRect(QRectF(0, 0, room, 10_000), wrap, self.words).height()
        # The lines are set as tight as the font has them; the first one still faces the sign.
        self.words_at = QRectF(left, top + (high - metrics.height()) / 2, room, wrapped)
        top = ceil(self.words_at.bottom())
        self.retry = QRectF(left, top, retry, high)
        return top + high


def reads_from_right(text: str) -> bool:
    """Whether the first letter with a direction is one of a right-to-left script (Unicode's rule P2)."""
    for letter in text:
        direction = bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def retry_words() -> str:
    """What the link under a failed message says."""
    return QCoreApplication.translate("Log", "Retry")


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    part = QTextLayout.FormatRange()
    part.start, part.length, part.format = start, length, look
    return part
