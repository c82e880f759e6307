"""The entries of one buffer as a Qt model: what the log draws and what a screen reader reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.client.buffers import Entry
from gui.models.happened import spoken

_Index = QModelIndex | QPersistentModelIndex


class MessagesModel(QAbstractListModel):
    """Shows a buffer's own list of entries, without a copy.

    The client core changes the list first and reports it after; so the model has a count of its own, and a
    row exists for the views only from `added` on. UI thread only.
    """

    EntryRole = Qt.ItemDataRole.UserRole

    def __init__(self, entries: Sequence[Entry] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = entries
        self._count = len(entries)
        self._moved = (0, 0)
        """While Qt asks about the rows before a change: from which row on they stand how much further."""

    @property
    def entries(self) -> Sequence[Entry]:
        """The buffer's list itself; of its rows only the first `rowCount()` exist for the views."""
        return self._entries

    def entry(self, row: int) -> Entry:
        """The entry at `row`."""
        return self._entries[row]

    def added(self, first: int, count: int) -> None:
        """`count` entries stand at `first` now: at the end, or before older ones."""
        if count <= 0:
            return
        self._moved = (first, count)
        self.beginInsertRows(QModelIndex(), first, first + count - 1)
        self._moved = (0, 0)
        self._count += count
        self.endInsertRows()

    def removed(self, first: int, count: int) -> None:
        """`count` entries that stood at `first` are gone."""
        if count <= 0:
            return
        self._moved = (first, -count)
        self.beginRemoveRows(QModelIndex(), first, first + count - 1)
        self._moved = (0, 0)
        self._count -= count
        self.endRemoveRows()

    def changed(self, row: int) -> None:
        """The entry at `row` changed in place."""
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def reset(self, entries: Sequence[Entry] | None = None) -> None:
        """Begin anew, with another list if one is given."""
        self.beginResetModel()
        if entries is not None:
            self._entries = entries
        self._count = len(self._entries)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Qt's count of rows."""
        return 0 if parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's data: the entry, or "who, when, what" as text."""
        entry = self._at(index.row()) if index.isValid() and index.row() < self._count else None
        if entry is None:
            return None
        if role == self.EntryRole:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(entry)
        return None

    def _at(self, row: int) -> Entry | None:
        first, by = self._moved
        if row < first:
            return self._entries[row]
        row += by
        return self._entries[row] if row >= first else None  # None: it is being removed, and is gone already
