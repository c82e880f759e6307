"""Puts what came from the past into a buffer: each message once, where it belongs, without a noise."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from gui.client.buffers import SAID, Buffer, Delivery, Entry, EntryKind
from gui.client.clock import time_text
from gui.client.edits import is_about
from gui.client.past_lines import entry_of
from gui.client.words import retold, say
from wire.message import Message

if TYPE_CHECKING:
    from gui.client.core import Core

LOOKED_AT = 5_000
"""Entries beside the place of a page that may be the same as some of it."""
_WAITS = (Delivery.QUEUED, Delivery.SENDING)


def gap_place(buffer: Buffer) -> int:
    """Where what we missed belongs, seen from the end: before what waits for the connection, and before the line
    that tells of our coming."""
    place = waiting_place(buffer)
    is_behind_coming = place > 0 and buffer.entries.kind(place - 1) is EntryKind.JOIN
    return place - 1 if is_behind_coming else place


def waiting_place(buffer: Buffer) -> int:
    """Where what happens belongs while messages of ours wait: before these, which the others will read later.

    One that has an id has its place, and waits for another text.
    """
    place = gap = len(buffer.entries)
    while place and (
        (buffer.entries.kind(place - 1) in (EntryKind.INFO, EntryKind.ERROR))
        or _waits(buffer.entries[place - 1])
    ):
        place -= 1
        if buffer.entries[place].own:
            gap = place
    return gap


def _waits(entry: Entry) -> bool:
    return entry.own and not entry.msgid and entry.delivery in _WAITS


def last_known(buffer: Buffer, after: Entry | None) -> Entry | None:
    """The last message before a gap of which the server has told us."""
    for index in range(_behind(buffer, after) - 1, -1, -1):
        if buffer.entries.is_said(index):
            entry = buffer.entries[index]
            if entry.delivery is Delivery.SENT:
                return entry
    return None


def first_known(buffer: Buffer) -> Entry | None:
    """The first entry of a buffer that the server can find again. Also what happened: there may be pages of it."""
    for index in range(len(buffer.entries)):
        entry = buffer.entries[index]
        if entry.msgid or (entry.kind in SAID and entry.delivery is Delivery.SENT):
            return entry
    return None


def mark(entry: Entry, by_time: bool) -> str:
    """How the server finds a message: by its id, or else by its time."""
    by_id = entry.msgid and not by_time
    return f"msgid={entry.msgid}" if by_id else f"timestamp={time_text(entry.time_ms)}"


def merge(
    core: Core,
    buffer: Buffer,
    lines: Sequence[Message],
    *,
    after: Entry | None = None,
    is_placed: bool = False,
    is_read: bool = False,
) -> list[Entry]:
    """Puts a page into a buffer and gives the entries that are new. `is_placed`: it goes behind `after`, else (a page
    for which nobody asked) where its times say. `is_read`: none of it counts as unread, unless the server knows
    better."""
    ids = {line.tags.get("msgid", "") for line in lines} - {""}
    lines = [
        line for line in lines if not is_about(core, buffer, line, ids) and not _deletes(buffer, line, ids)
    ]
    made = [entry for line in lines if (entry := entry_of(core, buffer, line)) is not None]
    # The edits of a message are deleted with it, each by a line of its own.
    made = [each for at, each in enumerate(made) if not at or not _same_deletion(each, made[at - 1])]
    place = _behind(buffer, after) if is_placed else _place_by_time(buffer, made)
    new = _without_known(core, buffer, made, place)
    if new:
        core.pages.insert(buffer, place, new, is_read=is_read and not buffer.read_ms)
        core.pages.recount(buffer)
    return new


def _deletes(buffer: Buffer, line: Message, ids: Collection[str]) -> bool:
    """Whether a line takes back a message that is here, or comes with these ids: that one says it itself."""
    msgid = line.param(1)
    return line.command == "REDACT" and (msgid in ids or buffer.entries.find(msgid) >= 0)


def _same_deletion(entry: Entry, before: Entry) -> bool:
    return entry.kind is EntryKind.INFO and (entry.text, entry.time_ms) == (before.text, before.time_ms)


def put(core: Core, buffer: Buffer, text: str, after: Entry | None = None) -> None:
    """Puts a sentence for the reader behind an entry, or at the beginning."""
    place = _behind(buffer, after)
    time_ms = (
        buffer.entries[min(place, len(buffer.entries) - 1)].time_ms if buffer.entries else core.clock_ms()
    )
    core.pages.insert(buffer, place, [Entry(EntryKind.INFO, time_ms, text=text)], is_read=True)


def put_beginning(core: Core, buffer: Buffer) -> None:
    """Says above everything that there is no more; once, however often one comes to the room anew."""
    text = say("This is the beginning of what was said here.")
    if not buffer.entries or retold(buffer.entries[0].text) != text:
        put(core, buffer, text)


def _behind(buffer: Buffer, after: Entry | None) -> int:
    """The index behind an entry; by its time where it has been taken back meanwhile."""
    if after is None:
        return 0
    index = buffer.entries.place_of(after)
    return index + 1 if index >= 0 else _place_by_time(buffer, [after])


def _place_by_time(buffer: Buffer, made: Sequence[Entry]) -> int:
    place = len(buffer.entries)
    if made:
        while place and (
            not buffer.entries.is_said(place - 1) or buffer.entries[place - 1].time_ms > made[0].time_ms
        ):
            place -= 1
    return place


def _without_known(core: Core, buffer: Buffer, made: Sequence[Entry], place: int) -> list[Entry]:
    """Those that are not in the buffer yet; of ours that seemed to be lost it is known now that they arrived."""
    around = buffer.entries.known(place - LOOKED_AT, place + LOOKED_AT)
    new = []
    for entry in made:
        identity = entry.msgid or _likeness(entry)
        if identity in around or (not entry.msgid and _likeness(entry) in around):
            continue
        around.add(identity)
        if not (entry.own and entry.kind in SAID and core.outgoing.has_arrived(buffer, entry)):
            new.append(entry)
    return new


def _likeness(entry: Entry) -> tuple[object, ...]:
    return entry.kind, entry.nick, entry.text, entry.time_ms
