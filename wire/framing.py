"""Bytes of a stream into lines, with IRC's limits (https://modern.ircdocs.horse/#message-format).

A line ends with LF; a CR before it is dropped; empty lines are skipped. A line over its limit is not kept in
memory: it is passed over to its end and reported in its place as `TOO_LONG`, so that the reader answers 417
and goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

BODY_LIMIT_BYTES = 512
"""A line without its tags, CRLF included."""
CLIENT_TAGS_LIMIT_BYTES = 4094
"""What a client may send as tags: between `@` and the space."""
TAGS_LIMIT_BYTES = 8191
"""All tags of a line from a server, `@` and the space included."""


class Oversize(Enum):
    """Stands in the list of lines where a line over the limit was."""

    TOO_LONG = "too long"
    ENDLESS = "endless"
    """Longer than any line of IRC can be; no client of good will sends that."""


TOO_LONG = Oversize.TOO_LONG
ENDLESS_BYTES = TAGS_LIMIT_BYTES + BODY_LIMIT_BYTES


class LineBuffer:
    """Cuts a stream into lines. Used by one thread: the one that receives."""

    def __init__(
        self, tags_limit_bytes: int = CLIENT_TAGS_LIMIT_BYTES, body_limit_bytes: int = BODY_LIMIT_BYTES
    ) -> None:
        self._tags_limit = tags_limit_bytes
        self._body_limit = body_limit_bytes
        self._rest = b""
        self._passing_over = False
        self._passed_bytes = 0
        """Of the line that is passed over."""

    def feed(self, data: bytes) -> list[bytes | Oversize]:
        """Takes what was received and gives the lines that are complete, without their ends."""
        *whole, self._rest = (self._rest + data).split(b"\n")
        lines: list[bytes | Oversize] = []
        for line in whole:
            if self._passing_over:
                self._passing_over = False
                if self._passed_bytes <= ENDLESS_BYTES:  # else it was said already
                    lines.append(_how_long(self._passed_bytes + len(line)))
                self._passed_bytes = 0
                continue
            size_bytes = len(line)
            if line[-1:] == b"\r":
                line = line[:-1]
            if line:
                lines.append(_how_long(size_bytes) if self._is_too_long(line) else line)
        if self._passing_over or len(self._rest) > self._tags_limit + self._body_limit + len("@ \r"):
            self._passing_over = True
            if self._passed_bytes <= ENDLESS_BYTES < self._passed_bytes + len(self._rest):
                lines.append(Oversize.ENDLESS)
            self._passed_bytes += len(self._rest)
            self._rest = b""
        return lines

    def _is_too_long(self, line: bytes) -> bool:
        return is_too_long(line, self._tags_limit, self._body_limit)


def _how_long(size_bytes: int) -> Oversize:
    return TOO_LONG if size_bytes <= ENDLESS_BYTES else Oversize.ENDLESS


class RunBuffer:
    """Cuts a stream into runs of whole lines with their ends: for a client that reads many at a time.

    A line over its limit is left out. Used by one thread: the one that receives.
    """

    def __init__(self, tags_limit_bytes: int, body_limit_bytes: int) -> None:
        self._tags_limit = tags_limit_bytes
        self._body_limit = body_limit_bytes
        self._rest = b""
        self._passing_over = False

    def feed(self, data: bytes) -> bytes:
        """Takes what was received and gives the lines that are complete; b"" where none is."""
        end = data.rfind(b"\n") + 1
        run = self._rest + data[:end] if end else b""
        self._rest = data[end:] if end else self._rest + data
        if end and self._passing_over:
            run = run[run.index(b"\n") + 1 :]
            self._passing_over = False
        if len(self._rest) > self._tags_limit + self._body_limit + len("@ \r"):
            self._passing_over = True
        if self._passing_over:
            self._rest = b""
        return self._without_long_lines(run)

    def _without_long_lines(self, run: bytes) -> bytes:
        """Looks from line end to line end in strides of the limit: a run has few of them."""
        at, stride = 0, self._body_limit - 1
        while at + stride < len(run):
            end = run.rfind(b"\n", at, at + stride) + 1
            if not end:
                end = run.index(b"\n", at) + 1
                line = run[at : end - 1].removesuffix(b"\r")
                if is_too_long(line, self._tags_limit, self._body_limit):
                    run, end = run[:at] + run[end:], at
            at = end
        return run


def pieces(run: bytes, size: int) -> Iterator[bytes]:
    """Cuts a run into smaller ones of whole lines, each of at most `size` bytes where a line is not longer."""
    at = 0
    while at + size < len(run):
        end = (run.rfind(b"\n", at, at + size) + 1) or (run.index(b"\n", at) + 1)
        yield run[at:end]
        at = end
    if at < len(run):
        yield run[at:] if at else run


def is_too_long(line: bytes, tags_limit: int, body_limit: int) -> bool:
    """Whether a line, without its end, is over the limit of its tags or of the rest with its end."""
    if len(line) <= body_limit - 2:
        return False
    if line[:1] != b"@":
        return True
    tags, _, body = line.partition(b" ")
    return len(tags) - 1 > tags_limit or len(body) > body_limit - 2
