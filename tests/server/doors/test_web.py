"""The web door: IRC in the messages of a WebSocket (https://ircv3.net/specs/extensions/websocket)."""

from __future__ import annotations

import pytest
from websockets.frames import Frame, Opcode
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from server.doors.web import FRAGMENTS
from server.limits import BURST
from tests.server.conftest import Host
from tests.talk import CAPS, Talk
from tests.web_talkers import BINARY, TEXT


def test_a_browser_and_the_others_sit_in_one_room(talk: Talk) -> None:
    (bob,) = talk.in_room("#lobby", "bob")
    plain = talk.plain("pete")
    bob.until_now()
    anna = talk.web("anna", TEXT)
    anna.enters("#lobby")
    bob << "JOIN #lobby"
    plain << "anna has join the chat.\n"
    anna >> "PRIVMSG #lobby :привет 👋"
    bob << ":anna!… PRIVMSG #lobby :привет 👋"
    plain << "anna: привет 👋\n"
    bob >> "PRIVMSG #lobby :hi"
    anna << ":bob!… PRIVMSG #lobby hi"
    plain << "bob: hi\n"
    plain >> "hello"
    anna << ":pete!… PRIVMSG #lobby hello"


@pytest.mark.parametrize(
    ("offered", "opcode"),
    [((TEXT,), Opcode.TEXT), ((BINARY,), Opcode.BINARY), ((), Opcode.TEXT)],
    ids=["text", "binary", "no subprotocol"],
)
def test_lines_come_in_frames_of_the_kind_that_was_agreed_on(
    talk: Talk, offered: tuple[str, ...], opcode: Opcode
) -> None:
    anna = talk.web("anna", *offered, caps=CAPS)
    anna.enters("#tea")
    anna >> "@label=7 PRIVMSG #tea :hi"
    anna << "@label=7;msgid=…;time=… :anna!… PRIVMSG #tea hi"
    assert anna.opcodes == {opcode}


@pytest.mark.parametrize("opcode", [Opcode.TEXT, Opcode.BINARY], ids=lambda opcode: opcode.name.lower())
@pytest.mark.parametrize("offered", [TEXT, BINARY, "soap"])
def test_either_kind_of_frame_is_read(talk: Talk, offered: str, opcode: Opcode) -> None:
    anna = talk.web("anna", offered)
    anna.frame(opcode, "PING :чай".encode())
    anna << "PONG … чай"


def test_listeners_of_both_kinds_share_what_is_said(talk: Talk) -> None:
    texts = [talk.web(f"t{number}", TEXT, caps=CAPS) for number in range(3)]
    binaries = [talk.web(f"b{number}", BINARY) for number in range(3)]
    for each in texts + binaries:
        each.enters("#tea")
    for each in texts + binaries:
        each.until_now()
    (bob,) = talk.in_room("#tea", "bob")
    for number in range(20):
        bob >> f"PRIVMSG #tea :{number}"
    for each in texts + binaries:
        each << "JOIN #tea"
        for number in range(20):
            each << f":bob!… PRIVMSG #tea {number}"


# --- messages and lines


def test_several_lines_in_one_frame_are_as_many_lines(talk: Talk) -> None:
    anna = talk.web("anna")
    anna.frame(Opcode.TEXT, b"PING 1\r\nPING 2\n\nPING 3\r\n")
    anna.hears("PONG … 1", "PONG … 2", "PONG … 3")


def test_a_message_in_fragments_with_a_ping_between(talk: Talk) -> None:
    anna = talk.web("anna")
    anna.frame(Opcode.TEXT, "PING :ча".encode()[:-1], fin=False)
    anna.frame(Opcode.PING, b"still there?")
    anna.frame(Opcode.CONT, "ча".encode()[-1:], fin=False)
    anna.frame(Opcode.CONT, "й".encode())
    anna << "PONG … чай"
    assert anna.pongs == [b"still there?"]


def test_frames_cut_at_every_byte(talk: Talk) -> None:
    anna = talk.web("anna")
    for byte in Frame(Opcode.TEXT, b"PING tea").serialize(mask=True):
        anna.raw(bytes((byte,)))
    anna << "PONG … tea"


def test_empty_messages_and_pongs_are_passed_over(talk: Talk) -> None:
    anna = talk.web("anna")
    anna.frame(Opcode.TEXT, b"").frame(Opcode.BINARY, b"\r\n").frame(Opcode.PONG, b"x")
    anna.nothing()


def test_a_line_over_the_limit_is_417(talk: Talk) -> None:
    anna = talk.web("anna")
    anna.frame(Opcode.TEXT, b"PRIVMSG anna :" + b"x" * 510)
    anna << "417 …"
    anna.frame(Opcode.TEXT, b"@a=" + b"x" * 4100 + b" PING x")
    anna << "417 …"
    anna.nothing()


def test_a_line_of_510_bytes_passes(talk: Talk) -> None:
    anna = talk.web("anna")
    anna.frame(Opcode.TEXT, b"PING :" + b"x" * 504)
    anna.until("PONG …")


def test_nul_in_a_line_is_refused(talk: Talk) -> None:
    anna = talk.web("anna")
    anna.frame(Opcode.TEXT, b"PRIVMSG anna :a\0b")
    anna << "FAIL * INVALID_LINE …"


def test_binary_that_is_not_utf8_is_refused(talk: Talk) -> None:
    anna = talk.web("anna", BINARY)
    anna.frame(Opcode.BINARY, b"PRIVMSG anna :caf\xe9")
    anna << "FAIL PRIVMSG INVALID_UTF8 …"
    anna.nothing()


# --- ends


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(Frame(Opcode.TEXT, b"caf\xe9").serialize(mask=True), 1007, id="text that is not UTF-8"),
        pytest.param(
            Frame(Opcode.TEXT, b"x" * 16385).serialize(mask=True), 1009, id="a message over the limit"
        ),
        pytest.param(
            Frame(Opcode.TEXT, b"x" * 9000, fin=False).serialize(mask=True)
            + Frame(Opcode.CONT, b"x" * 9000).serialize(mask=True),
            1009,
            id="fragments over the limit",
        ),
        pytest.param(b"\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xff", 1009, id="a length of 8 EB"),
        pytest.param(
            Frame(Opcode.TEXT, b"", fin=False).serialize(mask=True)
            + Frame(Opcode.CONT, b"", fin=False).serialize(mask=True) * FRAGMENTS,
            1008,
            id="too many fragments",
        ),
        pytest.param(Frame(Opcode.TEXT, b"x").serialize(mask=False), 1002, id="no mask"),
        pytest.param(b"\x83\x80abcd", 1002, id="no such opcode"),
        pytest.param(b"\xc1\x80abcd", 1002, id="a bit of an extension"),
        pytest.param(Frame(Opcode.CONT, b"x").serialize(mask=True), 1002, id="a continuation of nothing"),
        pytest.param(b"\x09\x80abcd", 1002, id="a ping in fragments"),
        pytest.param(b"\x89\xfe\x00\x7eabcd" + b"x" * 126, 1002, id="a long ping"),
        pytest.param(b"\x88\x81abcdx", 1002, id="a close frame of one byte"),
    ],
)
def test_what_breaks_the_protocol_ends_it_with_its_code(talk: Talk, data: bytes, code: int) -> None:
    anna = talk.web("anna")
    bob = talk("bob")
    bob >> "MONITOR + anna"
    bob << "730 …"
    anna.raw(Frame(Opcode.TEXT, b"PING before").serialize(mask=True) + data)
    anna.raw(Frame(Opcode.PING, b"behind").serialize(mask=True))
    anna << "PONG … before"
    anna << "ERROR :Closing link: Connection closed"
    anna.ended()
    assert anna.close is not None
    assert anna.close.code == code
    bob << "731 … anna"


def test_who_closes_is_answered_after_all_that_was_said_before(talk: Talk) -> None:
    bob, _carl = talk.in_room("#tea", "bob", "carl")
    anna = talk.web("anna")
    anna.enters("#tea")
    bob << "JOIN #tea"
    anna >> "PRIVMSG #tea :last"
    anna.hangs_up()
    assert anna.close is not None
    assert (anna.close.code, anna.close.reason) == (1001, "")
    bob << ":anna!… PRIVMSG #tea last"
    bob << ":anna!… QUIT :Connection closed"


def test_quit_closes_with_the_reason(talk: Talk) -> None:
    anna = talk.web("anna")
    anna >> "QUIT :tea time"
    anna << "ERROR …"
    anna.ended()
    assert anna.close is not None
    assert anna.close.code == 1000
    assert "tea time" in anna.close.reason


def test_who_vanishes_without_a_close_is_gone(talk: Talk) -> None:
    (bob,) = talk.in_room("#tea", "bob")
    anna = talk.web("anna")
    anna.enters("#tea")
    bob << "JOIN #tea"
    anna.leaves()
    bob << ":anna!… QUIT :Connection closed"


def test_the_servers_end_is_told(talk: Talk) -> None:
    anna = talk.web("anna")
    talk.stop()
    anna << "ERROR :Closing link: The chat has been closed by its host"
    anna.ended()
    assert anna.close is not None
    assert (anna.close.code, anna.close.reason) == (1001, "The chat has been closed by its host")


def test_nothing_comes_behind_a_close(talk: Talk) -> None:
    bob, _carl = talk.in_room("#tea", "bob", "carl")
    anna = talk.web("anna")
    anna.enters("#tea")
    bob << "JOIN #tea"
    anna.sock.sendall(
        Frame(Opcode.CLOSE, b"\x03\xe8").serialize(mask=True)
        + Frame(Opcode.TEXT, b"PRIVMSG #tea :ghost").serialize(mask=True)
    )
    bob << ":anna!… QUIT …"
    bob.nothing()
    while anna._receive():
        pass
    assert anna.close is not None


# --- the pace


def test_pings_and_empty_messages_count_as_lines(talk: Talk) -> None:
    """Time stands still: after the burst each frame waits, and so does what comes behind it."""
    anna = talk.connect_web("anna", address="192.0.2.1").opens()
    anna.sock.sendall(Frame(Opcode.PING, b"x").serialize(mask=True) * int(BURST))
    anna.sock.sendall(Frame(Opcode.PING, b"late").serialize(mask=True))
    anna.sock.sendall(Frame(Opcode.TEXT, b"QUIT").serialize(mask=True))
    anna << "ERROR …"
    assert anna.pongs == [b"x"] * int(BURST) + [b"late"]


def test_the_limits_on_connections_hold(host: Host) -> None:
    from server.limits import Limits

    talk = host(limits=Limits(connections_an_address=1))
    talk.web("anna", address="192.0.2.1")
    refused = talk.connect_plain("bob", address="192.0.2.1")
    refused << "ERROR :Too many connections from your address (at most 1)\r\n"
    refused.ended()


# --- other people's clients


@pytest.mark.parametrize("subprotocol", [TEXT, BINARY])
def test_the_librarys_own_client(talk: Talk, subprotocol: str) -> None:
    with connect(
        f"ws://localhost:{talk.app.port}/", subprotocols=[Subprotocol(subprotocol)], compression="deflate"
    ) as client:
        send = client.send if subprotocol == TEXT else lambda line: client.send(line.encode())
        for line in ("NICK anna", "USER a 0 * :A", "PING :привет"):
            send(line)
        said = [client.recv(timeout=10)]
        while "PONG" not in (line := said[-1] if isinstance(said[-1], str) else said[-1].decode()):
            said.append(client.recv(timeout=10))
        assert client.subprotocol == subprotocol
        assert line.endswith("привет")
        assert client.ping(b"x").wait(10)
    assert (client.close_code, client.close_reason) == (1000, "")
