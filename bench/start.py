"""How long from exec to `listening on`, and from SIGTERM to gone?

    python3 -m bench.start [--times 10]

Targets: 150 ms and 100 ms, medians.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time

from bench import machine
from bench.servers import ROOT

COMMAND = [sys.executable, "-m", "server", "--host", "127.0.0.1", "--port", "0"]


def once() -> tuple[float, float]:
    """Milliseconds to listen and to end, of one server."""
    began = time.perf_counter()
    with subprocess.Popen(COMMAND, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b"listening on ")
        listening = time.perf_counter()
        process.terminate()
        assert process.wait() == 0
        gone = time.perf_counter()
    return (listening - began) * 1000, (gone - listening) * 1000


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=10)
    times = parser.parse_args().times
    machine.introduce()
    once()  # byte code and disk cache
    starts, ends = zip(*(once() for _ in range(times)), strict=True)
    machine.table(
        ["", "median", "least", "most", "target"],
        [
            [what, *(f"{f(values):.0f} ms" for f in (statistics.median, min, max)), target]
            for what, values, target in (
                ("exec to `listening`", starts, "150 ms"),
                ("SIGTERM to gone", ends, "100 ms"),
            )
        ],
    )


if __name__ == "__main__":
    main()
