"""Passwords as SCRAM-SHA-256 records (RFC 5802, RFC 7677): `SCRAM-SHA-256$ITERATIONS:SALT$STORED:SERVER`, as PostgreSQL
writes them. Only hashlib; a check of a record takes some 30 ms, so it is never made on the hub's thread."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
import threading

from wire.errors import Unavailable

ITERATIONS = 100_000
_SCHEME = "SCRAM-SHA-256"
_workers = threading.BoundedSemaphore(2)
"""At most two hash at a time: guessing must not take the machine from the chat."""


def make_record(password: str, iterations: int = ITERATIONS) -> str:
    """Makes the record of a password, with a salt of its own."""
    salt = secrets.token_bytes(16)
    stored, server = _keys(password, salt, iterations)
    return f"{_SCHEME}${iterations}:{_text(salt)}${_text(stored)}:{_text(server)}"


def is_record(text: str) -> bool:
    """Whether this is a record and not a plain password."""
    return text.startswith(_SCHEME + "$")


def check_record(record: str) -> None:
    """Raises Unavailable, with words for a person, where the text begins as a record but isn't one."""
    if is_record(record) and _parts(record) is None:
        raise Unavailable("A SCRAM-SHA-256 record is damaged. Make it anew by --hash-password.")


def verify(password: str, kept: str) -> bool:
    """Compares a password with what is kept: a record or plain text. Takes constant time for equal lengths."""
    if not is_record(kept):
        return hmac.compare_digest(password.encode(), kept.encode())
    parts = _parts(kept)
    if parts is None:
        return False
    iterations, salt, stored = parts
    with _workers:
        return hmac.compare_digest(_keys(password, salt, iterations)[0], stored)


def _parts(record: str) -> tuple[int, bytes, bytes] | None:
    try:
        _, cost, keys = record.split("$")
        iterations, salt = cost.split(":")
        stored = keys.split(":")[0]
        parts = (
            int(iterations),
            base64.b64decode(salt, validate=True),
            base64.b64decode(stored, validate=True),
        )
    except (ValueError, binascii.Error):
        return None
    return parts if 0 < parts[0] <= 10_000_000 and len(parts[2]) == 32 else None


def _keys(password: str, salt: bytes, iterations: int) -> tuple[bytes, bytes]:
    salted = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, iterations)
    client = hmac.digest(salted, b"Client Key", "sha256")
    return hashlib.sha256(client).digest(), hmac.digest(salted, b"Server Key", "sha256")


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
