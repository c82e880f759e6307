"""Who is typing: told by others and forgotten after a while, and what the others are told of us.

https://ircv3.net/specs/client-tags/typing
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.client.abilities import Ability
from gui.client.buffers import Buffer, BufferKind
from gui.client.changes import TypingChanged
from gui.client.typed import is_command

if TYPE_CHECKING:
    from gui.client.core import Core

LASTS_MS = {"active": 6_000, "paused": 30_000}
"""So long it is believed; "done" ends it at once."""
BETWEEN_MS = 3_000
"""Between two that we send to one page."""
PAUSE_MS = 4_000
"""After so long without a key we have paused."""
PEOPLE_LIMIT = 50
"""Of one page; more are not told apart anyway."""


@dataclass(slots=True)
class _Ours:
    """What a page knows of our typing, and what it shall know."""

    wanted: str
    sent: str = ""
    sent_ms: int = -BETWEEN_MS
    typed_ms: int = 0
    is_refused: bool = False
    """The server does not pass it on there: nothing more is told until the next message."""


class Typing:
    """Belongs to a connection. UI thread only."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._others: dict[str, dict[str, tuple[str, int]]] = {}
        """By the page's key and the folded nick: the nick, and until when it holds."""
        self._ours: dict[str, _Ours] = {}
        self.version = 0
        """Another one whenever somebody begins or ends."""

    # Others

    def who(self, key: str) -> tuple[str, ...]:
        """The nicks of those who are typing in a page; of a room only who is in it still."""
        buffer = self._core.pages.buffers.get(key)
        in_room = buffer.members if buffer is not None and buffer.kind is BufferKind.ROOM else None
        heard = self._others.get(key, {}).items()
        return tuple(nick for folded, (nick, _) in heard if in_room is None or folded in in_room)

    def is_typing(self, key: str, nick: str) -> bool:
        """Whether somebody is typing in a page."""
        return bool(self._others) and self._core.fold(nick) in self._others.get(key, ())

    def heard(self, key: str, nick: str, state: str) -> None:
        """Somebody has told it."""
        lasts = LASTS_MS.get(state)
        if lasts is None:
            self.ended(key, nick)
            return
        people = self._others.setdefault(key, {})
        folded = self._core.fold(nick)
        is_new = folded not in people
        if not is_new or len(people) < PEOPLE_LIMIT:
            people[folded] = nick, self._core.steady_ms() + lasts
            if is_new:
                self._changed(key)

    def ended(self, key: str, nick: str) -> None:
        """Somebody has said it, or types no more."""
        people = self._others.get(key)
        if people is not None and people.pop(self._core.fold(nick), None) is not None:
            if not people:
                del self._others[key]
            self._changed(key)

    # Ourselves

    def typed(self, buffer: Buffer, text: str) -> None:
        """The text that is being typed for a page is another now; "" where there is none, or it was sent."""
        key, core = buffer.key, self._core
        is_heard = core.connection.entered and core.can(Ability.TYPING)
        if not (is_heard and _is_heard_in(buffer) and not core.is_me(buffer.name)):
            self._ours.pop(key, None)
            return
        is_text = bool(text.strip()) and not is_command(text)
        ours = self._ours.get(key)
        if ours is None:
            if not is_text:
                return
            ours = self._ours[key] = _Ours("")
        ours.wanted, ours.typed_ms = ("active" if is_text else "done"), core.steady_ms()
        self._tell(key, ours, again=is_text)

    def refused(self, key: str) -> bool:
        """The server refuses something that we have sent to a page. Whether that is our typing."""
        ours = self._ours.get(key)
        if ours is None or not ours.sent or ours.is_refused:
            return False
        ours.is_refused = True
        return True

    def was_said(self, buffer: Buffer) -> None:
        """We have said something there, which tells the others as much."""
        self._ours.pop(buffer.key, None)

    @property
    def wait_ms(self) -> int | None:
        """Milliseconds until somebody is forgotten or something has to be sent; None while nobody types."""
        now = self._core.steady_ms()
        ends = [until for people in self._others.values() for _, until in people.values()]
        for ours in self._ours.values():
            if ours.is_refused:
                continue
            if ours.wanted != ours.sent:
                ends.append(ours.sent_ms + BETWEEN_MS)
            elif ours.sent == "active":
                ends.append(ours.typed_ms + PAUSE_MS)
        return max(0, min(ends) - now) if ends else None

    def tick(self) -> None:
        """Forgets whom nothing was heard of, and tells the others that we have paused or stopped."""
        now = self._core.steady_ms()
        for key, people in list(self._others.items()):
            for nick in [nick for nick, until in people.values() if until <= now]:
                self.ended(key, nick)
        for key, ours in list(self._ours.items()):
            if ours.wanted == "active" and now - ours.typed_ms >= PAUSE_MS:
                ours.wanted = "paused"
            self._tell(key, ours)

    def forget(self) -> None:
        """The connection is gone."""
        self._ours.clear()
        for key in list(self._others):
            del self._others[key]
            self._changed(key)

    def _tell(self, key: str, ours: _Ours, *, again: bool = False) -> None:
        now, buffer = self._core.steady_ms(), self._core.pages.buffers.get(key)
        is_over = ours.wanted == "done" and (not ours.sent or ours.is_refused)
        if buffer is None or not _is_heard_in(buffer) or is_over:
            del self._ours[key]  # who was removed meanwhile would be refused, as if they had written
        elif ours.is_refused:
            return
        elif (again or ours.wanted != ours.sent) and now - ours.sent_ms >= BETWEEN_MS:
            self._core.send("TAGMSG", buffer.name, tags={"+typing": ours.wanted})
            ours.sent, ours.sent_ms = ours.wanted, now
            if ours.sent == "done":
                del self._ours[key]

    def _changed(self, key: str) -> None:
        self.version += 1
        if key in self._core.pages.buffers:
            self._core.pages.report(TypingChanged(key))


def _is_heard_in(buffer: Buffer) -> bool:
    """Whether anybody reads there what we send."""
    return buffer.kind is BufferKind.DIRECT or (buffer.kind is BufferKind.ROOM and buffer.joined)
