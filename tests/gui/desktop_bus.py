"""A session bus of the test's own, and the part of a desktop that shows notifications on it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Signal

SHOWER = Path(__file__).with_name("shower.py")


@contextmanager
def session_bus() -> Iterator[str]:
    """Starts a bus; gives its address."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1", "--nopidfile", "--nosyslog"]
    bus = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert bus.stdout is not None
    try:
        yield bus.stdout.readline().strip()
    finally:
        bus.kill()
        bus.wait()
        bus.stdout.close()


class Shower(QObject):
    """Shows notifications: a process of its own, which tells each call as a line and is told what to do.

    Signals: `heard(str)` with each line.
    """

    heard = Signal(str)

    def __init__(self, address: str) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._begun = b""
        self._process = subprocess.Popen(
            [sys.executable, str(SHOWER)],
            env=os.environ | {"DBUS_SESSION_BUS_ADDRESS": address},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        assert self._process.stdout is not None
        self._process.stdout.readline()  # it owns the name now
        self._notifier = QSocketNotifier(self._process.stdout.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)

    def _read(self) -> None:
        self._begun += os.read(self._notifier.socket(), 1 << 16)
        *lines, self._begun = self._begun.split(b"\n")
        for line in lines:
            self.lines.append(line.decode())
            self.heard.emit(line.decode())

    def does(self, *words: str) -> None:
        """Tells it to emit a signal: "ActionInvoked 1 default"."""
        assert self._process.stdin is not None
        self._process.stdin.write(" ".join(words) + "\n")

    def stop(self) -> None:
        """Ends it."""
        self._notifier.setEnabled(False)
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)
        if self._process.stdout is not None:
            self._process.stdout.close()
