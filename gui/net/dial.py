"""How our window dials: finds out what an address speaks without harming the least of servers.

An address that we know nothing of: connect and listen for 250 ms. `NAME` means the plain protocol, if it came in time
(`first_words`); other words mean IRC in the clear. Silence: try TLS, and where that is not understood, dial again and
speak IRC in the clear, with a warning. TLS never comes first, since a ClientHello kills the server of the exercise. An
address that once had TLS has to have it again, with the same certificate. Runs in the reader's thread.
"""

from __future__ import annotations

import errno
import ipaddress
import os
import selectors
import socket
from dataclasses import dataclass
from time import monotonic

from gui.client.trust import Known, Spoke
from gui.client.words import say, sayable
from gui.net.address import Address, DialResult, Hint, Protocol
from gui.net.first_words import Connected, FirstWords, Listening, Sign
from gui.net.resolve import resolve
from wire.tls import TlsError, TlsStream, client_context

CONNECT_S = 5.0
LISTENINGS = 3
"""So often an address is dialled to hear when it says NAME. What is unsure to the last is believed."""
TLS_ANSWER_S = 2.0
"""A server that does not know TLS may wait for more of what it takes for a line."""
TLS_SURE_S = 8.0
RECV_BYTES = 65536
_TLS_RECORDS = range(0x14, 0x18)
_IN_PROGRESS = (0, errno.EINPROGRESS, errno.EWOULDBLOCK, getattr(errno, "WSAEWOULDBLOCK", 0))


class Stopped(Exception):
    """The window does not want the connection any more."""


class DialFailed(Exception):
    """There is no connection. The text is for a person; `retry`: trying again later may help."""

    def __init__(self, reason: str, *, retry: bool = True) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry = retry


@dataclass(slots=True)
class Dialled:
    """A connection that stands: its socket (non-blocking), its TLS, and what was received already."""

    sock: socket.socket
    tls: TlsStream | None
    head: bytes
    result: DialResult


class Dialler:
    """Makes one connection to an address. `wake`: a socket that gets readable when the window wants to stop."""

    def __init__(self, address: Address, known: Known | None, wake: socket.socket) -> None:
        self._address = address
        self._known = known
        self._wake = wake
        self._early = b""
        """Text that came with the end of the TLS handshake."""
        self._fingerprint = address.fingerprint or (known.fingerprint if known else "")
        self._must_be_tls = (
            address.hint is Hint.TLS
            or bool(address.fingerprint)
            or (address.hint is Hint.ASK and known is not None and known.spoke is Spoke.TLS)
        )

    def dial(self) -> Dialled:
        """Connects and finds out what is spoken. Raises DialFailed, or Stopped when woken."""
        return self._dial(LISTENINGS)

    def _dial(self, listenings: int) -> Dialled:
        connected = self._connect()
        try:
            return self._find_out(connected, listenings)
        except BaseException:
            connected.sock.close()
            raise

    def wait(self, sock: socket.socket, event: int, seconds: float | None) -> bool:
        """Waits until the socket is readable or writable; False after `seconds`. Raises Stopped when woken."""
        with selectors.DefaultSelector() as selector:
            selector.register(sock, event)
            selector.register(self._wake, selectors.EVENT_READ)
            ready = [key.fileobj for key, _ in selector.select(seconds)]
        if self._wake in ready:
            raise Stopped
        return bool(ready)

    def _find_out(self, connected: Connected, listenings: int) -> Dialled:
        sock = connected.sock
        if self._address.hint is Hint.IRC:
            return self._clear(sock, b"")
        if self._must_be_tls:
            return self._sure_tls(sock)
        heard = self._listen(connected)
        is_doubtful = heard.sign in (Sign.UNSURE, Sign.LATE)
        if is_doubtful and listenings > 1:
            sock.close()
            return self._dial(listenings - 1)
        if heard.sign in (Sign.NAME, Sign.UNSURE):
            return self._done(sock, Protocol.PLAIN, head=heard.text)
        if heard.sign is Sign.WORDS:
            return self._clear(sock, heard.text)
        if self._address.hint is Hint.PLAIN:
            raise DialFailed(say("{address} does not speak the plain protocol.", address=self._address))
        tls = self._try_tls(sock, TLS_ANSWER_S)[0] if heard.sign is Sign.SILENCE else None
        if tls is not None:
            return self._done(sock, Protocol.IRC, tls=tls, head=self._early)
        sock.close()
        return self._clear(self._connect().sock, b"")

    def _listen(self, connected: Connected) -> FirstWords:
        """What the server says first. Who has said that it is the plain protocol is believed."""
        is_told = self._address.hint is Hint.PLAIN
        was_plain = self._known is not None and self._known.spoke is Spoke.PLAIN
        heard = Listening(connected, self.wait, self._recv).hear(expects_name=is_told or was_plain)
        if heard.sign is Sign.END:
            raise DialFailed(say("{address} closed the connection at once.", address=self._address))
        is_name = heard.sign in (Sign.UNSURE, Sign.LATE)
        return FirstWords(Sign.NAME, heard.text) if is_told and is_name else heard

    def _connect(self) -> Connected:
        host, port = self._address.host, self._address.port
        try:
            found = resolve(host, port, lambda sock: self.wait(sock, selectors.EVENT_READ, None))
        except (OSError, ValueError):  # a NUL or a label of 64 letters is a ValueError
            raise DialFailed(
                say("There is no computer called {host} that can be found.", host=host)
            ) from None
        error = errno.EHOSTUNREACH
        for family, kind, protocol, _, place in found[:6]:
            try:
                sock = socket.socket(family, kind, protocol)
            except OSError as refused:  # a machine without IPv6 may still name a v6 address first
                error = refused.errno or errno.EHOSTUNREACH
                continue
            try:
                began_s = monotonic()
                error = self._connect_to(sock, place)
            except OSError as refused:
                error = refused.errno or errno.EHOSTUNREACH
            except BaseException:
                sock.close()
                raise
            if not error:
                return Connected(sock, began_s, monotonic() - began_s, _is_loopback(str(place[0])))
            sock.close()
        raise DialFailed(_why_not(error, self._address))

    def _connect_to(self, sock: socket.socket, place: object) -> int:
        """Gives 0, or the number of the error."""
        sock.setblocking(False)
        error = sock.connect_ex(place)  # type: ignore[arg-type]  # as getaddrinfo gave it
        if error not in _IN_PROGRESS:
            return error
        if not self.wait(sock, selectors.EVENT_WRITE, CONNECT_S):
            return errno.ETIMEDOUT
        error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if not error:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        return error

    def _recv(self, sock: socket.socket) -> bytes:
        """What is there to read; b"" at the end, also a violent one."""
        try:
            return sock.recv(RECV_BYTES)
        except OSError:
            return b""

    def _sure_tls(self, sock: socket.socket) -> Dialled:
        tls, answered = self._try_tls(sock, TLS_SURE_S)
        if tls is None and not answered:
            raise DialFailed(
                say("{address} gave no answer for an encrypted connection.", address=self._address)
            )
        if tls is None:
            text = say(
                "{address} has to be encrypted, but now it is not. Somebody may be listening in, or another chat"
                " runs there; nothing was sent. If you know why, forget the address and join again.",
                address=self._address,
            )
            raise DialFailed(text, retry=False)
        if self._fingerprint and tls.peer_fingerprint != self._fingerprint:
            text = say(
                "{address} is not the server that it was: its certificate is another one. Somebody may be listening"
                " in; nothing was sent. If you know why, forget the address and join again.",
                address=self._address,
            )
            raise DialFailed(text, retry=False)
        return self._done(sock, Protocol.IRC, tls=tls, head=self._early)

    def _try_tls(self, sock: socket.socket, answer_s: float) -> tuple[TlsStream | None, bool]:
        """Gives the TLS if the server speaks it, and whether it answered at all in another way."""
        tls = TlsStream(client_context(), server_hostname=self._address.host)
        answered = False
        try:
            while True:
                if not tls.flush(sock.send) and not self.wait(sock, selectors.EVENT_WRITE, answer_s):
                    return None, answered
                if tls.is_ready:
                    return tls, True
                if not self.wait(sock, selectors.EVENT_READ, TLS_SURE_S if answered else answer_s):
                    return None, answered
                data = self._recv(sock)
                if not data:
                    return None, answered
                if not answered and data[0] not in _TLS_RECORDS:
                    return None, True  # the four bytes of NAME are too few for OpenSSL to see that itself
                answered = True
                self._early = tls.receive(data)
        except (TlsError, OSError):
            return None, answered

    def _clear(self, sock: socket.socket, head: bytes) -> Dialled:
        return self._done(sock, Protocol.IRC, head=head)

    def _done(
        self, sock: socket.socket, protocol: Protocol, *, tls: TlsStream | None = None, head: bytes = b""
    ) -> Dialled:
        try:
            peer = str(sock.getpeername()[0])
        except OSError:
            sock.close()
            raise DialFailed(say("{address} closed the connection at once.", address=self._address)) from None
        warning = ""
        if tls is None and not _is_loopback(peer):
            warning = say(
                "The connection to {address} is not encrypted: others on the network can read along.",
                address=self._address,
            )
        fingerprint = tls.peer_fingerprint if tls else ""
        result = DialResult(protocol, tls is not None, fingerprint, warning, peer)
        return Dialled(sock, tls, head, result)


def _is_loopback(peer: str) -> bool:
    try:
        address = ipaddress.ip_address(peer.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)


# Windows has its own numbers for some of these (WSAECONNREFUSED …).
_WHY_NOT: dict[str, str] = {
    "ECONNREFUSED": sayable("No chat answers at {address}. Is it still hosted, and on this port?"),
    "ETIMEDOUT": sayable(
        "{address} does not answer. Is the computer on, and on this network? Or is a firewall between?"
    ),
    "EHOSTUNREACH": sayable("{address} can't be reached from here. Are both computers on the same network?"),
    "ENETUNREACH": sayable("There is no network that leads to {address}."),
    "ECONNRESET": sayable("{address} closed the connection at once."),
}


def _why_not(error: int, address: Address) -> str:
    name = errno.errorcode.get(error, "").removeprefix("WSA")
    template = _WHY_NOT.get(name)
    if template is not None:
        return say(template, address=address)
    return say("{address} can't be reached: {error}.", address=address, error=os.strerror(error))
