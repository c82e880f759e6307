"""Servers of a few lines on real sockets, each connection in a thread that is joined at the test's end."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gui.client.buffers import Above
from gui.client.identity import Identity
from gui.client.logins import ServerLogins
from gui.net.chat import Chat
from gui.net.link import Address, Hint, Link, LinkState
from wire.casemap import fold

PATIENCE_S = 20.0
ROOT = Path(__file__).parents[3]
READ = (Above.MORE, Above.BEGINNING)
"""The page of history that one gets with a room is there."""
Serve = Callable[[socket.socket, int], None]


class Server:
    """Takes connections on a free port; `serve(sock, number)` talks on each, the first being number 1."""

    def __init__(self, serve: Serve) -> None:
        self._serve = serve
        self._threads: list[threading.Thread] = []
        self._socks: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._start(self._accept)

    def end(self) -> None:
        """Closes all connections and joins the threads."""
        self.hang_up()
        for thread in self._threads:
            thread.join(PATIENCE_S)
        for sock in [self._listener, *self._socks]:
            sock.close()

    def hang_up(self) -> None:
        """Lets nobody wait for us: a client's goodbye gives a server half a second to close."""
        for sock in [self._listener, *self._socks]:
            try:
                sock.shutdown(socket.SHUT_RDWR)
            except OSError:  # or TLS has it, whose end is up to the thread
                pass

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            sock.settimeout(PATIENCE_S)
            self._socks.append(sock)
            self._start(self._run, sock, len(self._socks))

    def _run(self, sock: socket.socket, number: int) -> None:
        try:
            self._serve(sock, number)
        except OSError:  # the client has left
            pass

    def _start(self, target: Callable[..., None], *args: object) -> None:
        thread = threading.Thread(target=target, args=args, name="test server")
        self._threads.append(thread)
        thread.start()


@pytest.fixture
def servers() -> Iterator[list[Server]]:
    """The servers of the test, which end with it."""
    servers: list[Server] = []
    yield servers
    for server in servers:
        server.end()


@pytest.fixture
def serve(servers: list[Server]) -> Callable[[Serve], Server]:
    """Starts servers."""

    def start(serve: Serve) -> Server:
        servers.append(Server(serve))
        return servers[-1]

    return start


@pytest.fixture
def link(qapp: object, servers: list[Server]) -> Iterator[Link]:
    """A link that tries again after 20 ms."""
    link = Link(delays_s=(0.02,))
    yield link
    for server in servers:
        server.hang_up()
    link.shut_down()


@pytest.fixture
def samovar() -> Iterator[int]:
    """Our own server: its port."""
    process = subprocess.Popen(
        [sys.executable, "-m", "server", "--host", "127.0.0.1", "--port", "0", "--title", "Чай = tea"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline().rpartition(b":")[2])
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE_S)


@pytest.fixture
def join(chat: Callable[..., Chat], samovar: int, qtbot: object) -> Callable[..., Chat]:
    """Brings somebody into the lobby of our server, where all have read all of it before the test goes on."""
    there: list[Chat] = []

    def is_settled(window: Chat, nick: str) -> bool:
        lobby = window.buffers.get(window.state.lobby) if window.state.lobby else None
        return lobby is not None and lobby.above in READ and fold(nick) in lobby.members

    def join(nick: str, hint: Hint = Hint.IRC, logins: ServerLogins | None = None) -> Chat:
        window = chat(nick, logins=logins)
        there.append(window)
        window.open(Address("127.0.0.1", samovar, hint))
        qtbot.waitUntil(  # type: ignore[attr-defined]
            lambda: all(
                is_settled(each, window.state.nick)
                for each in there
                if each is window or each.link_state is LinkState.ONLINE
            ),
            timeout=20_000,
        )
        return window

    return join


@pytest.fixture
def chat(qapp: object, servers: list[Server]) -> Iterator[Callable[..., Chat]]:
    """Makes chats that try again after 20 ms, and that end with the test."""
    chats: list[Chat] = []

    def make(
        nick: str, memory: object = None, logins: ServerLogins | None = None, **identity: object
    ) -> Chat:
        link = Link(memory, delays_s=(0.02,))  # type: ignore[arg-type]
        chats.append(Chat(Identity(nick, **identity), memory, link=link, logins=logins))  # type: ignore[arg-type]
        return chats[-1]

    yield make
    for server in servers:
        server.hang_up()
    for each in chats:
        each.shut_down()


def read_until(sock: socket.socket, wanted: bytes) -> bytes:
    """Receives until this has come; gives all."""
    data = bytearray()
    while wanted not in data[-65536 - len(wanted) :]:
        part = sock.recv(65536)
        assert part, f"the client left without {wanted!r}: {data[-200:]!r}"
        data += part
    return bytes(data)


def drain(sock: socket.socket) -> bytes:
    """Receives until the client has left; gives all."""
    data = b""
    while part := sock.recv(65536):
        data += part
    return data
