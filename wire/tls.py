"""TLS that one thread may read while another writes, for both ends of a connection.

`ssl.SSLSocket` can't do that: on Python 3.11 it crashes, breaks and hangs (cpython gh-143756, gh-151508).
Here an `SSLObject` works between two `MemoryBIO`s under one small lock, which is never held across I/O: who
receives brings bytes of the socket and takes text; who writes leaves text and calls `flush` with the socket's
`send`.

TLS numbers its records, so bytes must leave in the order in which they were made, though both threads make
some: the reader's are handshakes, key updates and alerts. Therefore only one thread flushes at a time, and it
goes on until nothing is left; another that comes meanwhile returns at once, as its bytes are taken along.
"""

from __future__ import annotations

import hashlib
import ssl
from collections.abc import Callable
from threading import Lock

from wire.errors import PeerError

READ_BYTES = 65536
FLUSH_BYTES = 65536


class TlsError(PeerError):
    """The other side's TLS is broken, or none. The connection can't go on; an alert may be left to flush."""

    def __init__(self, text: str) -> None:
        super().__init__("TLS_FAILED", text)


def client_context() -> ssl.SSLContext:
    """For servers that are known by their certificate's fingerprint: the chain is not checked here."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


class TlsStream:
    """One connection's TLS. One thread may call `receive`, any thread `write`, `flush` and `close`."""

    def __init__(
        self, context: ssl.SSLContext, server_side: bool = False, server_hostname: str | None = None
    ) -> None:
        self._lock = Lock()
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_side, server_hostname)
        self._unwritten = bytearray()
        """Text that waits for the end of the handshake."""
        self._unsent = bytearray()
        """Records in their order, the first perhaps sent in part."""
        self._is_flushing = False
        self._is_ready = False
        self._is_ended = False
        if not server_side:
            self._handshake()

    @property
    def is_ready(self) -> bool:
        """Whether the handshake is done."""
        return self._is_ready

    @property
    def is_ended(self) -> bool:
        """Whether the other side said that it sends no more (close_notify)."""
        return self._is_ended

    @property
    def unsent_bytes(self) -> int:
        """What `flush` has still to send, and text that waits for the handshake."""
        with self._lock:
            return len(self._unsent) + len(self._unwritten)

    @property
    def peer_fingerprint(self) -> str:
        """SHA-256 of the other side's certificate in small hexadecimal; "" where it showed none (yet)."""
        with self._lock:
            certificate = self._tls.getpeercert(binary_form=True) if self._is_ready else None
        return hashlib.sha256(certificate).hexdigest() if certificate else ""

    def receive(self, data: bytes) -> bytes:
        """Takes bytes of the socket and gives the text that they complete. Raises TlsError.

        Flush afterwards, also after an error: the handshake goes on, or an alert tells the other side.
        """
        with self._lock:
            self._incoming.write(data)
            try:
                return self._read()
            except ssl.SSLError as error:
                raise TlsError(_words(error)) from error
            finally:
                self._collect()

    def write(self, data: bytes) -> None:
        """Leaves text to be sent by the next `flush`; before the handshake's end it waits for that."""
        with self._lock:
            self._unwritten += data
            if self._is_ready:
                self._encrypt()

    def close(self) -> None:
        """Tells the other side that no more will come; flush afterwards. The socket stays the caller's."""
        with self._lock:
            try:
                self._tls.unwrap()
            except (
                ssl.SSLError
            ):  # its own close_notify has not come, or there was no handshake: nothing to wait for
                pass
            self._collect()

    def flush(self, send: Callable[[bytes], int]) -> bool:
        """Sends what is waiting, in order. True: all was sent, or another thread is sending it.

        `send` is the socket's: it may take a part, or refuse with BlockingIOError. Then this is False, and it
        is this caller who has to flush again when the socket is writable. Other errors of `send` come
        through.
        """
        with self._lock:
            if self._is_flushing:
                return True
            self._is_flushing = True
        try:
            return self._send_all(send)
        except BaseException:
            self._is_flushing = False
            raise

    def _send_all(self, send: Callable[[bytes], int]) -> bool:
        sent = 0
        while True:
            with self._lock:
                del self._unsent[:sent]
                chunk = bytes(self._unsent[:FLUSH_BYTES])
                if not chunk:  # decided under the lock: who writes from now on flushes for itself
                    self._is_flushing = False
                    return True
            try:
                sent = send(chunk)
            except BlockingIOError:
                sent = 0
            if sent < len(chunk):
                with self._lock:
                    del self._unsent[:sent]
                    self._is_flushing = False
                return False

    # All below is called with the lock held.

    def _read(self) -> bytes:
        if not self._is_ready and not self._handshake():
            return b""
        parts: list[bytes] = []
        try:
            while part := self._tls.read(READ_BYTES):
                parts.append(part)
            self._is_ended = True
        except ssl.SSLWantReadError:
            pass
        except ssl.SSLZeroReturnError:
            self._is_ended = True
        except ssl.SSLError:
            if (
                not parts
            ):  # what came before the fault is the caller's; the fault comes again with the next bytes
                raise
        if self._unwritten:
            self._encrypt()
        return b"".join(parts)

    def _handshake(self) -> bool:
        try:
            self._tls.do_handshake()
        except ssl.SSLWantReadError:
            return False
        finally:
            self._collect()
        self._is_ready = True
        return True

    def _encrypt(self) -> None:
        try:
            while self._unwritten:
                del self._unwritten[: self._tls.write(bytes(self._unwritten[:READ_BYTES]))]
        except ssl.SSLWantReadError:  # TLS 1.2 is renegotiating; `receive` goes on with it
            pass
        except ssl.SSLError:  # closed by either side: nobody will read this
            self._unwritten.clear()
        self._collect()

    def _collect(self) -> None:
        self._unsent += self._outgoing.read()


def _words(error: ssl.SSLError) -> str:
    reason = (error.reason or str(error)).replace("_", " ").lower()
    if reason in ("wrong version number", "http request", "unknown protocol"):
        return "The other side does not speak TLS here."
    return f"The secure connection failed: {reason}."
