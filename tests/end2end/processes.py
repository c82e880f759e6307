"""Programs as they are started by people: our server, and others that talk through pipes."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Self

from tests.end2end.output import PATIENCE_S, Output

ROOT = Path(__file__).resolve().parents[2]
_PIPE_BYTES = 1024 * 1024
"""A program whose output nobody reads at the moment must not come to a stop: its peer would notice."""


class Program:
    """A program with pipes for a keyboard and a screen; killed at the end of the block, by its process."""

    def __init__(
        self,
        command: Sequence[str | Path],
        cwd: Path = ROOT,
        errors: Path | None = None,
        env: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._errors = errors.open("wb") if errors else None
        self.process = subprocess.Popen(
            [str(word) for word in command],
            cwd=cwd,
            env=os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"} | dict(env),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors or subprocess.STDOUT,
            bufsize=0,
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self._keyboard, self._screen = self.process.stdin, self.process.stdout
        fcntl.fcntl(self._screen, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
        self.output = Output(self._screen.fileno(), str(command[-1]))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self._keyboard, self._screen, self._errors):
            if pipe is not None:
                pipe.close()

    def types(self, text: str) -> None:
        """Types the text as it stands."""
        self._keyboard.write(text.encode())

    def types_no_more(self) -> None:
        """Ends the program's standard input."""
        self._keyboard.close()

    def sees(self, text: str) -> str:
        """Waits until the text stands on the screen; gives what stood before it."""
        return self.output.until(text)

    def ends(self) -> int:
        """Waits for the program's end; gives its exit code."""
        return self.process.wait(PATIENCE_S)


class Server(Program):
    """`python -m server` on a free port of 127.0.0.1, listening. Its log has to stay empty."""

    def __init__(self, folder: Path, *options: str) -> None:
        self._log = folder / "server.log"
        super().__init__(
            [sys.executable, "-m", "server", "--host", "127.0.0.1", "--port", "0", *options], errors=self._log
        )
        self.port = int(self.output.until_match(r"^listening on 127\.0\.0\.1:(\d+)\n")[1][1])

    def __exit__(self, *_: object) -> None:
        code = self.process.poll()
        super().__exit__()
        log = self._log.read_text(encoding="utf-8")
        assert not log, f"the server logged:\n{log}"
        assert not code, f"the server ended with {code}"

    def is_asked_to_end(self) -> None:
        """Sends SIGTERM."""
        self.process.send_signal(signal.SIGTERM)
