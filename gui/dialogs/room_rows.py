"""How a room stands in the list of rooms: its name and how many are in it, below that what it is about."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.models.happened import plain
from gui.models.listed_rooms import ListedRole
from gui.views.row_paint import paint_ground, paint_icon

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class RoomRowDelegate(QStyledItemDelegate):
    """Two lines; a tick beside the number where we are in the room, the word "new" where it is that."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, 2 * option.fontMetrics.height() + 2 * theme.air(theme.S))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        room, colors = index.data(ListedRole.ROOM), theme.shown()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect).adjusted(0, 1, 0, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        passed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_ground(painter, box, colors.selected if chosen else colors.hover if passed else "")
        place = box.adjusted(theme.S, theme.air(theme.XS), -theme.S, -theme.air(theme.XS))
        upper, lower = QRect(place), QRect(place)
        upper.setBottom(place.center().y())
        lower.setTop(place.center().y())
        small = QFont(painter.font())
        bold = QFont(small)
        bold.setWeight(QFont.Weight.DemiBold)
        muted = QColor(colors.text if chosen else colors.muted)

        count = self.tr("people: %n", "", room.people)
        if index.data(ListedRole.NEW):
            count = " · ".join((self.tr("new"), count))
        painter.setPen(muted)
        painter.drawText(upper, _RIGHT, count)
        upper.setRight(upper.right() - QFontMetrics(small).horizontalAdvance(count) - theme.M)
        if index.data(ListedRole.JOINED):
            mark = QRect(upper.right() - 16, upper.center().y() - 8, 16, 16)
            paint_icon(painter, mark, "done", colors.text if chosen else colors.good)
            upper.setRight(mark.left() - theme.S)
        painter.setFont(bold)
        painter.setPen(QColor(colors.text))
        painter.drawText(upper, _LEFT, _cut(bold, room.name, upper))
        painter.setFont(small)
        painter.setPen(muted)
        painter.drawText(lower, _LEFT, _cut(small, plain(room.topic), lower))
        painter.restore()


def _cut(font: QFont, text: str, place: QRect) -> str:
    return QFontMetrics(font).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, place.width())
