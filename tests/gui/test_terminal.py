"""Hosting without a window, as real processes."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.terminal import how_to_join, own_addresses

ROOT = Path(__file__).parents[2]
WITHOUT_SCREEN = {
    name: value
    for name, value in os.environ.items()
    if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
}


@pytest.fixture
def program(own_home: Path) -> Iterator[subprocess.Popen[str]]:
    """`python -m gui` where there is no display; port 4000 may be taken on a test machine, so any will do."""
    # Who runs the tests in the background, from a script, has Ctrl+C ignored for all that they start.
    code = (
        "import signal, sys; from gui import terminal; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "sys.exit(terminal.host(['--port', '0']))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, env=WITHOUT_SCREEN, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.kill()
        assert process.stdout is not None
        process.stdout.close()


def read_port(program: subprocess.Popen[str]) -> int:
    assert program.stdout is not None
    for line in program.stdout:
        if "netcat" in line:
            return int(line.split()[-1])
    raise AssertionError("It never said how to join.")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl+C", "kill"])
def test_it_hosts_until_it_is_stopped(program: subprocess.Popen[str], number: signal.Signals) -> None:
    port = read_port(program)
    with socket.create_connection(("127.0.0.1", port), timeout=20) as guest:
        assert guest.recv(4) == b"NAME"
        program.send_signal(number)
        while guest.recv(1024):
            pass
    assert program.wait(20) == 0
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", port), timeout=20)


def test_a_taken_port_is_said_and_ends_it(own_home: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code = (
            "import sys; from gui import terminal;"
            f"sys.exit(terminal.host(['--host', '127.0.0.1', '--port', '{port}']))"
        )
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env=WITHOUT_SCREEN,
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert done.returncode == 2
    assert port in done.stderr


def test_what_to_type_stands_there_for_each_kind_of_program() -> None:
    told = how_to_join(["192.168.1.5", "fd00::5"], 4100)
    for part in (
        "192.168.1.5:4100",
        "[fd00::5]:4100",
        "nc 192.168.1.5 4100",
        "--connect=192.168.1.5 --port=4100",
    ):
        assert part in told


def test_there_is_always_an_address() -> None:
    assert list(own_addresses())


def test_without_a_display_the_invited_is_told_how_to_join() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "gui", "192.168.1.5:4100"],
        cwd=ROOT,
        env=WITHOUT_SCREEN,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1
    assert "nc 192.168.1.5 4100" in done.stderr
