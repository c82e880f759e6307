"""What is asked of a server about the past, as the parameters of CHATHISTORY."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from gui.client import merging
from gui.client.buffers import Buffer, Entry
from gui.client.clock import time_text
from gui.client.merging import mark

TARGETS = 100
HOUR_MS = 3_600_000
TARGETS_MS = 14 * 24 * HOUR_MS
"""So far back is asked who wrote."""


class Wanted(Enum):
    """What a question is for."""

    GAP = "gap"
    OLDER = "older"
    TARGETS = "targets"


@dataclass(slots=True)
class Question:
    """One page, or a chain of them."""

    wanted: Wanted
    buffer: Buffer
    after: Entry | None = None
    """Of a gap: the entry behind which it lies; None: it begins the buffer."""
    is_first: bool = False
    """Of a gap: nothing was known of this buffer before."""
    counts: bool = False
    """Of a gap where nothing was known before: all the same it is unread."""
    oldest: Entry | None = None
    """Of a gap: where the pages that have come begin."""
    by_time: bool = False
    """The server does not know the id of the message that we know last: its time has to do."""
    pages: int = 0
    msgid: str = ""
    """Of older pages: go on until this message has come."""
    label: str = ""
    asked_ms: int = 0

    def params(self, limit: int, now_ms: int, left_ms: int) -> tuple[str, ...]:
        """The words of the question as things stand now. `left_ms`: when the last connection ended, or 0."""
        if self.wanted is Wanted.TARGETS:
            since = left_ms - HOUR_MS if left_ms else now_ms - TARGETS_MS
            until = now_ms + 24 * HOUR_MS  # clocks differ
            return "TARGETS", f"timestamp={time_text(until)}", f"timestamp={time_text(since)}", str(TARGETS)
        find = self._older if self.wanted is Wanted.OLDER else self._gap
        command, *marks = find()
        return command, self.buffer.name, *marks, str(limit)

    def _older(self) -> tuple[str, ...]:
        first = merging.first_known(self.buffer)
        return ("LATEST", "*") if first is None else ("BEFORE", mark(first, self.by_time))

    def _gap(self) -> tuple[str, ...]:
        last = merging.last_known(self.buffer, self.after)
        if last is None:
            return "LATEST", "*"
        known = mark(last, self.by_time)
        return (
            ("LATEST", known) if self.oldest is None else ("BETWEEN", mark(self.oldest, self.by_time), known)
        )
