"""The command line, as real processes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.app import parser, signals_call
from gui.version import VERSION

ROOT = Path(__file__).parents[2]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "gui", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)


def test_version() -> None:
    assert run("--version").stdout == f"Samovar {VERSION}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["host:port"], "port"),
        (["--nick", "a b"], "nick"),
        (["--nick", ""], "nick"),
        (["http://example.org"], "http://"),
    ],
    ids=["an address that is none", "a name that can't be", "no name", "a link of another kind"],
)
def test_what_can_not_be_is_said_in_a_line(arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert said in done.stderr.splitlines()[-1]


def test_an_invite_is_read_whole() -> None:
    chosen = parser().parse_args(["samovar://192.168.1.5:4100/tea?title=Tea", "--nick", "Анна", "--host"])
    assert chosen.invite.address == "192.168.1.5:4100"
    assert chosen.invite.room == "#tea"
    assert chosen.nick == "Анна"
    assert chosen.host is True


def test_the_command_line_is_read_before_qt_is_loaded() -> None:
    code = "import sys, gui.app; gui.app.parser(); print(any(name.startswith('PySide6') for name in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, env=os.environ
    )
    assert done.stdout == "False\n"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["kill", "Ctrl+C"])
def test_a_signal_ends_nothing_in_the_midst_of_what_runs(qtbot: QtBot, number: int) -> None:
    calls: list[int] = []
    with signals_call(lambda: calls.append(1)):
        signal.raise_signal(number)
        in_the_midst = list(calls)  # its handler has run by now, as it may within a painting
        qtbot.waitUntil(lambda: calls == [1])
    assert in_the_midst == []
