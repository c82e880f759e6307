"""The server that this window hosts: a child process, told its secrets on standard input, gone when the window is.

Secrets never stand on a command line, which every user of the computer can read. The child's standard input stays
open as long as the window lives; its end means stop, also when the window was killed. The child logs to a file: an
output pipe that nobody empties would block it.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from gui.client.words import say
from gui.net.address import DEFAULT_PORT, Address, Hint

START_MS = 15_000
"""A child listens within 150 ms on an idle computer; a virus scanner may look at it first."""
STOP_MS = 3_000
"""How long the child may take for its goodbyes before it is killed."""
STDERR_LIMIT_BYTES = 8192
LISTENING = "listening on "


@dataclass(frozen=True, slots=True)
class HostOptions:
    """What the dialog asks for. `port` 0 lets the system choose."""

    title: str
    port: int = DEFAULT_PORT
    password: str = ""
    loopback_only: bool = False
    data_dir: Path = Path()


class HostState(Enum):
    """How the child is."""

    STOPPED = "stopped"
    STARTING = "starting"
    RUNNING = "running"
    FAILED = "failed"
    """It could not start, or ended by itself; `reason` says why."""
    STOPPING = "stopping"


class HostProcess(QObject):
    """Starts and stops the server. All methods are for the UI thread; none but `shut_down` waits.

    Signals: `state_changed(HostState)`.
    """

    state_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = HostState.STOPPED
        self._reason = ""
        self._port = 0
        self._secret = ""
        self._log_path = Path()
        self._stdout = b""
        self._stderr = b""
        self._greeting = b""
        self._process: QProcess | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._too_slow)

    @property
    def state(self) -> HostState:
        """How the child is."""
        return self._state

    @property
    def reason(self) -> str:
        """Why it FAILED, for a person; else ""."""
        return self._reason

    @property
    def port(self) -> int:
        """The port on which it listens; 0 until it does."""
        return self._port

    @property
    def operator_secret(self) -> str:
        """Makes a client on this computer the chat's operator, as long as this child lives."""
        return self._secret

    @property
    def log_path(self) -> Path:
        """The child's log."""
        return self._log_path

    @property
    def address(self) -> Address:
        """Where our own window joins."""
        return Address("127.0.0.1", self._port, Hint.IRC)

    def start(self, options: HostOptions) -> None:
        """Starts the server; `state_changed` tells how it went. A running one is left alone."""
        if self._state in (HostState.STARTING, HostState.RUNNING, HostState.STOPPING):
            return
        folder = options.data_dir.absolute()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            text = say("The folder {folder} can't be made: {error}.", folder=folder, error=error.strerror)
            self._set_state(HostState.FAILED, text)
            return
        self._log_path = folder / "server.log"
        import secrets  # and hashlib, random: nobody hosts at once

        self._secret = secrets.token_urlsafe(24)
        self._port = 0
        self._stdout = self._stderr = b""
        told = {"password": options.password or None, "operator": self._secret}
        self._greeting = json.dumps(told).encode() + b"\n"
        program, arguments = server_command()
        process = self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONIOENCODING", "utf-8")
        process.setProcessEnvironment(environment)
        process.setWorkingDirectory(str(_root()))
        process.started.connect(self._started)
        process.readyReadStandardOutput.connect(self._read_stdout)
        process.readyReadStandardError.connect(self._read_stderr)
        process.errorOccurred.connect(self._error)
        process.finished.connect(self._finished)
        self._set_state(HostState.STARTING)
        self._patience.start(START_MS)
        process.start(program, [*arguments, *_options(options, folder, self._log_path)])

    def stop(self) -> None:
        """Asks the server to say goodbye and end; after STOP_MS it is killed."""
        if self._process is None or self._state not in (HostState.STARTING, HostState.RUNNING):
            return
        self._set_state(HostState.STOPPING)
        self._patience.start(STOP_MS)
        self._process.closeWriteChannel()
        if sys.platform != "win32":  # there it closes windows, and the child has none
            self._process.terminate()

    def shut_down(self, wait_ms: int = STOP_MS) -> None:
        """Stops, and waits for the end: at the program's end."""
        process = self._process
        if process is None:
            return
        self.stop()
        if process.state() != QProcess.ProcessState.NotRunning and not process.waitForFinished(wait_ms):
            process.kill()
            process.waitForFinished(1000)

    def _started(self) -> None:
        if self._process is not None:
            self._process.write(self._greeting)
        self._greeting = b""

    def _read_stdout(self) -> None:
        if self._process is None:
            return
        self._stdout = (self._stdout + bytes(self._process.readAllStandardOutput().data()))[
            -STDERR_LIMIT_BYTES:
        ]
        for line in self._stdout.decode(errors="replace").splitlines(keepends=True):
            if self._state is HostState.STARTING and line.startswith(LISTENING) and line.endswith("\n"):
                port = line.strip().rpartition(":")[2]
                if port.isascii() and port.isdigit():
                    self._port = int(port)
                    self._patience.stop()
                    self._set_state(HostState.RUNNING)

    def _read_stderr(self) -> None:
        if self._process is not None:
            text = bytes(self._process.readAllStandardError().data())
            self._stderr = (self._stderr + text)[-STDERR_LIMIT_BYTES:]

    def _error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            text = say("The server's program can't be started: {error}.", error=self._process.errorString())
            self._gone(HostState.FAILED, text)

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read_stderr()
        if self._state is HostState.STOPPING:
            self._gone(HostState.STOPPED)
        elif self._state in (HostState.STARTING, HostState.RUNNING):
            lines = [line.strip() for line in self._stderr.decode(errors="replace").splitlines()]
            last = next((line for line in reversed(lines) if line), "")
            unknown = say("The server ended by itself. Its log is {file}.", file=self._log_path)
            self._gone(HostState.FAILED, last or unknown)

    def _too_slow(self) -> None:
        if self._process is None:
            return
        if self._state is HostState.STARTING:
            self._stderr = say("The server did not start in time.").encode()
        self._process.kill()

    def _gone(self, state: HostState, reason: str = "") -> None:
        self._patience.stop()
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        self._secret = ""
        self._port = 0
        self._set_state(state, reason)

    def _set_state(self, state: HostState, reason: str = "") -> None:
        self._reason = reason
        if state is not self._state or reason:
            self._state = state
            self.state_changed.emit(state)


def server_command() -> tuple[str, list[str]]:
    """The program that serves: beside ours in the package, else this Python with the checkout's module."""
    if getattr(sys, "frozen", False):
        name = "samovar-server.exe" if sys.platform == "win32" else "samovar-server"
        return str(Path(sys.executable).with_name(name)), []
    return sys.executable, ["-m", "server"]


def _options(options: HostOptions, folder: Path, log_path: Path) -> list[str]:
    return [
        *(["--host", "127.0.0.1"] if options.loopback_only else []),
        f"--port={options.port}",
        f"--title={options.title}",
        f"--data-dir={folder}",
        f"--log-file={log_path}",
        "--child",
    ]


def _root() -> Path:
    """Where `-m server` is found: the folder that holds our own package."""
    return Path(__file__).resolve().parents[2]
