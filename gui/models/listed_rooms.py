"""The rooms of a server, as a list: those that fit some words, the fullest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.client.buffers import ListedRoom
from gui.models.happened import plain
from gui.models.tips import as_tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ListedRole(IntEnum):
    """What the model tells besides the name."""

    ROOM = Qt.ItemDataRole.UserRole
    JOINED = Qt.ItemDataRole.UserRole + 1
    NEW = Qt.ItemDataRole.UserRole + 2


class ListedRoomsModel(QAbstractListModel):
    """DisplayRole: the name; ToolTipRole: the topic; AccessibleTextRole: all that the row shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[ListedRoom] = []
        self._rows: Sequence[ListedRoom] = ()
        self._joined: frozenset[str] = frozenset()
        self._new: frozenset[str] = frozenset()
        self._words: list[str] = []

    def show(self, rooms: Iterable[ListedRoom], joined: Iterable[str], new: Iterable[str] = ()) -> None:
        """Shows these; `joined` are the names of those that we are in, `new` of those that stand first."""
        self._joined, self._new = frozenset(joined), frozenset(new)
        self._all = sorted(
            rooms, key=lambda room: (room.name not in self._new, -room.people, room.name.casefold())
        )
        self._filter()

    def find(self, words: str) -> None:
        """Shows those that have all the words in their name or topic."""
        self._words = words.casefold().split()
        self._filter()

    def room(self, row: int) -> ListedRoom | None:
        """The room of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _filter(self) -> None:
        self.beginResetModel()
        self._rows = [room for room in self._all if self._fits(room)]
        self.endResetModel()

    def _fits(self, room: ListedRoom) -> bool:
        text = f"{room.name} {room.topic}".casefold()
        return all(word in text for word in self._words)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        room = self.room(index.row()) if index.isValid() else None
        if room is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return room.name
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(plain(room.topic)) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                joined = self.tr("you are in it") if room.name in self._joined else ""
                people = self.tr("people: %n", "", room.people)
                new = self.tr("new") if room.name in self._new else ""
                return ", ".join(part for part in (room.name, new, people, joined, plain(room.topic)) if part)
            case ListedRole.ROOM:
                return room
            case ListedRole.JOINED:
                return room.name in self._joined
            case ListedRole.NEW:
                return room.name in self._new
        return None
