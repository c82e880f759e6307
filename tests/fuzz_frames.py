"""Inputs of tests/fuzz_doors.py for the web door: requests and frames, right, nearly right and wrong."""

from __future__ import annotations

import random

from websockets.frames import Frame, Opcode

from tests.fuzz_inputs import IRC_MAKERS, Maker, mutated, noise

REQUEST = (
    b"GET /%s HTTP/1.1\r\nHost: %s\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n%s\r\n"
)
PROTOCOLS = (b"", b"text.ircv3.net", b"binary.ircv3.net, text.ircv3.net", b"soap", b",,", b"\xff")
ORIGINS = (b"http://localhost", b"null", b"http://evil.example", b"", b"\xd0\xb0")


def a_request(chance: random.Random) -> bytes:
    """The opening of a WebSocket; one of three is not quite right."""
    more = b""
    if protocol := chance.choice(PROTOCOLS):
        more += b"Sec-WebSocket-Protocol: " + protocol + b"\r\n"
    if chance.random() < 0.2:
        more += b"Origin: " + chance.choice(ORIGINS) + b"\r\n"
    host = chance.choice((b"localhost", b"127.0.0.1:4000", b"[::1]", b"localhost", b"evil.example"))
    request = REQUEST % (chance.choice((b"", b"webirc", b"x" * 500)), host, more)
    if chance.random() < 0.3:
        request = mutated(chance, request)
    return request


def a_frame(chance: random.Random) -> bytes:
    """A message of a line, whole or in fragments, with control frames between."""
    line = chance.choice(IRC_MAKERS)(chance)
    if chance.random() < 0.8:
        line = line.rstrip(b"\r\n")
    opcode = chance.choice((Opcode.TEXT, Opcode.TEXT, Opcode.BINARY))
    if chance.random() < 0.7:
        return _masked(opcode, line)
    cut = chance.randrange(len(line) + 1)
    control = _masked(chance.choice((Opcode.PING, Opcode.PONG)), noise(chance)[:125])
    return _masked(opcode, line[:cut], fin=False) + control + _masked(Opcode.CONT, line[cut:])


def a_bad_frame(chance: random.Random) -> bytes:
    """A frame that is wrong somewhere; most end the WebSocket."""
    kind = chance.randrange(4)
    if kind == 0:
        return mutated(chance, a_frame(chance))
    if kind == 1:
        return _masked(Opcode.CLOSE, noise(chance)[:125])
    if kind == 2:
        return _masked(Opcode.BINARY, b"x" * 20000)
    return noise(chance)


def _masked(opcode: Opcode, data: bytes, fin: bool = True) -> bytes:
    return Frame(opcode, data, fin).serialize(mask=True)


WEB_MAKERS: tuple[Maker, ...] = (*[a_frame] * 30, a_bad_frame)
"""Few bad ones: behind the first nothing is read."""


def a_web_opening(chance: random.Random, lines: bytes) -> bytes:
    """A request, and the lines that register somebody, as frames."""
    return a_request(chance) + b"".join(_masked(Opcode.TEXT, line) for line in lines.split(b"\r\n")[:-1])
