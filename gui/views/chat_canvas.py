"""The scroll area under the log: paints a Page at most every 16 ms and keeps the scroll bar true to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from gui.client.abilities import Ability
from gui.client.avatars import no_avatar
from gui.client.buffers import Entry
from gui.views.chat_jump import JumpButton
from gui.views.chat_page import Page
from gui.views.chat_paint import Scene, paint_rows
from gui.views.chat_style import LogStyle
from gui.views.paint_pace import PaintPace
from gui.views.selection import Selection

if TYPE_CHECKING:
    from gui.views.code_highlight import CodeHighlighter

FLASH_MS = 1_500
"""So long the message that the reader was led to stands out."""


class ChatCanvas(QAbstractScrollArea):
    """Shows a Page and moves in it. ChatView makes a log of it.

    Signals: atBottomChanged(bool) the reader came to the end or left it; nearTop() less than a window's height is left
    above, told after each painting that it is true of; resized() its viewport has another size.
    """

    atBottomChanged = Signal(bool)
    nearTop = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = Page()
        self.selection: Selection | None = None
        self.hovered = -1
        """The row under the mouse."""
        self.offers: frozenset[Ability] = frozenset()
        """What a message offers to the mouse."""
        self.new_count = 0
        """How many messages came since the reader left the end."""
        self.placeholder = ""
        """What is said where there is nothing yet."""
        self.avatar_of: Callable[[str], str] = no_avatar
        """What somebody shows instead of initials."""
        self._avatars: list[str] = []
        self._meant: dict[str, str] = {}
        self._flashed: Entry | None = None
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(FLASH_MS)
        self._flash.timeout.connect(lambda: self.flash(None))
        self._was_at_end = True
        self._value = 0
        self._syncing = False
        self._pace = PaintPace()
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.refresh)
        # Not at once: what answers it changes rows, and a change of rows is often what is being shown here.
        self._near_top = QTimer(self)
        self._near_top.setSingleShot(True)
        self._near_top.timeout.connect(self._tell_near_top)
        self.page.layouts.tokens = lambda code, language: self.code.tokens(code, language)
        self.jump = JumpButton(self.page.layouts.measures, self)
        self.jump.clicked.connect(self.scroll_to_end)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: a bar that comes and goes would wrap every line anew.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setSingleStep(self.page.layouts.measures.line)

    @cached_property
    def code(self) -> CodeHighlighter:
        """The colours of code, from the first block that is shown on."""
        from gui.views.code_highlight import CodeHighlighter

        made = CodeHighlighter(self)
        made.ready.connect(self._coloured)
        return made

    def set_log_style(self, style: LogStyle) -> None:
        """Take other colours, fonts or distances; the reader's line stays where it is."""
        self.page.restyle(style)
        measures = self.page.layouts.measures
        self.jump.set_measures(measures)
        self.verticalScrollBar().setSingleStep(measures.line)
        self.refresh()

    def keep_log_style(self, style: LogStyle) -> None:
        """Take it where it is another one than what is shown."""
        if style != self.page.layouts.measures.style:
            self.set_log_style(style)

    def show_avatars(self, avatar_of: Callable[[str], str]) -> None:
        """Ask there what people show; draw anew where that is another than was asked last."""
        self.avatar_of = avatar_of
        avatars = [avatar_of(placed.row.entry.nick) for placed in self.page.placed]
        if avatars != self._avatars:
            self._avatars = avatars
            self.viewport().update()

    def set_placeholder(self, text: str) -> None:
        """Say this where there is nothing yet."""
        if text != self.placeholder:
            self.placeholder = text
            self.viewport().update()

    @property
    def at_bottom(self) -> bool:
        """Whether the end is in sight, so that new messages push the others up."""
        return self.page.at_end

    def setUnreadRow(self, row: int) -> None:
        """Draw the unread line above a row; -1: nowhere. Rows inserted before it take it along."""
        if row != self.page.layouts.unread_row:
            self.page.set_unread(row)
            self.refresh()

    def scroll_to_end(self) -> None:
        """Go to the end."""
        self.page.to_end()
        self.refresh()

    def scroll_to_start(self) -> None:
        """Go to the beginning."""
        if len(self.page.layouts):
            self.page.to_row(0)
            self.refresh()

    def scroll_to_row(self, row: int) -> None:
        """Show a row, its top in the upper third."""
        self.page.to_row(row, self.page.height // 3)
        self.refresh()

    def lead_to(self, row: int) -> None:
        """Show a row, and which one it is."""
        row = self.page.layouts.folding.nearest(row)
        if row >= 0:
            if all(
                placed.number != row or placed.y < 0 or placed.bottom > self.page.height
                for placed in self.page.placed
            ):
                self.scroll_to_row(row)
            self.flash(self.page.layouts.entry(row))

    def flash(self, entry: Entry | None) -> None:
        """Have a message stand out for a moment; None: none any more."""
        self._flashed = entry
        if entry is not None:
            self._flash.start()
        self.viewport().update()

    def mean(self, msgid: str, by: str) -> None:
        """Have a message stand out as long as something outside is about it: the composer, the reactions, a menu."""
        if msgid != self._meant.get(by, ""):
            self._meant[by] = msgid
            self.viewport().update()

    @property
    def meant(self) -> frozenset[str]:
        """The ids of the messages that stand out so."""
        return frozenset(filter(None, self._meant.values()))

    def toggle_run(self, number: int) -> bool:
        """Open the run of comings that a row is in, or close it again. False: it is in none."""
        toggled = self.page.toggle(number)
        if toggled:
            self.refresh()
        return toggled

    def scroll_by(self, pixels: int) -> None:
        """Move by so many pixels; positive is towards the end."""
        self.page.scroll_by(pixels)
        self.refresh()

    def refresh(self) -> None:
        """Settle where things stand, tell the scroll bar, and paint."""
        self._clock.stop()
        self._pace.painted()
        page, bar = self.page, self.verticalScrollBar()
        at_end = page.at_end
        self._syncing = True
        self._value = page.value
        bar.setPageStep(max(1, page.height - page.layouts.measures.line))
        bar.setRange(0, page.maximum)
        bar.setEnabled(page.maximum > 0)  # else its handle would fill it and mean nothing
        bar.setValue(self._value)
        self._syncing = False
        if at_end:
            self.new_count = 0
        if self._value < page.height:
            self._near_top.start(0)
        self._show_jump(not at_end)
        self.viewport().update()
        if at_end != self._was_at_end:
            self._was_at_end = at_end
            self.atBottomChanged.emit(at_end)

    def refresh_later(self, came: int = 0) -> None:
        """Refresh soon, together with all that happens until then; `came` is how many rows are new."""
        self._pace.add(came)
        if self.isVisible() and not self._clock.isActive():
            self._clock.start(self._pace.wait_ms)

    def update_row(self, number: int) -> None:
        """Paint one row anew."""
        for placed in self.page.placed:
            if placed.number == number:
                self.viewport().update(0, placed.y, self.viewport().width(), placed.row.height)

    # Qt's events

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """The scroll bar was moved, by the reader or by `refresh`."""
        if not self._syncing:
            self.scroll_by(self.verticalScrollBar().value() - self._value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew what is visible; the reader's line stays."""
        super().resizeEvent(event)
        self.page.resize(self.viewport().width(), self.viewport().height())
        self.refresh()
        self.resized.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """What came while the log was hidden is not settled yet."""
        super().showEvent(event)
        self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that the event's part shows."""
        measures = self.page.layouts.measures
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), measures.colours["background"])
        placed = self.page.placed
        if not placed and self.placeholder:
            painter.setFont(measures.body)
            painter.setPen(measures.colours["muted"])
            room = self.viewport().rect().adjusted(8 * measures.unit, 0, -8 * measures.unit, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.placeholder)
        scene = Scene(
            event.rect(), self.hovered, self.selection, self._flashed, self.offers, self.meant, self.avatar_of
        )
        paint_rows(painter, placed, measures, scene)
        self.paint_over(painter)
        painter.end()

    def _coloured(self) -> None:
        self.page.coloured()
        self.refresh_later()

    def paint_over(self, painter: QPainter) -> None:
        """Draw what belongs over the rows."""

    def _tell_near_top(self) -> None:
        if self.isVisible() and self.page.value < self.page.height:  # rows may have come meanwhile
            self.nearTop.emit()

    def _show_jump(self, shown: bool) -> None:
        if shown:
            self.jump.set_count(self.new_count)
            gap = 4 * self.page.layouts.measures.unit
            area = self.viewport().geometry()
            self.jump.move(area.right() - self.jump.width() - gap, area.bottom() - self.jump.height() - gap)
        self.jump.setVisible(shown)
