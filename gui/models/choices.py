"""What the quick switcher offers: pages, people and actions, those that fit what is typed, best first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.client.avatars import no_avatar
from gui.client.fuzzy import fit

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
ROWS_LIMIT = 50
ELSEWHERE = 250
RECENCY_WEIGHT = 30
"""Of ten pages that fit alike the one shown last leads; a clearly better fit still stands above it."""


class ChoiceKind(Enum):
    """What a choice leads to. The value is typed first to see only these: "@an", ">host"."""

    ROOM = "#"
    PERSON = "@"
    ACTION = ">"
    DIRECT = "direct"
    SERVER = "server"

    @property
    def is_page(self) -> bool:
        """Whether it is a page that stands in the sidebar."""
        return self in (ChoiceKind.ROOM, ChoiceKind.DIRECT, ChoiceKind.SERVER)


_SHOWN_BY = {
    "#": (ChoiceKind.ROOM,),
    "@": (ChoiceKind.PERSON, ChoiceKind.DIRECT),
    ">": (ChoiceKind.ACTION,),
}
_WEIGHTS = {
    ChoiceKind.ROOM: 300,
    ChoiceKind.DIRECT: 300,
    ChoiceKind.SERVER: 200,
    ChoiceKind.PERSON: 100,
    ChoiceKind.ACTION: 0,
}
"""Of equal fits a page leads; the tiers of `fuzzy` are a thousand apart."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to go to or to do."""

    kind: ChoiceKind
    name: str
    go: Callable[[], object]
    detail: str = ""
    """Beside the name: which chat, which shortcut."""
    icon: str = ""
    unread: int = 0
    mentions: int = 0
    age: int = 1_000
    """How many pages have been shown since this one: 0 is the one that is shown."""
    elsewhere: bool = False
    """A room that we are not in."""
    avatar_of: Callable[[str], str] = no_avatar
    """What a person shows instead of initials; asked for when it is painted."""

    @property
    def is_open(self) -> bool:
        """Whether it has a page."""
        return self.kind.is_page and not self.elsewhere


class ChoiceRole(IntEnum):
    """What the model tells besides the name."""

    CHOICE = Qt.ItemDataRole.UserRole


class ChoicesModel(QAbstractListModel):
    """The choices that fit. Nothing typed: the pages, shown last first, after those with mentions."""

    def __init__(self, choices: Sequence[Choice], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = list(choices)
        self._rows: list[Choice] = []
        self.find("")

    def extend(self, choices: Sequence[Choice]) -> None:
        """Takes more choices, which `find` then offers, too."""
        self._all += choices

    def find(self, typed: str, more: Choice | None = None) -> None:
        """Shows what fits; `more` stands last where nothing has exactly the name that was typed."""
        kinds = _SHOWN_BY.get(typed[:1])
        words = typed[1:] if kinds else typed
        rated: list[tuple[float, Choice]] = []
        for choice in self._all:
            wanted = choice.kind in kinds if kinds else choice.is_open or bool(words.strip())
            if not wanted:
                continue
            found = fit(words, choice.name)
            if found is not None:
                rated.append((self._rate(choice, found), choice))
        rated.sort(key=lambda row: -row[0])
        self.beginResetModel()
        self._rows = [choice for _, choice in rated[:ROWS_LIMIT]]
        if more is not None and all(choice.name.casefold() != more.name.casefold() for choice in self._rows):
            self._rows.append(more)
        self.endResetModel()

    def choice(self, row: int) -> Choice | None:
        """The choice of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @staticmethod
    def _rate(choice: Choice, found: int) -> float:
        if not found:  # nothing typed
            return (choice.mentions > 0) * 10_000 - (
                choice.age or 5_000
            )  # not the page that is shown already
        weight = _WEIGHTS[choice.kind] - ELSEWHERE * choice.elsewhere
        return found + weight + RECENCY_WEIGHT * max(0, 10 - choice.age)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self.choice(index.row()) if index.isValid() else None
        if choice is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return choice.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(choice)
            case ChoiceRole.CHOICE:
                return choice
        return None

    def _spoken(self, choice: Choice) -> str:
        kinds = {
            ChoiceKind.ROOM: self.tr("room"),
            ChoiceKind.DIRECT: self.tr("direct talk"),
            ChoiceKind.SERVER: self.tr("chat"),
            ChoiceKind.PERSON: self.tr("person"),
            ChoiceKind.ACTION: self.tr("action"),
        }
        unread = self.tr("unread: %n", "", choice.unread) if choice.unread else ""
        return ", ".join(part for part in (choice.name, kinds[choice.kind], choice.detail, unread) if part)
