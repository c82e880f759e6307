"""Who is in the room: the list at the right."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter
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
from gui.announce import announce
from gui.models.members import MemberRole, MembersModel
from gui.views.disc import paint_disc
from gui.views.letters import LetterlessList
from gui.views.row_paint import paint_ground, small
from gui.views.search_field import SearchField

WIDTH = 208
MANY = 20
"""From so many people on there is a search."""
ABOUT_LEAST = 24
"""Pixels; in less no word of what somebody tells can be read."""
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
        self.heading.setWordWrap(True)  # with large letters it is wider than the pane
        theme.set_type(self.heading, theme.SMALL, QFont.Weight.DemiBold)
        self.search = SearchField(self.tr("Find a person"), self)
        self.search.setPlaceholderText(self.tr("Find a person"))
        self.search.hide()
        self.list: PeopleList = _RoomList(self)
        self.heading.setBuddy(self.list)
        self.nothing = QLabel(self.tr("Nobody is called so."), self)
        self.nothing.setProperty("muted", True)
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(theme.L, 0, theme.L, 0)
        self.nothing.hide()
        self._members: MembersModel | None = None
        self._nobody = QStringListModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.L, 0, theme.S)
        column.setSpacing(theme.S)
        self.heading.setContentsMargins(theme.L, 0, theme.L, 0)
        column.addWidget(self.heading)
        around = QVBoxLayout()
        around.setContentsMargins(theme.S, 0, theme.S, 0)
        around.addWidget(self.search)
        column.addLayout(around)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        self.setMinimumWidth(140)
        self.search.textChanged.connect(self._find)
        self.search.installEventFilter(self)
        self.list.activated.connect(lambda index: self.talk_asked.emit(index.data()))
        self.list.customContextMenuRequested.connect(self._ask_menu)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 400)

    def changeEvent(self, event: QEvent) -> None:
        """Without a connection it shows in grey who was there."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._count()

    def show_members(self, model: MembersModel | None) -> None:
        """Shows the members of one room, all of them: another room is another search."""
        old, self._members = self._members, model
        if old is not None:
            old.rowsInserted.disconnect(self._count)
            old.rowsRemoved.disconnect(self._count)
        self.search.clear()
        self._find()
        if model is not None:
            model.rowsInserted.connect(self._count)
            model.rowsRemoved.connect(self._count)
        self._count()

    def seek(self) -> None:
        """Gives the keyboard to the search, or to the list where that is short."""
        field = self.list if self.search.isHidden() else self.search
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _find(self, words: str = "") -> None:
        """Shows whose names hold the words. Without words the view has the members themselves: no proxy is asked."""
        words = words.strip()
        self._found.setSourceModel((self._members if words else None) or self._nobody)
        self._found.setFilterFixedString(words)
        self.list.setModel(self._found if words else self._members)
        empty = bool(words) and not self._found.rowCount()
        self.nothing.setVisible(empty)
        if empty:
            announce(self.search, self.nothing.text())
        elif words:
            self.list.setCurrentIndex(self._found.index(0, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the search into the list, Enter talks to who is found, Escape shows all again."""
        if (
            watched is not self.search
            or not isinstance(event, QKeyEvent)
            or event.type() != QEvent.Type.KeyPress
        ):
            return False
        index = self.list.currentIndex()
        match Qt.Key(event.key()):
            case Qt.Key.Key_Down:
                self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.search.text().strip() and index.isValid():
                self.talk_asked.emit(index.data())
            case Qt.Key.Key_Escape if self.search.text():
                self.search.clear()
            case _:
                return False
        return True

    def _count(self) -> None:
        count = self._members.rowCount() if self._members is not None else 0
        were = self.tr("Last in the room: %n", "", count)
        self.heading.setText(self.tr("In the room: %n", "", count) if self.isEnabled() else were)
        # What is being searched for stays, though some have left meanwhile.
        self.search.setVisible(count >= MANY or bool(self.search.text()))

    def _ask_menu(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        if index.isValid():
            self.menu_asked.emit(index.data(), self.list.viewport().mapToGlobal(place))


class PeopleList(QListView):
    """The list itself; the dialog of the host shows it too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inset = theme.S
        self.setAccessibleName(self.tr("People in the room"))
        self.setItemDelegate(_MemberDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def frame(self) -> None:
        """Stands in a dialog: the frame keeps the rows off the edge, so they don't do it themselves."""
        self.setObjectName("framed")
        self.inset = 0

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keyboard sees where they are: Qt makes the first current, but does not select it."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD and self.currentIndex().isValid():
            self.setCurrentIndex(self.currentIndex())


class _RoomList(LetterlessList, PeopleList):
    """The list beside the talk."""


class _MemberDelegate(QStyledItemDelegate):
    """Paints a disc, the nick, what they tell of themselves, and the rank in a word."""

    def __init__(self, people: PeopleList) -> None:
        super().__init__(people)
        self._people = people

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _disc_side(option) + theme.air(theme.S))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        member = index.data(MemberRole.MEMBER)
        rank = index.data(MemberRole.RANK)
        rect = QRect(option.rect)
        state = option.state
        off = not state & QStyle.StateFlag.State_Enabled
        colors = theme.shown()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = rect.adjusted(self._people.inset, 1, -self._people.inset, -1)
        ground = ""
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            ground = colors.selected
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = colors.hover
        paint_ground(painter, box, ground)
        inner = box.adjusted(theme.S, 0, -theme.S, 0)
        side = _disc_side(option)
        disc = QRectF(inner.left(), inner.center().y() + 0.5 - side / 2, side, side)
        paint_disc(painter, disc, member.nick, index.data(MemberRole.AVATAR), hollow=member.away or off)
        right = inner.right()
        place = QRect(inner.left() + side + theme.S, inner.top(), 0, inner.height())
        metrics = QFontMetrics(painter.font())
        plain = QFont(painter.font())
        aside = small(plain)
        if rank:
            painter.setFont(aside)
            name = metrics.horizontalAdvance(member.nick)
            if place.left() + name > right - QFontMetrics(aside).horizontalAdvance(rank) - theme.S:
                rank = index.data(MemberRole.SIGN)  # the name needs the room; the tip has the word
            width = QFontMetrics(aside).horizontalAdvance(rank)
            painter.setPen(QColor(colors.text if ground else colors.muted))
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRect(right - width, inner.top(), width + 1, inner.height()), align, rank)
            painter.setFont(plain)
            right -= width + theme.S
        place.setRight(right)
        painter.setPen(QColor(colors.muted if off or (member.away and not ground) else colors.text))
        # In the middle: long names often differ at their ends, in a number.
        text = metrics.elidedText(member.nick, Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        place.setLeft(place.left() + metrics.horizontalAdvance(text) + theme.S)
        painter.setFont(aside)
        painter.setPen(QColor(colors.text if ground else colors.muted))
        _paint_about(painter, place, index.data(MemberRole.ABOUT))
        painter.restore()


def _disc_side(option: QStyleOptionViewItem) -> int:
    return max(24, option.fontMetrics.height())


def _paint_about(painter: QPainter, place: QRect, about: str) -> None:
    """Paints what somebody tells of themselves behind the nick, as much of it as there is room for."""
    if about and place.width() > ABOUT_LEAST:
        right = Qt.TextElideMode.ElideRight
        text = QFontMetrics(painter.font()).elidedText(about, right, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
