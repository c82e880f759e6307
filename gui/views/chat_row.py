"""One row laid out: where its lines, its header, its marks and its text stand, from the row's own top."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextLine

from gui.client import utf16
from gui.client.buffers import Delivery, Entry, EntryKind
from gui.client.links import Link
from gui.models.happened import delivery_words
from gui.views.body import Body, CodeBlock, body_of
from gui.views.chat_chips import chips_of
from gui.views.chat_frame import QUIET, Frame, above, padding, sentence_height
from gui.views.chat_looks import Tokens, code_looks, looks_of
from gui.views.chat_reply import reply_line
from gui.views.chat_shape import Shape
from gui.views.chat_style import Measures
from gui.views.chat_text import ChatText, Panel


class Row:
    """An entry laid out in a frame. Rows are made for what is visible, and kept for a while."""

    def __init__(
        self,
        entry: Entry,
        shape: int,
        frame: Frame,
        measures: Measures,
        tokens: Tokens = lambda *_: (),
        heading: str = "",
        original: Entry | None = None,
    ) -> None:
        self.entry = entry
        self.shape = shape
        self.frame = frame
        self._measures = measures
        self.quiet = entry.kind in QUIET or entry.deletion is not None
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
        self.heading = heading
        """The sentence of an opened run, which stands above its first row."""
        self.heading_at = QRectF()
        if shape & Shape.FOLD:
            self.heading_at = QRectF(frame.text, y, frame.text_width, measures.happened_line)
            y += sentence_height(measures)
        self.reply = None
        """What it answers."""
        if entry.reply_to:
            where = QRectF(frame.text, y, frame.text_width, measures.small_line)
            self.reply = reply_line(entry.reply_to, original, where)
            y += measures.small_line
        self.text_top = y
        self.waits_for_colours = False
        self.lines = self._laid_out(measures, tokens)
        self.text: QTextLayout = self.lines.layout
        y += self.lines.height
        self.words, self.words_at, self.retry, self.mark_at = "", QRectF(), QRectF(), QPointF()
        if entry.own or entry.delivery is not Delivery.SENT:
            y = self._place_words(y, measures)
        self.chips = chips_of(entry, frame.text, y, frame.text_width, measures)
        if self.chips:
            y = round(self.chips[-1].rect.bottom())
        if shape & Shape.HEAD:
            y = max(y, self.head_top + measures.disc)
        self.height = y + bottom

    @property
    def line_height(self) -> int:
        """Every line of the text is this high."""
        return self.lines.line_height

    @property
    def line_count(self) -> int:
        """How many lines the text has; at least one."""
        return len(self.lines.lines)

    @property
    def last_line_top(self) -> int:
        """Where the last line of the text begins."""
        return self.top_of_line(self.line_count - 1)

    @property
    def panels(self) -> list[Panel]:
        """The surfaces of its blocks of code; places are from the left top corner of the text."""
        return self.lines.panels

    @property
    def quoted(self) -> list[tuple[int, int]]:
        """The first and the last line of each quote."""
        quotes = [mark for mark in self.body.marks if mark.look.quote]
        return [(self.lines.line_of(mark.start), self.lines.line_of(mark.end - 1)) for mark in quotes]

    def line_at(self, y: float) -> int:
        """The number of the line at `y`; the first or the last one outside."""
        return self.lines.line_at(y - self.text_top)

    def line_top(self, position: int) -> int:
        """Where the line that holds the character begins."""
        return self.top_of_line(self.lines.line_of(min(position, self.length)))

    def top_of_line(self, line: int) -> int:
        """Where a line begins."""
        return self.text_top + self.lines.tops[line]

    def line_start(self, line: int) -> int:
        """The first character of a line."""
        return self.lines.lines[line].textStart()

    def line_span(self, line: int) -> tuple[float, float]:
        """From where to where a line has letters."""
        rect = self.lines.lines[line].naturalTextRect()
        return self.frame.text + rect.left(), self.frame.text + rect.right()

    def position_at(self, x: float, y: float) -> int:
        """The place between two letters that is nearest; before the text above it, after it below."""
        if y < self.text_top:
            return 0
        if y >= self.text_top + self.lines.height:
            return self.length
        line = self.lines.lines[self.line_at(y)]
        return line.xToCursor(x - self.frame.text)

    def link_at(self, x: float, y: float) -> Link | None:
        """The link under a point."""
        if not self.body.links or not self.text_top <= y < self.last_line_top + self.line_height:
            return None
        number = self.line_at(y)
        left, right = self.line_span(number)
        if not left <= x <= right:
            return None
        line = self.lines.lines[number]
        position = line.xToCursor(x - self.frame.text, QTextLine.CursorPosition.CursorOnCharacter)
        return next((link for link in self.body.links if link.start <= position < link.end), None)

    def folds_at(self, x: float, y: float) -> bool:
        """Whether a click here opens a run or closes it: on its sentence, or on the sign before that."""
        if x < self.frame.disc:
            return False
        if not self.heading_at.isEmpty():
            width = QFontMetricsF(self._measures.happened).horizontalAdvance(self.heading)
            right = min(self.heading_at.right(), self.heading_at.left() + width)
            return x <= right and self.heading_at.top() <= y < self.heading_at.bottom()
        if self.entry.kind is not EntryKind.COMINGS:
            return False
        inside = self.text_top <= y < self.text_top + self.lines.height
        return inside and x <= self.line_span(self.line_at(y))[1]

    def code_at(self, x: float, y: float) -> Panel | None:
        """The block of code under a point."""
        at = QPointF(x - self.frame.text, y - self.text_top)
        return next((panel for panel in self.panels if panel.rect.contains(at)), None)

    def copies_code_at(self, x: float, y: float) -> CodeBlock | None:
        """The block of code whose "Copy code" is under a point."""
        at = QPointF(x - self.frame.text, y - self.text_top)
        return next((panel.block for panel in self.panels if panel.copy.contains(at)), None)

    def _laid_out(self, measures: Measures, tokens: Tokens) -> ChatText:
        font = measures.happened if self.quiet else measures.body
        line_height = measures.happened_line if self.quiet else measures.line
        if self.body.emoji:
            font, line_height = measures.emoji_line(self.body.emoji)
        width = self.frame.text_width - (measures.clock + 2 * measures.unit if self.timed else 0)
        formats = [*looks_of(self.entry, self.body, measures), *self._colours(measures, tokens)]
        return ChatText(self.body, font, line_height, width, formats, measures, told=self.quiet)

    def _colours(self, measures: Measures, tokens: Tokens) -> Iterator[QTextLayout.FormatRange]:
        """What the tokens of code look like, as far as they are known."""
        for block in self.body.blocks:
            known = tokens(block.code, block.language)
            self.waits_for_colours |= bool(block.language and not known)
            yield from code_looks(block, known, measures)

    def _place_words(self, bottom: int, measures: Measures) -> int:
        """Say where one's own message is, beside the last line if there is room; returns the new bottom."""
        delivery = self.entry.delivery
        self.mark_at = QPointF(
            self.frame.mark,
            self.last_line_top + self.line_height - (measures.small_line + measures.mark) / 2,
        )
        self.words = delivery_words(self.entry)
        if not self.words:
            return bottom
        metrics = QFontMetricsF(measures.small)
        gap = 2 * measures.unit
        if delivery is Delivery.FAILED:
            return self._place_failure(bottom, gap, metrics, measures)
        width = metrics.horizontalAdvance(self.words) + 1
        left = self.frame.mark - measures.unit - width
        top = self.last_line_top + self.line_height - measures.small_line
        if self.panels or self.line_span(self.line_count - 1)[1] + 2 * gap > left:
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
        """Below the text, at its left: the sign, the whole reason, and Retry, where that can be, beside or below it."""
        high, frame = measures.small_line, self.frame
        retry = metrics.horizontalAdvance(retry_words()) + 1
        left = frame.text + measures.mark + measures.unit
        room = frame.text_width - measures.mark - measures.unit
        width = metrics.horizontalAdvance(self.words) + 1
        retries = measures.style.retries
        self.mark_at = QPointF(frame.text, top + (high - measures.mark) / 2)
        if width + (gap + retry) * retries <= room:
            self.words_at = QRectF(left, top, width, high)
            self.retry = QRectF(left + width + gap, top, retry, high) if retries else QRectF()
            return top + high
        wrap = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        wrapped = metrics.boundingRect(QRectF(0, 0, room, 10_000), wrap, self.words).height()
        # The lines are set as tight as the font has them; the first one still faces the sign.
        self.words_at = QRectF(left, top + (high - metrics.height()) / 2, room, wrapped)
        top = ceil(self.words_at.bottom())
        if not retries:
            return top
        self.retry = QRectF(left, top, retry, high)
        return top + high


def retry_words() -> str:
    """What the link under a failed message says."""
    return QCoreApplication.translate("Log", "Retry")
