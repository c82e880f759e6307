"""The thread that dials and reads one connection; the UI thread sends on the same socket, which never blocks."""

from __future__ import annotations

import logging
import selectors
import socket
from contextlib import ExitStack
from time import monotonic

from PySide6.QtCore import QThread, Signal

from gui.client import foreign
from gui.client.trust import Known
from gui.client.words import say
from gui.net.address import Address, Protocol
from gui.net.dial import RECV_BYTES, DialFailed, Dialled, Dialler, Stopped
from gui.net.mailbox import Mailbox
from wire.framing import TAGS_LIMIT_BYTES, LineBuffer
from wire.tls import TlsError

log = logging.getLogger(__name__)

BODY_LIMIT_BYTES = 4096
"""Foreign servers send longer lines than the standard's 512 bytes, and tell so by ISUPPORT; we take them."""
FLOOD_GAP_S = 0.004
FLOOD_STREAK = 4
GATHER_S = 0.016
"""Lines that come within FLOOD_GAP_S again and again are a flood: the thread then sleeps for GATHER_S between two
looks. A server that sends each of 2,000 lines a second by itself woke both threads as often: most of the cost."""
FAREWELL_S = 0.5
"""How long the server may take to close after we said goodbye."""


class ReaderThread(QThread):
    """Dials an address, then receives until the connection ends. Started and joined by its Link.

    Signals, each with this reader's `number`, since a late one of an old reader may still be on its way:
    `opened(int)` with `dialled` set before; `received(int)`, at most one on its way: `mailbox` has what came;
    `ended(int, str reason, bool retry)`, the last. The socket is the Link's to close, after the thread has ended.
    """

    opened = Signal(int)
    received = Signal(int)
    ended = Signal(int, str, bool)

    def __init__(self, number: int, address: Address, known: Known | None) -> None:
        super().__init__()
        self.setObjectName(f"reader of {address}")
        self.number = number
        self.mailbox = Mailbox()
        self.dialled: Dialled | None = None
        """Written by this thread before `opened` and read by the UI thread after it."""
        self._address = address
        self._known = known
        self._wake, self._waker = socket.socketpair()
        self._wake.setblocking(False)
        self._is_stopping = False
        self._looked_at = 0.0
        self._streak = 0

    def stop(self) -> None:
        """Ends the thread soon: at once while it dials, else when the server has closed too. Any thread."""
        self._is_stopping = True
        self.mailbox.close()
        try:
            self._waker.send(b"\0")
        except OSError:  # it has been told before
            pass

    def close_sockets(self) -> None:
        """Gives the descriptors back. UI thread, after the thread was joined: before, a number could be reused."""
        with ExitStack() as stack:
            stack.callback(self._wake.close)
            stack.callback(self._waker.close)
            if self.dialled is not None:
                stack.callback(self.dialled.sock.close)

    def run(self) -> None:
        """Qt's entry: all of the thread's life."""
        reason, retry = "", True
        try:
            self.dialled = Dialler(self._address, self._known, self._wake).dial()
            self.opened.emit(self.number)
            reason = self._receive(self.dialled)
        except DialFailed as failed:
            reason, retry = failed.reason, failed.retry
        except Stopped:
            pass
        except OSError as error:
            reason = say("The connection failed: {error}.", error=error.strerror or str(error))
        except Exception:  # our own bug: an exception that leaves a QThread ends the whole program
            log.exception("%s failed", self.objectName())
            reason, retry = say("The connection failed by an error of Samovar's own; it was logged."), False
        self.ended.emit(self.number, reason, retry)

    def _receive(self, dialled: Dialled) -> str:
        """Receives until the end, and gives the reason."""
        lines = LineBuffer(TAGS_LIMIT_BYTES, BODY_LIMIT_BYTES)
        is_irc = dialled.result.protocol is Protocol.IRC
        until: float | None = None
        wants_write = False
        data = dialled.head
        with selectors.DefaultSelector() as selector:
            selector.register(dialled.sock, selectors.EVENT_READ)
            selector.register(self._wake, selectors.EVENT_READ)
            while True:
                if data and not self._is_stopping:
                    items = (
                        [line for line in lines.feed(data) if isinstance(line, bytes)] if is_irc else [data]
                    )
                    if self.mailbox.put(items):
                        self.received.emit(self.number)
                if dialled.tls is not None and dialled.tls.is_ended:
                    return say("The server closed the connection.")
                events = selectors.EVENT_READ | (selectors.EVENT_WRITE if wants_write else 0)
                selector.modify(dialled.sock, events)
                ready = {
                    key.fileobj for key, _ in selector.select(None if until is None else until - monotonic())
                }
                if self._is_stopping:
                    if until is None:
                        selector.unregister(self._wake)
                        until = monotonic() + FAREWELL_S
                    elif monotonic() >= until:
                        return ""
                if dialled.sock not in ready:
                    data = b""
                    continue
                data, wants_write, reason = self._read(dialled, wants_write)
                if reason:
                    return reason
                if is_irc and len(data) < RECV_BYTES // 4 and not self._is_stopping:
                    self._gather()

    def _gather(self) -> None:
        """Under a flood waits for a moment, so that one look at the socket brings many lines."""
        self._streak = self._streak + 1 if monotonic() - self._looked_at < FLOOD_GAP_S else 0
        if self._streak > FLOOD_STREAK:
            with selectors.DefaultSelector() as selector:
                selector.register(self._wake, selectors.EVENT_READ)
                selector.select(GATHER_S)
        self._looked_at = monotonic()

    def _read(self, dialled: Dialled, wants_write: bool) -> tuple[bytes, bool, str]:
        """Reads once. Gives the text, whether TLS has bytes that the kernel refused, and why it is the end."""
        tls = dialled.tls
        text = b""
        try:
            data = dialled.sock.recv(RECV_BYTES)
            if not data:
                return b"", False, say("The server closed the connection.")
            text = data if tls is None else tls.receive(data)
        except BlockingIOError:
            pass
        except TlsError as error:
            return b"", False, foreign.ours(error.text)
        except OSError:
            return b"", False, say("The connection was lost.")
        if tls is not None:
            try:
                wants_write = not tls.flush(dialled.sock.send)
            except OSError:
                return text, False, ""  # what was received before counts; the next recv tells of the end
        return text, wants_write, ""
