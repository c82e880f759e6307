"""How long from exec to `listening on`, and from SIGTERM to gone?

    python3 -m bench.start [--times 10] [--guests 1000]

Targets: 150 ms and 100 ms, medians. With guests each of them sits in the chat and says nothing when the end comes. The
server finds its byte code, as an installed one does: in a folder of the bench's own.
"""

from __future__ import annotations

import argparse
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import ExitStack

from bench import machine
from bench.servers import ROOT

COMMAND = [sys.executable, "-m", "server", "--host", "127.0.0.1", "--port", "0"]


def once(guests: int, environment: Mapping[str, str]) -> tuple[float, float]:
    """Milliseconds to listen and to end, of one server."""
    began = time.perf_counter()
    with (
        subprocess.Popen(COMMAND, cwd=ROOT, env=environment, stdout=subprocess.PIPE) as process,
        ExitStack() as stack,
    ):
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith(b"listening on ")
        listening = time.perf_counter()
        for number in range(guests):
            stack.enter_context(seated(int(line.rpartition(b":")[2]), number))
        told = time.perf_counter()
        process.terminate()
        assert process.wait() == 0
        gone = time.perf_counter()
    return (listening - began) * 1000, (gone - told) * 1000


def seated(port: int, number: int) -> socket.socket:
    """A guest who has come in."""
    sock = socket.create_connection(("127.0.0.1", port))
    sock.sendall(b"NICK n%d\r\nUSER u 0 * :x\r\nPING x\r\n" % number)
    said = b""
    while b"PONG" not in said:
        said += sock.recv(65536)
    return sock


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--guests", type=int, default=0)
    options = parser.parse_args()
    machine.introduce()
    environment = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        environment["PYTHONPYCACHEPREFIX"] = folder
        once(0, environment)  # byte code and disk cache
        runs = [once(options.guests, environment) for _ in range(options.times)]
    starts, ends = zip(*runs, strict=True)
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
