"""The list at the left: each chat with its rooms and direct talks, and what is unread in them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui import icons, theme
from gui.models.rooms import RoomRole, RoomsModel, Row, RowKind
from gui.models.tips import as_tip
from gui.views.letters import LetterlessList
from gui.views.me import Me
from gui.views.sidebar_row import RowDelegate

WIDTH = 240
TOLD = 12
"""Names of new rooms in the tip."""


class Sidebar(QWidget):
    """The rooms, and below them who we are.

    Signals: `chosen(object chat, str key)` when the user turns to a page; `entered()` when they click on it or press
    Enter: the arrow keys alone walk along the list; `menu_asked(object chat, str key, QPoint)` with the place on
    the screen; `folded()` when a section was folded or opened; `rooms_asked()` for the rooms of the server that one is
    not in.
    """

    chosen = Signal(object, str)
    entered = Signal()
    menu_asked = Signal(object, str, object)
    folded = Signal()
    rooms_asked = Signal()

    def __init__(self, model: RoomsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self.list = _List(self)
        self.list.setAccessibleName(self.tr("Rooms and direct talks"))
        # Before the view's own connections: where the current row goes, the view takes its neighbour, and that is
        # nobody's choice.
        self._going = False
        model.rowsAboutToBeRemoved.connect(lambda *_: self._mark_going(True))
        self.list.setModel(model)
        model.rowsRemoved.connect(lambda *_: self._mark_going(False))
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.all_rooms = QToolButton(self)
        self._new_rooms: Sequence[str] = ("",)
        self.show_new_rooms(())
        self.all_rooms.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.all_rooms.clicked.connect(self.rooms_asked)
        self.me = Me(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.M, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setContentsMargins(theme.S + 3, 0, theme.S, theme.XS)  # as the names of the rooms
        row.addWidget(self.all_rooms)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.me)
        self.setMinimumWidth(160)

        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.pressed_on_section.connect(lambda row: self._fold(row, not row.folded))
        self.list.arrow_pressed.connect(lambda folded: self._fold(self._current_row(), folded))
        self.list.clicked.connect(self.entered)
        self.list.activated.connect(self.entered)
        self.list.customContextMenuRequested.connect(self._ask_menu)

    def restyle(self) -> None:
        """Takes the theme's colours and the user's letters."""
        side = icons.side(self.all_rooms.fontMetrics().height())
        self.all_rooms.setIconSize(QSize(side, side))
        self.all_rooms.setIcon(icons.icon("search", theme.shown().muted))
        self._name_rooms()
        self.list.doItemsLayout()

    def show_new_rooms(self, names: Sequence[str]) -> None:
        """Says beside the way to all rooms how many others have opened meanwhile; the tip names them."""
        if names == self._new_rooms:
            return
        self._new_rooms = names
        new = self.tr("new: %n", "", len(names)) if names else ""
        usual = self.tr("Rooms of this chat that you are not in, and new ones")
        self.all_rooms.setAccessibleName(" · ".join(filter(None, (self.tr("All rooms…"), new))))
        self._name_rooms()
        self.all_rooms.setAccessibleDescription(", ".join(names))
        self.all_rooms.setToolTip(as_tip(", ".join(names[:TOLD]) if names else usual))
        self.all_rooms.setProperty("news", bool(names))
        self.all_rooms.style().unpolish(self.all_rooms)
        self.all_rooms.style().polish(self.all_rooms)

    def _name_rooms(self) -> None:
        """The words in full where there is room for them: in large letters they would push the talk aside."""
        full = self.all_rooms.accessibleName()
        width = self.all_rooms.fontMetrics().horizontalAdvance(full) + self.all_rooms.iconSize().width()
        fits = not self._new_rooms or width + theme.XL + theme.S <= self.width()
        short = " ".join((self.tr("All rooms…"), f"+{len(self._new_rooms)}"))
        self.all_rooms.setText(f" {full if fits else short}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_rooms()

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

    def _current_row(self) -> Row | None:
        row = self.list.currentIndex().data(RoomRole.ROW)
        return row if isinstance(row, Row) else None

    def _fold(self, row: Row | None, folded: bool) -> None:
        if row is not None and self._model.fold(row, folded):
            self.folded.emit()

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


class _List(LetterlessList):
    """Signals: `pressed_on_section(Row)`; `arrow_pressed(bool)`: Left, which folds, or Right."""

    pressed_on_section = Signal(object)
    arrow_pressed = Signal(bool)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.indexAt(event.position().toPoint()).data(RoomRole.ROW)
        if isinstance(row, Row) and row.kind is RowKind.SECTION:
            if event.button() == Qt.MouseButton.LeftButton:
                self.pressed_on_section.emit(row)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            self.arrow_pressed.emit(event.key() == Qt.Key.Key_Left)
        else:
            super().keyPressEvent(event)
