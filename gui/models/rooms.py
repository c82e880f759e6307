"""What the sidebar lists: each joined chat with its rooms, then its direct talks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.client.buffers import Buffer, BufferKind
from gui.client.drafts import Drafts
from gui.client.persons import Person, Presence
from gui.client.places import Place
from gui.client.room_order import RoomOrder
from gui.models.presence_words import presence_words
from gui.models.tips import as_tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class JoinedChat(Protocol):
    """What the list asks of a joined chat."""

    @property
    def title(self) -> str:
        """What people call the chat."""

    @property
    def is_online(self) -> bool:
        """Whether the server hears us now."""

    @property
    def shown_key(self) -> str:
        """The page of it that the window shows, or showed last."""

    @property
    def lobby(self) -> str:
        """The key of the room that everybody enters; "" where there is none."""

    @property
    def buffers(self) -> Mapping[str, Buffer]:
        """All pages by key; "" is the server's own."""

    def person(self, nick: str) -> Person:
        """What is known of somebody."""

    def avatar(self, nick: str) -> str:
        """The emoji that somebody shows instead of initials; "" for none."""

    def place(self, key: str) -> Place:
        """A page, as its place in the order is remembered."""


class RowKind(Enum):
    """What a row is."""

    SERVER = "server"
    ROOM = "room"
    DIRECT = "direct"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it was last shown."""

    kind: RowKind
    chat: JoinedChat
    key: str
    name: str
    unread: int = 0
    mentions: int = 0
    here: bool = True
    """False: a room that we are not in, a server that does not answer."""
    presence: Presence = Presence.UNKNOWN
    """Of the person of a direct talk."""
    draft: bool = False
    """Something was typed here and not sent."""
    folded: bool = False
    """A section of which only the shown page and those with mentions are listed."""
    avatar: str = ""
    """What the person of a direct talk shows instead of initials."""

    @property
    def identity(self) -> tuple[RowKind, int, str]:
        """Tells whether two rows are the same thing in two states."""
        return self.kind, id(self.chat), self.key


class RoomRole(IntEnum):
    """What the model tells besides the name."""

    ROW = Qt.ItemDataRole.UserRole


def fold_name(chat: JoinedChat, kind: RowKind) -> str:
    """What a section of a chat is called in what is remembered."""
    return f"{kind.value} {chat.place('').server}"


class RoomsModel(QAbstractListModel):
    """The sidebar's list. `refresh` looks at the chats again and tells the views what differs."""

    def __init__(
        self, parent: QObject | None = None, order: RoomOrder | None = None, drafts: Drafts | None = None
    ) -> None:
        super().__init__(parent)
        self._drafts = drafts or Drafts()
        self._order = order or RoomOrder()
        self.folded: set[str] = set()
        """The sections that are folded, as `fold_name` calls them."""
        self._chats: list[JoinedChat] = []
        self._rows: list[Row] = []

    def add(self, chat: JoinedChat) -> None:
        """Lists one more chat, last."""
        self._chats.append(chat)
        self.refresh()

    def remove(self, chat: JoinedChat) -> None:
        """Lists the chat no more."""
        self._chats.remove(chat)
        self.refresh()

    def refresh(self) -> None:
        """Looks at all chats; views keep their selection."""
        new = [row for chat in self._chats for row in self._rows_of(chat)]
        kept = {row.identity for row in new}
        for number in reversed(range(len(self._rows))):
            if self._rows[number].identity not in kept:
                self._remove(number)
        for number, row in enumerate(new):
            self._bring(row.identity, number)
            if number == len(self._rows) or self._rows[number].identity != row.identity:
                self.beginInsertRows(_ROOT, number, number)
                self._rows.insert(number, row)
                self.endInsertRows()
            elif self._rows[number] != row:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number), self.index(number))

    def _bring(self, identity: object, number: int) -> None:
        """Moves a row up to its new place. Taken out and put in again, it would lose its being the current one."""
        for later in range(number, len(self._rows)):
            if self._rows[later].identity == identity:
                if later > number and self.beginMoveRows(_ROOT, later, later, _ROOT, number):
                    self._rows.insert(number, self._rows.pop(later))
                    self.endMoveRows()
                return

    def _remove(self, number: int) -> None:
        self.beginRemoveRows(_ROOT, number, number)
        del self._rows[number]
        self.endRemoveRows()

    def _rows_of(self, chat: JoinedChat) -> Iterable[Row]:
        server = chat.buffers.get("")
        yield Row(
            RowKind.SERVER,
            chat,
            "",
            chat.title,
            server.unread if server else 0,
            server.mentions if server else 0,
            chat.is_online,
        )
        for kind, row_kind, heading in (
            (BufferKind.ROOM, RowKind.ROOM, self.tr("Rooms")),
            (BufferKind.DIRECT, RowKind.DIRECT, self.tr("Direct talks")),
        ):
            pages = [page for page in chat.buffers.values() if page.kind is kind]
            folded = fold_name(chat, row_kind) in self.folded
            if pages:
                hidden = [page for page in pages if folded and not self._stays(chat, page)]
                unread = sum(page.unread for page in hidden)
                yield Row(RowKind.SECTION, chat, row_kind.value, heading, unread, folded=folded)
            by_place = {chat.place(page.key): page for page in pages}
            for place in self._order.arrange(by_place, first=chat.place(chat.lobby)):
                page = by_place[place]
                if folded and not self._stays(chat, page):
                    continue
                here = page.joined and chat.is_online
                is_direct = kind is BufferKind.DIRECT
                presence = chat.person(page.name).presence if is_direct else Presence.UNKNOWN
                avatar = chat.avatar(page.name) if is_direct else ""
                counts, draft = (page.unread, page.mentions), bool(self._drafts.get(place))
                yield Row(row_kind, chat, page.key, page.name, *counts, here, presence, draft, avatar=avatar)

    @staticmethod
    def _stays(chat: JoinedChat, page: Buffer) -> bool:
        """Whether a page is listed though its section is folded."""
        return page.key == chat.shown_key or page.mentions > 0

    def fold(self, row: Row, folded: bool) -> bool:
        """Folds the section of a row, or unfolds it; False where nothing changes."""
        kind = RowKind(row.key) if row.kind is RowKind.SECTION else row.kind
        if kind is RowKind.SERVER:
            return False
        name = fold_name(row.chat, kind)
        if folded == (name in self.folded):
            return False
        (self.folded.add if folded else self.folded.discard)(name)
        self.refresh()
        return True

    def move(self, chat: JoinedChat, key: str, step: int) -> None:
        """Moves a page down (+1) or up (-1) among those of its kind, and remembers that."""
        kind = chat.buffers[key].kind
        places = [chat.place(page.key) for page in chat.buffers.values() if page.kind is kind]
        shown = self._order.arrange(places, first=chat.place(chat.lobby))
        place = chat.place(key)
        row = shown.index(place) + step
        if 0 <= row < len(shown):
            self._order.move(shown, place, row)
            self.refresh()

    def row_of(self, chat: JoinedChat | None, key: str) -> QModelIndex:
        """The place of a page; an invalid index where it is not listed."""
        for number, row in enumerate(self._rows):
            if row.chat is chat and row.key == key and row.kind is not RowKind.SECTION:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()].kind is RowKind.SECTION:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(row.name)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case RoomRole.ROW:
                return row
        return None

    def _spoken(self, row: Row) -> str:
        words = [row.name]
        if row.folded:
            words.append(self.tr("folded"))
        if row.mentions:
            words.append(self.tr("mentions: %n", "", row.mentions))
        if row.unread:
            words.append(self.tr("unread: %n", "", row.unread))
        if row.draft:
            words.append(self.tr("not sent yet"))
        if row.here and row.presence is not Presence.UNKNOWN:
            words.append(presence_words(Person(row.name, row.presence)))
        if not row.here:
            is_off = row.kind is RowKind.SERVER or not row.chat.is_online
            words.append(self.tr("not connected") if is_off else self.tr("not joined"))
        return ", ".join(words)
