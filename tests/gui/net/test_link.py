"""The link sends without blocking, brings whole lines, and comes back by itself."""

from __future__ import annotations

import socket
import threading
from queue import Queue

import pytest

from gui.client.trust import AddressMemory, Known, Spoke
from gui.net.link import Address, Hint, Link, LinkState, Protocol
from tests.gui.net import certificates
from tests.gui.net.conftest import PATIENCE_S, drain, read_until


def clear(port: int) -> Address:
    return Address("127.0.0.1", port, Hint.IRC)


def collect(link: Link) -> list[bytes]:
    """A list that grows by what the link receives."""
    lines: list[bytes] = []
    link.received.connect(lambda runs: lines.extend(b"".join(runs).removesuffix(b"\r\n").split(b"\r\n")))
    return lines


def test_whole_lines_in_order_whatever_the_cuts(serve, link, qtbot):
    data = b"".join(b":srv PRIVMSG #tea :%d\r\n" % number for number in range(2000))

    def talk(sock: socket.socket, number: int) -> None:
        for start in range(0, len(data), 777):
            sock.sendall(data[start : start + 777])
        drain(sock)

    lines = collect(link)
    link.open(clear(serve(talk).port))
    qtbot.waitUntil(lambda: len(lines) == 2000, timeout=20_000)
    assert lines == data.split(b"\r\n")[:-1]


def test_states_of_a_life(serve, link, qtbot):
    states: list[LinkState] = []
    link.state_changed.connect(states.append)
    server = serve(lambda sock, number: drain(sock))
    with qtbot.waitSignal(link.opened, timeout=20_000) as opened:
        link.open(clear(server.port))
    assert opened.args[0].protocol is Protocol.IRC
    link.close()
    assert states == [LinkState.CONNECTING, LinkState.ONLINE, LinkState.OFFLINE]


def test_what_came_before_the_end_is_shown_first(serve, link, qtbot):
    def talk(sock: socket.socket, number: int) -> None:
        if number == 1:
            sock.sendall(b"ERROR :Closing\r\n")

    events: list[object] = []
    link.received.connect(events.extend)
    link.ended.connect(events.append)
    server = serve(lambda sock, number: (talk(sock, number), sock.shutdown(socket.SHUT_RDWR)))
    with qtbot.waitSignal(link.ended, timeout=20_000):
        link.open(clear(server.port))
    assert events[:2] == [b"ERROR :Closing\r\n", "The server closed the connection."]


def test_lost_connection_is_dialled_again(serve, link, qtbot):
    seconds: list[int] = []
    link.waiting.connect(seconds.append)
    again = threading.Event()

    def talk(sock: socket.socket, number: int) -> None:
        if number < 3:
            sock.shutdown(socket.SHUT_RDWR)
        else:
            again.set()
            drain(sock)

    link.open(clear(serve(talk).port))
    qtbot.waitUntil(again.is_set, timeout=20_000)
    assert seconds[:2] == [1, 1]


def test_refused_connection_is_tried_again_at_once_when_asked(link, qtbot):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    slow = Link(delays_s=(3600,))
    try:
        with qtbot.waitSignals([slow.ended, slow.waiting], timeout=20_000):
            slow.open(clear(port))
        assert slow.state is LinkState.WAITING
        with qtbot.waitSignal(slow.ended, timeout=20_000) as ended:
            slow.reconnect_now()
        assert "No chat answers" in ended.args[0]
    finally:
        slow.shut_down()


def test_connection_taken_for_dead_is_dialled_again(serve, link, qtbot):
    connections: Queue[int] = Queue()
    server = serve(lambda sock, number: (connections.put(number), drain(sock)))
    with qtbot.waitSignal(link.opened, timeout=20_000):
        link.open(clear(server.port))
    with qtbot.waitSignals([link.ended, link.opened], timeout=20_000):
        link.lose("The server does not answer any more.")
    assert [connections.get(timeout=PATIENCE_S) for _ in range(2)] == [1, 2]


def test_given_up_link_stays_away(serve, link, qtbot):
    go = threading.Event()
    server = serve(lambda sock, number: (go.wait(PATIENCE_S), sock.shutdown(socket.SHUT_RDWR)))
    with qtbot.waitSignal(link.opened, timeout=20_000):
        link.open(clear(server.port))
    link.give_up()
    with qtbot.waitSignal(link.ended, timeout=20_000):
        go.set()
    assert link.state is LinkState.OFFLINE


def test_changed_certificate_is_not_tried_again(serve, qapp, qtbot, tmp_path):
    certificate = certificates.make(tmp_path)
    memory = AddressMemory(tmp_path / "addresses.json")

    def talk(sock: socket.socket, number: int) -> None:
        with certificate.context.wrap_socket(sock, server_side=True) as stream:
            drain(stream)

    address = Address("127.0.0.1", serve(talk).port)
    memory.remember(str(address), Known(Spoke.TLS, "ab" * 32))
    link = Link(memory, delays_s=(0.02,))
    try:
        with qtbot.waitSignal(link.ended, timeout=20_000) as ended:
            link.open(address)
        assert "certificate" in ended.args[0]
        assert link.state is LinkState.OFFLINE
    finally:
        link.shut_down()


@pytest.mark.parametrize("secure", [False, True], ids=["in the clear", "with TLS"])
def test_megabytes_to_a_peer_that_reads_late_hold_nobody_and_lose_nothing(
    serve, link, qtbot, tmp_path, secure
):
    certificate = certificates.make(tmp_path)
    go, heard = threading.Event(), Queue[bytes]()

    def talk(sock: socket.socket, number: int) -> None:
        stream = certificate.context.wrap_socket(sock, server_side=True) if secure else sock
        go.wait(PATIENCE_S)
        heard.put(read_until(stream, b"the end\r\n"))
        drain(stream)
        stream.close()

    with qtbot.waitSignal(link.opened, timeout=20_000):
        link.open(Address("127.0.0.1", serve(talk).port, Hint.TLS if secure else Hint.IRC))
    chunk = b"x" * 998 + b"\r\n"
    for _ in range(8000):
        link.send(chunk)
    link.send(b"the end\r\n")
    assert link.unsent_bytes > 0
    go.set()
    qtbot.waitUntil(lambda: not heard.empty(), timeout=20_000)
    assert heard.get() == chunk * 8000 + b"the end\r\n"
    assert link.unsent_bytes == 0


def test_both_ways_at_once_through_tls(serve, link, qtbot, tmp_path):
    certificate = certificates.make(tmp_path)

    def talk(sock: socket.socket, number: int) -> None:
        with certificate.context.wrap_socket(sock, server_side=True) as stream:
            while data := stream.recv(65536):
                stream.sendall(data)

    lines = collect(link)
    with qtbot.waitSignal(link.opened, timeout=20_000):
        link.open(Address("127.0.0.1", serve(talk).port))
    sent = [b"line %d" % number for number in range(3000)]
    for line in sent:
        link.send(line + b"\r\n")
    qtbot.waitUntil(lambda: len(lines) == 3000, timeout=20_000)
    assert lines == sent


def test_goodbye_arrives_though_the_server_still_talks(serve, link, qtbot):
    heard: Queue[bytes] = Queue()

    def talk(sock: socket.socket, number: int) -> None:
        sock.sendall(b"x" * 100 + b"\r\n")
        heard.put(drain(sock))

    lines = collect(link)
    link.open(clear(serve(talk).port))
    qtbot.waitUntil(lambda: bool(lines), timeout=20_000)
    link.send(b"QUIT :bye\r\n")
    link.close()
    assert heard.get(timeout=PATIENCE_S) == b"QUIT :bye\r\n"


def test_shut_down_ends_a_reader_that_dials(link, qtbot):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        link.open(Address("127.0.0.1", listener.getsockname()[1], Hint.TLS))
        link.shut_down()
    assert link.state is LinkState.OFFLINE


def test_many_opens_and_closes_leave_no_thread(serve, link, qtbot):
    server = serve(lambda sock, number: drain(sock))
    for _ in range(30):
        with qtbot.waitSignal(link.opened, timeout=20_000):
            link.open(clear(server.port))
    link.shut_down()


@pytest.mark.usefixtures("patient")
def test_messages_to_a_plain_server_come_one_by_one(serve, link, qtbot):
    heard: Queue[bytes] = Queue()

    def talk(sock: socket.socket, number: int) -> None:
        sock.sendall(b"NAME")
        while data := sock.recv(1024):
            heard.put(data)

    link.open(Address("127.0.0.1", serve(talk).port))
    with qtbot.waitSignal(link.opened, timeout=20_000):
        pass
    for message in (b"anna", b"one", b"two"):
        link.send(message)
    qtbot.waitUntil(lambda: heard.qsize() == 3, timeout=20_000)
    assert [heard.get() for _ in range(3)] == [b"anna", b"one", b"two"]
