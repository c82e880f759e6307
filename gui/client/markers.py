"""How far we have read, as the server keeps it for all devices of an account.

https://ircv3.net/specs/extensions/read-marker

A marker is the time of the last message that was read; it moves forward only. Ours is sent a few seconds after the
page was read, so that a talk that one follows does not make a line of it for each message. After a login there may be a
hundred to ask for and to tell: they go at the pace of the server, behind what the user says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.client.buffers import Buffer, BufferKind, Delivery
from gui.client.clock import time_text

if TYPE_CHECKING:
    from gui.client.core import Core

CAPABILITY = "draft/read-marker"
PAUSE_MS = 3_000
"""Between two lines about one page, at least; the first one goes at once."""
_STAMP = "timestamp="


class Markers:
    """Sends and takes the markers of one server. Used by the core, on the UI thread."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._sent_ms: dict[str, int] = {}
        """When a marker was sent last, by the key of its page."""
        self._asks: dict[str, None] = {}
        """Names of talks for which it is to be asked how far they were read."""
        self._due: dict[str, None] = {}
        """Pages that were read and of which the server does not know it yet."""
        self._unopened: dict[str, tuple[str, int]] = {}
        """Talks that open where something in them is unread: the nick and the time of their last message."""

    @property
    def is_able(self) -> bool:
        """Whether the server keeps markers."""
        return CAPABILITY in self._core.server.caps

    def page_moved(self, was: str, key: str) -> None:
        """A page has another key: what waits for it goes on under that."""
        if was in self._due:
            del self._due[was]
            self._due[key] = None
        if was in self._sent_ms:
            self._sent_ms[key] = self._sent_ms.pop(was)

    @property
    def wait_ms(self) -> int | None:
        """Milliseconds until a line may be sent; None where none waits."""
        core = self._core
        if not (self._asks or self._due) or not core.connection.entered or not self.is_able:
            return None
        now = core.steady_ms()
        soonest = now if self._asks else min(self._sent_ms.get(key, 0) + PAUSE_MS for key in self._due)
        return max(0, soonest - now, core.outgoing.pace.spare_wait_ms(now))

    def read(self, buffer: Buffer) -> None:
        """The page has been read to its end."""
        if buffer.kind is not BufferKind.SERVER:
            self._due[buffer.key] = None

    def release(self) -> None:
        """Sends what may be sent now."""
        core = self._core
        if not core.connection.entered or not self.is_able:
            return
        now = core.steady_ms()
        while self._asks and core.outgoing.pace.take_spare(now):
            name = next(iter(self._asks))
            del self._asks[name]
            core.answer("MARKREAD", name)
        for key in list(self._due):
            if 0 <= now - self._sent_ms.get(key, -PAUSE_MS) < PAUSE_MS:
                continue
            buffer = core.pages.buffers.get(key)
            last_ms = _last_ms(buffer) if buffer is not None else 0
            is_news = buffer is not None and last_ms > buffer.read_ms and buffer.unread == 0
            if is_news and not core.outgoing.pace.take_spare(now):
                return
            del self._due[key]
            if buffer is not None and is_news:
                buffer.read_ms = last_ms
                self._sent_ms[key] = now
                core.answer("MARKREAD", buffer.name, f"{_STAMP}{time_text(last_ms)}")

    def ask(self, name: str, last_ms: int = 0) -> None:
        """Asks how far a talk was read. With `last_ms` it opens where its last message was not."""
        if self.is_able:
            if last_ms:
                self._unopened[self._core.fold(name)] = name, last_ms
            self._asks[name] = None
            self.release()

    def came(self, name: str, value: str) -> None:
        """MARKREAD: another device has read, or this is how far it was read when we came."""
        core, key = self._core, self._core.fold(name)
        time_ms = core.time_in(value.removeprefix(_STAMP)) if value.startswith(_STAMP) else 0
        buffer = core.pages.buffers.get(key)
        opens = self._unopened.pop(key, None)
        if buffer is None and opens is not None and opens[1] > time_ms:
            core.past.open_talk(opens[0])
            buffer = core.pages.buffers.get(key)
        if buffer is not None and time_ms > buffer.read_ms:
            buffer.read_ms = time_ms
            core.pages.recount(buffer)

    def disconnected(self) -> None:
        """What was read and not told yet is told when we are back."""
        self._sent_ms.clear()
        self._unopened.clear()
        self._asks.clear()


def _last_ms(buffer: Buffer) -> int:
    """The time of the last message of a page that the server has told us of."""
    for index in range(len(buffer.entries) - 1, -1, -1):
        if buffer.entries.is_said(index) and buffer.entries[index].delivery is Delivery.SENT:
            return buffer.entries[index].time_ms
    return 0
