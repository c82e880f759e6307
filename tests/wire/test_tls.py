"""TlsStream: both sides, over real sockets, one thread reading while another writes."""

from __future__ import annotations

import datetime
import hashlib
import random
import selectors
import socket
import ssl
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from wire.tls import TlsError, TlsStream, client_context

LINES = [b"%d %s\r\n" % (number, b"x" * (number % 300)) for number in range(5000)]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A self-signed certificate with its key in one file, and the certificate's own bytes."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "chat.example")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + datetime.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    pem = made.public_bytes(serialization.Encoding.PEM) + key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = tmp_path_factory.mktemp("tls") / "chat.pem"
    path.write_bytes(pem)
    return path, made.public_bytes(serialization.Encoding.DER)


@pytest.fixture(params=["TLSv1_2", "TLSv1_3"])
def server_context(certificate: tuple[Path, bytes], request: pytest.FixtureRequest) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate[0])
    context.maximum_version = ssl.TLSVersion[request.param]
    return context


@pytest.fixture
def sockets() -> Iterator[tuple[socket.socket, socket.socket]]:
    pair = socket.socketpair()
    yield pair
    for end in pair:
        end.close()


class Wire:
    """What one side has sent and the other has not yet received."""

    def __init__(self) -> None:
        self.data = bytearray()

    def send(self, data: bytes) -> int:
        self.data += data
        return len(data)

    def take(self, limit: int) -> bytes:
        taken = bytes(self.data[:limit])
        del self.data[:limit]
        return taken


def talk(client: TlsStream, server: TlsStream, cut: int = 65536) -> tuple[bytes, bytes]:
    """Carries bytes to and fro, at most `cut` at once, until both are silent; gives what each side has read."""
    to_client, to_server = Wire(), Wire()
    read_client = read_server = b""
    while True:
        client.flush(to_server.send)
        server.flush(to_client.send)
        if not to_client.data and not to_server.data:
            return read_client, read_server
        read_server += server.receive(to_server.take(cut))
        read_client += client.receive(to_client.take(cut))


def pair_of(server_context: ssl.SSLContext) -> tuple[TlsStream, TlsStream]:
    return TlsStream(client_context(), server_hostname="chat.example"), TlsStream(
        server_context, server_side=True
    )


@pytest.mark.parametrize("cut", [1, 7, 65536])
def test_text_written_before_the_handshake_arrives_after_it(server_context: ssl.SSLContext, cut: int) -> None:
    client, server = pair_of(server_context)
    client.write(b"NICK alice\r\n")
    server.write(b"NOTICE * :hello\r\n")
    assert not client.is_ready
    assert client.unsent_bytes > 0
    assert talk(client, server, cut) == (b"NOTICE * :hello\r\n", b"NICK alice\r\n")
    assert client.is_ready
    assert server.is_ready
    assert client.unsent_bytes == server.unsent_bytes == 0


def test_fingerprint_is_the_certificates(
    server_context: ssl.SSLContext, certificate: tuple[Path, bytes]
) -> None:
    client, server = pair_of(server_context)
    assert client.peer_fingerprint == ""
    talk(client, server)
    assert client.peer_fingerprint == hashlib.sha256(certificate[1]).hexdigest()
    assert server.peer_fingerprint == ""


def test_end_is_announced_and_text_after_it_goes_nowhere(server_context: ssl.SSLContext) -> None:
    client, server = pair_of(server_context)
    talk(client, server)
    server.write(b"ERROR :bye\r\n")
    server.close()
    assert talk(client, server)[0] == b"ERROR :bye\r\n"
    assert client.is_ended
    client.close()
    client.write(b"too late")
    talk(client, server)


def test_close_before_the_handshake_does_no_harm(server_context: ssl.SSLContext) -> None:
    client, _ = pair_of(server_context)
    client.close()


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        pytest.param(b"NAME\r\n\r\n", "does not speak TLS", id="plain"),
        pytest.param(b"HTTP/1.1 400 Bad Request\r\n", "does not speak TLS", id="HTTP"),
        pytest.param(b"\x15\x03\x01\x00\x02\x02\x28", "handshake failure", id="an alert"),
    ],
)
def test_client_is_told_that_there_is_no_tls(answer: bytes, problem: str) -> None:
    client = TlsStream(client_context())
    with pytest.raises(TlsError, match=problem):
        client.receive(answer)


def test_server_answers_nonsense_with_an_alert(server_context: ssl.SSLContext) -> None:
    server = TlsStream(server_context, server_side=True)
    with pytest.raises(TlsError):
        server.receive(b"\x16\x03\x01\x00\x05hello" * 3)
    wire = Wire()
    server.flush(wire.send)
    assert wire.take(1) == b"\x15"


def test_record_that_was_changed_on_its_way_is_refused(server_context: ssl.SSLContext) -> None:
    client, server = pair_of(server_context)
    talk(client, server)
    client.write(b"fine")
    client.write(b"changed")
    wire = Wire()
    client.flush(wire.send)
    wire.data[-1] ^= 1
    assert server.receive(bytes(wire.data)) == b"fine"
    with pytest.raises(TlsError):
        server.receive(b"\x17\x03\x03\x00\x01x")


def test_refused_bytes_stay_and_go_out_later(server_context: ssl.SSLContext) -> None:
    client, server = pair_of(server_context)
    talk(client, server)
    text = random.Random(1).randbytes(200_000)
    client.write(text)
    wire = bytearray()

    def refuse(data: bytes) -> int:
        raise BlockingIOError

    def take_some(data: bytes) -> int:
        wire.extend(data[:1000])
        return min(len(data), 1000)

    assert client.flush(refuse) is False
    waiting = client.unsent_bytes
    assert waiting > len(text)
    assert client.flush(take_some) is False
    assert client.unsent_bytes == waiting - 1000
    while not client.flush(take_some):
        pass
    assert server.receive(bytes(wire)) == text


def test_error_of_the_socket_comes_through_and_flush_can_be_called_again(
    server_context: ssl.SSLContext,
) -> None:
    client, server = pair_of(server_context)
    talk(client, server)
    client.write(b"x")

    def break_off(data: bytes) -> int:
        raise ConnectionResetError

    for _ in range(2):
        with pytest.raises(ConnectionResetError):
            client.flush(break_off)


def test_second_flusher_leaves_its_bytes_to_the_first(server_context: ssl.SSLContext) -> None:
    client, server = pair_of(server_context)
    talk(client, server)
    wire = bytearray()

    def send(data: bytes) -> int:
        wire.extend(data)
        if len(wire) < 100:  # while the first is within send, the lock is free: another writes and flushes
            other = threading.Thread(target=lambda: (client.write(b"second"), client.flush(refuse)))
            other.start()
            other.join()
        return len(data)

    def refuse(data: bytes) -> int:
        raise AssertionError("bytes would overtake each other")

    client.write(b"first")
    assert client.flush(send) is True
    assert server.receive(bytes(wire)).startswith(b"firstsecond")


def test_both_sides_write_thousands_of_times_while_they_read(
    server_context: ssl.SSLContext, sockets: tuple[socket.socket, socket.socket]
) -> None:
    expected = b"".join(LINES)
    client, server = pair_of(server_context)
    talk(client, server)
    sides = [Side(client, sockets[0]), Side(server, sockets[1])]
    with ThreadPoolExecutor(4) as threads:
        reading = [threads.submit(side.read, len(expected)) for side in sides]
        writing = [threads.submit(side.write) for side in sides]
        for written in writing:
            written.result()
        assert [read.result() for read in reading] == [expected, expected]


class Side:
    """One end of a socket; the reader's and the writer's thread flush in each other's way."""

    def __init__(self, stream: TlsStream, end: socket.socket) -> None:
        self.stream = stream
        self.end = end

    def send(self, data: bytes) -> int:
        return self.end.send(data, socket.MSG_DONTWAIT)

    def write(self) -> None:
        with selectors.DefaultSelector() as writable:
            writable.register(self.end, selectors.EVENT_WRITE)
            for line in LINES:
                self.stream.write(line)
                self.stream.flush(self.send)
            while self.stream.unsent_bytes:
                writable.select()
                self.stream.flush(self.send)

    def read(self, size_bytes: int) -> bytes:
        try:
            text = b""
            while len(text) < size_bytes:
                data = self.end.recv(4096)
                if not data:
                    break
                text += self.stream.receive(data)
                self.stream.flush(self.send)
            return text
        finally:
            if len(text) < size_bytes:
                self.end.shutdown(socket.SHUT_RDWR)  # a fault here must not leave the others waiting
