"""Messages of our own on their way: queued, then sending until the server confirms, each sent once.

A message waits (QUEUED) while we are offline, while its room is not entered yet, and while the pace holds it
back. Written, it is SENDING until its echo, or SENT at once where the server gives none. When the connection
ends, what is QUEUED stays and goes out later; what is SENDING may have arrived or not, so it fails and the
person decides.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from gui.client.abilities import Ability
from gui.client.buffers import Buffer, BufferKind, Delivery, Entry, EntryKind
from gui.client.pace import Pace, foreign_pace
from gui.client.pages import Pages
from gui.client.pieces import budget, pieces
from gui.client.words import say

CONFIRMING = frozenset({"echo-message", "labeled-response"})
"""With one of these the server tells us that a message has arrived."""
LATE_ERROR_MS = 30_000
"""Without them an error soon after a message is taken to be about it."""
_COMMANDS = {EntryKind.MESSAGE: "PRIVMSG", EntryKind.ACTION: "PRIVMSG", EntryKind.NOTICE: "NOTICE"}


class Line(Protocol):
    """What is asked of the connection."""

    pages: Pages
    clock_ms: Callable[[], int]
    entered: bool
    nick: str
    caps: frozenset[str]

    @property
    def source(self) -> str:
        """Our `nick!user@host`."""

    def fold(self, name: str) -> str:
        """The key of a nick or room."""

    def can(self, ability: Ability) -> bool:
        """Whether this server lets us do it."""

    def send(self, command: str, *params: str, label: str = "", tags: Mapping[str, str] = ...) -> None:
        """Puts a line on its way."""


@dataclass(slots=True)
class Pending:
    """One message of ours. `index`: where the entry stood when it was added."""

    buffer: Buffer
    entry: Entry
    index: int

    @property
    def wire_text(self) -> str:
        """The text as it travels."""
        text = self.entry.text
        return f"\x01ACTION {text}\x01" if self.entry.kind is EntryKind.ACTION else text


class Outgoing:
    """Holds our messages until the server has them."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._queue: list[Pending] = []
        self._sending: dict[str, Pending] = {}
        self._unconfirmed: deque[Pending] = deque(maxlen=64)
        self._to_ourselves: deque[str] = deque(maxlen=64)
        self._label = 0
        self.pace: Pace = foreign_pace()

    def say(self, buffer: Buffer, text: str, kind: EntryKind = EntryKind.MESSAGE, reply_to: str = "") -> None:
        """Shows a text at once and sends it as soon as it may go, in as many messages as it needs.

        `reply_to`: what it answers; of several messages the first one does.
        """
        limit = budget(self._line.source, "PRIVMSG", buffer.name) - (10 if kind is EntryKind.ACTION else 0)
        for piece in pieces(text, limit):
            self._label += 1
            entry = Entry(
                kind,
                self._line.clock_ms(),
                self._line.nick,
                piece,
                own=True,
                delivery=Delivery.QUEUED,
                label=str(self._label),
                reply_to=reply_to,
            )
            reply_to = ""
            self._queue.append(Pending(buffer, entry, self._line.pages.add(buffer, entry)))
        self._line.pages.mark_read(buffer.key)  # whoever answers has read
        self.release()

    def measure(self, buffer: Buffer, text: str) -> tuple[int, int]:
        """In how many messages a text would go out, and how many seconds the pace would take for them."""
        count = len(pieces(text, budget(self._line.source, "PRIVMSG", buffer.name)))
        return max(1, count), self.pace.takes_s(count)

    def release(self) -> None:
        """Sends what may go now, in order within each buffer."""
        if not self._queue or not self._line.entered:
            return
        held: set[str] = set()
        for place, pending in enumerate(self._queue):
            buffer = pending.buffer
            if buffer.key in held or not (buffer.joined or buffer.kind is BufferKind.DIRECT):
                held.add(buffer.key)
            elif self.pace.take(self._line.clock_ms()):
                self._send(pending)
            else:
                self._queue = [p for p in self._queue[:place] if p.buffer.key in held] + self._queue[place:]
                return
        self._queue = [pending for pending in self._queue if pending.buffer.key in held]

    @property
    def wait_ms(self) -> int | None:
        """Milliseconds until the pace lets the next message go; None where none waits for the pace."""
        may_go = self._line.entered and any(
            pending.buffer.joined or pending.buffer.kind is BufferKind.DIRECT for pending in self._queue
        )
        return self.pace.wait_ms(self._line.clock_ms()) if may_go else None

    def confirm(
        self, label: str, text: str | None = None, time_ms: int | None = None, msgid: str = ""
    ) -> bool:
        """The server has the message with this label. False where we wait for no such message."""
        pending = self._sending.pop(label, None)
        if pending is None:
            return False
        entry = pending.entry
        if text is not None:
            entry.text = text
        if time_ms is not None:
            entry.time_ms = time_ms
        entry.msgid = msgid or entry.msgid
        self._settle(pending, Delivery.SENT)
        if pending.index >= 0:
            pending.buffer.entries.note_msgid(pending.index)
        return True

    def label_of(self, key: str, kind: EntryKind, text: str) -> str:
        """The label of the oldest message that waits for an echo with this text; "" where none does."""
        for label, pending in self._sending.items():
            entry = pending.entry
            if entry.kind is kind and entry.text == text and pending.buffer.key == key:
                return label
        return ""

    def is_copy_to_self(self, key: str, label: str, text: str) -> bool:
        """Whether a message of ours to ourselves comes a second time: after its echo, as a delivery."""
        if text not in self._to_ourselves or key != self._line.fold(self._line.nick):
            return False
        if label in self._sending or any(each.entry.text == text for each in self._sending.values()):
            return False
        self._to_ourselves.remove(text)
        return True

    def refuse(self, label: str, reason: str) -> bool:
        """The server refused the message with this label. False where we wait for no such message."""
        pending = self._sending.pop(label, None)
        if pending is not None:
            self._settle(pending, Delivery.FAILED, reason)
        return pending is not None

    def refuse_to(self, key: str, reason: str) -> bool:
        """The server refused a message to the buffer at `key`, without saying which: the oldest that waits.

        Where the server confirms nothing, it is the newest of the last half minute.
        """
        for label, pending in self._sending.items():
            if pending.buffer.key == key:
                return self.refuse(label, reason)
        since = self._line.clock_ms() - LATE_ERROR_MS
        for pending in reversed(self._unconfirmed):
            if pending.buffer.key == key and pending.entry.time_ms >= since:
                self._unconfirmed.remove(pending)
                self._settle(pending, Delivery.FAILED, reason)
                return True
        return False

    def refuse_queued(self, key: str, reason: str) -> None:
        """What waits for the buffer at `key` can't go: its room did not let us in."""
        for pending in self._queue:
            if pending.buffer.key == key:
                self._settle(pending, Delivery.FAILED, reason)
        self.forget(key)

    def forget(self, key: str) -> None:
        """Drops what waits for a buffer that is closed."""
        self._queue = [pending for pending in self._queue if pending.buffer.key != key]

    def connection_lost(self) -> None:
        """What was written and not confirmed may have arrived or not: it fails, and can be tried again."""
        lost, self._sending = self._sending, {}
        self._unconfirmed.clear()
        for pending in lost.values():
            reason = say("the connection was lost before the server confirmed it")
            self._settle(pending, Delivery.FAILED, reason)

    def retry(self, buffer: Buffer, index: int) -> None:
        """Sends a failed message again; it keeps its place."""
        if 0 <= index < len(buffer.entries):
            entry = buffer.entries[index]
            if entry.own and entry.delivery is Delivery.FAILED:
                self._label += 1
                entry.label = str(self._label)
                pending = Pending(buffer, entry, index)
                self._settle(pending, Delivery.QUEUED)
                self._queue.append(pending)
                self.release()

    def discard(self, buffer: Buffer, index: int) -> None:
        """Takes back a message that has failed, or still waits."""
        if 0 <= index < len(buffer.entries):
            entry = buffer.entries[index]
            if entry.own and entry.delivery in (Delivery.FAILED, Delivery.QUEUED):
                self._queue = [pending for pending in self._queue if pending.entry is not entry]
                self._line.pages.remove(buffer, index)

    def _send(self, pending: Pending) -> None:
        entry = pending.entry
        labelled = "labeled-response" in self._line.caps
        label = entry.label if labelled else ""
        replies = entry.reply_to and self._line.can(Ability.REPLY)
        tags = {"+reply": entry.reply_to} if replies else {}
        try:
            command = _COMMANDS[entry.kind]
            self._line.send(command, pending.buffer.name, pending.wire_text, label=label, tags=tags)
        except ValueError:  # a page named "a b" or ":x", by the user or by a server that makes fun of us
            self._settle(pending, Delivery.FAILED, say("nobody can be called so"))
            return
        entry.time_ms = self._line.clock_ms()
        if pending.buffer.key == self._line.fold(self._line.nick):
            self._to_ourselves.append(entry.text)
        if CONFIRMING & self._line.caps:
            self._sending[entry.label] = pending
            self._settle(pending, Delivery.SENDING)
        else:
            self._unconfirmed.append(pending)
            self._settle(pending, Delivery.SENT)

    def _settle(self, pending: Pending, delivery: Delivery, reason: str = "") -> None:
        """Writes where a message is now and records the change."""
        buffer, entry = pending.buffer, pending.entry
        entry.delivery, entry.reason = delivery, reason
        pages = self._line.pages
        if pages.buffers.get(buffer.key) is not buffer:
            return
        entries = buffer.entries
        if not (pending.index < len(entries) and entries[pending.index] is entry):
            pending.index = next((i for i in range(len(entries) - 1, -1, -1) if entries[i] is entry), -1)
        if pending.index >= 0:
            pages.alter(buffer.key, pending.index)
