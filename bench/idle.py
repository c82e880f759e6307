"""What do 1,000 guests cost who say nothing?

    python3 -m bench.idle [--guests 1000] [--seconds 30]

Targets: at most 60 MB of memory and 0.5 % of a core.
"""

from __future__ import annotations

import argparse
import time

from bench import machine
from bench.crowd import Crowd, Member
from bench.servers import Running, samovar


def watch(server: Running, crowd: Crowd, seconds: float) -> tuple[float, float, float]:
    """Megabytes, peak megabytes and per cent of a core while nobody says anything."""
    crowd.settle()
    before = machine.cpu_s(server.pid)
    until = time.monotonic() + seconds
    while (left_s := until - time.monotonic()) > 0:
        crowd.turn(left_s)
    percent = (machine.cpu_s(server.pid) - before) / seconds * 100
    return machine.rss_mb(server.pid), machine.rss_mb(server.pid, peak=True), percent


def portions(guests: list[Member], size: int = 10) -> list[list[Member]]:
    """They come ten at a time. A thousand in one moment leave 20 MB of freed memory with the allocator."""
    return [guests[start : start + size] for start in range(0, len(guests), size)]


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--guests", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=30.0)
    options = parser.parse_args()
    machine.introduce()
    rows = []

    def note(what: str, mb: float, peak_mb: float, percent: float) -> None:
        rows.append([what, f"{mb:.1f} MB", f"{peak_mb:.1f} MB", f"{percent:.2f} %"])

    with samovar() as server, Crowd(server.port) as crowd:
        note("nobody", *watch(server, crowd, 5.0))
        guests = crowd.welcome(f"guest{number}" for number in range(options.guests))
        note(f"{options.guests:,} registered", *watch(server, crowd, options.seconds))
        for some in portions(guests):
            crowd.join(some, "#lobby")
        note(f"{options.guests:,} in #lobby", *watch(server, crowd, options.seconds))
    with samovar() as server, Crowd(server.port) as crowd:
        guests = [crowd.connect(f"plain{number}") for number in range(options.guests)]
        crowd.wait_for(guests, b"NAME")
        for some in portions(guests):
            for guest in some:
                guest.sock.sendall(guest.nick.encode())
            crowd.wait_for(some, b"successful")
        note(f"{options.guests:,} plain guests", *watch(server, crowd, options.seconds))
    machine.table(["guests", "memory", "at most", "of a core"], rows)


if __name__ == "__main__":
    main()
