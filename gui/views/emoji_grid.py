"""A grid of emoji that is walked through with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui import theme

COLUMNS, ROWS = 9, 6
SLICE = 18
"""So many emoji are painted at a time at first: Qt makes their pictures, 54 in 17 ms."""
OTHERS = 160
"""The points that search, categories and the line below take."""

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -COLUMNS,
    Qt.Key.Key_Down: COLUMNS,
    Qt.Key.Key_PageUp: -COLUMNS * ROWS,
    Qt.Key.Key_PageDown: COLUMNS * ROWS,
}


class EmojiGrid(QListView):
    """Shows an EmojiRows model.

    Signals: `chosen(str, bool)` by click or Enter, the bool says whether Shift was held; `typed(str)` when a key is
    pressed that writes a letter; `left_above()` when Up is pressed in the first row.
    """

    chosen = Signal(str, bool)
    typed = Signal(str)
    left_above = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ready = 0
        """So many rows may be painted: with each painting a slice more, until all that are seen have been."""
        font = theme.type_of(self, theme.DISPLAY)
        self.setFont(font)
        self.cell = round(QFontMetrics(font).height() * 1.5) + theme.XS
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setGridSize(QSize(self.cell, self.cell))
        self.setItemDelegate(_Cell(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # There is room for it even when it is hidden, so that the columns never move.
        bar = self.verticalScrollBar().sizeHint().width()
        # At 300 % a laptop's screen has 300 points.
        rows = max(2, min(ROWS, (self.screen().availableSize().height() - OTHERS) // self.cell))
        self.setFixedSize(self.cell * COLUMNS + bar + 2, self.cell * rows)
        self.clicked.connect(self._clicked)

    def go(self, row: int) -> None:
        """Makes a row the current one; outside, the first or the last."""
        count = self.model().rowCount()
        if count:
            self.setCurrentIndex(self.model().index(max(0, min(row, count - 1)), 0))

    def choose(self, keep_open: bool = False) -> None:
        """Chooses the current emoji."""
        index = self.currentIndex()
        if index.isValid():
            self.chosen.emit(index.data(), keep_open)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.ready <= COLUMNS * ROWS:
            self.ready += SLICE
            QTimer.singleShot(0, self.viewport(), self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = Qt.Key(event.key()), self.currentIndex().row()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key is Qt.Key.Key_Up and row < COLUMNS:
            self.left_above.emit()
        elif key in _STEPS:
            last = self.model().rowCount() - 1
            # Down from above the last row's gap goes to the last emoji, but not from the last row itself.
            if not (key is Qt.Key.Key_Down and row // COLUMNS == last // COLUMNS):
                self.go(row + _STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose(shift)
        elif key is Qt.Key.Key_Home:
            self.go(0)
        elif key is Qt.Key.Key_End:
            self.go(self.model().rowCount() - 1)
        elif event.text().isprintable() and event.text() and not event.modifiers() & _COMMANDS:
            self.typed.emit(event.text())
        else:
            event.ignore()

    def _clicked(self, index: QModelIndex) -> None:
        held = QApplication.keyboardModifiers()
        self.chosen.emit(index.data(), bool(held & Qt.KeyboardModifier.ShiftModifier))


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class _Cell(QStyledItemDelegate):
    """Paints one emoji, on a round ground where it is current or under the mouse."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        grid = self.parent()
        return QSize(grid.cell, grid.cell) if isinstance(grid, EmojiGrid) else QSize()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        grid = self.parent()
        if isinstance(grid, EmojiGrid) and grid.ready <= COLUMNS * ROWS and index.row() >= grid.ready:
            return
        state, palette = option.state, option.palette
        current = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
            # The edge too: the ground alone is too faint to show where one is.
            edge = QPen(palette.color(QPalette.ColorRole.Highlight), 2) if current else Qt.PenStyle.NoPen
            painter.setPen(edge)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)
        painter.setFont(QFont(option.font))
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(QRect(option.rect), int(Qt.AlignmentFlag.AlignCenter), str(index.data()))
        painter.restore()
