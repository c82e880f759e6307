"""When the reader waits for more, and that the socket then wakes it late or by much."""

from __future__ import annotations

import select
import socket
from collections.abc import Iterator

import pytest

from gui.net.flood import GAP_S, GATHER_BYTES, LEAST_BYTES, LOOKS, Flood


class Clock:
    now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        here = socket.create_connection(listener.getsockname())
        there, _ = listener.accept()
    with here, there:
        yield here, there


def pour(flood: Flood, clock: Clock, looks: int, count: int, gap_s: float = GAP_S / 2) -> None:
    for _ in range(looks):
        clock.now_s += gap_s
        flood.look(count)


@pytest.mark.parametrize(
    ("looks", "count", "gap_s", "is_flood"),
    [
        pytest.param(LOOKS + 1, LEAST_BYTES, GAP_S / 2, True, id="much, again and again"),
        pytest.param(LOOKS - 1, 60_000, GAP_S / 2, False, id="a welcome in a few pieces"),
        pytest.param(100, 1000, GAP_S * 2, False, id="much, but slowly"),
        pytest.param(LOOKS + 1, 10, GAP_S / 2, False, id="some short lines"),
    ],
)
def test_what_a_flood_is(
    pair: tuple[socket.socket, socket.socket], looks: int, count: int, gap_s: float, is_flood: bool
) -> None:
    clock = Clock()
    flood = Flood(pair[0], clock)
    pour(flood, clock, looks, count, gap_s)
    assert flood.is_on is is_flood


def test_under_a_flood_the_socket_wakes_when_much_has_come(pair: tuple[socket.socket, socket.socket]) -> None:
    here, there = pair
    clock = Clock()
    flood = Flood(here, clock)
    pour(flood, clock, LOOKS + 1, LEAST_BYTES)
    if not flood.is_on:
        assert not hasattr(socket, "SO_RCVLOWAT")
        return
    there.sendall(b"x" * 100)
    assert select.select([here], [], [], 0)[0] == []
    there.sendall(b"x" * GATHER_BYTES)
    assert select.select([here], [], [], 20)[0] == [here]
    here.recv(100_000)
    there.sendall(b"x")
    flood.look(1)
    assert not flood.is_on
    assert select.select([here], [], [], 20)[0] == [here]
