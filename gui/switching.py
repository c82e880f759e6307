"""Fills the quick switcher: what there is in this window, and which pages were shown last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from gui.actions import ACTIONS, listed
from gui.client.buffers import BufferKind, ListedRoom
from gui.models.choices import Choice, ChoiceKind
from gui.models.happened import plain

if TYPE_CHECKING:
    from gui.session import Session
    from gui.views.switcher import Switcher
    from gui.window import Window

SHOWN_LIMIT = 50
PEOPLE_LIMIT = 5_000
"""People that are offered: a foreign network's rooms may hold ten thousands."""
_KINDS = {
    BufferKind.ROOM: ChoiceKind.ROOM,
    BufferKind.DIRECT: ChoiceKind.DIRECT,
    BufferKind.SERVER: ChoiceKind.SERVER,
}


class Switching(QObject):
    """Belongs to a window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._shown: list[tuple[Session, str]] = []
        """The pages by when they were shown, the last first."""
        self.switcher: Switcher | None = None
        window.sessions.removed.connect(self._forget)

    def note(self, session: Session, key: str) -> None:
        """A page is shown now."""
        self._shown = [(session, key), *(page for page in self._shown if page != (session, key))][
            :SHOWN_LIMIT
        ]

    def open(self) -> None:
        """Opens the switcher over the window."""
        from gui.views.switcher import Switcher

        enter = self._enter if self._window.conversation.session is not None else None
        self.switcher = Switcher([*self._pages(), *self._people(), *self._actions()], enter, self._window)
        self.switcher.finished.connect(self._closed)
        self._ask_for_rooms(self.switcher)
        talk = self._window.conversation.talk
        self.switcher.open_over(talk if talk.isVisible() else self._window)

    def _ask_for_rooms(self, switcher: Switcher) -> None:
        """Offers also the rooms of the shown chat that have no page. Of foreign networks the list would be long."""
        session = self._window.conversation.session
        if session is None or not session.is_online or not session.lobby:
            return
        from gui.client.orders import AskRooms  # the first picture needs none

        def offer(rooms: Mapping[str, ListedRoom]) -> None:
            session.rooms_listed.disconnect(connection)
            if self.switcher is switcher:
                switcher.offer(
                    [self._elsewhere(room) for key, room in rooms.items() if key not in session.buffers]
                )

        connection = session.rooms_listed.connect(offer)
        session.chat.order("", AskRooms())

    def _elsewhere(self, room: ListedRoom) -> Choice:
        words = self.tr("people: %n", "", room.people)
        topic = plain(room.topic)
        detail = f"{topic} · {words}" if topic else words
        return Choice(ChoiceKind.ROOM, room.name, lambda: self._enter(room.name), detail, elsewhere=True)

    def _pages(self) -> Iterator[Choice]:
        ages = {page: age for age, page in enumerate(self._shown)}
        for session in self._window.sessions:
            for page in session.buffers.values():
                yield Choice(
                    _KINDS[page.kind],
                    page.name or session.title,
                    lambda session=session, key=page.key: self._window.navigator.show_page(session, key),  # type: ignore[misc]
                    session.title if page.name not in ("", session.title) else "",
                    unread=page.unread,
                    mentions=page.mentions,
                    age=ages.get((session, page.key), 1_000),
                    avatar_of=session.avatar,
                )

    def _people(self) -> Iterator[Choice]:
        """Everybody in a room with us, once a chat, without those whom we have a direct talk with."""
        for session in self._window.sessions:
            seen = {session.nick}
            seen.update(page.name for page in session.buffers.values() if page.kind is BufferKind.DIRECT)
            for page in session.buffers.values():
                for member in page.members.values():
                    if member.nick not in seen and len(seen) < PEOPLE_LIMIT:
                        seen.add(member.nick)
                        yield Choice(
                            ChoiceKind.PERSON,
                            member.nick,
                            lambda session=session, nick=member.nick: session.chat.open_direct(nick),  # type: ignore[misc]
                            session.title,
                            avatar_of=session.avatar,
                        )

    def _actions(self) -> Iterator[Choice]:
        for row in ACTIONS:
            action = self._window.actions_by_name[row.name]
            if action.isEnabled():
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                yield Choice(ChoiceKind.ACTION, listed(row), action.trigger, keys, row.icon)

    def _enter(self, room: str) -> None:
        session = self._window.conversation.session
        if session is not None:
            session.chat.say("", f"/join {room}")

    def _closed(self) -> None:
        self.switcher = None

    def _forget(self, session: Session) -> None:
        self._shown = [page for page in self._shown if page[0] is not session]
