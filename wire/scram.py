"""SCRAM-SHA-256, both ends (RFC 5802, RFC 7677): the client proves that it knows the password, the server that it knew
it once, and neither sends it. Each end is an object that is asked for one message after the other.

Whoever makes one gives it a nonce of fresh chance, since nothing here is left to chance.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wire.sasl import BadLogin
from wire.saslprep import prepare

ITERATIONS_LIMIT = 1_000_000
"""What a client works for a server at most: half a second. Who asks for more may only want to hold it up."""
ITERATIONS_LEAST = 1_000
"""A client refuses less: whoever listens could try passwords by the million (RFC 7677 asks for 4,096)."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a server keeps of a password: it proves nothing to others, and the password can't be made of it."""

    salt: bytes
    iterations: int
    stored_key: bytes
    server_key: bytes


def derive(password: str, salt: bytes, iterations: int) -> Credentials:
    """Makes what is kept of a prepared password. Takes 34 ms for 100,000 iterations; the GIL is released meanwhile."""
    salted = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, iterations)
    client_key = _hmac(salted, b"Client Key")
    return Credentials(salt, iterations, _hash(client_key), _hmac(salted, b"Server Key"))


class Server:
    """The server's end of one login. Raises BadLogin where the client breaks a rule or does not know the password."""

    def __init__(self, nonce: str, find: Callable[[str], Credentials]) -> None:
        self._nonce = nonce
        self._find = find
        """What is kept for a name; for an unknown one something that looks alike and fits no password."""
        self.name = ""
        """Who the client says to be."""
        self._header = ""
        self._said = ""
        self.kept = Credentials(b"", 0, b"", b"")
        """What the proof was held against."""

    def challenge(self, client_first: bytes) -> bytes:
        """The answer to the client's first message: salt, iterations and both nonces."""
        binding, act_as, bare = _text(client_first).split(",", 2) if client_first.count(b",") > 1 else _no()
        if binding not in ("n", "y"):
            raise BadLogin("This server does not bind logins to TLS channels.")
        fields = _fields(bare)
        if list(fields)[:2] != ["n", "r"] or not fields["r"]:
            raise BadLogin("The first message of SCRAM begins with a name and a nonce.")
        self.name = _name_of(fields["n"])
        if act_as and _name_of(act_as.removeprefix("a=")) != self.name:
            raise BadLogin("A login is for one's own account only.")
        self._header = f"{binding},{act_as},"
        self._nonce = fields["r"] + self._nonce
        self.kept = kept = self._find(self.name)
        first = f"r={self._nonce},s={_base64(kept.salt)},i={kept.iterations}"
        self._said = f"{bare},{first}"
        return first.encode()

    def verify(self, client_final: bytes) -> bytes:
        """Checks the proof, and gives the server's own."""
        without_proof, comma, _ = _text(client_final).rpartition(",p=")
        fields = _fields(_text(client_final))
        if not comma or list(fields)[:2] != ["c", "r"]:
            raise BadLogin("The last message of SCRAM holds a header, a nonce and a proof.")
        if fields["r"] != self._nonce or _bytes(fields["c"]) != self._header.encode():
            raise BadLogin("The nonce or header is not that of the first message.")
        said = f"{self._said},{without_proof}".encode()
        client_key = _xor(_bytes(fields["p"]), _hmac(self.kept.stored_key, said))
        if not hmac.compare_digest(_hash(client_key), self.kept.stored_key):
            raise BadLogin("The account or the password is not right.")
        return f"v={_base64(_hmac(self.kept.server_key, said))}".encode()


class Client:
    """The client's end of one login. Raises BadLogin where the server breaks a rule or never knew the password."""

    def __init__(self, name: str, password: str, nonce: str) -> None:
        self._password = prepare(password)
        self._nonce = nonce
        self._bare = f"n={name.replace('=', '=3D').replace(',', '=2C')},r={nonce}"
        self._signature = b""

    def first(self) -> bytes:
        """What the client says first."""
        return f"n,,{self._bare}".encode()

    def prove(self, server_first: bytes) -> bytes:
        """The answer to the server's challenge. Takes as long as the server's iterations take."""
        text = _text(server_first)
        fields = _fields(text)
        if list(fields)[:3] != ["r", "s", "i"]:
            raise BadLogin("The server's first message of SCRAM can't be read.")
        rounds = fields["i"]
        if not fields["r"].startswith(self._nonce) or fields["r"] == self._nonce:
            raise BadLogin("The server's nonce is not an answer to ours.")
        if not (rounds.isascii() and rounds.isdigit() and len(rounds) < 9):
            raise BadLogin("The server's number of iterations can't be read.")
        if not ITERATIONS_LEAST <= int(rounds) <= ITERATIONS_LIMIT:
            raise BadLogin(f"The server asks for {rounds} iterations, which is not safe or takes too long.")
        salted = hashlib.pbkdf2_hmac("sha256", self._password.encode(), _bytes(fields["s"]), int(rounds))
        client_key = _hmac(salted, b"Client Key")
        without_proof = f"c=biws,r={fields['r']}"
        said = f"{self._bare},{text},{without_proof}".encode()
        self._signature = _hmac(_hmac(salted, b"Server Key"), said)
        proof = _xor(client_key, _hmac(_hash(client_key), said))
        return f"{without_proof},p={_base64(proof)}".encode()

    def check(self, server_final: bytes) -> None:
        """Raises BadLogin unless the server has proved that it knew the password once."""
        fields = _fields(_text(server_final))
        if "e" in fields:
            raise BadLogin(f"The server refuses the login: {fields['e']}")
        if not self._signature or not hmac.compare_digest(_bytes(fields.get("v", "")), self._signature):
            raise BadLogin(
                "The server does not know this password: it may not be the server that it says to be."
            )


def _no() -> list[str]:
    raise BadLogin("This is not a message of SCRAM.")


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise BadLogin("A message of SCRAM is UTF-8.") from error


def _fields(text: str) -> Mapping[str, str]:
    """`n=…,r=…` by letter, in order. `m=` asks for something that nobody can do yet, so it is an error."""
    fields: dict[str, str] = {}
    for part in text.split(","):
        letter, equals, value = part.partition("=")
        if not equals or len(letter) != 1 or letter in fields or letter == "m":
            raise BadLogin("A message of SCRAM is letters with values.")
        fields[letter] = value
    return fields


def _name_of(text: str) -> str:
    if "=" in text.replace("=2C", "").replace("=3D", ""):
        raise BadLogin("A name of SCRAM writes = as =3D.")
    name = text.replace("=2C", ",").replace("=3D", "=")
    if not name:
        raise BadLogin("A login has a name.")
    return name


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text.encode(), validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise BadLogin("A value of SCRAM is not base64.") from error


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _xor(left: bytes, right: bytes) -> bytes:
    if len(left) != len(right):
        raise BadLogin("A proof of SCRAM-SHA-256 has 32 bytes.")
    return bytes(a ^ b for a, b in zip(left, right, strict=True))


def _hmac(key: bytes, data: bytes) -> bytes:
    return hmac.digest(key, data, "sha256")


def _hash(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
