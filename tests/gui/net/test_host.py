"""The server as our child: secrets by standard input, reasons in words, gone when the window is."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gui.net.address import Hint
from gui.net.chat import Chat
from gui.net.host import HostOptions, HostProcess, HostState, server_command
from tests.gui.net.conftest import PATIENCE_S

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def host(qapp: object) -> Iterator[HostProcess]:
    """A host that ends with the test."""
    host = HostProcess()
    yield host
    host.shut_down()


@pytest.fixture
def start(host: HostProcess, qtbot, tmp_path: Path) -> Callable[..., None]:
    """Starts the host and waits until it runs or has failed."""

    def start(**options: object) -> None:
        given = {"title": "Чай", "port": 0, "loopback_only": True, "data_dir": tmp_path / "data", **options}
        host.start(HostOptions(**given))  # type: ignore[arg-type]
        qtbot.waitUntil(lambda: host.state is not HostState.STARTING, timeout=20_000)

    return start


def command_line(host: HostProcess) -> str:
    assert host._process is not None
    return Path(f"/proc/{host._process.processId()}/cmdline").read_text()


def test_starts_and_stops(host, start, qtbot):
    states: list[HostState] = []
    host.state_changed.connect(states.append)
    start()
    assert host.state is HostState.RUNNING
    assert host.port > 0
    assert (host.address.port, host.address.hint) == (host.port, Hint.IRC)
    socket.create_connection(("127.0.0.1", host.port)).close()
    host.stop()
    qtbot.waitUntil(lambda: host.state is HostState.STOPPED, timeout=20_000)
    assert states == [HostState.STARTING, HostState.RUNNING, HostState.STOPPING, HostState.STOPPED]
    assert host.operator_secret == ""


def test_starts_again_after_a_stop(host, start, qtbot):
    start()
    host.stop()
    qtbot.waitUntil(lambda: host.state is HostState.STOPPED, timeout=20_000)
    start()
    assert host.state is HostState.RUNNING


def test_secrets_are_not_on_the_command_line(host, start):
    start(password="open sesame")
    line = command_line(host)
    assert "--child" in line
    assert "open sesame" not in line
    assert host.operator_secret not in line


def test_window_of_the_host_is_operator_and_stays_it(host, start, chat, qtbot):
    start(password="open sesame")
    anna: Chat = chat("Анна", password="open sesame", operator_secret=host.operator_secret)
    for _ in range(2):
        anna.open(host.address)
        qtbot.waitUntil(
            lambda: (
                anna.state.lobby in anna.buffers
                and any("@" in member.prefixes for member in anna.buffers[anna.state.lobby].members.values())
            ),
            timeout=20_000,
        )
        anna.close()
    assert anna.state.title == "Чай"


def test_guest_without_the_password_is_refused(host, start, chat, qtbot):
    start(password="open sesame")
    guest: Chat = chat("bob")
    with qtbot.waitSignal(guest.ended, timeout=20_000) as ended:
        guest.open(host.address)
    assert ended.args == ["This chat asks for a password."]
    assert not guest.state.registered
    assert guest.buffers[""].entries[-1].text == "This chat asks for a password."


def test_taken_port_is_told_in_words(host, start):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        start(port=port)
    assert host.state is HostState.FAILED
    assert str(port) in host.reason
    assert "Traceback" not in host.reason


def test_folder_that_can_not_be_made_is_told_in_words(host, start, tmp_path):
    (tmp_path / "file").write_text("in the way")
    start(data_dir=tmp_path / "file" / "data")
    assert host.state is HostState.FAILED
    assert "can't be made" in host.reason


def test_child_that_dies_is_told(host, start, qtbot):
    start()
    os.kill(host._process.processId(), signal.SIGKILL)
    qtbot.waitUntil(lambda: host.state is HostState.FAILED, timeout=20_000)
    assert "server.log" in host.reason


def test_program_that_is_not_there_is_told(host, start, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    start()
    assert host.state is HostState.FAILED
    assert "can't be started" in host.reason


def test_package_starts_the_program_beside_it(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(Path("/opt/samovar/Samovar")))
    program, arguments = server_command()
    assert Path(program).parent == Path("/opt/samovar")
    assert Path(program).stem == "samovar-server"
    assert arguments == []


WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from gui.net.host import HostOptions, HostProcess, HostState
app = QCoreApplication([])
host = HostProcess()
def tell(state):
    if state is HostState.RUNNING:
        print(host._process.processId(), host.port, flush=True)
host.state_changed.connect(tell)
host.start(HostOptions("Tea", 0, loopback_only=True, data_dir=Path(sys.argv[1])))
app.exec()
"""


def test_killed_window_takes_its_child_along(tmp_path):
    window = subprocess.Popen(
        [sys.executable, "-c", WINDOW, str(tmp_path / "data")], cwd=ROOT, stdout=subprocess.PIPE
    )
    assert window.stdout is not None
    child, port = map(int, window.stdout.readline().split())
    descriptor = os.pidfd_open(child)
    try:
        with socket.create_connection(("127.0.0.1", port), PATIENCE_S):
            window.kill()
            window.communicate()
            ended, _, _ = select.select([descriptor], [], [], PATIENCE_S)
    finally:
        os.close(descriptor)
    assert ended == [descriptor]
