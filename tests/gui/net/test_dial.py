"""How an address is dialled: what the server says first decides, and TLS never harms a server that does not know it."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable, Iterator
from queue import Queue

import pytest

from gui.client.trust import Known, Spoke
from gui.net import first_words
from gui.net.address import Address, Hint, Protocol
from gui.net.dial import LISTENINGS, DialFailed, Dialled, Dialler, Stopped
from tests.gui.net import certificates
from tests.gui.net.conftest import PATIENCE_S, drain

Dial = Callable[..., Dialled]


@pytest.fixture
def dial() -> Iterator[Dial]:
    """Dials; the sockets are closed with the test."""
    wake, waker = socket.socketpair()
    socks = [wake, waker]

    def dial(address: Address, known: Known | None = None) -> Dialled:
        dialled = Dialler(address, known, wake).dial()
        socks.append(dialled.sock)
        return dialled

    yield dial
    for sock in socks:
        sock.close()


def here(port: int, hint: Hint = Hint.ASK, fingerprint: str = "") -> Address:
    return Address("127.0.0.1", port, hint, fingerprint)


@pytest.fixture
def asleep(monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine never knows since when NAME has been there."""
    monkeypatch.setattr(first_words, "SURE_LOCAL_S", float("-inf"))


@pytest.fixture
def tls(serve, tmp_path):
    """A server with TLS: its port and its certificate."""
    certificate = certificates.make(tmp_path)

    def talk(sock: socket.socket, number: int) -> None:
        with certificate.context.wrap_socket(sock, server_side=True) as stream:
            stream.sendall(b":srv NOTICE * :hello\r\n")
            drain(stream)

    return serve(talk).port, certificate


@pytest.mark.usefixtures("patient")
def test_name_means_the_plain_protocol(serve, dial):
    heard: Queue[bytes] = Queue()

    def talk(sock: socket.socket, number: int) -> None:
        sock.sendall(b"NA")
        sock.sendall(b"ME")
        heard.put(drain(sock))

    server = serve(talk)
    dialled = dial(here(server.port))
    assert dialled.result.protocol is Protocol.PLAIN
    assert dialled.head == b"NAME"
    dialled.sock.close()
    assert heard.get(timeout=PATIENCE_S) == b""  # no ClientHello ever came


@pytest.mark.usefixtures("asleep")
def test_name_that_may_be_our_own_servers_is_no_proof(serve, dial):
    """A busy machine sleeps for 300 ms while it dials: our own server has asked for a name meanwhile."""

    def talk(sock: socket.socket, number: int) -> None:
        if number == 1:
            sock.sendall(b"NAME")
        elif number == 2:  # listened to in time
            assert sock.recv(65536)[:1] == b"\x16"
            sock.close()
        drain(sock)

    dialled = dial(here(serve(talk).port))
    assert (dialled.result.protocol, dialled.head) == (Protocol.IRC, b"")


@pytest.mark.usefixtures("asleep", "patient")
def test_name_that_is_unsure_to_the_last_is_believed(serve, dial):
    numbers: Queue[int] = Queue()

    def talk(sock: socket.socket, number: int) -> None:
        numbers.put(number)
        sock.sendall(b"NAME")
        drain(sock)

    dialled = dial(here(serve(talk).port))
    assert (dialled.result.protocol, dialled.head) == (Protocol.PLAIN, b"NAME")
    assert numbers.qsize() == LISTENINGS


@pytest.mark.usefixtures("asleep", "patient")
def test_who_is_told_that_it_is_plain_believes_it_at_once(serve, dial):
    numbers: Queue[int] = Queue()

    def talk(sock: socket.socket, number: int) -> None:
        numbers.put(number)
        sock.sendall(b"NAME")
        drain(sock)

    assert dial(here(serve(talk).port, Hint.PLAIN)).result.protocol is Protocol.PLAIN
    assert numbers.qsize() == 1


def test_a_plain_address_that_became_our_own_server_is_irc_again(samovar, dial):
    dialled = dial(here(samovar), Known(Spoke.PLAIN))
    assert (dialled.result.protocol, dialled.result.tls, dialled.head) == (Protocol.IRC, False, b"")


@pytest.mark.usefixtures("patient")
def test_server_that_speaks_first_is_irc_in_the_clear(serve, dial):
    def talk(sock: socket.socket, number: int) -> None:
        sock.sendall(b":srv NOTICE * :*** Looking up your hostname\r\n")
        drain(sock)

    dialled = dial(here(serve(talk).port))
    assert (dialled.result.protocol, dialled.result.tls) == (Protocol.IRC, False)
    assert dialled.head.startswith(b":srv NOTICE")


def test_silent_server_with_tls(tls, dial):
    port, certificate = tls
    dialled = dial(here(port))
    assert dialled.result.tls
    assert dialled.result.fingerprint == certificate.fingerprint
    assert dialled.result.warning == ""


def close_at_once(sock: socket.socket) -> None:
    sock.close()


def send_alert(sock: socket.socket) -> None:
    sock.sendall(b"\x15\x03\x01\x00\x02\x02\x28")
    drain(sock)


def answer_in_irc(sock: socket.socket) -> None:
    sock.sendall(b":srv 421 * \x16\x03 :Unknown command\r\n")
    drain(sock)


@pytest.mark.parametrize("refuse", [close_at_once, send_alert, answer_in_irc])
def test_refused_tls_is_dialled_again_in_the_clear(serve, dial, refuse):
    heard: Queue[bytes] = Queue()

    def talk(sock: socket.socket, number: int) -> None:
        if number == 1:
            assert sock.recv(65536)[:1] == b"\x16"
            refuse(sock)
        else:
            heard.put(drain(sock))

    server = serve(talk)
    dialled = dial(here(server.port))
    assert (dialled.result.protocol, dialled.result.tls) == (Protocol.IRC, False)
    dialled.sock.close()
    assert heard.get(timeout=PATIENCE_S) == b""


def test_our_own_child_is_spoken_to_at_once(serve, dial):
    heard: Queue[tuple[int, bytes]] = Queue()
    server = serve(lambda sock, number: heard.put((number, drain(sock))))
    dialled = dial(here(server.port, Hint.IRC))
    assert (dialled.result.protocol, dialled.result.tls, dialled.result.warning) == (Protocol.IRC, False, "")
    dialled.sock.close()
    assert heard.get(timeout=PATIENCE_S) == (1, b"")


@pytest.mark.parametrize("answer", [b"NAME", b":srv 421 * :Unknown command\r\n"], ids=["NAME", "clear text"])
def test_address_once_seen_with_tls_must_not_speak_in_the_clear(serve, dial, answer):
    def talk(sock: socket.socket, number: int) -> None:
        sock.sendall(answer)
        drain(sock)

    with pytest.raises(DialFailed) as failed:
        dial(here(serve(talk).port), Known(Spoke.TLS, "ab" * 32))
    assert "has to be encrypted" in failed.value.reason
    assert not failed.value.retry


def test_changed_certificate_stops_the_connection(tls, dial):
    port, certificate = tls
    assert dial(here(port), Known(Spoke.TLS, certificate.fingerprint)).result.tls
    with pytest.raises(DialFailed) as failed:
        dial(here(port), Known(Spoke.TLS, "ab" * 32))
    assert "its certificate is another one" in failed.value.reason
    assert not failed.value.retry


def test_invite_names_the_certificate(tls, dial):
    port, certificate = tls
    assert dial(here(port, fingerprint=certificate.fingerprint)).result.tls
    with pytest.raises(DialFailed):
        dial(here(port, fingerprint="cd" * 32))


def test_restarting_server_with_tls_is_tried_again_later(serve, dial):
    server = serve(lambda sock, number: sock.close())
    with pytest.raises(DialFailed) as failed:
        dial(here(server.port), Known(Spoke.TLS, "ab" * 32))
    assert failed.value.retry


def test_nobody_listens(dial):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(DialFailed, match="No chat answers at") as failed:
        dial(here(port))
    assert failed.value.retry


@pytest.mark.parametrize("host", ["no..such..name", "a\0b", "x" * 64])
def test_host_that_is_no_name(dial, host):
    with pytest.raises(DialFailed, match="no computer called"):
        dial(Address(host, 4000))


def test_a_machine_without_ipv6_takes_the_next_address(serve, dial, monkeypatch):
    """The name leads to both families, as `localhost` does; the kernel knows only one of them."""
    real = socket.socket

    def without_ipv6(family=socket.AF_INET, *args, **options):
        if family == socket.AF_INET6:
            raise OSError(errno.EAFNOSUPPORT, "Address family not supported by protocol")
        return real(family, *args, **options)

    both = [
        (socket.AF_INET6, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", ("::1", 1, 0, 0)),
        *socket.getaddrinfo("127.0.0.1", (port := serve(lambda sock, number: drain(sock)).port)),
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: both)
    monkeypatch.setattr(socket, "socket", without_ipv6)
    assert dial(Address("both.example", port, Hint.IRC)).result.peer == "127.0.0.1"


def test_localhost_falls_back_from_ipv6(serve, dial):
    server = serve(lambda sock, number: drain(sock))
    assert dial(Address("localhost", server.port, Hint.IRC)).result.peer == "127.0.0.1"


def test_stop_ends_a_dial_that_waits(serve):
    wake, waker = socket.socketpair()
    server = serve(lambda sock, number: waker.send(b"\0") and drain(sock))
    with wake, waker, pytest.raises(Stopped):
        Dialler(here(server.port, Hint.TLS), None, wake).dial()


def test_address_as_text():
    assert str(Address("::1", 4000)) == "[::1]:4000"
    assert str(Address("chat.example", 1)) == "chat.example:1"
