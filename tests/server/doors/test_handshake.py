"""What comes over HTTP: the opening of a WebSocket, and short answers to all else."""

from __future__ import annotations

import logging
import socket

import pytest

from server.doors.handshake import HEAD_LIMIT_BYTES, Handshake, Shaken
from server.doors.web_rules import WebRules
from tests.server.conftest import Host
from tests.talk import Talk
from tests.web_talkers import BINARY, TEXT
from wire.plain import ASK

RULES = WebRules.of(["chat.example"], ["https://pages.example"])
GET = "GET / HTTP/1.1"
OPENING = {
    "Host": "127.0.0.1:4000",
    "Connection": "keep-alive, Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


def request(line: str = GET, **changed: str | None) -> bytes:
    """A request that opens a WebSocket, with headers changed; `None` leaves one out, `_` stands for `-`."""
    headers: dict[str, str | None] = {
        **OPENING,
        **{name.replace("_", "-"): text for name, text in changed.items()},
    }
    lines = [f"{name}: {text}" for name, text in headers.items() if text is not None]
    return "\r\n".join([line, *lines, "", ""]).encode()


def plain_request(line: str = GET, host: str = "127.0.0.1") -> bytes:
    return f"{line}\r\nHost: {host}\r\n\r\n".encode()


def answer(data: bytes) -> Shaken:
    """The answer to a whole request, which is the same wherever it is cut."""
    shaken = Handshake(RULES).read(data)
    assert shaken is not None
    piecewise = Handshake(RULES)
    answers = [piecewise.read(data[at : at + 1]) for at in range(len(data))]
    first = next(found for found in answers if found is not None)
    assert first.answer.split(b"\r\n")[0] == shaken.answer.split(b"\r\n")[0]
    return shaken


def status(data: bytes) -> int:
    return int(answer(data).answer.split(b" ")[1])


def test_the_example_of_the_rfc() -> None:
    shaken = answer(request())
    lines = shaken.answer.split(b"\r\n")
    assert lines[0] == b"HTTP/1.1 101 Switching Protocols"
    assert b"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=" in lines
    assert not any(b"Sec-WebSocket-Extensions" in line or b"Protocol:" in line for line in lines)
    assert shaken.protocol is not None


def test_frames_that_came_behind_the_request_are_kept() -> None:
    assert answer(request() + b"\x81\x80abcd").rest == b"\x81\x80abcd"


@pytest.mark.parametrize(
    ("line", "changed", "code"),
    [
        pytest.param(GET, {"Sec_WebSocket_Key": None}, 400, id="no key"),
        pytest.param(GET, {"Sec_WebSocket_Key": "x"}, 400, id="no such key"),
        pytest.param(GET, {"Sec_WebSocket_Version": "8"}, 400, id="an old version"),
        pytest.param(GET, {"Upgrade": "h2c"}, 426, id="another protocol"),
        pytest.param(GET, {"Connection": "close"}, 426, id="no upgrade after all"),
        pytest.param(GET, {"Host": None}, 400, id="no Host"),
        pytest.param(GET, {"Host": "x\r\nHost: y"}, 400, id="two Hosts"),
        pytest.param(GET, {"Host": "evil.example"}, 421, id="a name that is not ours (DNS rebinding)"),
        pytest.param(GET, {"Origin": "http://evil.example"}, 403, id="a page of another site"),
        pytest.param(GET, {"Origin": "null"}, 403, id="a page of no site"),
        pytest.param(GET, {"Origin": "http://127.0.0.1:4000"}, 101, id="a page of this server"),
        pytest.param(GET, {"Origin": "https://pages.example"}, 101, id="a page of a site that was named"),
        pytest.param(GET, {"Host": "chat.example"}, 101, id="a name that was told"),
        pytest.param(GET, {"Cookie": "x" * 8000}, 101, id="cookies of all that runs on localhost"),
        pytest.param("GET /webirc HTTP/1.1", {}, 101, id="any path"),
        pytest.param("GET / HTTP/1.0", {}, 505, id="HTTP/1.0"),
        pytest.param("POST / HTTP/1.1", {}, 405, id="no GET"),
        pytest.param(GET, {"Content_Length": "5"}, 400, id="a body"),
        pytest.param(GET, {"Transfer_Encoding": "chunked"}, 400, id="a body in chunks"),
        pytest.param("GET /", {}, 400, id="no version"),
        pytest.param("GET  / HTTP/1.1", {}, 400, id="two spaces"),
        pytest.param(GET, {"Bad Name": "x"}, 400, id="no name of a header"),
        pytest.param(GET, {"X": "a\0b"}, 400, id="NUL in a header"),
        pytest.param("GET /" + "x" * 8300 + " HTTP/1.1", {}, 414, id="a long path"),
    ],
)
def test_openings(line: str, changed: dict[str, str | None], code: int) -> None:
    shaken = answer(request(line, **changed))
    assert int(shaken.answer.split(b" ")[1]) == code
    assert (shaken.protocol is not None) == (code == 101)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (GET, 426),
        ("GET /?x=1 HTTP/1.1", 426),
        ("GET /favicon.ico HTTP/1.1", 404),
        ("POST / HTTP/1.1", 405),
        ("OPTIONS * HTTP/1.1", 405),
        ("CONNECT chat:443 HTTP/1.1", 405),
        ("PRI * HTTP/2.0", 405),
    ],
)
def test_what_opens_nothing_is_told_why(line: str, code: int) -> None:
    said = answer(plain_request(line)).answer
    head, _, body = said.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 %d " % code)
    assert b"\r\nConnection: " in head
    assert b"close" in head
    assert b"\r\nX-Content-Type-Options: nosniff" in head
    assert b"\r\nContent-Length: %d" % len(body) in head
    assert body.endswith(b"\n")


@pytest.mark.parametrize("path", ["/", "/other"])
def test_head_is_answered_as_get_without_the_body(path: str) -> None:
    asked = answer(plain_request(f"HEAD {path} HTTP/1.1")).answer
    assert (
        asked == answer(plain_request(f"GET {path} HTTP/1.1")).answer.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
    )


def test_a_head_without_end_is_refused_at_its_limit() -> None:
    handshake = Handshake(RULES)
    line = b"X-Y: " + b"z" * 93 + b"\r\n"
    assert handshake.read(b"GET / HTTP/1.1\r\n") is None
    answers = [handshake.read(line) for _ in range(HEAD_LIMIT_BYTES // len(line) + 1)]
    assert answers[-1] is not None
    assert answers[-1].answer.startswith(b"HTTP/1.1 431 ")
    assert not any(answers[:-1])


def test_empty_lines_before_a_request_are_passed_over() -> None:
    assert status(b"\r\n\r\n" + plain_request()) == 426


# --- with the server


@pytest.mark.parametrize(
    ("offered", "agreed"),
    [
        ([TEXT], TEXT),
        ([BINARY], BINARY),
        ([BINARY, TEXT], BINARY),
        ([TEXT, BINARY], TEXT),
        (["soap", BINARY], BINARY),
        (["soap"], None),
        ([], None),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_the_clients_first_choice_is_taken(talk: Talk, offered: list[str], agreed: str | None) -> None:
    assert talk.web("anna", *offered).subprotocol == agreed


def test_who_asks_only_after_name_is_answered_behind_it(talk: Talk) -> None:
    anna = talk.connect_web("anna")
    assert anna.sock.recv(len(ASK), socket.MSG_PEEK | socket.MSG_WAITALL) == ASK
    answer = anna.opens().answer
    assert answer is not None
    assert answer.status_code == 101


@pytest.mark.parametrize("asked", [False, True], ids=["at once", "after NAME"])
@pytest.mark.parametrize("line", ["POST / HTTP/1.1", GET, "PUT /x HTTP/1.1"])
def test_no_body_reaches_the_chat(talk: Talk, line: str, asked: bool) -> None:
    """A page of any site can have a form sent here whose body is lines of IRC (people.md's promise 6)."""
    bob = talk.connect_plain("bob")
    if asked:
        bob << "NAME"
    bob.sends(plain_request(line) + b"NICK evil\r\nUSER e 0 * :e\r\nPRIVMSG usher :hello\r\n")
    bob << "HTTP/1.1 4"
    said = bob._unread + b"".join(iter(bob._receive, b""))
    assert b" 001 " not in said
    talk.usher >> "WHOIS evil"
    talk.usher << "401 usher evil …"
    talk.usher << "318 …"
    talk.usher.nothing()


def test_a_body_behind_an_opening_reaches_nothing_either(talk: Talk) -> None:
    bob = talk.connect_plain("bob")
    bob.sends(request() + b"NICK evil\r\nUSER e 0 * :e\r\n")
    bob << "HTTP/1.1 101 Switching Protocols\r\n"
    assert b"invalid opcode" in bob._unread + b"".join(iter(bob._receive, b""))
    talk.usher >> "WHOIS evil"
    talk.usher << "401 usher evil …"


def test_a_head_that_never_ends_is_cut_when_registration_is_due(talk: Talk) -> None:
    bob = talk.connect_plain("bob")
    bob.sends(b"GET / HTTP/1.1\r\nX: ")
    talk.usher.nothing()
    talk.clock.pass_s(61)
    talk.usher.until_now()
    bob.ended()


def test_an_open_websocket_that_says_nothing_is_closed_when_registration_is_due(talk: Talk) -> None:
    anna = talk.connect_web("anna").opens()
    talk.usher.nothing()
    talk.clock.pass_s(61)
    talk.usher.until_now()
    anna << "ERROR :Closing link: Registration took too long"
    anna.ended()
    assert anna.close is not None
    assert anna.close.reason == "Registration took too long"


def test_the_configuration_names_hosts_and_origins(host: Host) -> None:
    talk = host(web_hosts=("chat.example",), web_origins=("https://pages.example",))
    for options, code in (
        ({"host": "chat.example"}, 101),
        ({"host": "other.example"}, 421),
        ({"origin": "https://pages.example"}, 101),
        ({"origin": "https://other.example"}, 403),
    ):
        answer = talk.connect_web(**options).opens().answer
        assert answer is not None
        assert answer.status_code == code


def test_the_servers_own_name_is_one_of_ours(host: Host) -> None:
    talk = host(name="tea.example")
    answer = talk.connect_web(host="tea.example:4000").opens().answer
    assert answer is not None
    assert answer.status_code == 101


def test_the_library_logs_nothing_of_what_is_said(talk: Talk, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        talk.web("anna") >> "PRIVMSG NickServ :IDENTIFY secret"
        talk.usher.nothing()
    assert [record for record in caplog.records if record.name.startswith("server.doors")] == []
    assert not any(record.name == "websockets.server" for record in caplog.records)
