"""`python -m tests.smoke dist/Samovar`: tries the package out, prints figures, ends with 0 if all worked."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.smoke.desktop import menu
from tests.smoke.guests import IrcGuest
from tests.smoke.hosting import host_and_talk, killed
from tests.smoke.programs import Environment, bare_environment, idle_memory_mb, started
from tests.smoke.screen import PATIENCE_S, Screen, virtual_screen

SIZE_LIMIT_MB = 130
MEMORY_LIMIT_MB = 110
WARM_STARTS = 3


def size(folder: Path, _: Environment, __: Screen) -> str:
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    assert megabytes <= SIZE_LIMIT_MB, (
        f"The package has {megabytes:.0f} MB; at most {SIZE_LIMIT_MB} are wanted."
    )
    return f"size: {megabytes:.1f} MB in {len(files)} files"


def server(folder: Path, env: Environment, _: Screen) -> str:
    """The server alone, from a terminal: two guests talk, and SIGTERM ends it."""
    begin = time.monotonic()
    with started(folder / "samovar-server", "--host", "127.0.0.1", "--port", "0", env=env) as process:
        assert process.stdout
        line = next((line for line in process.stdout if line.startswith("listening on ")), None)
        assert line, f"The server ended with {process.wait()} and never said where it listens."
        ready_s = time.monotonic() - begin
        port = int(line.rpartition(":")[2])
        anna, boris = IrcGuest(port, "anna"), IrcGuest(port, "boris")
        anna.say("Чай готов")
        boris.wait_for_message("anna", "Чай готов")
        process.terminate()
        code = process.wait(PATIENCE_S)
        assert code == 0, f"The server ended with {code} upon SIGTERM."
        anna.wait_for_end()
        boris.wait_for_end()
    return f"server: listening after {ready_s:.2f} s; two guests talked; SIGTERM ended it with 0"


def start(folder: Path, env: Environment, screen: Screen) -> str:
    """Time to the mapped window and memory: the median of the starts after the first."""
    rows = [start_once(folder / "Samovar", env, screen) for _ in range(1 + WARM_STARTS)]
    (cold, _), *warm = rows
    seconds, memory = (statistics.median(column) for column in zip(*warm, strict=True))
    assert memory <= MEMORY_LIMIT_MB, f"Idle it holds {memory:.0f} MB; at most {MEMORY_LIMIT_MB} are wanted."
    return (
        f"start: window mapped after {seconds:.2f} s (first time {cold:.2f} s); idle it holds {memory:.0f} MB"
    )


def start_once(program: Path, env: Environment, screen: Screen) -> tuple[float, float]:
    begin = time.monotonic()
    with started(program, env=env) as process:
        screen.new_window()
        seconds = time.monotonic() - begin
        memory = idle_memory_mb(process.pid)
        process.terminate()
        screen.until("closed window", lambda: not screen.windows)
        code = process.wait(PATIENCE_S)
        assert code == 0, f"Samovar ended with {code} upon SIGTERM."
    return seconds, memory


STEPS: list[Callable[[Path, Environment, Screen], str]] = [size, menu, server, start, host_and_talk, killed]


def main() -> int:
    folder = Path(sys.argv[1]).resolve()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="samovar-smoke-") as home:
        for step in STEPS:
            with virtual_screen() as screen:  # a fresh one: nothing of a failed step stays
                try:
                    print(step(folder, bare_environment(Path(home), screen.name), screen), flush=True)
                except (AssertionError, OSError, subprocess.SubprocessError) as error:
                    failed += 1
                    print(f"FAILED {step.__name__}: {error}", flush=True)
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())
