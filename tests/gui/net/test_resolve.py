"""A name that nobody answers for holds neither the window nor its end."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest

from gui.net.link import Address, LinkState
from gui.net.resolve import resolve

NUMBERS = socket.AI_NUMERICHOST
PATIENCE_S = 20.0


class _Resolver:
    """The system's resolver of a machine whose name server is silent. Numbers it knows by itself."""

    def __init__(self) -> None:
        self.is_asked = threading.Event()
        self.answers = threading.Event()
        self._real = socket.getaddrinfo

    def getaddrinfo(self, *args, **options):
        if options.get("flags", 0) & NUMBERS:
            return self._real(*args, **options)
        self.is_asked.set()
        assert self.answers.wait(PATIENCE_S)
        return self._real("127.0.0.1", args[1], type=socket.SOCK_STREAM)


@pytest.fixture
def silent(monkeypatch) -> Iterator[_Resolver]:
    resolver = _Resolver()
    monkeypatch.setattr(socket, "getaddrinfo", resolver.getaddrinfo)
    yield resolver
    resolver.answers.set()


def test_the_end_does_not_wait_for_a_name(silent, link, qtbot):
    link.open(Address("silent.example", 4000))
    assert silent.is_asked.wait(PATIENCE_S)
    reader = link._reader
    link.shut_down()
    assert link.state is LinkState.OFFLINE
    assert reader.isFinished()
    assert not silent.answers.is_set()


def test_an_answer_that_takes_its_time_is_used(silent):
    def wait(sock: socket.socket) -> None:
        assert silent.is_asked.wait(PATIENCE_S)
        silent.answers.set()
        assert sock.recv(1) == b""

    assert [place[4] for place in resolve("late.example", 4000, wait)] == [("127.0.0.1", 4000)]


@pytest.mark.parametrize(
    ("host", "error"),
    [
        pytest.param("no..such..name", ValueError, id="an empty label"),
        pytest.param("x" * 64, ValueError, id="a label that is too long"),
        pytest.param("a\0b", OSError, id="a NUL"),
    ],
)
def test_what_is_no_name_at_all(host, error):
    with pytest.raises(error):
        resolve(host, 4000, lambda sock: sock.recv(1))
