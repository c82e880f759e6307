"""What does a busy room cost the one who reads it? Our window beside Debian's HexChat.

    apt-get install hexchat ngircd xvfb
    python3 -m bench.gui_hexchat [--lines 100000] [--rate 2000] [--seconds 10] [--rounds 3]

Both read the same lines through Debian's ngircd, one after the other, on the same virtual screen, each new and with the
settings that it comes with, in a window of the same size. First all lines as fast as they go, then so many a second.
CPU is the client process's own, user and system, from the first line until it has been quiet for a second. As fast as
they go means: as fast as the client reads. The speakers wait while more than 32 KB stand on the way to the reader,
since ngircd closes a connection that falls behind: what the server or the client has not read yet, and what the kernel
has not sent yet. What was read and only not acknowledged does not count. It did once, and then all waited for the
kernel's delayed acknowledgements, up to 40 ms for each 32 KB. HexChat keeps 500 lines of a room, our window all.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from bench import machine
from bench.crowd import Crowd, Member
from bench.queues import Place, Queues
from bench.servers import ROOT, ngircd, unprivileged

ROOM = "#flood"
SPEAKERS = 20
PORTION = 100
"""Lines between two looks at what the reader has not taken yet."""
AHEAD_BYTES = 32_768
LOOKS = 20
"""The kernel gives its list of sockets page by page, and may leave one out while others are opened and closed."""
QUIET_S = 1.0
PATIENCE_S = 300.0
HEXCHAT = "irc_nick1 = reader\nirc_user_name = reader\nirc_real_name = reader\ngui_slist_skip = 1\n"
HEXCHAT += "gui_win_width = 1024\ngui_win_height = 680\n"

Started = subprocess.Popen[bytes]


@dataclass(frozen=True, slots=True)
class Cost:
    """What it took to read all lines: seconds of the client's CPU, of the screen's, and until it was done."""

    cpu_s: float
    screen_s: float
    took_s: float


def hexchat(port: int, home: Path) -> list[str]:
    """HexChat as it comes, on its way into the room, without its list of networks."""
    (home / "hexchat.conf").write_text(HEXCHAT, encoding="utf-8")
    return ["hexchat", f"--cfgdir={home}", f"irc://127.0.0.1:{port}/{ROOM}"]


def samovar(port: int, home: Path) -> list[str]:
    """Our window, on its way into the room."""
    return [sys.executable, "-m", "gui", "--nick", "reader", f"irc://127.0.0.1:{port}/{ROOM}"]


CLIENTS: dict[str, Callable[[int, Path], list[str]]] = {"hexchat": hexchat, "samovar": samovar}


def line(number: int) -> bytes:
    """What is said: some 60 to 120 letters, a link in each."""
    words = f"message {number} чай and {'x' * (number % 60)} https://example.org/{number % 100}"
    return f"PRIVMSG {ROOM} :{words}\r\n".encode()


@contextmanager
def virtual_screen() -> Iterator[Started]:
    """A screen of its own; DISPLAY names it from now on."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as process:
        os.close(writer)
        with os.fdopen(reader) as display:
            os.environ["DISPLAY"] = ":" + display.readline().strip()
        try:
            yield process
        finally:
            process.terminate()


class Flood:
    """A room, its speakers, and the client that reads them."""

    def __init__(self, crowd: Crowd, port: int, screen: Started, queues: Queues) -> None:
        self._crowd = crowd
        self._port = port
        self._screen = screen
        self._speakers = crowd.welcome(f"guest{at}" for at in range(SPEAKERS))
        crowd.join(self._speakers, ROOM)
        self._turn = cycle(self._speakers)
        self._number = 0
        self._queues = queues
        self._readers: dict[int, Place] = {}

    @contextmanager
    def client(self, name: str) -> Iterator[Started]:
        """The client, in the room and quiet."""
        with tempfile.TemporaryDirectory() as home:
            env = os.environ | {
                "HOME": home,
                "SAMOVAR_HOME": home,
                "QT_QPA_PLATFORM": "xcb",
                "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            }
            command = CLIENTS[name](self._port, Path(home))
            user = unprivileged(Path(home), *Path(home).iterdir()) if name == "hexchat" else None
            out = subprocess.DEVNULL
            with subprocess.Popen(command, cwd=ROOT, env=env, stdout=out, stderr=out, user=user) as process:
                try:
                    self._crowd.wait_for(self._speakers[:1], b":reader!")  # not a late JOIN of a speaker
                    self._rest(process)
                    yield process
                finally:
                    process.kill()
            # Not where something went wrong: who was put out has left long ago, and the wait would hide the reason.
            self._crowd.wait_for(self._speakers[:1], b" QUIT ")

    def read(self, process: Started, lines: int, rate: int = 0) -> Cost:
        """Has so many lines said, so many a second (0: as fast as they go), and tells what reading them took."""
        cpu, screen_cpu = machine.cpu_s(process.pid), machine.cpu_s(self._screen.pid)
        began = time.monotonic()
        portion = max(1, rate // 1000) if rate else PORTION  # a pace is even: lines don't come in heaps
        for said in range(0, lines, portion):
            if rate:
                time.sleep(max(0.0, began + said / rate - time.monotonic()))
            self._say(min(portion, lines - said))
            self._crowd.turn(0)
            while not rate and self._waiting_bytes(process) > AHEAD_BYTES:
                self._crowd.turn(0.002)
        quiet_since = self._rest(process)
        return Cost(
            machine.cpu_s(process.pid) - cpu,
            machine.cpu_s(self._screen.pid) - screen_cpu,
            quiet_since - began,
        )

    def _say(self, count: int) -> None:
        said: dict[Member, bytes] = {}
        for speaker in (next(self._turn) for _ in range(count)):
            said[speaker] = said.get(speaker, b"") + line(self._number)
            self._number += 1
        for speaker, text in said.items():
            speaker.sock.sendall(text)

    def _rest(self, process: Started) -> float:
        """Waits until the client has read all and done nothing for a second; gives when that began."""
        deadline = time.monotonic() + PATIENCE_S
        cpu, since = machine.cpu_s(process.pid), time.monotonic()
        while time.monotonic() - since < QUIET_S:
            if time.monotonic() > deadline:
                raise SystemExit("the client never came to rest")
            self._crowd.turn(0.05)
            now = machine.cpu_s(process.pid)
            if now - cpu > 0.011 or self._waiting_bytes(process):  # a blinking cursor is rest, too
                cpu, since = now, time.monotonic()
        return since

    def _waiting_bytes(self, process: Started) -> int:
        """What the kernel still has to take from the speakers to the server and from there to the client."""
        if process.poll() is not None:
            raise SystemExit(f"the client ended with {process.returncode}")
        reader = self._readers.get(process.pid)
        if reader is None:
            reader = self._readers[process.pid] = self._place(process.pid)
        at, server = self._queues.at, ("127.0.0.1", self._port)
        speakers = [speaker.sock.getsockname() for speaker in self._speakers]
        unread = [at(reader, server), *(at(server, speaker) for speaker in speakers)]
        unsent = [at(server, reader), *(at(speaker, server) for speaker in speakers)]
        waiting = 0
        for reading, writing in zip(unread, unsent, strict=True):
            if reading is None or writing is None:
                raise SystemExit("the server has closed a connection")
            waiting += reading.unread + writing.unsent
        return waiting

    def _place(self, pid: int) -> Place:
        """Where the client's end of its connection with the server is."""
        mine, server = _sockets(pid), f":{self._port:04X}"
        for _ in range(LOOKS):
            for row in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]:
                fields = row.split()
                if fields[2].endswith(server) and fields[9] in mine:
                    return "127.0.0.1", int(fields[1].rpartition(":")[2], 16)
            self._crowd.turn(0.01)
        raise SystemExit("the client is not connected")


def _sockets(pid: int) -> set[str]:
    found = set()
    for number in Path(f"/proc/{pid}/fd").iterdir():
        try:
            named = re.fullmatch(r"socket:\[(\d+)\]", str(number.readlink()))
        except FileNotFoundError:
            continue
        if named:
            found.add(named[1])
    return found


def measure(lines: int, rate: int, seconds: float, rounds: int) -> dict[tuple[str, str], list[Cost]]:
    """All costs, by client and pace."""
    costs: dict[tuple[str, str], list[Cost]] = {}
    paces = {
        f"{lines:,} lines at once": (lines, 0),
        f"{rate:,} lines/s for {seconds:g} s": (int(rate * seconds), rate),
    }
    with virtual_screen() as screen, ngircd() as server, Crowd(server.port) as crowd, Queues() as queues:
        flood = Flood(crowd, server.port, screen, queues)
        for _ in range(rounds):
            for pace, (count, speed) in paces.items():
                for name in CLIENTS:
                    with flood.client(name) as process:
                        costs.setdefault((pace, name), []).append(flood.read(process, count, speed))
                    print(f"{pace}, {name}: {costs[pace, name][-1]}", file=sys.stderr)
    return costs


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--rate", type=int, default=2_000, help="lines a second")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    for program in ("hexchat", "Xvfb"):
        if shutil.which(program) is None:
            raise SystemExit(f"{program} is not installed: apt-get install {program.lower()}")
    said = [
        subprocess.run([*words, "--version"], capture_output=True, text=True, check=False).stdout.split("\n")[
            0
        ]
        for words in (["hexchat"], ["/usr/sbin/ngircd"])
    ]
    machine.introduce(*said)
    costs = measure(chosen.lines, chosen.rate, chosen.seconds, chosen.rounds)
    rows = []
    for (pace, name), each in costs.items():
        cpu = [cost.cpu_s for cost in each]
        base = statistics.median(cost.cpu_s for cost in costs[pace, "hexchat"])
        rows.append(
            [
                pace,
                name,
                f"{statistics.median(cpu):.2f} s",
                f"{min(cpu):.2f} - {max(cpu):.2f} s",
                f"{statistics.median(cost.screen_s for cost in each):.2f} s",
                f"{statistics.median(cost.took_s for cost in each):.1f} s",
                f"{base / statistics.median(cpu):.1f}",
            ]
        )
    machine.table(
        ["pace", "client", "CPU, median", "least - most", "Xvfb's CPU", "until done", "times less"], rows
    )


if __name__ == "__main__":
    main()
