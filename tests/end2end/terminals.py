"""Terminals with a real screen and keyboard: tmux, with a socket of its own, away from anybody else's."""

from __future__ import annotations

import os
import re
import select
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from tests.end2end.output import PATIENCE_S

COLUMNS, ROWS = 150, 45


class Terminals:
    """One tmux server; ended with all its programs at the end of the block."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._socket = folder / "tmux"
        self._changes: list[int] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._changes:
            subprocess.run([*self._tmux, "kill-server"], capture_output=True, check=False)
        for descriptor in self._changes:
            os.close(descriptor)

    def start(self, command: Sequence[str | Path]) -> Screen:
        """Starts a program on a screen of its own, with an empty home."""
        name = f"screen{len(self._changes) + 1}"
        home = self._folder / name
        home.mkdir()
        pipe = self._folder / f"{name}.changes"
        os.mkfifo(pipe)
        settings = {"HOME": str(home), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONUNBUFFERED": "1"}
        program = [*(f"{key}={value}" for key, value in settings.items()), *map(str, command)]
        changes = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)  # read and write: no end when tmux closes it
        self._changes.append(changes)
        self.run("new-session", "-d", "-s", name, "-x", str(COLUMNS), "-y", str(ROWS), "env", *program)
        self.run("pipe-pane", "-t", name, f"exec cat > {pipe}")
        return Screen(self, name, changes)

    def run(self, *command: str) -> str:
        """Gives tmux a command; gives what it prints."""
        return subprocess.run([*self._tmux, *command], check=True, capture_output=True, text=True).stdout

    @property
    def _tmux(self) -> list[str]:
        return ["tmux", "-u", "-f", "/dev/null", "-S", str(self._socket)]


class Screen:
    """One program's screen and keyboard. tmux copies all output into a pipe: that is how a change is noticed."""

    def __init__(self, terminals: Terminals, name: str, changes: int) -> None:
        self._terminals = terminals
        self._name = name
        self._changes = changes

    def types(self, text: str) -> None:
        """Types the text and Enter."""
        self._terminals.run("send-keys", "-t", self._name, "-l", text)
        self._terminals.run("send-keys", "-t", self._name, "Enter")

    def text(self) -> str:
        """What stands on the screen."""
        return self._terminals.run("capture-pane", "-p", "-J", "-t", self._name)

    def shows(self, pattern: str) -> str:
        """Waits until the pattern matches something on the screen; gives the screen's text."""
        deadline = time.monotonic() + PATIENCE_S
        while not re.search(pattern, screen := self.text()):
            left_s = deadline - time.monotonic()
            assert left_s > 0, f"{pattern!r} never stood on the screen:\n{screen}"
            if select.select([self._changes], [], [], left_s)[0]:
                os.read(self._changes, 65536)
        return screen
