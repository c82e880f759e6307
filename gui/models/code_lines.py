"""A block of code that came line by line: IRC carries a line a message, the fences and what is between them.

Shown together it is one message with a block. Only what one person says without a pause is put together, and only
once the closing fence is there; before, and where anything is odd, each line stands for itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gui.client.buffers import Delivery, Entry, EntryKind
from gui.client.extras import together
from gui.models.happened import day

PAUSE_MS = 60_000
"""Lines of one block are at most this far apart; a server that slows a client down lets one through in two seconds."""
LINES = 200
"""A longer block stays in lines."""
NEIGHBOURS = 1_000
"""So far is looked for the beginning of what somebody says: in 1 ms, once."""

_OPENS = re.compile(r"[ \t]*+```+[\w+#.-]*[ \t]*", re.ASCII)
_CLOSES = re.compile(r"[ \t]*+```+[ \t]*")


def goes_on(before: Entry, entry: Entry) -> bool:
    """Whether two messages may be lines of one block."""
    return (
        entry.kind is EntryKind.MESSAGE
        and before.kind is EntryKind.MESSAGE
        and before.nick == entry.nick
        and before.own == entry.own
        and not entry.reply_to
        and entry.deletion is None
        and abs(entry.time_ms - before.time_ms) <= PAUSE_MS
        and day(before.time_ms) == day(entry.time_ms)
    )


def find_blocks(entries: Sequence[Entry], cut: bool = False) -> list[tuple[int, int]]:
    """From which to before which entry each block goes, its fences included.

    `cut`: more was said before. Then nobody knows whether the first fence opens or closes, and none is a fence: else
    what stands between two blocks might be shown as code.
    """
    if cut or not any("```" in entry.text for entry in entries):
        return []
    found = []
    opened = -1
    for at, entry in enumerate(entries):
        if entry.delivery is Delivery.FAILED:
            opened = -1  # it has a reason and a Retry of its own
        elif opened < 0:
            opened = at if _OPENS.fullmatch(entry.text) else -1
        elif _CLOSES.fullmatch(entry.text):
            if 1 < at - opened < LINES:
                found.append((opened, at + 1))
            opened = -1
    return found


def put_together(entries: Sequence[Entry]) -> Entry:
    """The lines of a block as the one message that they were."""
    waits = (Delivery.QUEUED, Delivery.SENDING)
    states = {entry.delivery for entry in entries}
    return replace(
        entries[0],
        text="\n".join(entry.text for entry in entries),
        mention=any(entry.mention for entry in entries),
        extra=together(entry.extra for entry in entries),
        delivery=next((state for state in waits if state in states), entries[0].delivery),
    )
