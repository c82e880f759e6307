"""Who is in the room: the list at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.models.members import MemberRole, MembersModel
from gui.views.disc import paint_disc

WIDTH = 208
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class PeoplePane(QWidget):
    """The members of the shown room with their ranks.

    Signals: `talk_asked(str)` with a nick, by double click or Enter; `menu_asked(str, QPoint)` with the place
    on the screen.
    """

    talk_asked = Signal(str)
    menu_asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("people")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = QLabel(self)
        self.heading.setProperty("muted", True)
        theme.set_type(self.heading, theme.SMALL, QFont.Weight.DemiBold)
        self.list = PeopleList(self)
        self.heading.setBuddy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.L, 0, theme.S)
        column.setSpacing(theme.S)
        self.heading.setContentsMargins(theme.L, 0, theme.L, 0)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        self.setMinimumWidth(140)
        self.list.activated.connect(lambda index: self.talk_asked.emit(index.data()))
        self.list.customContextMenuRequested.connect(self._ask_menu)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 400)

    def show_members(self, model: MembersModel | None) -> None:
        """Shows the members of one room."""
        old = self.list.model()
        if isinstance(old, MembersModel):
            old.rowsInserted.disconnect(self._count)
            old.rowsRemoved.disconnect(self._count)
        self.list.setModel(model)
        if model is not None:
            model.rowsInserted.connect(self._count)
            model.rowsRemoved.connect(self._count)
        self._count()

    def _count(self) -> None:
        model = self.list.model()
        count = model.rowCount() if model is not None else 0
        self.heading.setText(self.tr("In the room: %n", "", count))

    def _ask_menu(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        if index.isValid():
            self.menu_asked.emit(index.data(), self.list.viewport().mapToGlobal(place))


class PeopleList(QListView):
    """The list itself; the dialog of the host shows it too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("People in the room"))
        self.setItemDelegate(_MemberDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keyboard sees where they are: Qt makes the first current, but does not select it."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD and self.currentIndex().isValid():
            self.setCurrentIndex(self.currentIndex())


class _MemberDelegate(QStyledItemDelegate):
    """Paints a disc, the nick, and the rank in a word."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, max(24, option.fontMetrics.height()) + theme.air(theme.S))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        member = index.data(MemberRole.MEMBER)
        rank = index.data(MemberRole.RANK)
        rect = QRect(option.rect)
        state = option.state
        colors = theme.shown()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = rect.adjusted(theme.S, 1, -theme.S, -1)
        ground = ""
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            ground = colors.selected
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = colors.hover
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, 6, 6)
        inner = box.adjusted(theme.S, 0, -theme.S, 0)
        disc = QRectF(inner.left(), inner.center().y() - 11.5, 24, 24)
        paint_disc(painter, disc, member.nick, faint=member.away)
        right = inner.right()
        if rank:
            small = QFont(painter.font())
            plain = QFont(small)
            small.setPointSizeF(small.pointSizeF() * theme.SMALL)
            painter.setFont(small)
            width = QFontMetrics(small).horizontalAdvance(rank)
            painter.setPen(QColor(colors.text if ground else colors.muted))
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRect(right - width, inner.top(), width + 1, inner.height()), align, rank)
            painter.setFont(plain)
            right -= width + theme.S
        place = QRect(inner.left() + 24 + theme.S, inner.top(), 0, inner.height())
        place.setRight(right)
        painter.setPen(QColor(colors.muted if member.away and not ground else colors.text))
        text = QFontMetrics(painter.font()).elidedText(
            member.nick, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()
