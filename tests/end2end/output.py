"""What a program or a peer has said so far, read as it is waited for."""

from __future__ import annotations

import codecs
import os
import re
import select
import time

PATIENCE_S = 20.0
"""How long something may take that is bound to happen: a bound for what is broken, never waited for otherwise."""


class Output:
    """The text that comes out of a pipe or a socket. No thread: it is read while somebody waits for a part of it."""

    def __init__(self, descriptor: int, who: str) -> None:
        self.text = ""
        self.is_ended = False
        self._descriptor = descriptor
        self._who = who
        self._decoder = codecs.getincrementaldecoder("utf-8")("strict")
        self._place = 0

    def until(self, wanted: str) -> str:
        """Waits for the text behind the last place, and gives what stood before it."""
        return self.until_match(re.escape(wanted))[0]

    def until_match(self, pattern: str) -> tuple[str, re.Match[str]]:
        """Waits for a match behind the last place; gives what stood before it, and the match."""
        deadline = time.monotonic() + PATIENCE_S
        while not (found := re.compile(pattern, re.MULTILINE).search(self.text, self._place)):
            assert not self.is_ended, f"{self._who} ended without {pattern!r}; {self._tail()}"
            assert self._read(deadline), f"{self._who} never said {pattern!r}; {self._tail()}"
        before = self.text[self._place : found.start()]
        self._place = found.end()
        return before, found

    def until_all(self, *wanted: str) -> None:
        """Waits until all of these were said, in any order, at any time."""
        deadline = time.monotonic() + PATIENCE_S
        while missing := [text for text in wanted if text not in self.text]:
            assert not self.is_ended, f"{self._who} ended without {missing}; {self._tail()}"
            assert self._read(deadline), f"{self._who} never said {missing}; {self._tail()}"

    def until_end(self) -> str:
        """Waits for the end, and gives all that was said behind the last place."""
        deadline = time.monotonic() + PATIENCE_S
        while not self.is_ended:
            assert self._read(deadline), f"{self._who} did not end; {self._tail()}"
        rest, self._place = self.text[self._place :], len(self.text)
        return rest

    def _read(self, deadline: float) -> bool:
        if not select.select([self._descriptor], [], [], max(0.0, deadline - time.monotonic()))[0]:
            return False
        try:
            data = os.read(self._descriptor, 65536)
        except ConnectionResetError:
            data = b""
        self.is_ended = not data
        self.text += self._decoder.decode(data, final=not data)
        return True

    def _tail(self) -> str:
        return f"what it said ends with:\n{self.text[-2000:]}"
