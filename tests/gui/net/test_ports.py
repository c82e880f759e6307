"""Another port, where the wanted one is taken."""

from __future__ import annotations

import socket

import pytest

from gui.net.ports import next_free, taken_port
from server.listener import _why_not


def test_the_servers_sentence_names_the_port() -> None:
    taken = OSError(98, "Address already in use")
    said = _why_not(taken, "", 4000)
    assert taken_port(f"samovar-server: {said}") == 4000
    assert taken_port("Port 80 may not be used without administrator's rights. Choose one above 1023.") == 0
    assert taken_port("") == 0


@pytest.mark.parametrize(
    "address", [(socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")], ids=["IPv4", "IPv6"]
)
def test_a_port_on_which_somebody_listens_is_passed_over(address: tuple[socket.AddressFamily, str]) -> None:
    family, host = address
    with socket.socket(family) as there:
        there.bind((host, 0))
        there.listen()
        port = there.getsockname()[1]
        found = next_free(port - 1)
        assert found not in (0, port)
        with socket.socket(family) as mine:
            mine.bind((host, found))


def test_there_is_none_above_the_last() -> None:
    assert next_free(65535) == 0
