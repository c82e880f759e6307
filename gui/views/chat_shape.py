"""What stands around an entry because of the one before it: a day line, the unread line, a header, a gap."""

from __future__ import annotations

from gui.client.buffers import Entry, EntryKind
from gui.models.happened import day

GROUP_MS = 5 * 60_000
"""Messages of one author at most this far apart share one header."""


class Shape:
    """The parts that a row has beside its text; a shape is a sum of them.

    Plain numbers: IntFlag's `&` takes a microsecond on Python 3.11, and each row that comes asks eight times.
    """

    PLAIN = 0
    DAY = 1
    UNREAD = 2
    HEAD = 4
    """Disc, nick and time."""
    GAP = 8
    """Air above: something else begins here."""
    FOLD = 16
    """The first of a run that the user has opened: its sentence stands above."""


def shape_of(before: Entry | None, entry: Entry, unread: bool) -> int:
    """The shape of `entry` after `before`; `unread`: the unread line stands above it."""
    shape = Shape.UNREAD if unread else Shape.PLAIN
    if before is None or day(before.time_ms) != day(entry.time_ms):
        shape |= Shape.DAY
    if entry.kind is EntryKind.MESSAGE:
        if shape or not _continues(before, entry):
            shape |= Shape.HEAD
    elif not shape and before is not None and not _akin(before, entry):
        shape |= Shape.GAP
    return shape


def _continues(before: Entry | None, entry: Entry) -> bool:
    return (
        before is not None
        and before.kind is EntryKind.MESSAGE
        and before.nick == entry.nick
        and before.own == entry.own
        and abs(entry.time_ms - before.time_ms) <= GROUP_MS
    )


def _akin(before: Entry, entry: Entry) -> bool:
    """Lines without a header stand close together, unless one is somebody's own and the other is not."""
    return before.kind is not EntryKind.MESSAGE and before.own == entry.own
