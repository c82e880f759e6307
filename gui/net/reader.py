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
from gui.net.flood import GATHER_S, Flood
from gui.net.mailbox import Mailbox
from wire.framing import TAGS_LIMIT_BYTES, RunBuffer, pieces
from wire.tls import TlsError

log = logging.getLogger(__name__)

BODY_LIMIT_BYTES = 4096
"""Foreign servers send longer lines than the standard's 512 bytes, and tell so by ISUPPORT; we take them."""
PIECE_BYTES = 32_000
"""The window takes no more in one turn: 1,000 lines that are handled one by one are 10 ms, messages to rooms 1 ms."""
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
    ended = Signal(int, object, bool)

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
        runs = RunBuffer(TAGS_LIMIT_BYTES, BODY_LIMIT_BYTES)
        is_irc = dialled.result.protocol is Protocol.IRC
        flood = Flood(dialled.sock) if is_irc else None
        until: float | None = None
        wants_write = False
        data = dialled.head
        with selectors.DefaultSelector() as selector:
            key = selector.register(dialled.sock, selectors.EVENT_READ)
            selector.register(self._wake, selectors.EVENT_READ)
            while True:
                if data and not self._is_stopping:
                    for item in pieces(runs.feed(data), PIECE_BYTES) if is_irc else [data]:
                        if self.mailbox.put(item):
                            self.received.emit(self.number)
                if dialled.tls is not None and dialled.tls.is_ended:
                    return say("The server closed the connection.")
                if flood is not None:
                    flood.look(len(data))
                gathers = flood is not None and flood.is_on and until is None
                events = selectors.EVENT_READ | (selectors.EVENT_WRITE if wants_write else 0)
                if key.events != events:
                    key = selector.modify(dialled.sock, events)
                wait_s = GATHER_S if gathers else None if until is None else until - monotonic()
                ready = {each.fileobj for each, _ in selector.select(wait_s)}
                if self._is_stopping:
                    if until is None:
                        selector.unregister(self._wake)
                        until = monotonic() + FAREWELL_S
                    elif monotonic() >= until:
                        return ""
                if dialled.sock not in ready and not gathers:
                    data = b""
                    continue
                data, wants_write, reason = self._read(dialled, wants_write)
                if reason:
                    return reason

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
