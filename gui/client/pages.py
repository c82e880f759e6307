"""The buffers of one server, and the record of what changed in them since the window last asked.

Everything that one feed adds to a buffer is reported as one EntriesAdded: under a flood of 20,000 messages a
second the models insert some hundred rows at a time instead of one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from gui.client.buffers import Above, Buffer, BufferKind, Entries, Entry
from gui.client.changes import (
    BufferChanged,
    BufferClosed,
    BufferMoved,
    BufferOpened,
    Change,
    EntriesAdded,
    EntryChanged,
    EntryRemoved,
    MembersChanged,
    Mentioned,
)
from gui.client.entries import Said

SERVER_KEY = ""
"""The key of the server's own buffer."""


class Pages:
    """Holds the buffers by key and collects changes. Used on the UI thread only.

    `take` gives the changes in the order in which they can be applied: events, added entries (one change a
    buffer), changed entries, members, buffers, mentions.
    """

    def __init__(self) -> None:
        self.buffers: dict[str, Buffer] = {}
        self._events: list[Change] = []
        self._first: dict[str, int] = {}
        self._altered: dict[tuple[str, int], None] = {}
        self._members: dict[str, None] = {}
        self._changed: dict[str, None] = {}
        self._mentions: list[Mentioned] = []
        self.on_read: Callable[[Buffer], object] = lambda buffer: None
        """Called when a page has been read to its end."""
        self.on_move: Callable[[str, str], object] = lambda was, key: None
        """Called when a page has another key: with the one that it had, and the new one."""
        self.open(SERVER_KEY, "", BufferKind.SERVER, joined=False)

    @property
    def server(self) -> Buffer:
        """The server's own page; it can't be closed."""
        return self.buffers[SERVER_KEY]

    def open(
        self, key: str, name: str, kind: BufferKind, *, focus: bool = False, joined: bool = True
    ) -> Buffer:
        """Gives the buffer at `key`, made now where there is none. `focus` asks the window to show it."""
        buffer = self.buffers.get(key)
        if buffer is None:
            buffer = self.buffers[key] = Buffer(key, name, kind, joined=joined)
            self._events.append(BufferOpened(key, focus))
        elif focus:
            self._events.append(BufferOpened(key, focus))
        return buffer

    def close(self, key: str) -> None:
        """Drops a buffer with all that it holds."""
        if key != SERVER_KEY and self.buffers.pop(key, None) is not None:
            self._forget(key)
            self._events.append(BufferClosed(key))

    def rename(self, buffer: Buffer, key: str, name: str) -> None:
        """Gives a buffer another name; with it the key changes, unless another buffer has that."""
        buffer.name = name
        was = buffer.key
        if key != was and key not in self.buffers:
            del self.buffers[was]
            buffer.key = key
            self.buffers[key] = buffer
            self._move(was, key)
        self.touch(buffer.key)

    def _move(self, was: str, key: str) -> None:
        """Has all that is recorded of a buffer follow it; the window hears of the move before all that."""
        about = [getattr(event, "key", None) == was for event in self._events]
        self._events = [
            replace(event, key=key) if is_about else event  # type: ignore[arg-type]  # it has a key
            for event, is_about in zip(self._events, about, strict=True)
        ]
        self._events.insert(about.index(True) if True in about else len(about), BufferMoved(key, was))
        self.on_move(was, key)
        if was in self._first:
            self._first[key] = self._first.pop(was)
        for record in (self._members, self._changed):
            if was in record:
                record[key] = record.pop(was)
        self._altered = {(key if each == was else each, at): None for each, at in self._altered}
        self._mentions = [replace(each, key=key) if each.key == was else each for each in self._mentions]

    def refold(self, fold: Callable[[str], str]) -> None:
        """Gives all buffers and members the keys that `fold` makes: the server named another case mapping."""
        for buffer in [each for each in self.buffers.values() if each.key != SERVER_KEY]:
            buffer.members = {fold(member.nick): member for member in buffer.members.values()}
            if fold(buffer.name) != buffer.key:
                self.rename(buffer, fold(buffer.name), buffer.name)

    def add(self, buffer: Buffer, entry: Entry) -> int:
        """Appends an entry and counts it as unread where others said it, or it is about us. Gives its index."""
        index = len(buffer.entries)
        buffer.entries.append(entry)
        self._first.setdefault(buffer.key, index)
        if entry.counts:
            if not buffer.unread:
                buffer.read_up_to = index  # who came and went before it is not what is new
            buffer.unread += 1
            self._changed[buffer.key] = None
            if entry.mention:
                buffer.mentions += 1
                self._mentions.append(Mentioned(buffer.key, index))
        return index

    def put(self, buffer: Buffer, index: int, entry: Entry) -> None:
        """Adds an entry that is nobody's news before the one at an index, or at the end."""
        if index == len(buffer.entries):
            self.add(buffer, entry)
        else:
            self.insert(buffer, index, [entry], is_read=True)

    def insert(self, buffer: Buffer, index: int, entries: Sequence[Entry], *, is_read: bool = False) -> None:
        """Puts older entries before others; the counts follow by `recount`. `is_read`: they are not unread,
        nor is anything before them that nobody said."""
        key, first, count = buffer.key, self._first.get(buffer.key), len(entries)
        begin = buffer.read_up_to
        if index < begin and (is_read or buffer.entries.counts(index, begin)):
            buffer.read_up_to += count
        elif index < begin:  # what stands behind it was only ours
            buffer.read_up_to = index
        elif is_read and not buffer.entries.counts(begin, index):
            buffer.read_up_to = index + count
        is_last = index == len(buffer.entries)
        buffer.entries[index:index] = entries
        self._mentions = [
            Mentioned(key, each.index + count) if each.key == key and each.index >= index else each
            for each in self._mentions
        ]
        self._altered = {
            (each, at + count * (each == key and at >= index)): None for each, at in self._altered
        }
        if first is None and is_last:
            self._first[key] = index
        elif first is None or index < first:  # else the window has not heard of anything behind it
            self._events.append(EntriesAdded(key, index, count))
            if first is not None:
                self._first[key] = first + count

    def remove(self, buffer: Buffer, index: int) -> None:
        """Takes an entry of our own out of a buffer."""
        key, first = buffer.key, self._first.get(buffer.key)
        del buffer.entries[index]
        buffer.read_up_to -= index < buffer.read_up_to
        if first is None or index < first:  # else the window has never heard of it
            self._events.append(EntryRemoved(key, index))
            if first is not None:
                self._first[key] = first - 1
        altered = [
            (each, at - (each == key and at > index))
            for each, at in self._altered
            if (each, at) != (key, index)
        ]
        self._altered = dict.fromkeys(altered)
        self._mentions = [
            Mentioned(key, each.index - 1) if each.key == key and each.index > index else each
            for each in self._mentions
        ]

    def add_said(self, buffer: Buffer, rows: Sequence[Said], mentions: Sequence[int]) -> None:
        """Appends what others said, all of it unread; `mentions` are the places in `rows` that name us."""
        first = len(buffer.entries)
        if not buffer.unread:
            buffer.read_up_to = first
        buffer.entries.extend_said(rows)
        self._first.setdefault(buffer.key, first)
        self._changed[buffer.key] = None
        buffer.unread += len(rows)
        buffer.mentions += len(mentions)
        self._mentions += [Mentioned(buffer.key, first + place) for place in mentions]

    def clear(self, buffer: Buffer) -> None:
        """Empties a buffer; the window sees it close and open again."""
        key = buffer.key
        self._forget(key)
        buffer.entries = Entries()
        buffer.unread = buffer.mentions = buffer.read_up_to = 0
        buffer.above = Above.NOTHING  # or all would be fetched again at once
        self._events += [BufferClosed(key), BufferOpened(key, focus=True)]

    def alter(self, key: str, index: int) -> None:
        """Records that one entry changed in place."""
        self._altered[key, index] = None

    def touch(self, key: str) -> None:
        """Records that a buffer's topic, modes, name, counts or `joined` changed."""
        self._changed[key] = None

    def touch_members(self, key: str) -> None:
        """Records that a buffer's members changed."""
        self._members[key] = None

    def report(self, event: Change) -> None:
        """Records an event that is about no single entry."""
        self._events.append(event)

    def report_mention(self, mention: Mentioned) -> None:
        """Records that an entry wants the user's notice though nobody said it: an invitation, a kick."""
        self._mentions.append(mention)

    def mark_read(self, key: str) -> None:
        """Counts everything in the buffer as read."""
        buffer = self.buffers.get(key)
        if buffer is not None and (buffer.unread or buffer.read_up_to != len(buffer.entries)):
            buffer.unread = buffer.mentions = 0
            buffer.read_up_to = len(buffer.entries)
            self.touch(key)
            self.on_read(buffer)

    def recount(self, buffer: Buffer) -> None:
        """Makes the unread line and the counts follow what the server knows to be read, and what was taken back."""
        at, unread, mentions = buffer.entries.unread(buffer.read_up_to, buffer.read_ms)
        if (at, unread, mentions) != (buffer.read_up_to, buffer.unread, buffer.mentions):
            buffer.read_up_to, buffer.unread, buffer.mentions = at, unread, mentions
            self.touch(buffer.key)

    def take(self) -> list[Change]:
        """Gives what changed since the last call and forgets it."""
        changes: list[Change] = self._events
        for key, first in self._first.items():
            changes.append(EntriesAdded(key, first, len(self.buffers[key].entries) - first))
        changes += [
            EntryChanged(key, index)
            for key, index in self._altered
            if index < self._first.get(key, index + 1)
        ]
        changes += [MembersChanged(key) for key in self._members]
        changes += [BufferChanged(key) for key in self._changed]
        changes += self._mentions
        self._events, self._first, self._altered, self._mentions = [], {}, {}, []
        self._members, self._changed = {}, {}
        return changes

    def _forget(self, key: str) -> None:
        self._first.pop(key, None)
        self._members.pop(key, None)
        self._changed.pop(key, None)
        self._altered = {place: None for place in self._altered if place[0] != key}
        self._mentions = [mention for mention in self._mentions if mention.key != key]
