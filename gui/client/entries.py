"""The lines of a buffer. Of a flood they are kept as bare rows, and become entries when somebody looks at them.

An Entry takes 0.6 us to make and stays an object that Python's collector visits; a hundred thousand lines of which
the reader sees the last thirty need neither.
"""

from __future__ import annotations

from collections.abc import Iterable, MutableSequence, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, overload

from gui.client.extras import Deletion, Extra
from gui.client.msgids import Msgids


class EntryKind(Enum):
    """What an entry is. The log shows what people said apart from what happened."""

    MESSAGE = "message"
    ACTION = "action"
    NOTICE = "notice"
    JOIN = "join"
    PART = "part"
    QUIT = "quit"
    NICK = "nick"
    KICK = "kick"
    MODE = "mode"
    TOPIC = "topic"
    INFO = "info"
    ERROR = "error"
    COMINGS = "comings"
    """Several who came and went, in one sentence: a log makes it, no buffer holds it."""


SAID = frozenset({EntryKind.MESSAGE, EntryKind.ACTION, EntryKind.NOTICE})
"""The kinds that somebody said; the others happened."""


class Delivery(Enum):
    """Where a message of one's own is; what others said is always SENT."""

    QUEUED = "queued"
    """Typed while disconnected; goes out on reconnect."""
    SENDING = "sending"
    """Written to the socket; its echo has not come."""
    SENT = "sent"
    FAILED = "failed"
    """Refused; `Entry.reason` says why."""


@dataclass(slots=True)
class Entry:
    """One line of a buffer. Only the client core changes it, on the UI thread, and reports that."""

    kind: EntryKind
    time_ms: int
    """Milliseconds since 1970, UTC: the server's time where it says so."""
    nick: str = ""
    text: str = ""
    """The raw text as it travelled; what to show of its formatting is the view's matter."""
    own: bool = False
    mention: bool = False
    """It names us, or is done to us: a KICK of ourselves."""
    delivery: Delivery = Delivery.SENT
    reason: str = ""
    msgid: str = ""
    label: str = ""
    reply_to: str = ""
    """The id of the message that it answers, which need not be here."""
    extra: Extra | None = None
    """What is known of it beside what was said."""

    @property
    def counts(self) -> bool:
        """Whether it is unread until it was read: others said it and have not taken it back, or it is about us."""
        return not self.own and (self.mention or self.kind in SAID) and self.deletion is None

    @property
    def deletion(self) -> Deletion | None:
        """Who has taken it back, if anybody has."""
        return self.extra.deletion if self.extra is not None else None

    @property
    def is_edited(self) -> bool:
        """Whether its text is another than at first."""
        return self.extra is not None and self.extra.is_edited


Said = tuple[int, str, str, str, bool]
"""A message of somebody else that is no entry yet: time in ms, nick, text, msgid, and whether it names us."""


class Entries(MutableSequence[Entry]):
    """A list of entries. An entry that was given out once stays the same object, and may be changed in place."""

    __slots__ = ("_msgids", "_rows")

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._rows: list[Entry | Said] = list(entries)
        self._msgids = Msgids()

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> list[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | list[Entry]:
        rows = self._rows
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(rows)))]
        row = rows[index]
        if type(row) is tuple:
            row = rows[index] = _made(row)
        return row  # type: ignore[return-value]  # mypy does not narrow by type()

    @overload
    def __setitem__(self, index: int, value: Entry) -> None: ...
    @overload
    def __setitem__(self, index: slice, value: Iterable[Entry]) -> None: ...
    def __setitem__(self, index: int | slice, value: Entry | Iterable[Entry]) -> None:
        before = len(self._rows)
        self._rows[index] = value  # type: ignore[index, assignment]
        first, stop = index.indices(before)[:2] if isinstance(index, slice) else (0, before)
        if first == stop == 0:
            self._msgids.came_before(len(self._rows) - before)
        elif first == stop:
            self._msgids.came_between(self._rows, first, len(self._rows) - before)
        else:
            self._msgids.forget()

    def __delitem__(self, index: int | slice) -> None:
        del self._rows[index]
        self._msgids.forget()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Entries | list):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # like a list

    def __repr__(self) -> str:
        return f"Entries({list(self)!r})"

    def insert(self, index: int, value: Entry) -> None:
        """Puts an entry before another."""
        self[index:index] = [value]

    def append(self, value: Entry) -> None:
        """Puts an entry at the end."""
        self._rows.append(value)

    def extend_said(self, rows: Iterable[Said]) -> None:
        """Puts messages of others at the end, none of which is an entry until somebody asks for it."""
        self._rows += rows

    def note_msgid(self, index: int) -> None:
        """The entry at an index has its id only now."""
        self._msgids.note(index, self[index].msgid)

    def alias(self, msgid: str, other: str) -> None:
        """Who asks for `msgid`, the id of an edit, means the message `other`."""
        self._msgids.alias(msgid, other)

    # Questions about many at once, which make no entry of a row

    def find(self, msgid: str) -> int:
        """The index of the message with this id; -1 where none has it."""
        return self._msgids.find(self._rows, msgid)

    def letters(self, first: int, count: int) -> int:
        """How many letters the texts of these have together."""
        rows = self._rows[first : first + count]
        return sum([len(row[2]) if type(row) is tuple else len(row.text) for row in rows])  # type: ignore

    def own(self) -> list[Entry]:
        """One's own messages in their order: these are entries from the beginning."""
        return [row for row in self._rows if isinstance(row, Entry) and row.own]

    def kind(self, index: int) -> EntryKind:
        """The kind of the one at an index."""
        row = self._rows[index]
        return row.kind if isinstance(row, Entry) else EntryKind.MESSAGE

    def is_said(self, index: int) -> bool:
        """Whether somebody said the one at an index."""
        row = self._rows[index]
        return not isinstance(row, Entry) or row.kind in SAID

    def place_of(self, entry: Entry) -> int:
        """Where an entry stands, looked for from the end; -1 where it does not."""
        rows = self._rows
        return next((index for index in range(len(rows) - 1, -1, -1) if rows[index] is entry), -1)

    def known(self, first: int, stop: int) -> set[object]:
        """By what the entries of a part are known again: their ids, and their kinds, nicks, texts and times."""
        found: set[object] = set()
        for row in self._rows[max(0, first) : stop]:
            if isinstance(row, Entry):
                found |= {row.msgid, (row.kind, row.nick, row.text, row.time_ms)}
            else:
                found |= {row[3], (EntryKind.MESSAGE, row[1], row[2], row[0])}
        return found - {""}

    def counts(self, first: int, stop: int) -> bool:
        """Whether any of a part is unread until it was read."""
        return any(not isinstance(row, Entry) or row.counts for row in self._rows[first:stop])

    def unread(self, first: int, read_ms: int) -> tuple[int, int, int]:
        """Of what others said from an index on, and after a time: where it begins, how much, how much names us."""
        rows: list[Any] = self._rows[first:]
        # One expression, since a page may have 100,000 of them: a loop with names took 25 ms.
        named = [
            row[4] if type(row) is tuple else row.mention
            for row in rows
            if (row[0] > read_ms if type(row) is tuple else row.time_ms > read_ms and row.counts)
        ]
        if not named:
            return len(self._rows), 0, 0
        begin = next(
            at
            for at, row in enumerate(rows, first)
            if (row[0] > read_ms if type(row) is tuple else row.time_ms > read_ms and row.counts)
        )
        return begin, len(named), sum(named)

    def all_said(self, first: int, count: int) -> bool:
        """Whether all of these are messages; a False may be wrong where an entry was made of one."""
        return set(map(type, self._rows[first : first + count])) <= {tuple}


def letters(entries: Sequence[Entry], first: int, count: int) -> int:
    """How many letters some entries of any list have together."""
    if isinstance(entries, Entries):
        return entries.letters(first, count)
    return sum([len(entry.text) for entry in entries[first : first + count]])


def find(entries: Sequence[Entry], msgid: str) -> int:
    """The index of the message with an id in any list; -1 where none has it."""
    if isinstance(entries, Entries):
        return entries.find(msgid)
    return next((at for at, entry in enumerate(entries) if msgid and entry.msgid == msgid), -1)


def said(entries: Sequence[Entry], first: int, count: int) -> int:
    """How many entries of a part of any list were said by somebody."""
    if isinstance(entries, Entries):
        if entries.all_said(first, count):
            return count
        return sum(entries.kind(index) in SAID for index in range(first, first + count))
    return sum(entry.kind in SAID for entry in entries[first : first + count])


def _made(row: Said) -> Entry:
    time_ms, nick, text, msgid, mention = row
    return Entry(EntryKind.MESSAGE, time_ms, nick, text, mention=mention, msgid=msgid)
