"""The rooms of a chat: found by words, entered by Enter or a double click."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListView, QVBoxLayout, QWidget

from gui import theme
from gui.client.buffers import Buffer, BufferKind, ListedRoom
from gui.client.orders import AskRooms
from gui.client.plain import PlainState
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import begin_with, button_row, heading, primary, secondary
from gui.dialogs.room_rows import RoomRowDelegate
from gui.models.listed_rooms import ListedRoomsModel
from gui.session import Session
from gui.views.search_field import SearchField

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class RoomsDialog(Dialog):
    """Asks the server when it opens, and when we come into a room meanwhile; shows what it answers.

    Signals: `create_asked()` for a room that is not there yet.
    """

    create_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: set[str] | None = None
        """The rooms that we were in when the server was asked."""
        self._answered = False
        self._new = session.unseen.names
        self.setWindowTitle(self.tr("Rooms"))
        self.search = SearchField(self.tr("Search in the rooms"), self)
        self.model = ListedRoomsModel(self)
        self.list = QListView(self)
        self.list.setObjectName("framed")
        self.list.setAccessibleName(self.tr("Rooms"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(RoomRowDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.said = QLabel(self)
        self.said.setProperty("muted", True)
        self.said.setWordWrap(True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.enter = primary(self.tr("Enter"))
        self.create_it = secondary(self.tr("&New room…"))
        close = secondary(self.tr("Close"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.M)
        self.heading = heading("")
        column.addWidget(self.heading)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.said, 1)
        column.addLayout(button_row(close, self.enter, left=self.create_it))

        self.search.textChanged.connect(self._find)
        self.list.activated.connect(self._go)
        self.enter.clicked.connect(self._go)
        self.create_it.clicked.connect(self._create)
        close.clicked.connect(self.reject)
        session.rooms_listed.connect(self._listed)
        em = self.fontMetrics().averageCharWidth()
        begin_with(self, max(480, 64 * em), max(440, 26 * self.fontMetrics().height()))
        session.state_changed.connect(self._ask)
        session.pages_changed.connect(self._ask)
        self._ask()
        self.search.setFocus()

    def _ask(self) -> None:
        """Asks once there is somebody to ask: a server that lets us in may have no room before we are in ours."""
        self.heading.setText(self.tr("Rooms of {chat}").format(chat=self._session.title))
        is_plain = isinstance(self._session.chat.state, PlainState)
        joined = {page.name for page in self._rooms()}
        if not is_plain and self._session.is_online and (self._asked is None or joined - self._asked):
            self._asked = joined
            self._session.chat.order("", AskRooms())
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The keyboard stays in the field; arrows walk over the list.
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step and self.search.hasFocus() and self.model.rowCount():
            row = max(0, min(self.model.rowCount() - 1, self.list.currentIndex().row() + step))
            self.list.setCurrentIndex(self.model.index(row))
        else:
            super().keyPressEvent(event)

    def _listed(self, rooms: Mapping[str, ListedRoom]) -> None:
        self._answered = True
        self._session.unseen.clear()
        self._session.pages_changed.emit()
        self.model.show(rooms.values(), (page.name for page in self._rooms()), self._new)
        self._show()

    def _rooms(self) -> list[Buffer]:
        """Those that we are in."""
        pages = self._session.buffers.values()
        return [page for page in pages if page.kind is BufferKind.ROOM and page.joined]

    def _find(self, words: str) -> None:
        self.model.find(words)
        self._show()

    def _show(self) -> None:
        count = self.model.rowCount()
        self.list.setVisible(count > 0)
        self.said.setVisible(count == 0)
        self.enter.setEnabled(count > 0)
        if count and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))
        is_plain = isinstance(self._session.chat.state, PlainState)
        self.create_it.setEnabled(not is_plain and self._session.is_online)
        if is_plain:
            self.said.setText(self.tr("This chat has one room only."))
        elif not self._session.is_online:
            self.said.setText(self.tr("Not connected: the list comes with the connection."))
        elif not self._answered:
            self.said.setText(self.tr("Asking the server…"))
        elif self.search.text().strip():
            self.said.setText(self.tr("No room has these words."))
        else:
            self.said.setText(self.tr("There is no room that you may see."))

    def _go(self) -> None:
        room = self.model.room(self.list.currentIndex().row())
        if room is not None:
            self.accept()
            self._session.chat.say(self._session.shown_key, f"/join {room.name}")

    def _create(self) -> None:
        self.accept()
        self.create_asked.emit()
