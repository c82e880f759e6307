"""SASL over IRC: AUTHENTICATE in pieces of 400 bytes, and the mechanism PLAIN (https://ircv3.net/specs/extensions/sasl-3.1,
RFC 4616). SCRAM has its own file (wire/scram.py). Both ends of it: the server reads what the client makes."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from wire import saslprep
from wire.errors import PeerError

MECHANISMS = ("PLAIN", "SCRAM-SHA-256")
"""What our server takes, and our client can do; the client prefers the last."""
CHUNK_BYTES = 400
LIMIT_BYTES = 4096
"""Of one answer, in base64: the longest password of ours takes a sixth of it."""


class BadLogin(PeerError):
    """What came is not what the mechanism says, or proves nothing."""

    def __init__(self, text: str) -> None:
        super().__init__("SASL", text)


class TooLong(BadLogin):
    """A piece over 400 bytes."""


def pieces(data: bytes) -> list[str]:
    """The parameters of the AUTHENTICATE lines that carry these bytes; `+`: nothing, or the end after a full piece."""
    text = base64.b64encode(data).decode()
    cut = [text[start : start + CHUNK_BYTES] for start in range(0, len(text), CHUNK_BYTES)]
    return cut if cut and len(cut[-1]) < CHUNK_BYTES else [*cut, "+"]


class Incoming:
    """Puts the pieces of one answer together."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._size = 0

    def feed(self, piece: str) -> bytes | None:
        """Takes one parameter; gives the bytes when they are complete. Raises BadLogin; then nothing is kept."""
        self._size += len(piece)
        if len(piece) > CHUNK_BYTES or self._size > LIMIT_BYTES:
            self._clear()
            if len(piece) > CHUNK_BYTES:
                raise TooLong("A piece of AUTHENTICATE has at most 400 bytes.")
            raise BadLogin("An answer of AUTHENTICATE has at most 4096 bytes.")
        if piece != "+":
            self._pieces.append(piece)
        if len(piece) == CHUNK_BYTES:
            return None
        text = "".join(self._pieces)
        self._clear()
        try:
            return base64.b64decode(text.encode(), validate=True)
        except (binascii.Error, UnicodeEncodeError) as error:
            raise BadLogin("What followed AUTHENTICATE is not base64.") from error

    def _clear(self) -> None:
        self._pieces.clear()
        self._size = 0


@dataclass(frozen=True, slots=True)
class Plain:
    """What PLAIN says: as whom to act ("" for oneself), who one is, and the password."""

    act_as: str
    name: str
    password: str

    def encode(self) -> bytes:
        """The bytes on their way to the server."""
        return "\0".join((self.act_as, self.name, self.password)).encode()

    @classmethod
    def decode(cls, data: bytes) -> Plain:
        """Reads what a client sent. Raises BadLogin."""
        try:
            parts = data.decode().split("\0")
            if len(parts) != 3 or not parts[1] or not parts[2]:
                raise BadLogin("PLAIN takes a name and a password, neither of them empty.")
            return cls(parts[0], parts[1], saslprep.prepare(parts[2]))
        except UnicodeDecodeError as error:
            raise BadLogin("A name or password is not UTF-8.") from error
        except PeerError as error:
            raise BadLogin(error.text) from error
