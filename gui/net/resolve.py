"""Finds the addresses of a name without being held by it: the system's resolver can't be interrupted.

`getaddrinfo` of a name that no server answers for takes 10 to 30 seconds. It runs on a thread of its own; who does not
want the answer any more leaves it alone with it, and the program's end does not wait for it.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

Place = tuple[socket.AddressFamily, socket.SocketKind, int, str, Any]
"""One of getaddrinfo's answers: family, kind, protocol, canonical name, address."""


@dataclass(slots=True)
class _Answer:
    """What the thread found. Read only after its end of the pair was closed."""

    places: Sequence[Place] = ()
    error: OSError | ValueError | None = None


def resolve(host: str, port: int, wait: Callable[[socket.socket], object]) -> Sequence[Place]:
    """Gives the addresses of a host; raises OSError or ValueError where there are none.

    `wait` returns when the socket that it is given is readable, and may raise to give up.
    """
    try:  # numbers need no resolver, and so no thread
        return _ask(host, port, socket.AI_NUMERICHOST)
    except socket.gaierror:
        pass
    answer = _Answer()
    ours, theirs = socket.socketpair()
    with ours:
        try:
            threading.Thread(
                target=_find, args=(host, port, answer, theirs), name=f"resolver of {host}", daemon=True
            ).start()
        except BaseException:
            theirs.close()
            raise
        wait(ours)
    if answer.error is not None:
        raise answer.error
    return answer.places


def _find(host: str, port: int, answer: _Answer, done: socket.socket) -> None:
    with done:  # its end is the sign: nobody may be left to read a byte
        try:
            answer.places = _ask(host, port)
        except (OSError, ValueError) as error:
            answer.error = error


def _ask(host: str, port: int, flags: int = 0) -> Sequence[Place]:
    return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=flags)
