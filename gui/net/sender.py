"""How bytes leave on the UI thread, which must never wait for them."""

from __future__ import annotations

import socket
from collections import deque
from typing import Protocol

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from gui.net.dial import Dialled

SLICE_BYTES = 65536
TURN_BYTES = 4 * SLICE_BYTES
"""At most so much in one go, also to a peer that takes everything: the window has other things to do."""
PLAIN_GAP_MS = 50
"""Between two messages to a plain server: what its one `recv` gets is one message."""


class Sender(Protocol):
    """What the Link asks of either."""

    @property
    def unsent_bytes(self) -> int:
        """What the kernel has not taken yet."""

    def send(self, data: bytes) -> None:
        """Sends now what the kernel takes, and the rest when it can."""

    def end(self) -> None:
        """Says that no more will come; the socket is not used after it."""

    def deleteLater(self) -> None:
        """Qt's own: these are QObjects."""


class StreamSender(QObject):
    """Sends a stream, in the clear or through TLS, with the leftovers in a bytearray."""

    def __init__(self, dialled: Dialled, parent: QObject) -> None:
        super().__init__(parent)
        self._sock = dialled.sock
        self._tls = dialled.tls
        self._unsent = bytearray()
        self._notifier = QSocketNotifier(self._sock.fileno(), QSocketNotifier.Type.Write, self)
        self._notifier.setEnabled(False)
        self._notifier.activated.connect(self._go_on)

    @property
    def unsent_bytes(self) -> int:
        """What the kernel has not taken yet."""
        return len(self._unsent) + (self._tls.unsent_bytes if self._tls is not None else 0)

    def send(self, data: bytes) -> None:
        """Sends now what the kernel takes, and the rest when it can."""
        self._unsent += data
        if not self._notifier.isEnabled():
            self._go_on()

    def end(self) -> None:
        """Says that no more will come; the socket is not used after it."""
        self._notifier.setEnabled(False)
        try:
            if self._tls is not None:
                self._tls.close()
                self._tls.flush(self._sock.send)
            self._sock.shutdown(socket.SHUT_WR)
        except OSError:  # the other side was faster
            pass

    def _go_on(self) -> None:
        try:
            done = self._send_some()
        except OSError:  # the reader meets the same end and tells why
            self._unsent.clear()
            done = True
        self._notifier.setEnabled(not done)

    def _send_some(self) -> bool:
        """Sends up to TURN_BYTES; False where something is left."""
        for _ in range(TURN_BYTES // SLICE_BYTES):
            chunk = bytes(self._unsent[:SLICE_BYTES])
            if self._tls is not None:
                del self._unsent[: len(chunk)]
                self._tls.write(chunk)
                if not self._tls.flush(self._sock.send):
                    return False
            elif chunk:
                try:
                    sent = self._sock.send(chunk)
                except BlockingIOError:
                    return False
                del self._unsent[:sent]
            if not self._unsent:
                return True
        return False


class PlainSender(QObject):
    """Sends messages one by one, spaced, so that a plain server gets each by a `recv` of its own."""

    def __init__(self, dialled: Dialled, parent: QObject) -> None:
        super().__init__(parent)
        self._sock = dialled.sock
        self._waiting: deque[bytes] = deque()
        self._gap = QTimer(self)
        self._gap.setSingleShot(True)
        self._gap.setInterval(PLAIN_GAP_MS)
        self._gap.timeout.connect(self._next)

    @property
    def unsent_bytes(self) -> int:
        """What the kernel has not taken yet."""
        return sum(map(len, self._waiting))

    def send(self, data: bytes) -> None:
        """Sends one message, at once or after those before it."""
        self._waiting.append(data)
        if not self._gap.isActive():
            self._next()

    def end(self) -> None:
        """Says that no more will come; the socket is not used after it."""
        self._gap.stop()
        try:
            self._sock.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def _next(self) -> None:
        if not self._waiting:
            return
        try:
            sent = self._sock.send(self._waiting[0])
        except BlockingIOError:
            sent = 0
        except OSError:  # the reader meets the same end and tells why
            self._waiting.clear()
            return
        rest = self._waiting.popleft()[sent:]
        if rest:
            self._waiting.appendleft(rest)
        self._gap.start()
