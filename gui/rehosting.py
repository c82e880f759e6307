"""What the chat that is hosted here had, and how it gets it back: its server forgets all when it ends.

Kept are the rooms that we are in with their topics and simple modes, the direct talks and the shown page. A room with
a key is not kept: its key would have to be, and without it the room would be open to all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from gui.client.buffers import Buffer, BufferKind
from wire.modes import ModeChange

if TYPE_CHECKING:
    from gui.session import Session

FLAGS = "imnst"
"""The modes that are given back."""


@dataclass(frozen=True, slots=True)
class OwnRoom:
    """A room as it was."""

    name: str
    topic: str = ""
    modes: str = ""


@dataclass(frozen=True, slots=True)
class OwnChat:
    """The hosted chat as it stands in the file; `title` is "" where there was none."""

    title: str = ""
    rooms: list[OwnRoom] = field(default_factory=list)
    directs: list[str] = field(default_factory=list)
    page: str = ""


class Rehosting(QObject):
    """Knows what was there, and gives it to a session that hosts a chat of the same title."""

    def __init__(self, last: OwnChat, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last = last
        self._due: dict[str, OwnRoom] = {}
        """By key: rooms of the running chat that may lack what they had."""

    def now(self, session: Session | None, title: str) -> OwnChat:
        """What is there now; without a session what was there last."""
        if session is not None:
            pages = list(session.buffers.values())
            rooms = _rooms_of(session) | self._due  # what has not come back yet is not lost either
            self._last = OwnChat(
                title,
                [rooms[key] for key in sorted(rooms)],
                [page.name for page in pages if page.kind is BufferKind.DIRECT],
                session.wanted_key or session.shown_key,
            )
        return self._last

    def rooms(self, title: str) -> tuple[str, ...]:
        """The rooms to enter in a chat of this title."""
        return tuple(room.name for room in self._last.rooms) if title == self._last.title else ()

    def begin(self, session: Session, title: str) -> None:
        """A chat of this title begins in a new session."""
        self._due = {}
        session.pages_changed.connect(lambda: self._look(session))
        if title != self._last.title:
            return
        self._due = {room.name.casefold(): room for room in self._last.rooms}
        for nick in self._last.directs:
            session.chat.open_direct(nick)
        has_page = self._last.page in session.buffers
        session.wanted_key = "" if has_page else self._last.page
        session.shown_key = self._last.page if has_page else ""

    def go_on(self, session: Session) -> None:
        """The chat of this session begins anew, and its pages are still there."""
        self._due = _rooms_of(session)

    def _look(self, session: Session) -> None:
        """Gives back what a room lacks, as soon as we may."""
        for key, room in list(self._due.items()):
            page = session.buffers.get(key)
            if page is None or not page.joined:
                continue
            # The host rules from the first moment, but its topic is known with its people only.
            is_known = any(member.prefixes for member in page.members.values()) or len(page.members) > 1
            if is_known and session.rights(page, session.nick).may_rule:
                del self._due[key]
                _give(session, page, room)


def _rooms_of(session: Session) -> dict[str, OwnRoom]:
    rooms = [page for page in session.buffers.values() if page.kind is BufferKind.ROOM]
    has_left = session.chat.state.has_left
    return {page.key: _of(page) for page in rooms if "k" not in page.modes and not has_left(page.key)}


def _of(page: Buffer) -> OwnRoom:
    return OwnRoom(page.name, page.topic, "".join(letter for letter in page.modes if letter in FLAGS))


def _give(session: Session, page: Buffer, room: OwnRoom) -> None:
    from gui.client.orders import SetModes, SetTopic  # the first picture needs none

    if room.topic and not page.topic:
        session.chat.order(page.key, SetTopic(room.topic))
    changes = tuple(ModeChange(True, letter) for letter in room.modes if letter not in page.modes)
    if changes:
        session.chat.order(page.key, SetModes(changes))


def own_from(value: Mapping[str, Any]) -> OwnChat:
    """Reads what stood in the file. Raises TypeError or KeyError where it makes no sense."""
    rooms = [OwnRoom(**room) for room in value["rooms"]]
    chat = OwnChat(str(value["title"]), rooms, [str(nick) for nick in value["directs"]], str(value["page"]))
    if not all(isinstance(text, str) for room in rooms for text in (room.name, room.topic, room.modes)):
        raise TypeError("a room makes no sense")
    return chat
