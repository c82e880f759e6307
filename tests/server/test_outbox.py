"""An outbox and its drainer: who owns the socket, what waits, and that nothing is lost, doubled or out of order.

The sockets are pairs with buffers as small as the kernel allows, and the test is the hub.
"""

from __future__ import annotations

import queue
import random
import socket
from collections.abc import Iterator

import pytest

from server.drainer import Drainer
from server.outbox import Outbox

LIMIT = 100_000


class Ends:
    """One guest: the outbox, the guest's end of the socket, and what the drainer gave back."""

    def __init__(self) -> None:
        self.given_back: queue.SimpleQueue[tuple[Outbox, int]] = queue.SimpleQueue()
        self.drainer = Drainer(lambda outbox, seen: self.given_back.put((outbox, seen)), failed=lambda: None)
        self.drainer.start()
        self._is_stopped = False
        ours, self.guest = socket.socketpair()
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1)
        self.guest.settimeout(10)
        self.outbox = Outbox(ours, self.drainer, LIMIT)

    def fill(self) -> bytes:
        """Writes until the kernel refuses; gives what was written."""
        written = b""
        while not self.outbox.is_handed_over:
            chunk = b"%08d" % len(written) * 64
            assert self.outbox.write(chunk)
            written += chunk
        return written

    def read(self, count: int) -> bytes:
        """What the guest reads."""
        data = b""
        while len(data) < count:
            part = self.guest.recv(count - len(data))
            assert part, "the end came too early"
            data += part
        return data

    def take_back(self) -> bool:
        """As the hub does with Drained; whether the socket is the hub's again."""
        outbox, seen = self.given_back.get(timeout=10)
        outbox.take_back(seen)
        return not outbox.is_handed_over

    def stop(self, within_s: float) -> None:
        """Ends the drainer, once."""
        if not self._is_stopped:
            self._is_stopped = True
            self.drainer.stop(within_s)

    def has_ended(self) -> bool:
        return self.guest.recv(1) == b""


@pytest.fixture
def ends() -> Iterator[Ends]:
    ends = Ends()
    yield ends
    ends.guest.close()
    ends.stop(0)
    ends.outbox.sock.close()


def test_what_the_kernel_takes_never_sees_the_drainer(ends: Ends) -> None:
    assert ends.outbox.write(b"hello")
    assert ends.read(5) == b"hello"
    assert not ends.outbox.is_handed_over
    assert ends.given_back.empty()


def test_what_the_kernel_refuses_comes_in_order_and_the_socket_comes_back(ends: Ends) -> None:
    written = ends.fill()
    for number in range(20):
        assert ends.outbox.write(b"later %d\n" % number)
        written += b"later %d\n" % number
    assert ends.read(len(written)) == written
    while not ends.take_back():
        pass
    assert ends.outbox.write(b"at once")
    assert not ends.outbox.is_handed_over
    assert ends.read(7) == b"at once"


def test_it_is_not_taken_back_while_more_is_on_its_way(ends: Ends) -> None:
    """Forced: the drainer is done, but before the hub hears of that it hands over more."""
    written = ends.fill()
    assert ends.read(len(written)) == written
    _, seen = ends.given_back.get(timeout=10)
    assert ends.outbox.write(b"more")  # still the drainer's: goes there
    ends.outbox.take_back(seen)
    assert ends.outbox.is_handed_over
    assert ends.read(4) == b"more"
    assert ends.take_back()


def test_over_its_limit_nothing_is_taken(ends: Ends) -> None:
    ends.fill()
    assert not ends.outbox.write(b"x" * (LIMIT + 1))
    taken = 0
    while ends.outbox.write(b"x" * 1000):
        taken += 1000
    assert taken < LIMIT


def test_what_was_read_makes_room(ends: Ends) -> None:
    written = ends.fill()
    while ends.outbox.write(b"x" * 1000):
        written += b"x" * 1000
    ends.read(len(written))
    while not ends.take_back():
        pass
    assert ends.outbox.write(b"x" * 1000)


@pytest.mark.parametrize("is_full", [False, True])
def test_finishing_ends_the_stream_after_what_waits(ends: Ends, is_full: bool) -> None:
    written = ends.fill() if is_full else b""
    ends.outbox.finish()
    assert ends.outbox.write(b"not any more")  # is passed over
    assert ends.read(len(written)) == written
    assert ends.has_ended()


def test_what_is_finished_while_it_comes_back_is_forgotten_by_the_drainer(ends: Ends) -> None:
    """Forced: the drainer is done, the hub finishes, then hears of that, then the reader is gone."""
    written = ends.fill()
    assert ends.read(len(written)) == written
    _, seen = ends.given_back.get(timeout=10)
    ends.outbox.finish()
    ends.outbox.take_back(seen)
    assert ends.has_ended()
    ends.outbox.close()
    ends.stop(10)
    assert ends.outbox.sock.fileno() == -1
    assert not ends.drainer._backlogs


@pytest.mark.parametrize("is_full", [False, True])
def test_aborting_ends_at_once(ends: Ends, is_full: bool) -> None:
    if is_full:
        ends.fill()
    ends.outbox.abort()
    assert ends.outbox.write(b"not any more")
    while ends.guest.recv(65536):
        pass


def test_closing_sends_what_waits_first(ends: Ends) -> None:
    written = ends.fill()
    ends.outbox.close()
    assert ends.read(len(written)) == written
    assert ends.has_ended()


def test_a_guest_who_is_gone_costs_nothing(ends: Ends) -> None:
    ends.fill()
    ends.guest.close()
    while not ends.take_back():
        assert ends.outbox.write(b"x" * 1000)
    assert ends.outbox.write(b"into the void")
    ends.outbox.close()
    assert ends.outbox.sock.fileno() == -1


def test_a_paced_guest_gets_letters_whole_and_never_more_than_1024_bytes_at_once(ends: Ends) -> None:
    ours, guest = socket.socketpair(type=socket.SOCK_SEQPACKET)  # keeps the writes apart
    outbox = Outbox(ours, ends.drainer, LIMIT)
    outbox.is_paced = True
    text = "щ" * 700 + "\n" + "😀" * 400
    for half in (text[:500], text[500:]):
        outbox.write(half.encode())
    pieces: list[bytes] = []
    while sum(map(len, pieces)) < len(text.encode()):
        pieces.append(guest.recv(65536))
    assert "".join(piece.decode() for piece in pieces) == text
    assert max(map(len, pieces)) <= 1024
    outbox.close()
    assert guest.recv(1) == b""
    guest.close()


def test_when_the_server_ends_what_waits_is_sent_without_pace(ends: Ends) -> None:
    ends.outbox.sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 65536)
    ends.outbox.is_paced = True
    data = "щ".encode() * 5000
    ends.outbox.write(data)
    ends.outbox.finish()
    ends.stop(10)
    assert ends.read(len(data)) == data
    assert ends.has_ended()


@pytest.mark.parametrize("seed", range(5))
def test_a_random_life(ends: Ends, seed: int) -> None:
    """The hub writes, hears from the drainer and is slow to; the guest reads in gulps: nothing lost, none twice."""
    chance = random.Random(seed)
    written, came = bytearray(), bytearray()
    ends.guest.setblocking(False)
    for number in range(1500):
        line = b"%d %s\n" % (number, b"x" * chance.randrange(200))
        if ends.outbox.write(line):
            written += line
        if chance.random() < 0.3:
            try:
                came += ends.guest.recv(chance.randrange(1, 9000))
            except BlockingIOError:
                pass
        if chance.random() < 0.2 and not ends.given_back.empty():
            ends.take_back()
    ends.outbox.finish()
    ends.guest.setblocking(True)
    while part := ends.guest.recv(65536):
        came += part
    assert came == written
