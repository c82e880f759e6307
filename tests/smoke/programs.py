"""The packaged programs as processes: started bare, watched until they end."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.smoke.package import Package
from tests.smoke.screen import PATIENCE_S

Environment = dict[str, str]
QUIET_S = 0.5


class Server(NamedTuple):
    """A server that runs alone."""

    process: subprocess.Popen[str]
    port: int
    ready_s: float


@contextmanager
def started(
    *command: str | Path, env: Environment, is_quiet: bool = False
) -> Iterator[subprocess.Popen[str]]:
    """A program that is ended at the end of the block, come what may."""
    errors = subprocess.DEVNULL if is_quiet else None
    with subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=errors, stdin=subprocess.DEVNULL, text=True
    ) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.terminate()
            try:
                process.wait(PATIENCE_S)
            except subprocess.TimeoutExpired:
                process.kill()
                raise


def bare_environment(home: Path, display: str) -> Environment:
    """What a packaged program is lent: nothing of the checkout or its venv; all folders lie below `home`."""
    folders = {
        name: str(home / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    }
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "SAMOVAR_HOME": str(home / "samovar"),
        "XDG_RUNTIME_DIR": str(home),
        "LANG": "C.UTF-8",
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        **folders,
    }


@contextmanager
def listening_server(package: Package, env: Environment) -> Iterator[Server]:
    """The packaged server, that listens for this computer; ended at the end of the block."""
    begin = time.monotonic()
    command = package.command("samovar-server", "--host", "127.0.0.1", "--port", "0")
    with started(*command, env=env) as process:
        assert process.stdout
        line = next((line for line in process.stdout if line.startswith("listening on ")), None)
        assert line, f"The server ended with {process.wait()} and never said where it listens."
        yield Server(process, int(line.rpartition(":")[2]), time.monotonic() - begin)


class Child:
    """The one child of a process, held by a descriptor: its number can't come to mean another process."""

    def __init__(self, parent: int) -> None:
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        assert len(children) == 1, f"Samovar has {len(children)} child processes, not one."
        self.pid = int(children[0])
        self._descriptor = os.pidfd_open(self.pid)
        self.command = Path(f"/proc/{self.pid}/cmdline").read_text().split("\0")[:-1]

    def wait_for_end(self) -> float:
        """Waits until it has ended; gives the seconds."""
        begin = time.monotonic()
        ended, _, _ = select.select([self._descriptor], [], [], PATIENCE_S)
        if not ended:
            signal.pidfd_send_signal(self._descriptor, signal.SIGKILL)
        os.close(self._descriptor)
        assert ended, f"{Path(self.command[0]).name} still runs {PATIENCE_S} s after its window has ended."
        return time.monotonic() - begin


def idle_memory_mb(process: subprocess.Popen[str]) -> float:
    """The resident memory once the process has nothing more to do: it spent no time for QUIET_S.

    The kernel tells nobody that a process has become idle; that it ended it tells at once.
    """
    deadline = time.monotonic() + PATIENCE_S
    before = None
    while before != (now := _spent_ticks(process.pid)) and time.monotonic() < deadline:
        before = now
        with contextlib.suppress(subprocess.TimeoutExpired):
            code = process.wait(QUIET_S)
            raise AssertionError(f"Samovar ended with {code} while it should be idle.")
    rows = dict(line.split(":", 1) for line in Path(f"/proc/{process.pid}/status").read_text().splitlines())
    return int(rows["VmRSS"].split()[0]) * 1024 / 1e6


def _spent_ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
