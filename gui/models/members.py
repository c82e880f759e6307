"""Who is in a room, as a list: those with a rank first, then by name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import IntEnum
from operator import itemgetter

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
    AVATAR = Qt.ItemDataRole.UserRole + 4


class MembersModel(QAbstractListModel):
    """The members of one room. `show` takes the new state of the room and tells the views what differs."""

    RANKS = "~&@%+"
    """The prefixes that servers use for ranks, highest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[tuple[int, str], Member]] = []
        """By rank and key, which are a row's place."""
        self._shown: dict[str, Member] = {}
        """The same by key."""
        self.is_ignored: Callable[[str], bool] = lambda nick: False
        """Whether the user does not hear somebody, by nick."""

    def show(self, members: Mapping[str, Member]) -> None:
        """Shows these members, who are given by their folded nicks. Mostly one of them differs."""
        if not members or not self._rows:
            self._show_all(members)
            return
        for key in [key for key in self._shown if key not in members]:
            self._remove(key)
        for key, member in members.items():
            shown = self._shown.get(key)
            if shown is None:
                self._insert(key, member)
            elif shown != member:
                self._change(key, member)

    def _show_all(self, members: Mapping[str, Member]) -> None:
        """From nobody to these, or from all to nobody, as one change."""
        if self._rows:
            self.beginRemoveRows(_ROOT, 0, len(self._rows) - 1)
            self._shown, self._rows = {}, []
            self.endRemoveRows()
        if members:
            self.beginInsertRows(_ROOT, 0, len(members) - 1)
            # Copies: the client core changes its members in place, and a row must know what it has shown.
            self._shown = {key: replace(member) for key, member in members.items()}
            self._rows = sorted((self._place(key, each), each) for key, each in self._shown.items())
            self.endInsertRows()

    def _insert(self, key: str, member: Member) -> None:
        place = self._place(key, member)
        row = self._row_at(place)
        self.beginInsertRows(_ROOT, row, row)
        self._shown[key] = replace(member)
        self._rows.insert(row, (place, self._shown[key]))
        self.endInsertRows()

    def _change(self, key: str, member: Member) -> None:
        place, row = self._place(key, member), self._row_at(self._place(key, self._shown[key]))
        self._shown[key] = replace(member)
        to = self._row_at(place)
        moves = to not in (row, row + 1)
        if moves:  # another rank; whoever has chosen this row still has
            self.beginMoveRows(_ROOT, row, row, _ROOT, to)
            del self._rows[row]
            row = to - (to > row)
            self._rows.insert(row, (place, self._shown[key]))
            self.endMoveRows()
        self._rows[row] = (place, self._shown[key])
        self.dataChanged.emit(self.index(row), self.index(row))

    def _remove(self, key: str) -> None:
        row = self._row_at(self._place(key, self._shown[key]))
        self.beginRemoveRows(_ROOT, row, row)
        del self._rows[row], self._shown[key]
        self.endRemoveRows()

    def _row_at(self, place: tuple[int, str]) -> int:
        return bisect_left(self._rows, place, key=itemgetter(0))

    def _place(self, key: str, member: Member) -> tuple[int, str]:
        return self._rank(member), key

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
                return self._ignored_word(member) or self._rank_beside_name(member)
            case MemberRole.SIGN:
                return "✕" if self.is_ignored(member.nick) else member.prefixes[:1]
            case MemberRole.AVATAR:
                return self._avatar(member)
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

    def _avatar(self, member: Member) -> str:
        return "" if self.is_ignored(member.nick) else member.profile.avatar

    def _about(self, member: Member) -> str:
        return "" if self.is_ignored(member.nick) else profile_words(member.profile)

    def _rank_beside_name(self, member: Member) -> str:
        """The rank in the shortest word that the language has: in a list the name takes most of the room."""
        names = {
            "&": self.tr("admin", "beside a name"),
            "%": self.tr("half-operator", "beside a name"),
            "+": self.tr("voice", "beside a name"),
        }
        return names.get(member.prefixes[:1]) or self.rank_name(member)

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
