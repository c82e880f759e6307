"""What the kernel holds of a TCP connection on this machine, at both of its ends, as `ss` asks for it.

/proc/net/tcp would not do: what it calls the transmit queue has bytes in it that the other end has read long ago and
not acknowledged yet (on the loopback for up to 40 ms), it is walked as a whole for each look, and it may leave a socket
out while others are opened and closed.
"""

from __future__ import annotations

import socket
import struct
from typing import NamedTuple, Self

_SOCK_DIAG = 4
"""Netlink's number for it. This and what follows is Linux's `linux/sock_diag.h`, `inet_diag.h` and `tcp.h`."""
_BY_FAMILY = 20
_REQUEST = 1
_ERROR = 2
_NO_COOKIE = 0xFFFF_FFFF
_INFO = 2
"""The attribute with the `tcp_info`, and the bit that asks for it."""
_HEADER = struct.Struct("=IHHII")
_SOCKET = struct.Struct("!HH4s12x4s12x")
_ASKED = struct.Struct("=BBBxI")
_COOKIE = struct.pack("=III", 0, _NO_COOKIE, _NO_COOKIE)
_TOLD = struct.Struct("=xB2x48x4xI12x")
_ATTRIBUTE = struct.Struct("=HH")
_NOT_SENT = struct.Struct("=144xI")
_ALL_STATES = 0xFFFF_FFFF
_ESTABLISHED = 1

Place = tuple[str, int]
"""An IPv4 address and a port."""


class Queue(NamedTuple):
    """One end of a connection: bytes that its program has not read yet, and bytes that have not been sent from here.

    What is on its way, or read and not acknowledged, is neither. On the loopback nothing is on its way.
    """

    unread: int
    unsent: int


class Queues:
    """Asks the kernel. One thread's."""

    def __init__(self) -> None:
        self._netlink = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, _SOCK_DIAG)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._netlink.close()

    def at(self, here: Place, there: Place) -> Queue | None:
        """The end at `here` of the connection with `there`; None where there is none, or it is being closed."""
        names = _SOCKET.pack(here[1], there[1], socket.inet_aton(here[0]), socket.inet_aton(there[0]))
        asked = _ASKED.pack(socket.AF_INET, socket.IPPROTO_TCP, _INFO, _ALL_STATES) + names + _COOKIE
        self._netlink.send(_HEADER.pack(_HEADER.size + len(asked), _BY_FAMILY, _REQUEST, 0, 0) + asked)
        answer = self._netlink.recv(8192)
        size, kind, *_ = _HEADER.unpack_from(answer)
        if kind == _ERROR:
            return None
        state, unread = _TOLD.unpack_from(answer, _HEADER.size)
        if state != _ESTABLISHED:  # of a connection that is gone it tells the one that listens there
            return None
        at = _HEADER.size + _TOLD.size
        while at < size:
            length, number = _ATTRIBUTE.unpack_from(answer, at)
            if number == _INFO and length >= _ATTRIBUTE.size + _NOT_SENT.size:
                return Queue(unread, *_NOT_SENT.unpack_from(answer, at + _ATTRIBUTE.size))
            at += -(-length // 4) * 4
        return None
