"""How many deliveries a second does a room make, beside two well-known servers?

    python3 -m bench.fanout [--servers inspircd,ngircd,samovar] [--rooms 100,1000] [--windows 1,32] [--seconds 4]
                            [--rounds 3] [--caps "message-tags server-time"] [--port N]

Ten members of a room speak. Each has up to `window` messages on their way: a message has arrived when the witness, the
member without tags who came last, has it. A delivery is a line at one member, 100 bytes without its tags. Every second
member asks for `--caps`, and gets tags where the server has them: ngIRCd has none. The clients are one thread that
counts bytes (how long a line with tags is, a second witness tells); it shares the machine with the server. The servers
take turns, so that noise hits all of them. `--port` measures whatever IRC server listens there on 127.0.0.1.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import machine
from bench.crowd import Crowd, Member
from bench.servers import SERVERS, Running

ROOM = "#bench"
CAPS = "message-tags server-time"
LINE_BYTES = 100
WARM_UP_S = 0.7
HEAD = "members|window|server|deliveries/s, median|least - most|messages/s|CPU us each|ratio".split("|")


class Conversation:
    """Ten speakers and a witness in one room of a crowd."""

    def __init__(self, crowd: Crowd, members: list[Member], window: int, speakers: int = 10) -> None:
        self.arrived = 0
        """Messages that the witness has seen."""
        self._speakers = members[:speakers]
        self._crowd = crowd
        self._plain, self._tagged = members[0::2], members[1::2]
        self._witness = self._plain[-1]
        self._tagged[-1].hear = self._count
        self._tagged_lines = 0
        self._rest = b""
        source_bytes = self._measure_source()
        filler = "x" * (LINE_BYTES - source_bytes - len(f" PRIVMSG {ROOM} :tea \r\n"))
        self._line = f"PRIVMSG {ROOM} :tea {filler}\r\n".encode()
        self.passed_over: Callable[[bytes], None] | None = None
        """Is given what the witness was sent, besides."""
        self._marks = [(b":" + member.nick.encode() + b"!", member) for member in self._speakers]
        self._witness.hear = self._hear
        for member in self._speakers:
            member.sock.sendall(self._line * window)

    def run(self, seconds: float) -> float:
        """Talks on for so long; gives how long it was."""
        began = time.perf_counter()
        while (took := time.perf_counter() - began) < seconds:
            self._crowd.turn(0.1)
        return took

    @property
    def deliveries(self) -> float:
        """Lines that have come to anybody so far."""
        tagged = self._tagged[-1]
        line_bytes = tagged.received_bytes / max(1, self._tagged_lines)
        plain_bytes = sum(member.received_bytes for member in self._plain)
        tagged_bytes = sum(member.received_bytes for member in self._tagged)
        return plain_bytes / LINE_BYTES + tagged_bytes / max(1.0, line_bytes)

    def forget(self) -> None:
        """Counts from now on."""
        self.arrived = self._tagged_lines = 0
        for member in self._plain + self._tagged:
            member.received_bytes = 0

    def _count(self, chunk: bytes) -> None:
        self._tagged_lines += chunk.count(b"\n")

    def _hear(self, chunk: bytes) -> None:
        """Each message that has arrived makes its author say the next."""
        head, end, rest = chunk.rpartition(b"\n")
        data, self._rest = self._rest + head + end, rest
        if self.passed_over is not None:
            self.passed_over(data)
        for mark, member in self._marks:
            count = data.count(mark)
            if count:
                self.arrived += count
                member.sock.sendall(self._line * count)

    def _measure_source(self) -> int:
        """How long `:nick!user@host` is here; the same for all speakers, whose nicks are equally long."""
        said: list[bytes] = []
        self._witness.hear = said.append
        self._speakers[0].sock.sendall(f"PRIVMSG {ROOM} :length?\r\n".encode())
        while b"length?" not in b"".join(said):
            self._crowd.turn(1.0)
        self._crowd.settle()
        line = next(line for line in b"".join(said).split(b"\r\n") if b"length?" in line)
        return line.index(b" PRIVMSG")


@dataclass(frozen=True, slots=True)
class Figures:
    """What one run gave."""

    deliveries_per_s: float
    messages_per_s: float
    cpu_us: float
    """Of the server, a delivery."""


def measure(server: Running, members: int, window: int, seconds: float, caps: str = CAPS) -> Figures:
    """One run in one room."""
    with Crowd(server.port) as crowd:
        everybody = crowd.welcome((f"m{number:04}" for number in range(members)), caps=caps)
        for start in range(0, members, 50):
            crowd.join(everybody[start : start + 50], ROOM)
        crowd.settle()
        talk = Conversation(crowd, everybody, window)
        talk.run(WARM_UP_S)
        talk.forget()
        cpu_s = machine.cpu_s(server.pid)
        took = talk.run(seconds)
        if crowd.ended:
            raise SystemExit(f"{server.name} closed {len(crowd.ended)} clients")
        cpu_s = machine.cpu_s(server.pid) - cpu_s
        deliveries = talk.deliveries
    return Figures(deliveries / took, talk.arrived / took, cpu_s / deliveries * 1e6)


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--servers", default=",".join(SERVERS))
    parser.add_argument("--rooms", default="100,1000")
    parser.add_argument("--windows", default="1,32")
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--caps", default=CAPS)
    parser.add_argument("--port", type=int)
    options = parser.parse_args()
    starts = {name: SERVERS[name] for name in options.servers.split(",")}
    if options.port:
        starts = {f"port {options.port}": lambda: there(options.port)}
    versions: list[str] = []
    for start in starts.values():
        with start() as server:
            if server.version:
                versions.append(f"{server.name} {server.version}")
    machine.introduce(*versions)
    rows = []
    for members in map(int, options.rooms.split(",")):
        for window in map(int, options.windows.split(",")):
            runs: dict[str, list[Figures]] = {name: [] for name in starts}
            for _ in range(options.rounds):
                for name, start in starts.items():
                    with start() as server:
                        runs[name].append(measure(server, members, window, options.seconds, options.caps))
            rows += list(compare(members, window, runs))
    machine.table(HEAD, rows)


def compare(members: int, window: int, runs: dict[str, list[Figures]]) -> Iterator[list[str]]:
    """The rows of one setting; the ratio is to the first server."""
    first = 0.0
    for name, figures in runs.items():
        speeds = [figure.deliveries_per_s for figure in figures]
        middle = statistics.median(speeds)
        first = first or middle
        yield [
            str(members),
            str(window),
            name,
            f"{middle / 1000:,.0f} k",
            f"{min(speeds) / 1000:,.0f} - {max(speeds) / 1000:,.0f} k",
            f"{statistics.median(f.messages_per_s for f in figures):,.0f}",
            f"{statistics.median(f.cpu_us for f in figures):.2f}",
            f"{middle / first:.2f}",
        ]


@contextmanager
def there(port: int) -> Iterator[Running]:
    """A server that somebody else has started."""
    yield Running(f"port {port}", "", port, owner(port))


def owner(port: int) -> int:
    """The process that listens on the port: the one with its socket open."""
    inodes = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text(encoding="utf-8").splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and int(fields[1].rpartition(":")[2], 16) == port:
                inodes.add(f"socket:[{fields[9]}]")
    for link in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            if str(link.readlink()) in inodes:
                return int(link.parts[2])
        except OSError:
            continue
    raise SystemExit(f"no process of yours listens on {port}")


if __name__ == "__main__":
    main()
