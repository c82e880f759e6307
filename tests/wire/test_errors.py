"""Errors carry what the reply needs."""

from __future__ import annotations

from wire.errors import InputTooLong, NotUtf8, PeerError


def test_error_of_a_peer_carries_code_and_text() -> None:
    for error in (PeerError("CODE", "What happened."), NotUtf8("JOIN"), InputTooLong()):
        assert error.code.isupper()
        assert str(error) == error.text
