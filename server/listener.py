"""The listening socket: the standard threaded TCP server, a thread a connection, with defaults that a chat needs."""

from __future__ import annotations

import contextlib
import errno
import itertools
import logging
import os
import selectors
import socket
import socketserver
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from server import addresses, sockets
from server.admission import Admission
from server.clock import Clock
from server.connection import Connection, Reader, Slow
from server.doors.web_rules import WebRules
from server.events import Event
from server.limits import Limits
from server.outbox import Drainer, Outbox
from wire.errors import Unavailable

log = logging.getLogger(__name__)

NO_MORE_FILES = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM})
PAUSE_S = 0.25
"""How long accept rests when the process has no descriptor left: it would spin at 92 % of a core otherwise."""


class Listener(socketserver.ThreadingTCPServer):
    """Accepts connections and starts a Reader for each. Only the hub and the drainer close what it accepted."""

    request_queue_size = 512
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = os.name != "nt"  # on Windows it would let two servers share the port

    def __init__(
        self,
        host: str,
        port: int,
        post: Callable[[Event], None],
        drainer: Drainer,
        slow: Slow,
        limits: Limits,
        clock: Clock,
        web_rules: WebRules,
    ) -> None:
        self._web_rules = web_rules
        self._post = post
        self._drainer = drainer
        self._slow = slow
        self._limits = limits
        self._clock = clock
        self._numbers = itertools.count(1)
        self._open: dict[socket.socket, threading.Thread] = {}
        """Every connection's reader that has not ended. Under the lock: the acceptor adds, the readers take out."""
        self._admission = Admission(limits)
        self._open_lock = threading.Lock()
        self._thread = threading.Thread(target=self._accept_all, name="acceptor", daemon=True)
        self.address_family, address = _resolve(host, port)
        self._stop_in, self._stop_out = socket.socketpair()
        try:
            super().__init__(address, socketserver.BaseRequestHandler)  # never made: finish_request is ours
        except OSError as error:
            self._stop_in.close()
            self._stop_out.close()
            raise Unavailable(_why_not(error, host, port)) from error

    @property
    def address_text(self) -> str:
        """`ADDR:PORT`, an IPv6 address in brackets."""
        host, port = self.server_address[0], self.server_address[1]
        text = host.decode() if isinstance(host, bytes | bytearray) else str(host)
        return f"[{text}]:{port}" if ":" in text else f"{text}:{port}"

    def start(self) -> None:
        """Starts accepting, on a thread of its own."""
        self._thread.start()

    def stop(self) -> None:
        """Stops accepting at once and gives up the port."""
        self._stop_out.send(b"\0")
        self._thread.join()
        self._stop_in.close()
        self._stop_out.close()
        self.server_close()

    def end_readers(self, within_s: float) -> None:
        """Wakes and joins the readers and closes what they read. After the hub and the drainer have ended."""
        with self._open_lock:
            left = list(self._open.items())
        for sock, _ in left:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        end_s = time.monotonic() + within_s
        for sock, thread in left:
            thread.join(max(0.0, end_s - time.monotonic()))
            sock.close()

    # --- the acceptor's thread

    def _accept_all(self) -> None:
        """serve_forever would look for its end twice a second; this loop sleeps until somebody connects or stops it."""
        with selectors.DefaultSelector() as selector:
            selector.register(self.socket, selectors.EVENT_READ)
            selector.register(self._stop_in, selectors.EVENT_READ)
            while not any(key.fileobj is self._stop_in for key, _ in selector.select()):
                self._handle_request_noblock()  # type: ignore[attr-defined]

    def server_bind(self) -> None:
        """Takes the port; an IPv6 socket takes IPv4 guests as well."""
        if self.address_family == socket.AF_INET6:
            self.socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        super().server_bind()

    def get_request(self) -> tuple[socket.socket, Any]:
        """Accepts one connection; rests when there are no descriptors left."""
        try:
            return super().get_request()
        except OSError as error:
            if error.errno in NO_MORE_FILES:
                log.error("no more connections can be taken: %s", error.strerror)
                sockets.wait_readable(self._stop_in, PAUSE_S)
            raise

    def verify_request(self, request: Any, client_address: Any) -> bool:
        """Whether there is a place for one more. Who is refused costs no thread, and a descriptor for a moment only."""
        address, is_local = _origin(client_address)
        now_s = self._clock.monotonic_s()
        with self._open_lock:
            problem = self._admission.enter(address, is_local, now_s)
        if problem is None:
            return True
        log.info("refused %s: %s", address, problem)
        sockets.refuse(request, f"ERROR :{problem}\r\n".encode())
        return False

    def process_request(self, request: Any, client_address: Any) -> None:
        """Gives the connection a thread of its own."""
        number = next(self._numbers)
        thread = threading.Thread(
            target=self._read, args=(number, request, client_address), name=f"guest-{number}", daemon=True
        )
        with self._open_lock:
            self._open[request] = thread
        try:
            thread.start()
        except RuntimeError as error:
            log.error("no more connections can be taken: %s", error)
            self._forget(request)
            self._give_up_place(*_origin(client_address))
            request.close()

    def shutdown_request(self, request: Any) -> None:
        """Nothing: a socket is closed by the hub or the drainer only, after its reader has ended."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Logs what went wrong before a connection had a thread."""
        log.exception("a connection could not be started")

    # --- a connection's thread

    def _read(self, number: int, sock: socket.socket, client_address: tuple[Any, ...]) -> None:
        sockets.prepare(sock)
        address, is_local = _origin(client_address)
        outbox = Outbox(sock, self._drainer, self._limits.send_queue_bytes)
        give_up_place = partial(self._give_up_place, address, is_local)
        connection = Connection(number, sock, address, is_local, outbox, give_up_place)
        try:
            Reader(connection, self._post, self._slow, self._limits, self._clock, self._web_rules).run()
        finally:
            self._forget(sock)

    def _give_up_place(self, address: str, is_local: bool) -> None:
        with self._open_lock:
            self._admission.leave(address, is_local)

    def _forget(self, sock: socket.socket) -> None:
        with self._open_lock:
            del self._open[sock]


def _origin(client_address: tuple[Any, ...]) -> tuple[str, bool]:
    """The numeric address, and whether it is this computer's own; an IPv4 address is the same on either socket."""
    address = addresses.plain(str(client_address[0]))
    return address, address == "::1" or address.startswith("127.")


def _resolve(host: str, port: int) -> tuple[socket.AddressFamily, Any]:
    """The family and address to listen on; "" is every address, of both families where the machine has IPv6."""
    if not host:
        return (socket.AF_INET6, ("::", port)) if _has_ipv6() else (socket.AF_INET, ("0.0.0.0", port))
    try:
        family, _, _, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except OSError as error:
        raise Unavailable(f"{host} is not an address of this computer: {error.strerror}.") from error
    return family, address


def _has_ipv6() -> bool:
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as sock:
        sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        sock.bind(("::", 0))
        return True
    return False


def _why_not(error: OSError, host: str, port: int) -> str:
    """What a failed bind means and what to do."""
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is taken: another program, or another Samovar, uses it. Choose another port."
    if error.errno == errno.EACCES:
        return f"Port {port} may not be used without administrator's rights. Choose one above 1023."
    if error.errno == errno.EADDRNOTAVAIL:
        return f"{host} is not an address of this computer."
    return f"Can't listen on {host or 'all addresses'}, port {port}: {error.strerror}."
