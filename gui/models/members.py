"""Who is in a room, as a list: those with a rank first, then by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.client.buffers import Member
from gui.models.profile_words import profile_words
from gui.models.tips import as_tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class MemberRole(IntEnum):
    """What the model tells of a member besides the name."""

    MEMBER = Qt.ItemDataRole.UserRole
    RANK = Qt.ItemDataRole.UserRole + 1
    SIGN = Qt.ItemDataRole.UserRole + 2
    """The rank in one sign, for where the word has no room."""
    ABOUT = Qt.ItemDataRole.UserRole + 3
    """What the member tells: the display name and the status."""


class MembersModel(QAbstractListModel):
    """The members of one room. `show` takes the new state of the room and tells the views what differs."""

    RANKS = "~&@%+"
    """The prefixes that servers use for ranks, highest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[tuple[int, str], Member]] = []
        self.is_ignored: Callable[[str], bool] = lambda nick: False
        """Whether the user does not hear somebody, by nick."""

    def show(self, members: Mapping[str, Member]) -> None:
        """Shows these members, who are given by their folded nicks."""
        # Copies: the client core changes its members in place, and a row must know what it has shown.
        new = sorted(((self._rank(member), key), replace(member)) for key, member in members.items())
        row = 0
        for place, member in new:
            while row < len(self._rows) and self._rows[row][0] < place:
                self._remove(row)
            if row == len(self._rows) or self._rows[row][0] > place:
                self.beginInsertRows(_ROOT, row, row)
                self._rows.insert(row, (place, member))
                self.endInsertRows()
            elif self._rows[row][1] != member:
                self._rows[row] = (place, member)
                self.dataChanged.emit(self.index(row), self.index(row))
            row += 1
        while len(self._rows) > row:
            self._remove(row)

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(_ROOT, row, row)
        del self._rows[row]
        self.endRemoveRows()

    def _rank(self, member: Member) -> int:
        rank = self.RANKS.find(member.prefixes[:1]) if member.prefixes else -1
        return rank if rank >= 0 else len(self.RANKS)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        member = self._rows[index.row()][1]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return member.nick
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(member)
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(self._spoken(member))
            case MemberRole.MEMBER:
                return member
            case MemberRole.RANK:
                return self._ignored_word(member) or self.rank_name(member)
            case MemberRole.SIGN:
                return "✕" if self.is_ignored(member.nick) else member.prefixes[:1]
            case MemberRole.ABOUT:
                return self._about(member)
        return None

    def _spoken(self, member: Member) -> str:
        away = self.tr("away") if member.away else ""
        about = self._about(member)
        said = (member.nick, self.rank_name(member), self._ignored_word(member), away, about)
        return ", ".join(word for word in said if word)

    def ignoring_changed(self) -> None:
        """Others are ignored now."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _ignored_word(self, member: Member) -> str:
        return self.tr("ignored") if self.is_ignored(member.nick) else ""

    def _about(self, member: Member) -> str:
        return "" if self.is_ignored(member.nick) else profile_words(member.profile)

    def rank_name(self, member: Member) -> str:
        """The member's rank in a word; "" for most."""
        names = {
            "~": self.tr("owner"),
            "&": self.tr("admin"),
            "@": self.tr("operator"),
            "%": self.tr("half-operator"),
            "+": self.tr("voice"),
        }
        return names.get(member.prefixes[:1], "")
