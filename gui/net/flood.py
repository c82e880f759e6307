"""Lines that pour in: the reader then waits until many have come, and wakes both threads once for all of them.

A server that sends each of 2,000 lines a second by itself woke them as often, which was most of the cost. The log is
painted ten times a second then, so that nobody sees a line later for it.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from time import monotonic

GAP_S = 0.02
LOOKS = 8
LEAST_BYTES = 2048
"""So many looks at the socket, each soon after the one before and all together with so many bytes, are a flood. It is
over when a look that was waited for brings fewer bytes."""
GATHER_S = 0.1
GATHER_BYTES = 16_384
"""Under a flood the next look is after so long, or when so much has come where the system can tell."""


class Flood:
    """Decides whether the reader of a socket waits for more. Reader's thread."""

    def __init__(self, sock: socket.socket, clock_s: Callable[[], float] = monotonic) -> None:
        self._sock = sock
        self._clock_s = clock_s
        self._looked_at_s = 0.0
        self._looks = 0
        self._bytes = 0
        self.is_on = False
        """The reader looks after GATHER_S, also where the socket is not said to be readable."""

    def look(self, count: int) -> None:
        """The reader has looked and found so many bytes."""
        now = self._clock_s()
        if self.is_on:
            if count < LEAST_BYTES:
                self._turn(False)
        elif now - self._looked_at_s > GAP_S:
            self._looks = self._bytes = 0
        else:
            self._looks += 1
            self._bytes += count
            if self._looks >= LOOKS and self._bytes >= LEAST_BYTES:
                self._turn(True)
        self._looked_at_s = now

    def _turn(self, on: bool) -> None:
        self.is_on = on
        self._looks = self._bytes = 0
        try:
            self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, GATHER_BYTES if on else 1)
        except OSError:  # Windows has no such option: every byte wakes the reader, as without a flood
            self.is_on = False
