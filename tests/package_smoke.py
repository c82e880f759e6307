"""Tries out a packaged Samovar: `python -m tests.package_smoke dist/Samovar`.

Two raw sockets chat through the packaged server, and the packaged window appears on a virtual screen. Neither
program is lent anything of the checkout or its venv. Prints figures, and ends with 0 if all worked.
"""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

LIMIT_MB = 130
PATIENCE_S = 30


class Guest:
    """One IRC client on a raw socket."""

    def __init__(self, port: int, nick: str) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S)
        self.lines = self.socket.makefile("rb")
        self.say(f"NICK {nick}", f"USER {nick} 0 * :{nick}")
        self.wait_for(" 001 ")
        self.say("JOIN #lobby")
        self.wait_for(" 366 ")

    def say(self, *lines: str) -> None:
        self.socket.sendall("".join(f"{line}\r\n" for line in lines).encode())

    def wait_for(self, part: str) -> str:
        for raw in self.lines:
            line = raw.decode().rstrip()
            if line.startswith("PING"):
                self.say(line.replace("PING", "PONG", 1))
            if part in line:
                return line
        raise AssertionError(f"The server hung up before it said {part!r}.")

    def close(self) -> None:
        self.lines.close()
        self.socket.close()


@contextlib.contextmanager
def started(
    *command: str | Path, env: dict[str, str], end: signal.Signals = signal.SIGTERM
) -> Iterator[subprocess.Popen[str]]:
    """A program that is ended at the end of the block, come what may."""
    with subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True
    ) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.send_signal(end)
            try:
                process.wait(PATIENCE_S)
            except subprocess.TimeoutExpired:
                process.kill()
                raise


def chat(folder: Path, env: dict[str, str]) -> str:
    """Two guests of the packaged server hear each other, and SIGTERM ends it well."""
    begin = time.monotonic()
    with started(folder / "samovar-server", "--host", "127.0.0.1", "--port", "0", env=env) as server:
        assert server.stdout
        line = next((line for line in server.stdout if "listening on " in line), None)
        assert line, f"The server ended with {server.wait()} and never said where it listens."
        ready_s = time.monotonic() - begin
        port = int(line.split("listening on ", 1)[1].split()[0].rsplit(":", 1)[1])
        anna, boris = Guest(port, "anna"), Guest(port, "boris")
        anna.say("PRIVMSG #lobby :Чай готов")
        heard = boris.wait_for("PRIVMSG #lobby")
        assert heard.startswith(":anna!"), heard
        assert heard.endswith(" :Чай готов"), heard
        anna.close()
        boris.close()
        server.terminate()
        assert server.wait(PATIENCE_S) == 0, f"The server ended with {server.returncode} upon SIGTERM."
    return f"server: listening after {ready_s:.2f} s; two guests talked; SIGTERM ended it with 0"


def window(folder: Path, env: dict[str, str]) -> str:
    """The packaged window appears, its title begins with the program's name, and SIGTERM ends it."""
    reader, writer = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(screen, pass_fds=[writer], stderr=subprocess.DEVNULL) as xvfb:
        os.close(writer)
        try:
            with os.fdopen(reader) as display:
                env = env | {"DISPLAY": ":" + display.readline().strip(), "QT_QPA_PLATFORM": "xcb"}
            times = [time_to_window(folder, env) for _ in range(2)]  # cold, warm
        finally:
            xvfb.terminate()
    return "window: mapped after " + " s, then ".join(f"{seconds:.2f}" for seconds in times) + " s"


def time_to_window(folder: Path, env: dict[str, str]) -> float:
    begin = time.monotonic()
    with started(folder / "Samovar", env=env) as program:
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Samovar"]
        found = subprocess.run(search, env=env, stdout=subprocess.PIPE, timeout=PATIENCE_S, check=True)
        seconds = time.monotonic() - begin
        assert found.stdout.strip(), "No window of Samovar appeared."
        assert program.poll() is None, f"Samovar ended with {program.returncode}."
    return seconds


def size(folder: Path, _: dict[str, str]) -> str:
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    assert megabytes <= LIMIT_MB, f"The package has {megabytes:.0f} MB; at most {LIMIT_MB} are wanted."
    return f"size: {megabytes:.0f} MB in {len(files)} files"


STEPS: list[Callable[[Path, dict[str, str]], str]] = [size, chat, window]


def main() -> int:
    folder = Path(sys.argv[1]).resolve()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="samovar-smoke-") as home:
        xdg = {
            name: f"{home}/{name.lower()}" for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
        }
        env = {"PATH": os.environ["PATH"], "HOME": home, "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": home, **xdg}
        for step in STEPS:
            try:
                print(step(folder, env), flush=True)
            except (AssertionError, OSError, subprocess.SubprocessError) as error:
                failed += 1
                print(f"FAILED {step.__name__}: {error}", flush=True)
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())
