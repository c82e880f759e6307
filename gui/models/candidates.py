"""What a word may become, as a Qt model: what the list above the field shows and a screen reader reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.client.avatars import no_avatar
from gui.client.completion import Candidate, CandidateKind
from gui.client.emoji import by_text
from gui.models.tips import as_tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class CandidateRole(IntEnum):
    """What the model tells besides the name."""

    CANDIDATE = Qt.ItemDataRole.UserRole
    AVATAR = Qt.ItemDataRole.UserRole + 1


class CandidatesModel(QAbstractListModel):
    """Some candidates. DisplayRole: the name; ToolTipRole: what it is; AccessibleTextRole: both."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.avatar_of: Callable[[str], str] = no_avatar
        """What a person shows instead of initials."""
        self._rows: Sequence[Candidate] = ()
        self._language = "ru" if QLocale().language() == QLocale.Language.Russian else "en"

    def show(self, rows: Sequence[Candidate]) -> None:
        """Shows these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def detail(self, candidate: Candidate) -> str:
        """What it is, for a person."""
        if candidate.kind is CandidateKind.EMOJI:
            row = by_text(candidate.text)
            return row.name_in(self._language) if row is not None else ""
        return self.tr("away") if candidate.away else candidate.detail

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        candidate = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return candidate.name
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(self.detail(candidate)) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                is_emoji = candidate.kind is CandidateKind.EMOJI
                parts = ("" if is_emoji else candidate.name, candidate.hint, self.detail(candidate))
                return ", ".join(part for part in parts if part)
            case CandidateRole.CANDIDATE:
                return candidate
            case CandidateRole.AVATAR:
                return self.avatar_of(candidate.name) if candidate.kind is CandidateKind.NICK else ""
        return None
