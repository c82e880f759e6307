"""Code in a text: `spans` between backticks and ```fenced blocks```, by CommonMark's rules where they fit a chat.

https://spec.commonmark.org/0.31.2/#code-spans and #fenced-code-blocks. Other than there, a fence may stand
anywhere, and one that is never closed is text: people type three backticks for other reasons too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

# Possessive (*+): else a long row of blanks is tried in every division.
_RUN = re.compile(r"^[ \t]*+`+|`+|\n", re.MULTILINE)
_INFO = re.compile(r"[ \t]*+([\w+#.-]*+)[ \t]*+\n", re.ASCII)
_BLANKS = re.compile(r"[ \t]*+")
FENCE = 3


@dataclass(frozen=True, slots=True)
class Code:
    """One piece of code: the whole from `start` to `end`, of which `first` to `last` is the code itself."""

    start: int
    opened: int
    """Where what opens it ends; a newline between here and `first` stays."""
    first: int
    last: int
    end: int
    language: str | None
    """None: within a line. "": a block that names no language."""


class _Run(NamedTuple):
    """A row of backticks. `head`: where its line begins if only blanks stand before it, else `start`."""

    head: int
    start: int
    end: int
    line: int
    alone: bool

    @property
    def size(self) -> int:
        return self.end - self.start


def find_code(text: str) -> list[Code]:
    """All code in the text, in order; the pieces don't overlap."""
    if "`" not in text:
        return []
    runs = _runs(text)
    same_line, longest_after = _closers(runs)
    found = []
    at = 0
    while at < len(runs):
        run = runs[at]
        close = -1
        if run.start and text[run.start - 1] == "\\":
            pass  # escaped: it opens nothing, but may close
        elif run.size < FENCE:
            close = same_line[at]
        elif longest_after[at] >= run.size:
            close = next(each for each in range(at + 1, len(runs)) if runs[each].size >= run.size)
        code = _code(text, run, runs[close]) if close >= 0 else None
        if code is not None:
            found.append(code)
            at = close + 1
        else:
            # What was passed over to find the closer is not passed over again: n fences take n steps.
            at = close if close >= 0 and run.size >= FENCE else at + 1
    return found


def _runs(text: str) -> list[_Run]:
    runs = []
    line = line_start = 0
    for match in _RUN.finditer(text):
        if match.group() == "\n":
            line += 1
            line_start = match.end()
        else:
            start = match.end() - len(match.group().lstrip(" \t"))
            runs.append(_Run(match.start(), start, match.end(), line, match.start() == line_start))
    return runs


def _closers(runs: list[_Run]) -> tuple[list[int], list[int]]:
    """For each run the next one as long on its line, or -1; and how long the longest later one is."""
    same_line, longest_after = [-1] * len(runs), [0] * len(runs)
    next_of: dict[tuple[int, int], int] = {}
    longest = 0
    for at in range(len(runs) - 1, -1, -1):
        run = runs[at]
        same_line[at] = next_of.get((run.line, run.size), -1)
        next_of[run.line, run.size] = at
        longest_after[at] = longest
        longest = max(longest, run.size)
    return same_line, longest_after


def _code(text: str, opened: _Run, closed: _Run) -> Code | None:
    """The code between two rows of backticks; None where there is nothing but blanks."""
    if opened.size < FENCE:
        return _within_line(text, opened, closed)
    tail = _after_blanks(text, closed.end)
    alone_below = tail == len(text) or text[tail] == "\n"
    if opened.line == closed.line and not (opened.alone and alone_below):
        return _within_line(text, opened, closed)
    first, last, end, language = opened.end, closed.start, closed.end, ""
    start, marks_end = opened.start, opened.end
    info = _INFO.match(text, first, last)
    if info is not None:
        language = info[1]
        first = info.end()
        # Where only the fence stands on its line, the line goes with it.
        marks_end = first if opened.alone else first - 1
    if closed.alone and alone_below and closed.head > first:
        last, end = closed.head - 1, tail
    if opened.alone:
        start = opened.head
    return Code(start, marks_end, first, last, end, language) if text[first:last].strip() else None


def _within_line(text: str, opened: _Run, closed: _Run) -> Code | None:
    first, last = opened.end, closed.start
    if _after_blanks(text, first, last) == last:
        return None
    padded = last - first > 2 and text[first] == text[last - 1] == " "
    return Code(opened.start, first + padded, first + padded, last - padded, closed.end, None)


def _after_blanks(text: str, start: int, end: int | None = None) -> int:
    match = _BLANKS.match(text, start, len(text) if end is None else end)
    return match.end() if match else start
