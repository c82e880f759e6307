"""How far a connection has come."""

from __future__ import annotations

from gui.client.connection import Connection


def test_after_its_end_it_is_known_why_it_ended_and_what_we_were() -> None:
    connection = Connection(is_up=True, registered=True, entered=True, refused=True, is_operator=True)
    connection.heard(1_000)
    connection.end()
    assert connection == Connection(refused=True, is_operator=True, heard_ms=1_000, asked_alive_ms=1_000)
