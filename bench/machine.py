"""Where and when something was measured: the first lines of every table, and what a process costs."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

_TICKS_PER_S = os.sysconf("SC_CLK_TCK")


def introduce(*versions: str) -> None:
    """Prints machine, load, versions and the command."""
    model = "unknown processor"
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            model = line.partition(": ")[2]
            break
    load = os.getloadavg()[0]
    print(f"machine: {os.cpu_count()} cores, {model}, Linux {platform.release()}; load before {load:.1f}")
    print(f"versions: Python {platform.python_version()}, Samovar {_commit()}", *versions, sep=", ")
    print(f"command: python -m bench.{Path(sys.argv[0]).stem} {' '.join(sys.argv[1:])}".rstrip())
    print(f"date: {datetime.now(UTC):%Y-%m-%d}\n", flush=True)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Prints a table for README.md."""
    print("| " + " | ".join(head) + " |")
    print("|---" * len(head) + "|")
    for row in rows:
        print("| " + " | ".join(map(str, row)) + " |", flush=True)


def cpu_s(pid: int) -> float:
    """Seconds of processor time that the process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS_PER_S


def rss_mb(pid: int, peak: bool = False) -> float:
    """Megabytes of memory that the process holds, or has held at most."""
    wanted = "VmHWM:" if peak else "VmRSS:"
    for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith(wanted):
            return int(line.split()[1]) / 1024
    raise ProcessLookupError(pid)


def _commit() -> str:
    run = subprocess.run(
        ["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False
    )
    return run.stdout.strip() or "of unknown commit"
