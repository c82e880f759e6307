"""The server as a process of its own, and its guests."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Server:
    """A running server and its pipes."""

    def __init__(self, *options: str, stdin: int = subprocess.DEVNULL, before: str = "") -> None:
        command = [sys.executable, "-m", "server", "--host", "127.0.0.1", "--port", "0", *options]
        if before:
            command = ["sh", "-c", f'{before}; exec "$@"', "sh", *command]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
        )
        assert self.process.stdout
        self.out = self.process.stdout

    def listening(self) -> int:
        """Waits until it listens; gives the port."""
        line = self.out.readline().decode()
        assert line.startswith("listening on 127.0.0.1:"), self.process.communicate()
        return int(line.rpartition(":")[2])

    def tell(self, data: bytes) -> None:
        """Writes to its standard input."""
        assert self.process.stdin
        self.process.stdin.write(data)

    def ended(self) -> tuple[int, str]:
        """Waits for the end; gives the exit code and what stood on standard error."""
        _, errors = self.process.communicate(timeout=20)
        return self.process.returncode, errors.decode()


class Guest:
    """A guest of a server in another process."""

    def __init__(self, port: int) -> None:
        self.sock = socket.create_connection(("127.0.0.1", port))
        self.sock.settimeout(20)
        self._unread = b""

    def says(self, *lines: str) -> None:
        self.sock.sendall("".join(f"{line}\r\n" for line in lines).encode())

    def reads(self, wanted: str) -> str:
        """Reads until this text came."""
        while wanted.encode() not in self._unread:
            data = self.sock.recv(65536)
            assert data, f"{wanted} did not come, but {self._unread!r}"
            self._unread += data
        came, _, self._unread = self._unread.partition(wanted.encode())
        return came.decode() + wanted

    def reads_all(self) -> str:
        """Reads to the end."""
        while data := self.sock.recv(65536):
            self._unread += data
        return self._unread.decode()

    def enters(self, nick: str, password: str = "") -> None:
        self.says(
            *[f"PASS {password}"] * bool(password), f"NICK {nick}", f"USER {nick} 0 * :x", "JOIN #lobby"
        )
        self.reads(" 366 ")
