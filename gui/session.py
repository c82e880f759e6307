"""One joined chat as the window holds it: the chat itself, and a model for each of its pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from gui.client import changes
from gui.client.buffers import Buffer, BufferKind
from gui.client.changes import Change
from gui.client.persons import Person
from gui.client.places import OWN, Place
from gui.client.rights import Rights, rights_of
from gui.client.state import ClientState
from gui.client.unseen_rooms import UnseenRooms
from gui.models.members import MembersModel
from gui.models.messages import MessagesModel
from gui.net.chat import Chat
from gui.net.link import Address, LinkState
from gui.page_models import PageModels
from gui.standing import Standing

FLOOD_LINES = 8
COUNT_MS = 500
"""Between two reports of counts while more than FLOOD_LINES come at a time: the whole window was shown anew for each,
and 2,000 lines a second took all of a core."""


class Session(QObject):
    """Keeps the models in step with the chat, and tells the window what concerns it.

    Signals: `page_opened(str key, bool focus)`, `page_moved(str was, str key)` when a nick or a name changed,
    `page_taken(str was, str key)` when the talk of a page goes on in another one,
    `page_closed(str key)`, `pages_changed()` when names, topics or counts differ,
    `state_changed()` when the connection or our nick does, `nick_refused(object)`, `refused(object)`,
    `mentioned(str key, int index)`, `entered()` when the server takes us in for the first time, `everybody_changed()`,
    `account_changed(object)` with what is told of accounts, `own_profile_changed(object)` with an OwnProfileChanged,
    `invited(object)` with an Invited, `rooms_listed(object)` with the server's rooms by key, `reaction_came(object)`
    with a ReactionCame, `room_renamed(object)` with a RoomRenamed,
    `message_found(str key, str msgid, bool is_here)` when that search is over.
    """

    page_opened = Signal(str, bool)
    page_moved = Signal(str, str)
    page_taken = Signal(str, str)
    page_closed = Signal(str)
    pages_changed = Signal()
    state_changed = Signal()
    nick_refused = Signal(object)
    refused = Signal(object)
    mentioned = Signal(str, int)
    entered = Signal()
    everybody_changed = Signal()
    account_changed = Signal(object)
    own_profile_changed = Signal(object)
    invited = Signal(object)
    rooms_listed = Signal(object)
    reaction_came = Signal(object)
    room_renamed = Signal(object)
    message_found = Signal(str, str, bool)

    def __init__(self, chat: Chat, *, hosted: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chat = chat
        self.hosted = hosted
        """True: the chat's server is our own child."""
        self.standing = Standing(chat, hosted=hosted)
        self.shown_key = ""
        """The page that the window showed last."""
        self.wanted_key = ""
        """The page to show as soon as it opens, because it was shown before a restart; "" for none."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(COUNT_MS)
        self._pause.timeout.connect(self._pause_over)
        self._counts_due = False
        self._models = PageModels(chat.buffers, chat.ignored, self)
        self.unseen = UnseenRooms(chat.buffers)
        self.everybody = MembersModel(self)
        """Who is on the server, in whatever room; empty as long as nobody asks for it."""
        self._apply: dict[type, Callable[[Any], None]] = {
            changes.BufferOpened: self._opened,
            changes.BufferClosed: self._closed,
            changes.BufferMoved: self._moved,
            changes.BufferTakenOver: lambda change: self.page_taken.emit(change.was, change.key),
            changes.EntriesAdded: lambda change: self._models.added(change.key, change.first, change.count),
            changes.EntryRemoved: lambda change: self._models.removed(change.key, change.index),
            changes.EntryChanged: lambda change: self.messages(change.key).changed(change.index),
            changes.MembersChanged: lambda change: self._show_members(change.key),
            changes.EverybodyChanged: self._everybody_changed,
            changes.Invited: self.invited.emit,
            changes.RoomRenamed: self.room_renamed.emit,
            **dict.fromkeys(_OF_ACCOUNTS, self.account_changed.emit),
            changes.OwnProfileChanged: self.own_profile_changed.emit,
            changes.NewRooms: self.unseen.take,
            changes.RoomsListed: lambda change: self.rooms_listed.emit(change.rooms),
            changes.MessageFound: lambda change: self.message_found.emit(
                change.key, change.msgid, change.is_here
            ),
            changes.NickRefused: self.nick_refused.emit,
            changes.Refused: self._refused,
            changes.Registered: self._registered,
            changes.ReactionCame: self.reaction_came.emit,
            changes.Mentioned: lambda change: self.mentioned.emit(change.key, change.index),
        }
        chat.setParent(self)
        chat.changes.connect(self.apply)
        chat.link_state_changed.connect(self._link_state_changed)
        chat.waiting.connect(self._waiting)
        chat.opened.connect(self._connected)
        chat.ended.connect(self._ended)

    @property
    def title(self) -> str:
        """What people call the chat; its address where no title is known."""
        return self.chat.title

    @property
    def nick(self) -> str:
        """Who we are there."""
        return self.chat.state.nick

    @property
    def lobby(self) -> str:
        """The key of the room that everybody enters; "" while it is not known."""
        return self.chat.state.lobby

    @property
    def buffers(self) -> Mapping[str, Buffer]:
        """All pages by key; "" is the server's own."""
        return self.chat.buffers

    def is_at(self, address: Address, nick: str) -> bool:
        """Whether the session is, or tries to be, at an address under that nick."""
        here = self.chat.address is not None and str(self.chat.address) == str(address)
        return here and self.nick == nick and self.chat.link_state is not LinkState.OFFLINE

    @property
    def is_online(self) -> bool:
        """Whether the server has taken us in and hears us."""
        return self.chat.link_state is LinkState.ONLINE and self.chat.state.registered

    @property
    def is_operator(self) -> bool:
        """Whether we may put people out of the server."""
        state = self.chat.state
        return isinstance(state, ClientState) and state.is_operator

    def rights(self, buffer: Buffer, nick: str) -> Rights:
        """What somebody may do there. The operators of our own servers rule every room; others' need not."""
        state = self.chat.state
        is_ours = bool(self.lobby)
        is_host = nick == self.nick and self.is_operator and state.registered and is_ours
        return rights_of(buffer, nick, state.isupport.prefix, is_host=is_host, is_ours=is_ours)

    @property
    def server(self) -> str:
        """What the chat is called in what is remembered: its address, or OWN for the one hosted here."""
        return OWN if self.hosted else str(self.chat.address or "")

    def person(self, nick: str) -> Person:
        """What is known of somebody."""
        return self.chat.state.person(nick)

    def avatar(self, nick: str) -> str:
        """The emoji that somebody shows instead of initials; "" for none, and of whom the user ignores."""
        return "" if self.chat.ignored.cover(nick) else self.person(nick).profile.avatar

    def place(self, key: str) -> Place:
        """A page, as what is remembered of it is found."""
        return Place(self.server, key)

    def messages(self, key: str) -> MessagesModel:
        """The log of a page."""
        return self._models.messages(key)

    def members(self, key: str) -> MembersModel:
        """Who is in a page."""
        return self._models.members(key)

    def _show_members(self, key: str) -> None:
        """Shows who is in a room; as long as there is no connection, who was there when it broke."""
        buffer = self.buffers[key]
        if buffer.members or self.is_online:
            self.members(key).show(buffer.members)

    def people_count(self, key: str) -> int:
        """How many its list of people shows; 0 for a page that has none."""
        buffer = self.buffers.get(key)
        is_room = buffer is not None and buffer.kind is BufferKind.ROOM
        return self.members(key).rowCount() if is_room else 0

    def ignore(self, nick: str, wanted: bool) -> None:
        """Hears nothing more of somebody, or hears them again; the lists of people show it."""
        if wanted:
            self.chat.ignored.add(nick)
        else:
            self.chat.ignored.hear(nick)
        self.ignoring_changed()

    def ignoring_changed(self) -> None:
        """Shows in the lists of people who is ignored now."""
        self._models.ignoring_changed()

    def apply(self, batch: list[Change]) -> None:
        """Brings the models up to date with one report of the chat."""
        pages = state = counts = False
        came = 0
        for change in batch:
            apply = self._apply.get(type(change))
            if apply is not None:
                apply(change)
            pages = pages or isinstance(change, _OF_PAGES)
            state = state or isinstance(change, _OF_STATE)
            counts = counts or isinstance(change, changes.BufferChanged)
            came += change.count if isinstance(change, changes.EntriesAdded) else 0
        if pages:
            self.pages_changed.emit()
        if state:
            self.state_changed.emit()
        if counts:
            self._count(is_flood=came > FLOOD_LINES)

    def _count(self, *, is_flood: bool) -> None:
        """Tells that a page's counts or topic differ: at once, but in a flood no more often than COUNT_MS."""
        self._counts_due = is_flood and self._pause.isActive()
        if not self._counts_due:
            self._pause.start()
            self.pages_changed.emit()

    def _pause_over(self) -> None:
        if self._counts_due:
            self._count(is_flood=True)

    def _opened(self, change: changes.BufferOpened) -> None:
        self.page_opened.emit(change.key, change.focus)

    def _closed(self, change: changes.BufferClosed) -> None:
        # The window looks elsewhere first: a view must not hold a model that goes.
        self.page_closed.emit(change.key)
        self._models.drop(change.key)

    def _moved(self, change: changes.BufferMoved) -> None:
        self._models.move(change.was, change.key)
        self.shown_key = change.key if self.shown_key == change.was else self.shown_key
        self.page_moved.emit(change.was, change.key)

    def _everybody_changed(self, change: changes.EverybodyChanged) -> None:
        self.everybody.show(change.members)
        self.everybody_changed.emit()

    def _refused(self, change: changes.Refused) -> None:
        self.standing.refused(change.reason)
        self.refused.emit(change)

    def _registered(self, change: changes.Registered) -> None:
        if self.standing.registered():
            self.entered.emit()

    def _link_state_changed(self, state: LinkState) -> None:
        self.standing.link_changed(state)
        self.pages_changed.emit()
        self.state_changed.emit()

    def _waiting(self, seconds: int) -> None:
        self.standing.wait_s = seconds
        self.state_changed.emit()

    def _connected(self, result: Any) -> None:
        self.standing.connected(result.warning)
        self.state_changed.emit()

    def _ended(self, reason: str) -> None:
        self.standing.ended(reason)
        self.everybody.show({})
        self.state_changed.emit()


_OF_PAGES = (
    changes.BufferOpened,
    changes.BufferMoved,
    changes.BufferClosed,
    changes.NewRooms,
    changes.Registered,
    changes.MembersChanged,
)
_OF_ACCOUNTS = (changes.AccountChanged, changes.AccountsKnown, changes.AccountOutcome)
_OF_STATE = (
    changes.Registered,
    changes.NickChanged,
    changes.Refused,
    changes.AwayChanged,
    changes.OwnProfileChanged,
)
