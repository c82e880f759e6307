"""Everything that comes to the one port, early and late: IRC, HTTP, TLS. Whoever is there already notices nothing."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from websockets.sync.client import connect as connect_web
from websockets.typing import Subprotocol

from tests.end2end.output import PATIENCE_S
from tests.end2end.peers import IrcGuest, Peer
from tests.end2end.processes import Server

Connect = Callable[[], Peer]

REQUEST = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n\r\n"
ANSWER = "This is a Samovar chat."


@pytest.fixture(autouse=True)
def bystander(irc: Callable[[str], IrcGuest]) -> Iterator[IrcGuest]:
    """Somebody who sits in the lobby meanwhile and must be told nothing of passers-by."""
    alice = irc("alice")
    yield alice
    alice.catches_up()


def test_an_irc_client_that_comes_late(connect: Connect, bystander: IrcGuest) -> None:
    late = connect()
    assert late.sees("NAME") == ""
    late.says("CAP LS 302", "NICK bob", "USER bob 0 * :Bob")
    assert late.sees("CAP * LS :").startswith("\r\n:"), "the stray line is NAME and nothing more"
    late.says("CAP END", "JOIN #lobby")
    late.sees(" 001 bob ")
    bystander.sees_join("bob")
    late.says("PRIVMSG #lobby :простите за опоздание")
    bystander.hears("bob", "простите за опоздание")


def test_an_irc_client_never_reads_name(connect: Connect, bystander: IrcGuest) -> None:
    early = connect()
    early.says("NICK bob", "USER bob 0 * :Bob")
    assert early.sees(" 001 bob ") == ":samovar.local"


def test_an_irc_client_whose_first_line_comes_in_pieces(connect: Connect, bystander: IrcGuest) -> None:
    slow = connect()
    for piece in ("N", "IC", "K b", "ob\r", "\nUSER bob 0 * :B", "ob\r\n"):
        slow.sock.sendall(piece.encode())
    assert slow.sees(" 001 bob ") == ":samovar.local"


@pytest.mark.parametrize("is_late", [False, True], ids=["early", "late"])
def test_http_is_answered_clearly(connect: Connect, bystander: IrcGuest, is_late: bool) -> None:
    browser = connect()
    if is_late:
        browser.sees("NAME")
    browser.sock.sendall(REQUEST.encode())
    assert browser.sees("\r\n\r\n").startswith("HTTP/1.1 426 ")
    assert ANSWER in browser.output.until_end()
    assert bystander.catches_up() == ""


def test_an_http_body_is_not_a_guest(connect: Connect, bystander: IrcGuest) -> None:
    attacker = connect()
    body = "NICK mallory\r\nUSER m 0 * :m\r\nJOIN #lobby\r\nPRIVMSG #lobby :spam\r\n"
    attacker.sock.sendall(f"POST / HTTP/1.1\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
    assert " 001 " not in attacker.output.until_end()
    assert bystander.catches_up() == ""


def test_a_program_that_fetches_pages_gets_the_answer_whole(server: Server, bystander: IrcGuest) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE_S)
    with closing(connection):
        connection.request("GET", "/")
        with connection.getresponse() as page:
            assert page.status == http.HTTPStatus.UPGRADE_REQUIRED
            assert page.read().decode().startswith(ANSWER)
    assert bystander.catches_up() == ""


@pytest.mark.parametrize("subprotocol", ["text.ircv3.net", "binary.ircv3.net"])
def test_a_web_client_of_irc_sits_among_the_others(
    server: Server, bystander: IrcGuest, subprotocol: str
) -> None:
    with connect_web(
        f"ws://127.0.0.1:{server.port}", subprotocols=[Subprotocol(subprotocol)], max_queue=None
    ) as client:
        for line in ("NICK anna", "USER anna 0 * :Anna", "JOIN #lobby", "PRIVMSG #lobby :привет"):
            client.send(line if subprotocol == "text.ircv3.net" else line.encode())
        bystander.sees_join("anna")
        bystander.hears("anna", "привет")
    bystander.sees_quit("anna")


def test_a_tls_client_is_told_that_there_is_no_tls(connect: Connect, bystander: IrcGuest) -> None:
    client = connect()
    with pytest.raises(ssl.SSLError, match="HANDSHAKE_FAILURE"):
        shake_hands(client.sock)
    assert bystander.catches_up() == ""


def test_a_tls_client_that_comes_late_is_let_go(connect: Connect, bystander: IrcGuest) -> None:
    """NAME has been said: the hello can't be saved. The client sees at once that this is not TLS, and may retry."""
    client = connect()
    assert client.sock.recv(4, socket.MSG_WAITALL | socket.MSG_PEEK) == b"NAME"
    with pytest.raises(ssl.SSLError, match="WRONG_VERSION_NUMBER"):
        shake_hands(client.sock)
    assert bystander.catches_up() == ""


def test_half_a_hello_and_half_a_request_harm_nobody(connect: Connect, bystander: IrcGuest) -> None:
    hello, request = connect(), connect()
    hello.sock.sendall(b"\x16")
    request.sock.sendall(b"GE")
    hello.sock.close()
    request.sock.close()
    assert bystander.catches_up() == ""


def shake_hands(sock: socket.socket) -> None:
    """Begins TLS and shows the client's own error."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    sock.settimeout(PATIENCE_S)
    with context.wrap_socket(sock):
        pass
