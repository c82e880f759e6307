"""Messages of our own on their way: queued, then sending until the server confirms, each sent once.

New texts for messages that were sent (`edits`) wait among them, in order.

A message waits (QUEUED) while we are offline, while its room is not entered yet, and while the pace holds it
back. Written, it is SENDING until its echo, or SENT at once where the server gives none. When the connection
ends, what is QUEUED stays and goes out later; what is SENDING may have arrived or not, so it fails and the
person decides.
"""

from __future__ import annotations

from collections import deque

from gui.client.abilities import Ability
from gui.client.buffers import Buffer, BufferKind, Delivery, Entry, EntryKind
from gui.client.cutting import Cutter
from gui.client.multiline import lines_of
from gui.client.pace import Pace, foreign_pace
from gui.client.pending import Line, NewText, Pending
from gui.client.words import say

CONFIRMING = frozenset({"echo-message", "labeled-response"})
"""With one of these the server tells us that a message has arrived."""
LATE_ERROR_MS = 30_000
"""Without them an error soon after a message is taken to be about it."""
_COMMANDS = {EntryKind.MESSAGE: "PRIVMSG", EntryKind.ACTION: "PRIVMSG", EntryKind.NOTICE: "NOTICE"}


class Outgoing:
    """Holds our messages until the server has them."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._cutter = Cutter(line)
        self._queue: list[Pending] = []
        self._sending: dict[str, Pending] = {}
        self._unconfirmed: deque[Pending] = deque(maxlen=64)
        self._to_ourselves: deque[str] = deque(maxlen=64)
        self._uncertain: list[Pending] = []
        """What had been sent when the connection ended, and may have arrived."""
        self._label = 0
        self.pace: Pace = foreign_pace()

    def say(self, buffer: Buffer, text: str, kind: EntryKind = EntryKind.MESSAGE, reply_to: str = "") -> None:
        """Shows a text at once and sends it as soon as it may go, in as many messages as it needs.

        `reply_to`: what it answers; of several messages the first one does.
        """
        for said in self._cutter.texts(buffer, text, kind):
            pending = self._pending(buffer, said, kind, len(buffer.entries))
            pending.entry.reply_to, reply_to = reply_to, ""
            self._queue.append(pending)
        self._line.pages.mark_read(buffer.key)  # whoever answers has read
        self.release()

    def _pending(self, buffer: Buffer, text: str, kind: EntryKind, index: int) -> Pending:
        """Shows a message that waits. `index`: where it stands."""
        self._label += 1
        line = self._line
        entry = Entry(kind, line.clock_ms(), line.me.nick, text, own=True, delivery=Delivery.QUEUED)
        entry.label = str(self._label)
        if index == len(buffer.entries):
            line.pages.add(buffer, entry)
        else:
            line.pages.insert(buffer, index, [entry])
        return Pending(buffer, entry, index)

    def change(self, buffer: Buffer, entry: Entry, new: NewText) -> None:
        """Puts a new text for a message behind what waits, as if it were one."""
        self._queue.append(Pending(buffer, entry, -1, new))
        self.release()

    def measure(self, buffer: Buffer, text: str) -> tuple[int, int]:
        """In how many messages a text would go out, and how many seconds the pace would take for them."""
        messages, lines = self._cutter.count(buffer, text)
        return max(1, messages), self.pace.takes_s(lines)

    def release(self) -> None:
        """Sends what may go now, in order within each buffer."""
        if not self._queue or not self._line.connection.entered:
            return
        self._queue = [fitting for pending in self._queue for fitting in self._fitting(pending)]
        held: set[str] = set()
        for place, pending in enumerate(self._queue):
            buffer = pending.buffer
            if buffer.key in held or not (buffer.joined or buffer.kind is BufferKind.DIRECT):
                held.add(buffer.key)
            elif self.pace.take(self._line.steady_ms(), pending.line_count):
                self._send(pending)
            else:
                self._queue = [p for p in self._queue[:place] if p.buffer.key in held] + self._queue[place:]
                return
        self._queue = [pending for pending in self._queue if pending.buffer.key in held]

    def _fitting(self, pending: Pending) -> list[Pending]:
        """A message that waits, in several where this server takes less in one than the last one did."""
        buffer, entry = pending.buffer, pending.entry
        if pending.new is not None or "\n" not in entry.text:
            return [pending]
        text, *others = self._cutter.texts(buffer, entry.text, entry.kind)
        if not others:
            return [pending]
        entry.text = text
        self._settle(pending, Delivery.QUEUED)
        made = [pending]
        for other in others:
            made.append(self._pending(buffer, other, entry.kind, made[-1].index + 1))
        return made

    @property
    def wait_ms(self) -> int | None:
        """Milliseconds until the pace lets the next message go; None where none waits for the pace."""
        may_go = self._line.connection.entered and any(
            pending.buffer.joined or pending.buffer.kind is BufferKind.DIRECT for pending in self._queue
        )
        return self.pace.wait_ms(self._line.steady_ms()) if may_go else None

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

    def label_of_several(self) -> str:
        """The label of the oldest message of several lines that waits for the server's answer; "" where none does."""
        return next((label for label, each in self._sending.items() if "\n" in each.entry.text), "")

    def has_arrived(self, buffer: Buffer, told: Entry) -> bool:
        """The past holds a message of ours: whether it is one that was on its way when the connection ended."""
        for pending in self._uncertain:
            entry = pending.entry
            if (
                pending.buffer is buffer
                and entry.delivery is Delivery.FAILED
                and (entry.kind, entry.text) == (told.kind, told.text)
            ):
                self._uncertain.remove(pending)
                entry.msgid, entry.time_ms = told.msgid, told.time_ms
                self._settle(pending, Delivery.SENT)
                return True
        return False

    def is_copy_to_self(self, key: str, label: str, text: str) -> bool:
        """Whether a message of ours to ourselves comes a second time: after its echo, as a delivery."""
        if text not in self._to_ourselves or key != self._line.fold(self._line.me.nick):
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

    def refuse_waiting(self, key: str, reason: str) -> bool:
        """The server refused a message to the buffer at `key`, without saying which: the oldest that waits."""
        for label, pending in self._sending.items():
            if pending.buffer.key == key:
                return self.refuse(label, reason)
        return False

    def refuse_unconfirmed(self, key: str, reason: str) -> bool:
        """The same where the server confirms nothing: the newest of the last half minute."""
        since = self._line.clock_ms() - LATE_ERROR_MS
        for pending in reversed(self._unconfirmed):
            if pending.buffer.key == key and pending.entry.time_ms >= since:
                self._unconfirmed.remove(pending)
                self._settle(pending, Delivery.FAILED, reason)
                return True
        return False

    def refuse_queued(self, key: str, reason: str) -> None:
        """What waits for the buffer at `key` can't go: its room did not let us in."""
        refused = [pending for pending in self._queue if pending.buffer.key == key]
        self.forget(key)
        for pending in refused:
            self._refuse(pending, reason)

    def forget(self, key: str) -> None:
        """Drops what waits for a buffer that is closed."""
        self._queue = [pending for pending in self._queue if pending.buffer.key != key]

    def connection_lost(self) -> None:
        """What was written and not confirmed may have arrived or not: it fails, and can be tried again."""
        lost, self._sending = self._sending, {}
        self._uncertain += lost.values()
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
        try:
            if pending.new is not None:
                pending.new.write()
                return
            self._write(pending)
        except ValueError:  # a page named "a b" or ":x", by the user or by a server that makes fun of us
            self._refuse(pending, say("nobody can be called so"))
            return
        entry.time_ms = self._line.clock_ms()
        if pending.buffer.key == self._line.fold(self._line.me.nick):
            self._to_ourselves.append(entry.text)
        if CONFIRMING & self._line.server.caps:
            self._sending[entry.label] = pending
            self._settle(pending, Delivery.SENDING)
        else:
            self._unconfirmed.append(pending)
            self._settle(pending, Delivery.SENT)

    def _refuse(self, pending: Pending, reason: str) -> None:
        if pending.new is not None:
            pending.new.refuse(reason)
        else:
            self._settle(pending, Delivery.FAILED, reason)

    def _write(self, pending: Pending) -> None:
        """Puts the line, or the lines, of a message on their way."""
        line, entry, target = self._line, pending.entry, pending.buffer.name
        label = entry.label if "labeled-response" in line.server.caps else ""
        replies = entry.reply_to and line.can(Ability.REPLY)
        tags = {"+reply": entry.reply_to} if replies else {}
        command = _COMMANDS[entry.kind]
        parts = self._cutter.parts(pending.buffer, entry.text, entry.kind)
        if len(parts) > 1:
            all_tags = {"label": label, **tags} if label else tags
            for message in lines_of(command, target, parts, f"lines{entry.label}", all_tags):
                line.send_message(message)
            return
        line.send(command, target, pending.wire_text, label=label, tags=tags)

    def _settle(self, pending: Pending, delivery: Delivery, reason: str = "") -> None:
        """Writes where a message is now and records the change."""
        buffer, entry = pending.buffer, pending.entry
        entry.delivery, entry.reason = delivery, reason
        pages = self._line.pages
        if pages.buffers.get(buffer.key) is not buffer:
            return
        entries = buffer.entries
        if not (pending.index < len(entries) and entries[pending.index] is entry):
            pending.index = entries.place_of(entry)
        if pending.index >= 0:
            pages.alter(buffer.key, pending.index)
