"""Does a reader who never reads slow the others down, and does it cost memory without end?

    python3 -m bench.stalled [--members 50] [--seconds 5] [--rounds 5]

Ten members of a room speak as in bench.fanout, in turns without and with one more member who reads nothing. When the
server closes that one, the next takes the seat, so there is one all the time. Target: the others within 10 %.
"""

from __future__ import annotations

import argparse
import statistics
from dataclasses import dataclass

from bench import machine
from bench.crowd import Crowd
from bench.fanout import LINE_BYTES, ROOM, WARM_UP_S, Conversation
from bench.servers import Running, samovar

WINDOWS = (1, 32)


@dataclass(frozen=True, slots=True)
class Figures:
    """What one run gave."""

    deliveries_per_s: float
    """To those who read."""
    peak_mb: float
    closed: int
    """Readers who did not read and were let go."""


class Seat:
    """The place of the one who does not read, taken again when the others are told that the last one is gone."""

    def __init__(self, crowd: Crowd) -> None:
        self.count = 0
        self._crowd = crowd
        self._sit()

    def look_after(self, data: bytes) -> None:
        """Reads what the witness was sent. The one who is gone does not notice: the end stands behind the rest."""
        if b":%s!" % self._nick.encode() in data and b" QUIT " in data:
            self._sit()

    def _sit(self) -> None:
        self.count += 1
        self._nick = f"stalled{self.count}"
        sitter = self._crowd.connect(self._nick, is_reading=False)
        sitter.sock.sendall(f"NICK {sitter.nick}\r\nUSER bench 0 * :bench\r\nJOIN {ROOM}\r\n".encode())


def measure(server: Running, members: int, window: int, seconds: float, is_stalled: bool) -> Figures:
    """One run, on a server of its own."""
    with Crowd(server.port) as crowd:
        everybody = crowd.welcome(f"m{number:04}" for number in range(members))
        crowd.join(everybody, ROOM)
        crowd.settle()
        talk = Conversation(crowd, everybody, window)
        seat = Seat(crowd) if is_stalled else None
        talk.passed_over = seat.look_after if seat else None
        talk.run(WARM_UP_S)
        received = crowd.received_bytes
        took = talk.run(seconds)
        deliveries = (crowd.received_bytes - received) / LINE_BYTES
        if any(member in crowd.ended for member in everybody):
            raise SystemExit("the server closed somebody who reads")
        return Figures(
            deliveries / took, machine.rss_mb(server.pid, peak=True), seat.count - 1 if seat else 0
        )


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--members", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    machine.introduce()
    rows = []
    for window in WINDOWS:
        runs: dict[bool, list[Figures]] = {False: [], True: []}
        for round_ in range(options.rounds):
            for is_stalled in (False, True) if round_ % 2 else (True, False):
                with samovar() as server:
                    figures = measure(server, options.members, window, options.seconds, is_stalled)
                    runs[is_stalled].append(figures)
        first = statistics.median(figure.deliveries_per_s for figure in runs[False])
        for is_stalled, figures_ in runs.items():
            speeds = [figure.deliveries_per_s for figure in figures_]
            rows.append(
                [
                    window,
                    "one" if is_stalled else "none",
                    f"{statistics.median(speeds) / 1000:,.0f} k",
                    f"{min(speeds) / 1000:,.0f} - {max(speeds) / 1000:,.0f} k",
                    f"{statistics.median(speeds) / first:.2f}",
                    f"{max(figure.peak_mb for figure in figures_):.0f} MB",
                    sum(figure.closed for figure in figures_),
                ]
            )
    head = [
        "window",
        "not reading",
        "deliveries/s, median",
        "least - most",
        "ratio",
        "memory at most",
        "closed",
    ]
    machine.table(head, rows)


if __name__ == "__main__":
    main()
