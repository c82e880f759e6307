"""The quick switcher: a few letters lead to any page, person or action, without the mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui import icons, theme
from gui.announce import announce
from gui.client.foreign import channel_problem
from gui.models.choices import Choice, ChoiceKind, ChoiceRole, ChoicesModel
from gui.views.disc import paint_disc
from gui.views.row_paint import paint_count, paint_ground, paint_icon

WIDTH = 520
ROWS_SHOWN = 9

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: ROWS_SHOWN - 1,
    Qt.Key.Key_PageUp: 1 - ROWS_SHOWN,
}


class Switcher(QDialog):
    """A field and what fits it. The keyboard stays in the field; arrows walk, Enter goes, Escape leaves.

    `enter`, where it is given, is called with the name of a room that is typed and not in the list.
    """

    def __init__(
        self,
        choices: Sequence[Choice],
        enter: Callable[[str], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("switcher")
        self.setWindowTitle(self.tr("Go to"))
        self._enter = enter
        self.model = ChoicesModel(choices, self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("A room, a person, or what to do"))
        self.field.setAccessibleName(self.tr("Go to"))
        self.field.setAccessibleDescription(
            self.tr("Rooms begin with #, people with @, actions with >. Arrows choose, Enter goes there.")
        )
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_ChoiceDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.nothing = QLabel(self.tr("Nothing fits."), self)
        self.nothing.setProperty("muted", True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint = QLabel(self.tr("# rooms · @ people · > actions"), self)
        self.hint.setProperty("muted", True)
        self.hint.setFont(theme.type_of(self, theme.SMALL))

        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.M, theme.M, theme.M)
        column.setSpacing(theme.S)
        for widget in (self.field, self.list, self.nothing, self.hint):
            column.addWidget(widget)
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._go)
        self.list.selectionModel().currentChanged.connect(self._say_current)
        self.setFixedWidth(min(WIDTH, self.screen().availableSize().width() - 2 * theme.S))
        self._find("")
        self.field.setFocus()

    def open_over(self, pane: QWidget) -> None:
        """Opens at the upper edge of a part of the window, in its middle."""
        place = pane.mapToGlobal(QPoint((pane.width() - self.width()) // 2, 0))
        screen = pane.screen().availableGeometry()
        self.move(max(screen.left(), min(place.x(), screen.right() + 1 - self.width())), place.y())
        self.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                self._step(_STEPS[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _find(self, typed: str) -> None:
        text = typed.strip()
        more = None
        if self._enter is not None and text[:1] == "#" and channel_problem(text) is None:
            enter = self._enter
            words = self.tr("Enter or create this room")
            more = Choice(ChoiceKind.ROOM, text, lambda: enter(text), words, icon="add")
        self.model.find(typed, more)
        count = self.model.rowCount()
        self.list.setVisible(count > 0)
        self.nothing.setVisible(count == 0)
        self.list.setCurrentIndex(self.model.index(0))
        self.list.setFixedHeight(
            min(max(count, 1), ROWS_SHOWN) * self.list.sizeHintForRow(0) + 2 if count else 0
        )
        self.adjustSize()
        if not count:
            announce(self.field, self.nothing.text())

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offers these too, which have become known while it is open."""
        self.model.extend(choices)
        self._find(self.field.text())

    def _step(self, step: int) -> None:
        count = self.model.rowCount()
        row = self.list.currentIndex().row()
        if not count:
            return
        # One step goes round at the ends; a page stops there.
        new = (row + step) % count if abs(step) == 1 else max(0, min(count - 1, row + step))
        self.list.setCurrentIndex(self.model.index(new))

    def _say_current(self, index: QModelIndex) -> None:
        # The keyboard is in the field, so a screen reader would not tell where the list stands.
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
        if self.isVisible() and spoken:
            announce(self.list, spoken)

    def _go(self, index: QModelIndex) -> None:
        choice = self.model.choice(index.row())
        if choice is not None:
            self.accept()
            choice.go()


class _ChoiceDelegate(QStyledItemDelegate):
    """Paints an icon or a disc, the name, the detail and what is unread."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, max(24, option.fontMetrics.height()) + theme.M)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice = index.data(ChoiceRole.CHOICE)
        colors = theme.shown()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect).adjusted(0, 1, 0, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        raised = chosen or bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_ground(painter, box, colors.selected if chosen else colors.hover if raised else "")
        inner = box.adjusted(theme.S, 0, -theme.M, 0)
        self._mark(painter, inner, choice, colors, chosen)
        place = inner.adjusted(icons.side(option.fontMetrics.height()) + theme.M, 0, 0, 0)
        place.setRight(self._badge(painter, place, choice, raised))

        plain = QFont(painter.font())
        name_font = QFont(plain)
        name_font.setWeight(QFont.Weight.DemiBold if choice.unread else QFont.Weight.Medium)
        metrics = QFontMetrics(name_font)
        right = Qt.TextElideMode.ElideRight
        # The icon says that it is a room.
        shown = choice.name.removeprefix("#") if choice.kind is ChoiceKind.ROOM else choice.name
        name = metrics.elidedText(shown, right, place.width() * 2 // 3 if choice.detail else place.width())
        painter.setFont(name_font)
        painter.setPen(QColor(colors.text))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, align, name)
        if choice.detail:
            place.setLeft(place.left() + metrics.horizontalAdvance(name) + theme.M)
            painter.setFont(plain)
            painter.setPen(QColor(colors.text if chosen else colors.muted))
            detail = QFontMetrics(plain).elidedText(choice.detail, right, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, detail)
        painter.restore()

    @staticmethod
    def _mark(painter: QPainter, rect: QRect, choice: Choice, colors: theme.Theme, chosen: bool) -> None:
        side = icons.side(painter.fontMetrics().height())
        place = QRect(rect.left(), rect.center().y() + 1 - side // 2, side, side)
        if choice.kind in (ChoiceKind.PERSON, ChoiceKind.DIRECT):
            paint_disc(painter, QRectF(place), choice.name, choice.avatar_of(choice.name))
            return
        names = {ChoiceKind.ROOM: "room", ChoiceKind.SERVER: "server"}
        name = choice.icon or names.get(choice.kind, "")
        if name in icons.LINES:
            color = colors.text if chosen else colors.muted
            paint_icon(painter, place.adjusted(1, 1, -1, -1), name, color)

    @staticmethod
    def _badge(painter: QPainter, rect: QRect, choice: Choice, raised: bool) -> int:
        """Paints the count and tells how far to the right the rest may go."""
        if not choice.unread:
            return rect.right()
        loud = choice.mentions > 0 or choice.kind is ChoiceKind.DIRECT
        return paint_count(painter, rect, choice.unread, loud=loud, raised=raised) - theme.M
