"""The list at the left: each chat with its rooms and direct talks, and what is unread in them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui import icons, theme
from gui.models.rooms import RoomRole, RoomsModel, Row, RowKind
from gui.views.disc import paint_disc

WIDTH = 240


class Sidebar(QWidget):
    """The rooms, and below them who we are.

    Signals: `chosen(object chat, str key)` when the user turns to a page; `entered()` when they click on it or press
    Enter: the arrow keys alone walk along the list; `menu_asked(object chat, str key, QPoint)` with the place on
    the screen.
    """

    chosen = Signal(object, str)
    entered = Signal()
    menu_asked = Signal(object, str, object)

    def __init__(self, model: RoomsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Rooms and direct talks"))
        # Before the view's own connections: where the current row goes, the view takes its neighbour, and that is
        # nobody's choice.
        self._going = False
        model.rowsAboutToBeRemoved.connect(lambda *_: self._mark_going(True))
        self.list.setModel(model)
        model.rowsRemoved.connect(lambda *_: self._mark_going(False))
        self.list.setItemDelegate(_RowDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.me = _Me(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self.me)
        self.setMinimumWidth(160)

        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.clicked.connect(self.entered)
        self.list.activated.connect(self.entered)
        self.list.customContextMenuRequested.connect(self._ask_menu)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 400)

    def show_current(self, index: QModelIndex) -> None:
        """Marks the page that the window shows, without asking for it again."""
        selection = self.list.selectionModel()
        if selection.currentIndex() == index:
            return
        blocked = selection.blockSignals(True)
        self.list.setCurrentIndex(index)
        selection.blockSignals(blocked)
        self.list.viewport().update()

    def step(self, step: int) -> None:
        """Turns to a page further down (+1) or up (-1), and from the last to the first."""
        count = self._model.rowCount()
        row = self.list.currentIndex().row()
        for _ in range(count):
            row = (row + step) % count
            index = self._model.index(row)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.list.setCurrentIndex(index)
                return

    def _mark_going(self, going: bool) -> None:
        self._going = going

    def _current_changed(self, index: QModelIndex) -> None:
        if self._going:
            return
        row = index.data(RoomRole.ROW)
        if isinstance(row, Row) and row.kind is not RowKind.SECTION:
            self.chosen.emit(row.chat, row.key)

    def _ask_menu(self, place: QPoint) -> None:
        row = self.list.indexAt(place).data(RoomRole.ROW)
        if isinstance(row, Row) and row.kind is not RowKind.SECTION:
            self.menu_asked.emit(row.chat, row.key, self.list.viewport().mapToGlobal(place))


class _Me(QFrame):
    """Who we are here: the disc and the nick."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.nick = ""
        self._disc = _Disc(self)
        self._name = QLabel(self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_type(self._name, theme.BODY, QFont.Weight.DemiBold)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.L, theme.S, theme.L, theme.M)
        row.setSpacing(theme.S)
        row.addWidget(self._disc)
        row.addWidget(self._name, 1)
        self.show_nick("")

    def show_nick(self, nick: str) -> None:
        """Shows our nick, cut where it is too long; nothing while we have none."""
        self.nick = nick
        self._disc.nick = nick
        self._disc.update()
        self.setToolTip(nick)
        self.setAccessibleName(self.tr("You are {nick}").format(nick=nick) if nick else "")
        self.setVisible(bool(nick))
        self._cut()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._cut()

    def _cut(self) -> None:
        space = max(40, self.width() - 28 - 2 * theme.L - theme.S)
        metrics = QFontMetrics(self._name.font())
        self._name.setText(metrics.elidedText(self.nick, Qt.TextElideMode.ElideRight, space))


class _Disc(QWidget):
    """A disc as a widget."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.nick = ""
        self.setFixedSize(28, 28)

    def paintEvent(self, event: object) -> None:
        if self.nick:
            paint_disc(QPainter(self), QRectF(self.rect()), self.nick)


class _RowDelegate(QStyledItemDelegate):
    """Paints the rows. Mentions are told from other unread lines by colour, weight and the sign @."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(RoomRole.ROW)
        height = option.fontMetrics.height()
        above = {RowKind.SECTION: theme.L, RowKind.SERVER: theme.L}.get(row.kind, theme.M)
        return QSize(0, height + theme.air(above))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(RoomRole.ROW)
        rect = QRect(option.rect)
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
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(QColor(colors.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        inner = box.adjusted(theme.S, 0, -theme.S, 0)
        self._mark(painter, inner, row, colors)
        right = self._badge(painter, inner, row, colors, bool(ground))
        self._name(painter, inner.adjusted(20 + theme.S, 0, 0, 0), right, row, colors, bool(ground))
        painter.restore()

    @staticmethod
    def _heading(painter: QPainter, rect: QRect, row: Row, colors: theme.Theme) -> None:
        font = QFont(painter.font())
        font.setPointSizeF(font.pointSizeF() * theme.SMALL)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colors.muted))
        inner = rect.adjusted(theme.L, 0, -theme.L, -theme.XS)
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, row.name)

    @staticmethod
    def _mark(painter: QPainter, rect: QRect, row: Row, colors: theme.Theme) -> None:
        place = QRect(rect.left(), rect.center().y() - 9, 20, 20)
        if row.kind is RowKind.DIRECT:
            paint_disc(painter, QRectF(place), row.name, faint=not row.here)
            return
        name, color = ("room", colors.muted)
        if row.kind is RowKind.SERVER:
            name, color = ("server", colors.good) if row.here else ("warning", colors.muted)
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        painter.drawPixmap(place.adjusted(1, 1, -1, -1), icons.pixmap(name, color, 18, ratio))

    @staticmethod
    def _badge(painter: QPainter, rect: QRect, row: Row, colors: theme.Theme, raised: bool) -> int:
        """Paints the count and tells how far to the right the name may go."""
        if not row.unread:
            return rect.right()
        font = QFont(painter.font())
        kept = QFont(font)
        font.setPointSizeF(font.pointSizeF() * theme.SMALL)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        count = "999+" if row.unread > 999 else str(row.unread)
        loud = row.mentions > 0 or row.kind is RowKind.DIRECT
        text = f"@ {count}" if row.mentions and row.kind is not RowKind.DIRECT else count
        metrics = QFontMetrics(font)
        height = metrics.height() + 2
        width = max(height, metrics.horizontalAdvance(text) + 2 * 6)
        box = QRect(rect.right() - width + 1, rect.center().y() - height // 2 + 1, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        # Not colors.line: in the high contrast that is too near to the text.
        quiet = colors.ground if raised else colors.hover
        painter.setBrush(QColor(colors.accent if loud else quiet))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor(colors.on_accent if loud else colors.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.setFont(kept)
        return box.left() - theme.S

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
