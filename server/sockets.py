"""What the platforms do differently with sockets: waiting for one, and sending without waiting."""

from __future__ import annotations

import contextlib
import selectors
import socket

DONT_WAIT: int = getattr(socket, "MSG_DONTWAIT", 0)
"""For `send`; on systems without it guests' sockets never wait at all."""
_OneSocket: type[selectors.BaseSelector] = getattr(selectors, "PollSelector", selectors.SelectSelector)


def prepare(sock: socket.socket) -> None:
    """Sets a guest's socket up: no delay for small lines, and keepalive that finds the dead ones in two minutes."""
    with contextlib.suppress(OSError):  # the peer may be gone already
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for option, value in (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 15), ("TCP_KEEPCNT", 4)):
            if hasattr(socket, option):
                sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, option), value)
    sock.setblocking(bool(DONT_WAIT))


def send_now(sock: socket.socket, data: bytes) -> int:
    """Sends what the kernel takes at once and says how much that was. Raises OSError where the connection is gone."""
    try:
        return sock.send(data, DONT_WAIT)
    except (BlockingIOError, InterruptedError):
        return 0


def refuse(sock: socket.socket, last_words: bytes) -> None:
    """Says why and closes, without ever waiting. What has come already is read: unread, it would become a reset."""
    with contextlib.suppress(OSError), sock:
        sock.setblocking(False)
        sock.send(last_words)
        sock.shutdown(socket.SHUT_WR)
        sock.recv(65536)


def receive(sock: socket.socket, limit_bytes: int = 65536) -> bytes:
    """Waits for bytes; b"" at the end of the stream and where the connection broke."""
    while True:
        try:
            return sock.recv(limit_bytes)
        except (BlockingIOError, InterruptedError):
            wait_readable(sock, None)
        except OSError:
            return b""


def wait_readable(sock: socket.socket, timeout_s: float | None) -> bool:
    """Waits until the socket has something to read, or the end of its stream; False when the time is over."""
    with _OneSocket() as selector:
        selector.register(sock, selectors.EVENT_READ)
        return bool(selector.select(timeout_s))
