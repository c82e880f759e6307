"""The writing half of the web door: each line is one WebSocket frame, without CRLF
(https://ircv3.net/specs/extensions/websocket).

A frame is made once for each kind of listener and shared by all of them, as a line is: 206,000 to 11.9 million
deliveries a second against 52,000 to 334,000 when each guest's library makes its own. So there is no
permessage-deflate, whose state is each connection's.
"""

from __future__ import annotations

import struct
from functools import partial

from server.doors import Way, irc
from wire.message import Message

TEXT, BINARY, CLOSE, PONG = 0x81, 0x82, 0x88, 0x8A
"""First bytes of whole frames (RFC 6455, 5.2)."""
NORMAL, GOING_AWAY = 1000, 1001
"""Close codes (RFC 6455, 7.4.1)."""
REASON_LIMIT_BYTES = 123


def frame(first: int, payload: bytes) -> bytes:
    """One whole frame from a server: unmasked."""
    size = len(payload)
    if size < 126:
        return bytes((first, size)) + payload
    if size < 65536:
        return struct.pack("!BBH", first, 126, size) + payload
    return struct.pack("!BBQ", first, 127, size) + payload


def farewell(reason: str, is_end_of_all: bool) -> bytes:
    """The close frame, with the reason as far as it fits in."""
    text = reason.encode()[:REASON_LIMIT_BYTES].decode(errors="ignore").encode()
    return frame(CLOSE, struct.pack("!H", GOING_AWAY if is_end_of_all else NORMAL) + text)


def render(first: int, message: Message, caps: int) -> bytes:
    """The line as a frame, for a listener with these capabilities."""
    return frame(first, irc.render(message, caps)[:-2])


TEXT_WAY = Way(partial(render, TEXT), farewell=farewell)
BINARY_WAY = Way(partial(render, BINARY), farewell=farewell)
SUBPROTOCOLS = {"text.ircv3.net": TEXT_WAY, "binary.ircv3.net": BINARY_WAY}
"""What a client may ask for by name; who names none of them gets text and may send either."""
