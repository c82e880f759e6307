"""Where the session bus is, and what happens where it is not. Talks with a real one are in test_toasts."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.net.dbus import SessionBus, bus_address


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("unix:path=/run/user/1000/bus", ("/run/user/1000/bus", False)),
        ("unix:abstract=/tmp/dbus-x,guid=0a", ("/tmp/dbus-x", True)),
        ("unix:guid=0a,path=/a%20b", ("/a b", False)),
        ("tcp:host=localhost,port=1;unix:path=/b", ("/b", False)),
        ("tcp:host=localhost,port=1", None),
        ("", None),
    ],
)
def test_the_address_is_read(address: str, found: tuple[str, bool] | None) -> None:
    assert bus_address({"DBUS_SESSION_BUS_ADDRESS": address}) == found


def test_the_usual_place_is_looked_at(tmp_path: Path) -> None:
    assert bus_address({"XDG_RUNTIME_DIR": str(tmp_path)}) is None
    (tmp_path / "bus").touch()
    assert bus_address({"XDG_RUNTIME_DIR": str(tmp_path)}) == (str(tmp_path / "bus"), False)


def test_a_bus_that_is_switched_off_is_not_looked_for(tmp_path: Path) -> None:
    (tmp_path / "bus").touch()
    environ = {"DBUS_SESSION_BUS_ADDRESS": "disabled:", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert bus_address(environ) is None


def test_nobody_there_is_told(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    bus = SessionBus()
    with qtbot.waitSignal(bus.closed):
        assert bus.open()
    bus.call(("a.b", "/a", "a.b"), "Do")


@pytest.mark.parametrize("answer", [b"REJECTED EXTERNAL\r\n", b"OK 0a\r\n" + b"x" * 64])
def test_a_bus_that_is_none_is_left(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: bytes
) -> None:
    path = tmp_path / "bus"
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={path}")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        bus = SessionBus()
        with qtbot.waitSignal(bus.closed):
            bus.open()
            peer, _ = listener.accept()
            peer.sendall(answer)
        peer.close()
