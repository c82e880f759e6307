"""Passwords as SCRAM-SHA-256 records (RFC 5802, RFC 7677): `SCRAM-SHA-256$ITERATIONS:SALT$STORED:SERVER`, as PostgreSQL
writes them. Only hashlib; a check of a record takes some 30 ms, so it is never made on the hub's thread."""

from __future__ import annotations

import base64
import binascii
import hmac
import secrets
import threading

from server import cores
from wire.errors import Unavailable
from wire.scram import Credentials, derive

ITERATIONS = 100_000
_SCHEME = "SCRAM-SHA-256"
_workers = threading.BoundedSemaphore(2)
"""At most two hash at a time: guessing must not take the machine from the chat."""


def make_record(password: str, iterations: int = ITERATIONS) -> str:
    """Makes the record of a password, with a salt of its own."""
    with _workers, cores.on_all():
        kept = derive(password, secrets.token_bytes(16), iterations)
    return write_record(kept)


def write_record(kept: Credentials) -> str:
    """The record as text."""
    keys = f"{_text(kept.stored_key)}:{_text(kept.server_key)}"
    return f"{_SCHEME}${kept.iterations}:{_text(kept.salt)}${keys}"


def read_record(record: str) -> Credentials | None:
    """What a record holds; None where it is damaged."""
    try:
        _, cost, keys = record.split("$")
        iterations, salt = cost.split(":")
        stored, server = keys.split(":")
        kept = Credentials(_bytes(salt), int(iterations), _bytes(stored), _bytes(server))
    except (ValueError, binascii.Error):
        return None
    is_whole = 0 < kept.iterations <= 10_000_000 and len(kept.stored_key) == len(kept.server_key) == 32
    return kept if is_whole else None


def is_record(text: str) -> bool:
    """Whether this is a record and not a plain password."""
    return text.startswith(_SCHEME + "$")


def check_record(record: str) -> None:
    """Raises Unavailable, with words for a person, where the text begins as a record but isn't one."""
    if is_record(record) and read_record(record) is None:
        raise Unavailable("A SCRAM-SHA-256 record is damaged. Make it anew by --hash-password.")


def verify(password: str, kept: str) -> bool:
    """Compares a password with what is kept: a record or plain text. Takes constant time for equal lengths."""
    if not is_record(kept):
        return hmac.compare_digest(password.encode(), kept.encode())
    record = read_record(kept)
    if record is None:
        return False
    with _workers, cores.on_all():
        made = derive(password, record.salt, record.iterations)
    return hmac.compare_digest(made.stored_key, record.stored_key)


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
