"""How soon is the packaged window there, and how much memory does it hold idle? Beside Debian's Quassel client.

    python3 dev.py package
    apt-get install quassel-client
    python3 -m bench.gui_start [--runs 10] [dist/Samovar/Samovar quasselclient hexchat …]

The programs take turns on one virtual screen, each in a home of its own; the first start of each is not counted. The
time runs from exec to the X server's word that the first window is mapped; memory is read once a program is quiet.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from bench import machine
from tests.smoke.programs import bare_environment, idle_memory_mb, started
from tests.smoke.screen import Screen, virtual_screen

PROGRAMS = ["dist/Samovar/Samovar", "quasselclient"]


Run = tuple[float, float, float]


def cpu_s(pid: int) -> float:
    """What all threads of a process have worked so far; unlike the time, it hardly depends on who else is at work."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9


def start_once(program: str, home: Path, screen: Screen) -> Run:
    """Seconds to the mapped window, seconds of CPU until then, and megabytes when idle."""
    environment = bare_environment(home, screen.name)
    begin = time.monotonic()
    with started(program, env=environment, is_quiet=True) as process:
        screen.new_window()
        seconds = time.monotonic() - begin
        worked = cpu_s(process.pid)
        memory = idle_memory_mb(process)
    screen.until("empty screen", lambda: not screen.windows and not screen.menus)
    return seconds, worked, memory


def row(program: str, runs: list[Run]) -> list[str]:
    times, worked, memory = ([*column] for column in zip(*runs, strict=True))
    return [
        Path(program).name,
        f"{statistics.median(times):.2f} s",
        f"{min(times):.2f}-{max(times):.2f} s",
        f"{statistics.median(worked):.2f} s",
        f"{statistics.median(memory):.0f} MB",
        f"{min(memory):.0f}-{max(memory):.0f} MB",
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("programs", nargs="*", default=PROGRAMS)
    parser.add_argument("--runs", type=int, default=10)
    options = parser.parse_args()
    programs = [shutil.which(program) or program for program in options.programs]
    missing = [program for program in programs if not Path(program).is_file()]
    if missing:
        print(f"Not here: {', '.join(missing)}", file=sys.stderr)
        return 2
    machine.introduce()
    results: dict[str, list[Run]] = {program: [] for program in programs}
    with tempfile.TemporaryDirectory() as root, virtual_screen() as screen:
        for number in range(-1, options.runs):
            for program in programs:
                home = Path(root, Path(program).name)
                home.mkdir(exist_ok=True)
                result = start_once(str(Path(program).absolute()), home, screen)
                if number >= 0:
                    results[program].append(result)
    machine.table(
        [
            "program",
            "window mapped, median",
            "spread",
            "CPU until then, median",
            "idle memory, median",
            "spread",
        ],
        [row(program, runs) for program, runs in results.items()],
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
