"""Emoji as a Qt model: what the picker shows and a screen reader reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.client.emoji import Emoji, by_text

_Index = QModelIndex | QPersistentModelIndex


class EmojiRows(QAbstractListModel):
    """Some emoji in one tone of skin. DisplayRole: the emoji itself; AccessibleTextRole: its name."""

    EmojiRole = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[tuple[str, Emoji]] = ()
        self._language = "ru" if QLocale().language() == QLocale.Language.Russian else "en"

    def show(self, rows: Sequence[Emoji], tone: str = "") -> None:
        """Shows these."""
        self._reset([(row.toned(tone), row) for row in rows])

    def show_texts(self, texts: Sequence[str]) -> None:
        """Shows these, in the tones that they have; what is no emoji of the table is left out."""
        self._reset([(text, row) for text in texts if (row := by_text(text)) is not None])

    def name(self, index: _Index) -> str:
        """What the emoji is called, in the window's language."""
        return self._rows[index.row()][1].name_in(self._language)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Qt's count of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's data."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        text, row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.name_in(self._language)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{row.name_in(self._language)}  :{row.shortcodes[0]}:"
            case EmojiRows.EmojiRole:
                return row
            case _:
                return None

    def _reset(self, rows: Sequence[tuple[str, Emoji]]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
