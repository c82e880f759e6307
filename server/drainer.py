"""The drainer: one thread that owns the sockets whose kernel buffer is full, and the pace of plain guests.

Plain guests (the seed's client) decode each `recv(1024)` by itself: a longer write, or two that the kernel joined, can
cut a letter in two and end them. So what they get is cut between letters into pieces of at most 1,024 bytes, 20 ms
apart.
"""

from __future__ import annotations

import contextlib
import logging
import math
import queue
import selectors
import socket
import threading
import time
from collections import deque
from collections.abc import Callable

from server import sockets
from server.outbox import Outbox, end_stream
from wire import plain

log = logging.getLogger(__name__)

PACE_S = 0.02
PIECE_BYTES = 1024
_GRID_S = 0.005
"""Pieces are due on a grid, so that a thousand plain guests wake the thread 200 times a second and not 50,000."""
CLOSE_WAIT_S = 5.0
"""How long a guest who has left may take to read what was still queued."""


class _Backlog:
    """What the drainer holds of one outbox."""

    __slots__ = ("close_by_s", "due_s", "is_dead", "is_finishing", "is_watched", "pieces")

    def __init__(self) -> None:
        self.pieces: deque[bytes] = deque()
        self.due_s = 0.0
        self.close_by_s: float | None = None
        self.is_dead = False
        self.is_finishing = False
        self.is_watched = False


class Drainer:
    """Writes to slow sockets when they can take more. `hand_over`, `finish` and `close` are the hub's."""

    def __init__(self, give_back: Callable[[Outbox, int], None], failed: Callable[[], None]) -> None:
        self._give_back = give_back
        self._failed = failed
        self._orders: queue.SimpleQueue[tuple[Callable[[Outbox, _Backlog, bytes], None], Outbox, bytes]]
        self._orders = queue.SimpleQueue()
        self._backlogs: dict[Outbox, _Backlog] = {}
        self._is_woken = False
        self._is_stopping = False
        self._stop_by_s = 0.0
        self._thread = threading.Thread(target=self._run, name="drainer", daemon=True)

    def start(self) -> None:
        """Opens what the thread waits for and starts it. Before that nothing is open that could be left open."""
        self._selector = selectors.DefaultSelector()
        self._wake_in, self._wake_out = socket.socketpair()
        self._wake_in.setblocking(False)
        self._wake_out.setblocking(False)
        self._selector.register(self._wake_in, selectors.EVENT_READ)
        self._thread.start()

    def stop(self, within_s: float) -> None:
        """Sends what is left without pace, for at most `within_s`, and ends the thread."""
        self._stop_by_s = time.monotonic() + within_s
        self._is_stopping = True
        self._wake()
        self._thread.join()
        self._selector.close()
        self._wake_in.close()
        self._wake_out.close()

    def hand_over(self, outbox: Outbox, data: bytes) -> None:
        """Takes bytes to send, and the socket with them.

        A stuck outbox waits for the kernel and needs no waking: one reader who did not read cost the others 18 % of
        their pace when each turn woke the thread (bench/stalled.py).
        """
        self._orders.put((self._take, outbox, data))
        if not outbox.is_stuck:
            self._wake()

    def finish(self, outbox: Outbox) -> None:
        """Ends the stream after what is left."""
        self._order(self._finish, outbox)

    def close(self, outbox: Outbox) -> None:
        """Closes the socket after what is left, at the latest after CLOSE_WAIT_S."""
        self._order(self._close, outbox)

    # --- on the drainer's thread

    def _order(
        self, what: Callable[[Outbox, _Backlog, bytes], None], outbox: Outbox, data: bytes = b""
    ) -> None:
        self._orders.put((what, outbox, data))
        self._wake()

    def _wake(self) -> None:
        if not self._is_woken:
            self._is_woken = True
            with contextlib.suppress(BlockingIOError):
                self._wake_out.send(b"\0")

    def _run(self) -> None:
        try:
            self._drain()
        except Exception:
            log.critical("the drainer failed; the server ends", exc_info=True)
            self._failed()

    def _drain(self) -> None:
        while not (self._is_stopping and self._has_sent_all()):
            for key, _ in self._selector.select(self._wait_s()):
                if key.data is None:
                    with contextlib.suppress(BlockingIOError):
                        self._wake_in.recv(4096)
                else:
                    self._push(key.data, self._backlogs[key.data])
            self._is_woken = False  # before looking: an order that comes later wakes again
            while not self._orders.empty():
                what, outbox, data = self._orders.get_nowait()
                what(outbox, self._backlogs.setdefault(outbox, _Backlog()), data)
            now = time.monotonic()
            for outbox, backlog in list(self._backlogs.items()):
                if not backlog.is_watched and (
                    (backlog.pieces and backlog.due_s <= now) or self._is_stopping
                ):
                    self._push(outbox, backlog)
                if backlog.close_by_s is not None and backlog.close_by_s <= now:
                    self._end(outbox, backlog)
        for outbox, backlog in self._backlogs.items():
            if backlog.close_by_s is not None:  # the others' readers may still be at work
                outbox.sock.close()

    def _wait_s(self) -> float | None:
        """Until the next piece is due or a socket is to be closed; None: until somebody calls."""
        if not self._orders.empty():  # handed over to an outbox that was stuck a moment ago: nobody wakes us
            return 0.0
        moments = [b.due_s for b in self._backlogs.values() if b.pieces and not b.is_watched]
        moments += [b.close_by_s for b in self._backlogs.values() if b.close_by_s is not None]
        if self._is_stopping:
            moments.append(self._stop_by_s)
        return max(0.0, min(moments) - time.monotonic()) if moments else None

    def _has_sent_all(self) -> bool:
        is_late = time.monotonic() >= self._stop_by_s
        return is_late or (self._orders.empty() and not any(b.pieces for b in self._backlogs.values()))

    def _take(self, outbox: Outbox, backlog: _Backlog, data: bytes) -> None:
        outbox.seen_count += 1
        if backlog.is_dead:
            outbox.drained_bytes += len(data)
            return
        if outbox.is_paced:
            data = (backlog.pieces.pop() if backlog.pieces else b"") + data
            backlog.pieces.extend(plain.pieces(data, PIECE_BYTES))
        else:
            backlog.pieces.append(data)

    def _finish(self, outbox: Outbox, backlog: _Backlog, _: bytes) -> None:
        backlog.is_finishing = True
        if not backlog.pieces:
            end_stream(outbox.sock)

    def _close(self, outbox: Outbox, backlog: _Backlog, _: bytes) -> None:
        backlog.close_by_s = time.monotonic() + CLOSE_WAIT_S
        if not backlog.pieces:
            self._end(outbox, backlog)

    def _push(self, outbox: Outbox, backlog: _Backlog) -> None:
        """Writes what the kernel takes; of a paced guest one piece."""
        try:
            while backlog.pieces:
                data = backlog.pieces[0]
                sent = sockets.send_now(outbox.sock, data)
                outbox.drained_bytes += sent
                if sent < len(data):
                    backlog.pieces[0] = data[sent:]
                    self._watch(outbox, backlog, True)
                    return
                backlog.pieces.popleft()
                if outbox.is_paced and not self._is_stopping:
                    backlog.due_s = math.ceil((time.monotonic() + PACE_S) / _GRID_S) * _GRID_S
                    break
        except OSError:  # the reader sees the end as well, and the hub orders `close`
            outbox.drained_bytes += sum(map(len, backlog.pieces))
            backlog.pieces.clear()
            backlog.is_dead = True
        self._watch(outbox, backlog, False)
        if not backlog.pieces:
            self._emptied(outbox, backlog)

    def _emptied(self, outbox: Outbox, backlog: _Backlog) -> None:
        if backlog.close_by_s is not None:
            self._end(outbox, backlog)
        elif backlog.is_finishing:
            end_stream(outbox.sock)
        else:
            if not outbox.is_paced:
                del self._backlogs[outbox]
            self._give_back(outbox, outbox.seen_count)

    def _watch(self, outbox: Outbox, backlog: _Backlog, is_watched: bool) -> None:
        if is_watched and not backlog.is_watched:
            self._selector.register(outbox.sock, selectors.EVENT_WRITE, outbox)
        elif backlog.is_watched and not is_watched:
            self._selector.unregister(outbox.sock)
        backlog.is_watched = outbox.is_stuck = is_watched

    def _end(self, outbox: Outbox, backlog: _Backlog) -> None:
        self._watch(outbox, backlog, False)
        self._backlogs.pop(outbox, None)
        outbox.sock.close()
