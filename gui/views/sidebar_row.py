"""How a row of the sidebar is painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import icons, theme
from gui.client.persons import Presence
from gui.models.rooms import RoomRole, Row, RowKind
from gui.views.disc import paint_disc, paint_dot
from gui.views.row_paint import RADIUS, paint_count, paint_ground, paint_icon, small


def gap_above(index: QModelIndex | QPersistentModelIndex) -> int:
    """The air that parts a chat from the one above; else it would seem to be one of its direct talks."""
    starts_chat = index.row() > 0 and index.data(RoomRole.ROW).kind is RowKind.SERVER
    return theme.L if starts_chat else 0


class RowDelegate(QStyledItemDelegate):
    """Paints the rows. Mentions are told from other unread lines by colour, weight and the sign @."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(RoomRole.ROW)
        height = option.fontMetrics.height()
        above = {RowKind.SECTION: theme.L, RowKind.SERVER: theme.L}.get(row.kind, theme.M)
        least = 0 if row.kind is RowKind.SECTION else icons.side(height) + 4
        return QSize(0, max(least, height + theme.air(above)) + gap_above(index))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(RoomRole.ROW)
        rect = QRect(option.rect).adjusted(0, gap_above(index), 0, 0)
        colors = theme.shown()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind is RowKind.SECTION:
            self._heading(painter, rect, row, colors)
            painter.restore()
            return
        state = option.state
        box = rect.adjusted(theme.S, 1, -theme.S, -1)
        ground = ""
        if state & QStyle.StateFlag.State_Selected:
            ground = colors.selected
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = colors.hover
        paint_ground(painter, box, ground)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(QColor(colors.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        inner = box.adjusted(theme.S, 0, -theme.S, 0)
        self._mark(painter, inner, row, colors)
        right = self._badge(painter, inner, row, bool(ground))
        side = icons.side(option.fontMetrics.height())
        if row.draft:
            place = QRect(right - side + 3, inner.center().y() - (side - 4) // 2 + 1, side - 4, side - 4)
            paint_icon(painter, place, "writing", colors.muted)
            right = place.left() - theme.XS
        self._name(painter, inner.adjusted(side + theme.S, 0, 0, 0), right, row, colors, bool(ground))
        painter.restore()

    @staticmethod
    def _heading(painter: QPainter, rect: QRect, row: Row, colors: theme.Theme) -> None:
        font = small(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colors.muted))
        inner = rect.adjusted(theme.L, 0, -theme.L, -theme.XS)
        metrics = QFontMetrics(font)
        side = metrics.height()
        count = f" · {row.unread}" if row.folded and row.unread else ""
        space = inner.width() - side - theme.XS - metrics.horizontalAdvance(count)
        text = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, space) + count
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text)
        left = inner.left() + metrics.horizontalAdvance(text) + theme.XS
        place = QRect(left, inner.bottom() - side + 1, side, side)
        paint_icon(painter, place, "right" if row.folded else "down", colors.muted)

    @staticmethod
    def _mark(painter: QPainter, rect: QRect, row: Row, colors: theme.Theme) -> None:
        side = icons.side(painter.fontMetrics().height())
        place = QRect(rect.left(), rect.center().y() - side // 2 + 1, side, side)
        if row.kind is RowKind.DIRECT:
            is_gone = row.presence is Presence.GONE
            is_hollow = not row.here or row.presence is Presence.AWAY
            paint_disc(painter, QRectF(place), row.name, row.avatar, hollow=is_hollow, gone=is_gone)
            if row.here:
                paint_dot(painter, QRectF(place), row.presence)
            else:
                painter.setPen(QPen(QColor(colors.muted), 1.75))
                painter.drawLine(place.topLeft(), place.bottomRight())
            return
        name, color = ("room" if row.here else "room_off", colors.muted)
        if row.kind is RowKind.SERVER:
            name, color = ("server", colors.good) if row.here else ("warning", colors.muted)
        paint_icon(painter, place.adjusted(1, 1, -1, -1), name, color)

    @staticmethod
    def _badge(painter: QPainter, rect: QRect, row: Row, raised: bool) -> int:
        """Paints the count and tells how far to the right the name may go."""
        if not row.unread:
            return rect.right()
        is_direct = row.kind is RowKind.DIRECT
        sign = "@ " if row.mentions and not is_direct else ""
        loud = row.mentions > 0 or is_direct
        return paint_count(painter, rect, row.unread, sign=sign, loud=loud, raised=raised) - theme.S

    @staticmethod
    def _name(
        painter: QPainter, rect: QRect, right: int, row: Row, colors: theme.Theme, raised: bool
    ) -> None:
        font = QFont(painter.font())
        if row.unread or row.kind is RowKind.SERVER:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        rect.setRight(right)
        painter.setPen(QColor(colors.text if row.here or raised else colors.muted))
        # The icon says that it is a room.
        name = row.name.removeprefix("#") if row.kind is RowKind.ROOM else row.name
        text = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
