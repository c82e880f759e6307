"""What a guest has yet to be sent. The hub writes; what the kernel refuses passes to the drainer, ownership with it."""

from __future__ import annotations

import contextlib
import socket
from typing import Protocol

from server import sockets


class Drainer(Protocol):
    """What an outbox needs of the drainer: see server/drainer.py."""

    def hand_over(self, outbox: Outbox, data: bytes) -> None:
        """Takes bytes to send, and the socket with them."""
        ...

    def finish(self, outbox: Outbox) -> None:
        """Ends the stream after what is left."""
        ...

    def close(self, outbox: Outbox) -> None:
        """Closes the socket after what is left, or after a while."""
        ...


class Outbox:
    """The sending half of one connection. All methods are the hub's; the socket is closed here or by the drainer only.

    `is_paced`: a plain guest, whose bytes always go through the drainer: it spaces them.
    """

    def __init__(self, sock: socket.socket, drainer: Drainer, limit_bytes: int) -> None:
        self.sock = sock
        self._send = sock.send
        self.is_paced = False
        self.drained_bytes = 0
        """Written by the drainer's thread only: how much of what was handed over has left."""
        self.seen_count = 0
        """Written by the drainer's thread only: how many hand-overs it has taken."""
        self.is_stuck = False
        """Written by the drainer's thread only: the kernel takes nothing now."""
        self._handed_count = 0
        self._drainer = drainer
        self._limit_bytes = limit_bytes
        self._handed_bytes = 0
        self._is_drainers = False
        self._is_ended = False

    def write(self, data: bytes) -> bool:
        """Sends, or queues. False: the queue would be over its limit; nothing was taken, the guest must go."""
        if self._is_ended:
            return True
        if not (self._is_drainers or self.is_paced):
            try:
                sent = self._send(data, sockets.DONT_WAIT)
            except (BlockingIOError, InterruptedError):
                sent = 0
            except OSError:
                self._is_ended = True  # the reader sees the end as well and posts Gone
                return True
            if sent == len(data):
                return True
            data = data[sent:]
        if self._handed_bytes - self.drained_bytes + len(data) > self._limit_bytes:
            return False
        self._is_drainers = True
        self._handed_bytes += len(data)
        self._handed_count += 1
        self._drainer.hand_over(self, data)
        return True

    @property
    def is_handed_over(self) -> bool:
        """Whether the drainer has the socket."""
        return self._is_drainers

    def take_back(self, seen_count: int) -> None:
        """The drainer is done with all that it had seen: the socket is the hub's again, unless more is on its way."""
        if seen_count == self._handed_count and not (self.is_paced or self._is_ended):
            self._is_drainers = False

    def finish(self) -> None:
        """Ends the stream after what is queued. The reader still reads until the peer ends, too: no reset is sent."""
        if self._is_ended:
            return
        self._is_ended = True
        if self._is_drainers:
            self._drainer.finish(self)
        else:
            end_stream(self.sock)

    def abort(self) -> None:
        """Ends both directions at once; the reader wakes up. What is queued is lost."""
        self._is_ended = True
        with contextlib.suppress(OSError):
            self.sock.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Closes the socket. Only after the reader is gone: the number may be given to a new guest at once."""
        if self._is_drainers:
            self._drainer.close(self)
        else:
            self.sock.close()
        self._is_ended = True


def end_stream(sock: socket.socket) -> None:
    """Tells the peer that nothing more comes."""
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_WR)
