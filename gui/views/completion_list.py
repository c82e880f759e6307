"""The list above the field: what the word at the cursor may become."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui import icons, theme
from gui.announce import announce
from gui.client.completion import Candidate, CandidateKind
from gui.models.candidates import CandidateRole, CandidatesModel
from gui.views.above import Above
from gui.views.disc import paint_disc
from gui.views.row_paint import paint_ground, paint_icon, small

ROWS_SHOWN = 8


class CompletionList(QListView):
    """Never has the keyboard: the field walks through it (`step`), the mouse picks.

    Signals: `picked(int)` with the row that was clicked.
    """

    picked = Signal(int)

    def __init__(self, anchor: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("completions")
        self.setAccessibleName(self.tr("What fits"))
        self.rows = CandidatesModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_CandidateDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._above = Above(self, anchor)
        self._walks = False
        self.clicked.connect(lambda index: self.picked.emit(index.row()))
        self.hide()

    def open(self, candidates: Sequence[Candidate], row: int, *, walks: bool = False) -> None:
        """Shows the candidates with this row as the current one; -1: none yet.

        `walks`: the current row stands in the text already, and no key has to take it.
        """
        opens = self.isHidden()
        self._walks = walks
        self.rows.show(candidates)
        self._above.place()
        self.show()
        if opens:
            count = self.tr("%n fit", "", len(candidates))
            announce(self, f"{count}: {self._spoken(max(row, 0))}")
        self.go(row, quiet=opens)

    def go(self, row: int, *, quiet: bool = False) -> None:
        """Makes a row the current one; it is read aloud, since the keyboard is elsewhere."""
        self.setCurrentIndex(self.rows.index(row))
        self.viewport().update()  # the row that Tab takes may be another one
        if row < 0:
            self.scrollToTop()
        elif not quiet:
            announce(self, self._spoken(row))

    def key_of(self, row: int) -> str:
        """The key that takes a row now, as it is written on keyboards; "" for a row that none takes."""
        current = self.currentIndex().row()
        if self._walks or row != max(current, 0):
            return ""
        return "Enter" if row == current else "Tab"

    def step(self, step: int) -> int:
        """Goes so many rows on, round at the ends by single steps; gives the row."""
        count, row = self.rows.rowCount(), self.currentIndex().row()
        if row < 0:
            row = 0 if step > 0 else count - 1
        elif abs(step) == 1:
            row = (row + step) % count
        else:
            row = max(0, min(count - 1, row + step))
        self.go(row)
        return row

    def sizeHint(self) -> QSize:
        rows = min(max(1, self.rows.rowCount()), ROWS_SHOWN)
        return QSize(0, rows * self.sizeHintForRow(0) + 2 * theme.XS + 2)

    def _spoken(self, row: int) -> str:
        return str(self.rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole) or "")


class _CandidateDelegate(QStyledItemDelegate):
    """Paints a mark, the name, what it takes, and at the right what it is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, max(24, option.fontMetrics.height() + theme.S))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        candidate, model = index.data(CandidateRole.CANDIDATE), index.model()
        colors = theme.shown()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        view = self.parent()
        key = view.key_of(index.row()) if isinstance(view, CompletionList) else ""
        raised = key or chosen or option.state & QStyle.StateFlag.State_MouseOver
        paint_ground(painter, box, colors.selected if chosen else colors.hover if raised else "")
        place = box.adjusted(theme.S, 0, -theme.M, 0)
        side = icons.side(option.fontMetrics.height())
        mark = QRect(place.left(), place.center().y() - side // 2 + 1, side, side)
        avatar = index.data(CandidateRole.AVATAR)
        if _paint_mark(painter, mark, candidate, avatar, colors.text if chosen else colors.muted):
            place.setLeft(mark.right() + 1 + theme.S)
        if key:
            place.setRight(_paint_key(painter, place, key, QFont(option.font)))
        plain, name_font = QFont(option.font), QFont(option.font)
        name_font.setWeight(QFont.Weight.Medium)
        quiet = QColor(colors.text if chosen else colors.muted)
        detail = model.detail(candidate) if isinstance(model, CandidatesModel) else ""
        share = place.width() * 2 // 3 if detail else place.width()
        # The icon says that it is a room.
        name = candidate.name.removeprefix("#") if candidate.kind is CandidateKind.ROOM else candidate.name
        used = _paint_text(painter, place, name, name_font, QColor(colors.text), share)
        place.setLeft(place.left() + used + theme.S)
        hint, metrics = candidate.hint, QFontMetrics(plain)
        if hint:
            fits = sum(map(metrics.horizontalAdvance, (hint, detail))) + theme.M <= place.width()
            room = place.width() if fits else place.width() // 2
            used = _paint_text(painter, place, hint, plain, quiet, room)
            place.setLeft(place.left() + used + theme.M)
        _paint_text(painter, place, detail, plain, quiet, place.width(), right=True)
        painter.restore()


def _paint_mark(painter: QPainter, mark: QRect, candidate: Candidate, avatar: str, color: str) -> bool:
    """The disc of a person, the sign of a room, the emoji itself; False for a command, whose slash says it."""
    match candidate.kind:
        case CandidateKind.NICK:
            paint_disc(painter, QRectF(mark), candidate.name, avatar, hollow=candidate.away)
        case CandidateKind.ROOM:
            paint_icon(painter, mark.adjusted(1, 1, -1, -1), "room", color)
        case CandidateKind.EMOJI:
            painter.setPen(QColor(theme.shown().text))
            larger = QFont(painter.font())
            larger.setPointSizeF(larger.pointSizeF() * theme.TITLE)
            painter.setFont(larger)
            wide = mark.adjusted(-theme.S, -theme.S, theme.S, theme.S)
            painter.drawText(wide, Qt.AlignmentFlag.AlignCenter, candidate.text)
        case CandidateKind.COMMAND:
            return False
    return True


def _paint_key(painter: QPainter, place: QRect, key: str, font: QFont) -> int:
    """Paints the key that takes a row at its right end, and tells how far the rest may go."""
    font = small(font)
    metrics = QFontMetrics(font)
    width, height = metrics.horizontalAdvance(key) + 2 * theme.S, metrics.height() + 2
    cap = QRectF(place.right() - width, place.center().y() - height // 2, width, height)
    painter.setFont(font)
    painter.setBrush(QColor(theme.shown().ground))
    painter.setPen(QColor(theme.shown().edge))
    painter.drawRoundedRect(cap.translated(0.5, 0.5), theme.XS, theme.XS)
    painter.setPen(QColor(theme.shown().text))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
    return round(cap.left()) - theme.M


def _paint_text(
    painter: QPainter, place: QRect, text: str, font: QFont, color: QColor, width: int, *, right: bool = False
) -> int:
    """Paints a text within a width, and tells how much of it that took."""
    if not text or width <= 0:
        return 0
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, width)
    painter.setFont(font)
    painter.setPen(color)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    # Absolute: a Hebrew name stands where all names begin.
    align = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(place, align, shown)
    return metrics.horizontalAdvance(shown)
