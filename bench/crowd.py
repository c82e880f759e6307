"""A crowd of IRC clients in one thread, made to cost little: bytes are counted, only a witness's lines are read."""

from __future__ import annotations

import resource
import select
import socket
import time
from collections.abc import Callable, Iterable
from typing import Self

READ_BYTES = 262_144
PATIENCE_S = 120.0


class Member:
    """One client. `hear`, when set, is given every chunk that comes; else bytes are only counted."""

    __slots__ = ("hear", "nick", "received_bytes", "sock")

    def __init__(self, nick: str, sock: socket.socket) -> None:
        self.nick = nick
        self.sock = sock
        self.hear: Callable[[bytes], None] | None = None
        self.received_bytes = 0


class Crowd:
    """Clients on one epoll. `received_bytes` counts what all of them were sent."""

    def __init__(self, port: int) -> None:
        _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        self.members: list[Member] = []
        self.received_bytes = 0
        self.ended: list[Member] = []
        self._port = port
        self._epoll = select.epoll()
        self._by_number: dict[int, Member] = {}
        self._buffer = bytearray(READ_BYTES)
        self._view = memoryview(self._buffer)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for member in self.members:
            member.sock.close()
        self._epoll.close()

    def connect(self, nick: str, is_reading: bool = True, buffer_bytes: int = 0) -> Member:
        """Brings in a client that has not said anything. One that is not reading only notices its end."""
        sock = socket.socket()
        if buffer_bytes:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer_bytes)
        sock.connect(("127.0.0.1", self._port))
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.setblocking(False)
        member = Member(nick, sock)
        self.members.append(member)
        self._by_number[sock.fileno()] = member
        self._epoll.register(sock, select.EPOLLIN if is_reading else select.EPOLLRDHUP)
        return member

    def leave(self, member: Member) -> None:
        """Takes a client away."""
        self._epoll.unregister(member.sock)
        del self._by_number[member.sock.fileno()]
        self.members.remove(member)
        member.sock.close()

    def welcome(self, nicks: Iterable[str], portion: int = 100, caps: str = "") -> list[Member]:
        """Brings in and registers clients, so many at a time; every second one asks for these capabilities."""
        everybody: list[Member] = []
        waiting = list(nicks)
        asks = f"CAP REQ :{caps}\r\nCAP END\r\n" if caps else ""
        while waiting:
            some = [self.connect(nick) for nick in waiting[:portion]]
            del waiting[:portion]
            for number, member in enumerate(some, len(everybody)):
                more = asks if number % 2 else ""
                member.sock.sendall(f"{more}NICK {member.nick}\r\nUSER bench 0 * :bench\r\n".encode())
            self.wait_for(some, b" 376 ", b" 422 ")
            everybody += some
        return everybody

    def join(self, members: Iterable[Member], room: str) -> None:
        """Brings the clients into a room, one portion after the other."""
        some = list(members)
        for member in some:
            member.sock.sendall(f"JOIN {room}\r\n".encode())
        self.wait_for(some, b" 366 ")

    def wait_for(self, members: Iterable[Member], *wanted: bytes) -> None:
        """Turns until each of these clients was sent one of the texts."""
        missing = set(members)

        def listen(member: Member) -> Callable[[bytes], None]:
            rest = b""

            def hear(chunk: bytes) -> None:
                nonlocal rest
                rest += chunk
                if any(text in rest for text in wanted):
                    missing.discard(member)
                    member.hear = None
                rest = rest[-64:]

            return hear

        for member in missing:
            member.hear = listen(member)
        deadline = time.monotonic() + PATIENCE_S
        while missing:
            self.turn(1.0)
            if time.monotonic() > deadline or self.ended:
                raise SystemExit(f"{len(missing)} clients never got {wanted}; {len(self.ended)} were closed")

    def turn(self, timeout_s: float) -> None:
        """Reads once from everybody who has something to read."""
        for number, event in self._epoll.poll(timeout_s):
            member = self._by_number.get(number)
            if member is None:
                continue
            if event & (select.EPOLLRDHUP | select.EPOLLHUP | select.EPOLLERR) and not event & select.EPOLLIN:
                self.ended.append(member)
                self._epoll.unregister(number)
                continue
            size = member.sock.recv_into(self._buffer)
            if not size:
                self.ended.append(member)
                self._epoll.unregister(number)
                continue
            self.received_bytes += size
            member.received_bytes += size
            if member.hear is not None:
                member.hear(bytes(self._view[:size]))

    def settle(self) -> None:
        """Reads until nothing has come for half a second."""
        while True:
            before = self.received_bytes
            until = time.monotonic() + 0.5
            while time.monotonic() < until:
                self.turn(0.1)
            if self.received_bytes == before:
                return
