"""The reading half of a connection: at what pace lines pass."""

from __future__ import annotations

import queue
import socket
import threading
from collections.abc import Callable, Iterator

import pytest

from server.clock import Clock
from server.connection import Connection, Reader, Slow
from server.doors.web_rules import WebRules
from server.events import Chosen, Event, Gone, Lines
from server.limits import BURST, REFILL_PER_S, Limits
from server.outbox import Outbox
from wire.message import Message

# --- the pace, without a server: what the reader posts, and when it waits


class _Proceed(threading.Event):
    """Says when the reader waits for it, and for how long; a wait for a time is over at once."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: queue.SimpleQueue[float | None] = queue.SimpleQueue()

    def wait(self, timeout: float | None = None) -> bool:
        self.waits.put(timeout)
        return timeout is not None or super().wait()


class _Standing(Clock):
    def monotonic_s(self) -> float:
        return 0.0


class _Parts:
    """A reader of its own, the peer's end of its socket, and a hub that only collects."""

    def __init__(self, is_local: bool, limits: Limits) -> None:
        self.peer, self._sock = socket.socketpair()
        self.posted: queue.SimpleQueue[Event] = queue.SimpleQueue()
        outbox = Outbox(self._sock, None, 1000)  # type: ignore[arg-type]
        self.connection = Connection(1, self._sock, "192.0.2.1", is_local, outbox)
        self.connection.proceed = self.proceed = _Proceed()
        reader = Reader(self.connection, self.posted.put, Slow(), limits, _Standing(), WebRules())
        self._thread = threading.Thread(target=reader.run)
        self._thread.start()

    def says(self, count: int) -> None:
        """The peer sends so many lines."""
        self.peer.sendall(b"".join(b"PING %d\r\n" % number for number in range(count)))

    def take(self, count: int) -> list[int]:
        """The numbers of so many lines that are posted."""
        came: list[int] = []
        while len(came) < count:
            event = self.posted.get(timeout=10)
            if isinstance(event, Lines):
                came += [int(item.param(0)) for item in event.items if isinstance(item, Message)]
        return came

    def end(self) -> None:
        """Ends the reader as the hub does."""
        self.connection.is_ending = True
        self.proceed.set()
        self.peer.close()
        self._thread.join()
        self._sock.close()


@pytest.fixture
def parts() -> Iterator[Callable[..., _Parts]]:
    """Starts a reader: `parts(is_local=False)`."""
    started: list[_Parts] = []

    def start(is_local: bool, limits: Limits | None = None) -> _Parts:
        started.append(_Parts(is_local, limits or Limits()))
        return started[-1]

    yield start
    for one in started:
        one.end()


def test_after_the_burst_each_line_waits_and_none_is_lost(parts: Callable[..., _Parts]) -> None:
    guest = parts(is_local=False)
    count = int(BURST) + 3
    guest.says(count)
    assert guest.take(count) == list(range(count))
    waits = [guest.proceed.waits.get(timeout=10) for _ in range(3)]
    assert waits == pytest.approx([1 / REFILL_PER_S, 2 / REFILL_PER_S, 3 / REFILL_PER_S])


def test_a_list_of_targets_costs_as_much_as_so_many_lines(parts: Callable[..., _Parts]) -> None:
    guest = parts(is_local=False)
    guest.peer.sendall(b"JOIN %s\r\n" % b",".join(b"#%d" % number for number in range(int(BURST))))
    assert guest.proceed.waits.get(timeout=10) == pytest.approx(BURST / REFILL_PER_S)


def test_loopback_is_not_throttled(parts: Callable[..., _Parts]) -> None:
    guest = parts(is_local=True)
    count = int(BURST) * 5
    guest.says(count)
    assert guest.take(count) == list(range(count))
    assert guest.proceed.waits.empty()


@pytest.mark.parametrize(
    ("limit", "most"), [(300, 300), (256, 256), (100, 256), (1, 256)], ids=lambda number: f"{number}"
)
def test_so_many_lines_wait_for_the_hub_and_no_more(
    parts: Callable[..., _Parts], limit: int, most: int
) -> None:
    """Lines are posted in portions of 256: a limit below that waits for each portion, and not for ever."""
    guest = parts(is_local=True, limits=Limits(unhandled_lines=limit))
    guest.says(1000)
    came = 0
    while came < 1000:
        assert guest.proceed.waits.get(timeout=10) is None  # the reader has stopped
        posted = guest.connection.posted
        assert posted - came <= most
        came += len(guest.take(posted - came))
        assert guest.posted.empty()
        guest.connection.handled = posted  # as the hub does
        guest.proceed.set()


def test_a_reader_that_waits_ends_with_its_connection(parts: Callable[..., _Parts]) -> None:
    guest = parts(is_local=True, limits=Limits(unhandled_lines=300))
    guest.says(500)
    assert guest.proceed.waits.get(timeout=10) is None  # and the fixture ends it


def test_a_reader_that_fails_says_so_and_is_gone(expect_log: object) -> None:
    expect_log("ERROR server.connection: connection 7 failed")  # type: ignore[operator]
    ours, theirs = socket.socketpair()
    posted: list[Event] = []

    def post(event: Event) -> None:
        posted.append(event)
        assert type(event) is not Chosen, "a bug"

    connection = Connection(7, ours, "127.0.0.1", True, Outbox(ours, None, 1000))  # type: ignore[arg-type]
    theirs.sendall(b"PING x\r\n")
    Reader(connection, post, Slow(), Limits(), Clock(), WebRules()).run()
    assert isinstance(posted[-1], Gone)
    assert "logged" in posted[-1].reason
    ours.close()
    theirs.close()
