"""The first bytes of a connection: which way of talking they are, and the door for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from server import sockets
from server.doors import Door, irc, plain
from server.events import Chosen, Event, Refused, Say
from wire.plain import ASK
from wire.sniff import HEAD_LIMIT_BYTES, Verdict, classify

if TYPE_CHECKING:
    from server.connection import Connection
    from server.doors.web_rules import WebRules

SILENCE_LOCAL_S = 0.3
SILENCE_S = 0.7
"""A client that says nothing for so long waits for NAME. Every IRC client speaks within 30 ms of connecting."""
BARE_PREFIX_S = 0.3
"""How long the beginning of an IRC line waits for its rest: a plain guest may be called "P"."""
NAME_GATHER_S = 0.05
"""How long a name without an end waits for more of it."""

TLS_ALERT = b"\x15\x03\x01\x00\x02\x02\x28"
"""A fatal handshake_failure (RFC 8446, 6): the client sees at once that there is no TLS here, and may retry."""

NO_PROXY = b"ERROR :This chat takes no PROXY protocol: let the proxy connect without it\r\n"
"""Whoever connects could name any address by it, and be somebody else to the bans and limits."""

Opened = tuple[Door, bytes]
"""The door, and what came already."""


class Entrance:
    """Finds the door of one connection, on the connection's thread."""

    def __init__(self, connection: Connection, post: Callable[[Event], None], rules: WebRules) -> None:
        self._connection = connection
        self._sock = connection.sock
        self._post = post
        self._rules = rules

    def open(self) -> Opened | None:
        """The door with the bytes read so far; None where nobody spoke, or what came was answered and has no door."""
        verdict, head = self._sniff()
        return self._OPENERS[verdict](self, head) if head else None

    def _sniff(self) -> tuple[Verdict, bytes]:
        """Finds the way of talking; the bytes read so far come back to be read through the door. b"": nobody spoke."""
        connection = self._connection
        head = b""
        is_asked = False
        while True:
            verdict = classify(head, is_asked) if head else Verdict.MORE
            if verdict is not Verdict.MORE or len(head) > HEAD_LIMIT_BYTES:
                break
            silence_s = SILENCE_LOCAL_S if connection.is_local else SILENCE_S
            if not sockets.wait_readable(
                self._sock, BARE_PREFIX_S if head else None if is_asked else silence_s
            ):
                if head:
                    break
                is_asked = True
                self._post(Say(connection, ASK))
                continue
            chunk = sockets.receive(self._sock)
            if not chunk:
                return Verdict.PLAIN, b""
            head += chunk
        if verdict is Verdict.MORE:
            verdict = Verdict.PLAIN
        if verdict is Verdict.IRC and is_asked:
            self._post(Say(connection, b"\r\n"))  # the stray line that a late client sees is only NAME
        elif verdict is Verdict.PLAIN and not is_asked:
            self._post(Say(connection, ASK))
        return verdict, head

    def _open_irc(self, head: bytes) -> Opened:
        self._post(Chosen(self._connection, irc.WAY))
        return irc.IrcDoor(), head

    def _open_plain(self, head: bytes) -> Opened:
        self._post(Chosen(self._connection, plain.WAY))
        return plain.PlainDoor(), self._gather_name(head)

    def _gather_name(self, head: bytes) -> bytes:
        """Waits a moment for the rest of a name that was cut on its way."""
        while b"\n" not in head and len(head) < HEAD_LIMIT_BYTES:
            if not sockets.wait_readable(self._sock, NAME_GATHER_S):
                break
            chunk = sockets.receive(self._sock)
            if not chunk:
                break
            head += chunk
        return head

    def _open_web(self, head: bytes) -> Opened | None:
        from server.doors.handshake import Handshake  # 60 ms that a server without web guests does not need
        from server.doors.web import WebDoor

        handshake = Handshake(self._rules)
        while (shaken := handshake.read(head)) is None:
            head = sockets.receive(self._sock)
            if not head:
                return None
        if shaken.way is None or shaken.protocol is None:
            self._post(Refused(self._connection, shaken.answer))
            return None
        self._post(Chosen(self._connection, shaken.way, shaken.answer))
        return WebDoor(shaken.protocol), shaken.rest

    def _refuse_tls(self, head: bytes) -> None:
        self._post(Refused(self._connection, TLS_ALERT))

    def _refuse_proxy(self, head: bytes) -> None:
        self._post(Refused(self._connection, NO_PROXY))

    _OPENERS: Mapping[Verdict, Callable[[Entrance, bytes], Opened | None]] = {
        Verdict.IRC: _open_irc,
        Verdict.PLAIN: _open_plain,
        Verdict.HTTP: _open_web,
        Verdict.TLS: _refuse_tls,
        Verdict.PROXY: _refuse_proxy,
    }
