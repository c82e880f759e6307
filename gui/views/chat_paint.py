"""Draws the visible rows of the log: surfaces, lines across, headers, signs and text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout

from gui.client.abilities import Ability
from gui.client.avatars import no_avatar
from gui.client.buffers import Delivery, Entry, EntryKind
from gui.models.clock import clock, now
from gui.models.happened import day
from gui.views.chat_chips import paint_chips
from gui.views.chat_marks import DELIVERY_MARKS, KIND_MARKS, Mark, paint_mark
from gui.views.chat_page import Placed
from gui.views.chat_reply import paint_reply
from gui.views.chat_row import Row, retry_words
from gui.views.chat_shape import Shape
from gui.views.chat_style import Measures
from gui.views.chat_text import Panel, copy_words
from gui.views.chat_tools import paint_tools
from gui.views.nick_colour import colour_index, initials
from gui.views.selection import Selection

_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Scene:
    """What is true of the log beside its rows while it is drawn."""

    clip: QRect
    hovered: int = -1
    selection: Selection | None = None
    flashed: Entry | None = None
    """The message that the reader was led to."""
    offers: frozenset[Ability] = frozenset()
    """What the message under the mouse offers."""
    meant: frozenset[str] = frozenset()
    """The ids of the messages that the composer, the reactions or a menu are about."""

    avatar_of: Callable[[str], str] = no_avatar
    """What somebody shows instead of initials."""

    def picks_out(self, entry: Entry) -> bool:
        """Whether a message has to stand out from the others."""
        return entry is self.flashed or bool(entry.msgid and entry.msgid in self.meant)


def paint_rows(painter: QPainter, rows: Sequence[Placed], measures: Measures, scene: Scene) -> None:
    """Draw the rows that the scene's clip touches; the background is there already."""
    for at, placed in enumerate(rows):
        if placed.bottom <= scene.clip.top() or placed.y > scene.clip.bottom():
            continue
        below = rows[at + 1].row if at + 1 < len(rows) else None
        painter.save()
        painter.translate(0, placed.y)
        _Brush(painter, placed.row, measures).row(placed, below, scene)
        painter.restore()


def day_words(ordinal: int) -> str:
    """A day as people name it: Today, Yesterday, 3 May, 3 May 2024."""
    today = now()
    days_ago = today.toordinal() - ordinal
    if days_ago == 0:
        return QCoreApplication.translate("Log", "Today")
    if days_ago == 1:
        return QCoreApplication.translate("Log", "Yesterday")
    that = date.fromordinal(ordinal)
    this_year = that.year == today.year
    return QLocale().toString(
        QDate(that.year, that.month, that.day), "d MMMM" if this_year else "d MMMM yyyy"
    )


class _Brush:
    """Draws one row with the painter at the row's left top corner."""

    def __init__(self, painter: QPainter, row: Row, measures: Measures) -> None:
        self.painter = painter
        self.row_ = row
        self.frame = row.frame
        self.measures = measures
        self.colours = measures.colours

    def row(self, placed: Placed, below: Row | None, scene: Scene) -> None:
        self._lines_across()
        self._card(below, placed.number == scene.hovered, scene.picks_out(self.row_.entry))
        if self.row_.heading:
            self._heading()
        if self.row_.shape & Shape.HEAD:
            self._head(scene.avatar_of(self.row_.entry.nick))
        else:
            self._sign(placed.number == scene.hovered)
        if self.row_.reply is not None:
            paint_reply(self.painter, self.row_.reply, self.measures)
        self._text(placed, scene)
        if self.row_.entry.own or self.row_.words:
            self._delivery()
        paint_chips(self.painter, self.row_.chips, self.measures)
        if placed.number == scene.hovered:
            paint_tools(self.painter, self.row_, scene.offers, self.measures)

    def _lines_across(self) -> None:
        unit, high = self.measures.unit, self.measures.small_line
        y = 0
        if self.row_.shape & Shape.DAY:
            y = 3 * unit
            words = day_words(day(self.row_.entry.time_ms))
            self._line_across(y, words, self.colours["line"], self.colours["muted"])
            y += high + 3 * unit
        if self.row_.shape & Shape.UNREAD:
            words = QCoreApplication.translate("Log", "New messages")
            self._line_across(y + 2 * unit, words, self.colours["accent"], self.colours["accent"])

    def _line_across(self, y: int, words: str, line: QColor, ink: QColor) -> None:
        high, frame = self.measures.small_line, self.frame
        width = QFontMetricsF(self.measures.small).horizontalAdvance(words) + 6 * self.measures.unit
        middle = y + high // 2
        centre = (frame.left + frame.right) / 2
        self.painter.setPen(QPen(line, 1))
        self.painter.drawLine(QPointF(frame.left, middle), QPointF(centre - width / 2, middle))
        self.painter.drawLine(QPointF(centre + width / 2, middle), QPointF(frame.right, middle))
        self._write(QRectF(centre - width / 2, y, width, high), words, ink, _CENTRE)

    def _card(self, below: Row | None, hovered: bool, picked_out: bool) -> None:
        """The surface under the row: one's own, somebody who names us, or the one under the mouse."""
        name = self._surface(self.row_) or ("hover" if hovered or picked_out else "")
        if not name:
            return
        top, bottom = self.row_.card_top, self.row_.height
        rect = QRectF(self.frame.left, top, self.frame.right - self.frame.left, bottom - top)
        joined_above = name == "own" and not self.row_.shape & (
            Shape.HEAD | Shape.GAP | Shape.DAY | Shape.UNREAD
        )
        joined_below = (
            name == "own" and below is not None and self._surface(below) == "own" and below.card_top == 0
        )
        radius = 1.5 * self.measures.unit
        self.painter.save()
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setClipRect(rect)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.colours[name])
        whole = QRectF(rect)
        # A joined edge has its round corners outside of the clip.
        rect.adjust(0, -2 * radius if joined_above else 0, 0, 2 * radius if joined_below else 0)
        self.painter.drawRoundedRect(rect, radius, radius)
        if name == "mention":
            bar = QRectF(rect.left(), rect.top(), 0.75 * self.measures.unit, rect.height())
            self.painter.fillRect(bar, self.colours["mention_bar"])
        if picked_out:
            self.painter.setPen(QPen(self.colours["accent"], 1.5))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.drawRoundedRect(whole.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
        self.painter.restore()

    def _surface(self, row: Row) -> str:
        if row.entry.mention and self.measures.style.mentions:
            return "mention"
        return "own" if row.entry.own and not row.quiet else ""

    def _head(self, avatar: str) -> None:
        entry, measures, frame = self.row_.entry, self.measures, self.frame
        colour = measures.nicks[colour_index(entry.nick, len(measures.nicks))]
        painter, top = self.painter, self.row_.head_top
        disc = QPointF(frame.disc + (measures.gutter - measures.disc) / 2, top)
        measures.discs.paint(painter, disc, avatar or initials(entry.nick), colour)
        strong = measures.strong_metrics
        time = clock(entry.time_ms)
        room = frame.text_width - measures.clock - 2 * measures.unit
        nick, width = measures.name(entry.nick, room)
        base = round(top + (measures.line - strong.height()) / 2 + strong.ascent())
        painter.setFont(measures.strong)
        painter.setPen(colour)
        painter.drawText(QPointF(frame.text, base), nick)
        # On the nick's baseline, small.
        painter.setFont(measures.small)
        painter.setPen(self.colours["muted"])
        painter.drawText(QPointF(frame.text + width + 2 * measures.unit, base), time)

    def _heading(self) -> None:
        """The sentence of an opened run, above its first row."""
        row, measures, frame = self.row_, self.measures, self.frame
        at, side = row.heading_at, measures.mark
        x, y = frame.disc + (measures.gutter - side) / 2, at.center().y() - side / 2
        paint_mark(self.painter, Mark.OPENED, x, y, side, self.colours["muted"])
        words = QFontMetricsF(measures.happened).elidedText(
            row.heading, Qt.TextElideMode.ElideRight, at.width()
        )
        self._write(at, words, self.colours["muted"], _LEFT, measures.happened)

    def _sign(self, hovered: bool) -> None:
        """In the disc's column: the sign of what happened, or the time of a message under the mouse."""
        entry, measures, frame, row = self.row_.entry, self.measures, self.frame, self.row_
        line = QRectF(frame.disc, row.text_top, measures.gutter, row.line_height)
        mark = KIND_MARKS.get(entry.kind)
        if mark is None:
            if hovered:
                self._write(line, clock(entry.time_ms), self.colours["muted"], _CENTRE)
            return
        colour = self.colours["error" if entry.kind is EntryKind.ERROR else "muted"]
        side = measures.mark
        paint_mark(
            self.painter, mark, line.center().x() - side / 2, line.center().y() - side / 2, side, colour
        )

    def _text(self, placed: Placed, scene: Scene) -> None:
        row, entry = self.row_, self.row_.entry
        ink = "error" if entry.kind is EntryKind.ERROR else "muted" if row.quiet else "text"
        origin = QPointF(self.frame.text, row.text_top)
        for panel in row.panels:
            self._panel(panel, origin)
        self.painter.setPen(self.colours[ink])
        marked = []
        if scene.selection is not None:
            start, end = scene.selection.part(placed.number, row.length)
            if end > start:
                marked.append(_marked(start, end - start, self.colours))
        clip = QRectF(scene.clip.translated(0, -placed.y))
        row.text.draw(self.painter, origin, marked, clip)
        self._quotes()
        if row.timed:
            _, right = row.line_span(row.line_count - 1)
            time = QRectF(
                right + 2 * self.measures.unit, row.last_line_top, self.measures.clock, row.line_height
            )
            self._write(time, clock(entry.time_ms), self.colours["muted"], _LEFT)

    def _panel(self, panel: Panel, origin: QPointF) -> None:
        """The surface under a block of code, with its language and the link that copies it."""
        painter, measures = self.painter, self.measures
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.colours["line"], 1))
        painter.setBrush(self.colours["code"])
        half = QPointF(0.5, 0.5)  # the edge's middle in the middle of a pixel
        painter.drawRoundedRect(panel.rect.translated(origin + half), measures.unit, measures.unit)
        head, copy = panel.head.translated(origin), panel.copy.translated(origin)
        room = head.width() - copy.width() - 2 * measures.unit
        language = QFontMetricsF(measures.small).elidedText(
            panel.block.language, Qt.TextElideMode.ElideRight, room
        )
        self._write(head, language, self.colours["muted"], _LEFT)
        self._write_link(copy, copy_words())

    def _quotes(self) -> None:
        """A bar before the lines that quote: their "> " is not shown, and colour alone does not tell."""
        row, unit = self.row_, self.measures.unit
        for first, last in row.quoted:
            top, bottom = row.top_of_line(first), row.top_of_line(last) + row.line_height
            bar = QRectF(self.frame.text, top, 0.75 * unit, bottom - top)
            self.painter.fillRect(bar, self.colours["muted"])

    def _delivery(self) -> None:
        row, measures = self.row_, self.measures
        delivery = row.entry.delivery
        ink = self.colours["error" if delivery is Delivery.FAILED else "muted"]
        at = row.mark_at
        paint_mark(self.painter, DELIVERY_MARKS[delivery], at.x(), at.y(), measures.mark, ink)
        if row.words:
            wrap = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
            self.painter.setFont(measures.small)
            self.painter.setPen(ink)
            self.painter.drawText(row.words_at, int(_LEFT) | int(wrap), row.words)
        if not row.retry.isEmpty():
            self._write_link(row.retry, retry_words())

    def _write_link(self, where: QRectF, words: str) -> None:
        """What can be clicked is underlined: colour alone does not tell."""
        self._write(where, words, self.colours["link"], _LEFT)
        base = round(where.center().y() + QFontMetricsF(self.measures.small).ascent() / 2) + 1
        self.painter.drawLine(QPointF(where.left(), base), QPointF(where.right() - 1, base))

    def _write(
        self, where: QRectF, words: str, ink: QColor, how: Qt.AlignmentFlag, font: QFont | None = None
    ) -> None:
        self.painter.setFont(font or self.measures.small)
        self.painter.setPen(ink)
        self.painter.drawText(where, int(how) | int(Qt.TextFlag.TextSingleLine), words)


def _marked(start: int, length: int, colours: dict[str, QColor]) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setBackground(colours["selection"])
    look.setForeground(colours["text"])
    part = QTextLayout.FormatRange()
    part.start, part.length, part.format = start, length, look
    return part
