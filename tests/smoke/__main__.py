"""`python -m tests.smoke dist/Samovar`: tries the package out, prints figures, ends with 0 if all worked."""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from tests.smoke import bare_root
from tests.smoke.desktop import menu
from tests.smoke.guests import IrcGuest
from tests.smoke.hosting import host_and_talk, killed
from tests.smoke.licences import licences
from tests.smoke.links import link
from tests.smoke.package import Package
from tests.smoke.programs import Environment, bare_environment, idle_memory_mb, listening_server, started
from tests.smoke.screen import PATIENCE_S, Screen, virtual_screen

SIZE_LIMIT_MB = 130
MEMORY_LIMIT_MB = 110
WARM_STARTS = 3


def size(package: Package, _: Environment, __: Screen) -> str:
    everything = package.outside(package.folder).rglob("*")
    files = [path for path in everything if path.is_file() and not path.is_symlink()]
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    assert megabytes <= SIZE_LIMIT_MB, (
        f"The package has {megabytes:.0f} MB; at most {SIZE_LIMIT_MB} are wanted."
    )
    return f"size: {megabytes:.1f} MB in {len(files)} files"


def server(package: Package, env: Environment, _: Screen) -> str:
    """The server alone, from a terminal: two guests talk, and SIGTERM ends it."""
    with listening_server(package, env) as (process, port, ready_s):
        anna, boris = IrcGuest(port, "anna"), IrcGuest(port, "boris")
        anna.say("Чай готов")
        boris.wait_for_message("anna", "Чай готов")
        process.terminate()
        code = process.wait(PATIENCE_S)
        assert code == 0, f"The server ended with {code} upon SIGTERM."
        anna.wait_for_end()
        boris.wait_for_end()
    return f"server: listening after {ready_s:.2f} s; two guests talked; SIGTERM ended it with 0"


def start(package: Package, env: Environment, screen: Screen) -> str:
    """Time to the mapped window and memory: the median of the starts after the first."""
    rows = [start_once(package, env, screen) for _ in range(1 + WARM_STARTS)]
    (cold, _), *warm = rows
    seconds, memory = (statistics.median(column) for column in zip(*warm, strict=True))
    assert memory <= MEMORY_LIMIT_MB, f"Idle it holds {memory:.0f} MB; at most {MEMORY_LIMIT_MB} are wanted."
    return (
        f"start: window mapped after {seconds:.2f} s (first time {cold:.2f} s); idle it holds {memory:.0f} MB"
    )


def start_once(package: Package, env: Environment, screen: Screen) -> tuple[float, float]:
    begin = time.monotonic()
    with started(*package.command("Samovar"), env=env) as process:
        screen.new_window()
        seconds = time.monotonic() - begin
        memory = idle_memory_mb(process)
        process.terminate()
        screen.until("closed window", lambda: not screen.windows)
        code = process.wait(PATIENCE_S)
        assert code == 0, f"Samovar ended with {code} upon SIGTERM."
    return seconds, memory


Step = Callable[[Package, Environment, Screen], str]
STEPS: list[Step] = [size, licences, menu, server, start, host_and_talk, killed, link]


def try_out(package: Package, home: Path) -> int:
    """Takes all steps; gives how many failed. `home` is a folder as the programs see it."""
    failed = 0
    for step in STEPS:
        with virtual_screen() as screen:  # a fresh one: nothing of a failed step stays
            try:
                print(step(package, bare_environment(home, screen.name), screen), flush=True)
            except (AssertionError, OSError, subprocess.SubprocessError) as error:
                failed += 1
                print(f"FAILED {step.__name__}: {error}", flush=True)
    return failed


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.smoke", description=__doc__)
    parser.add_argument("folder", type=Path, help="the packaged program: dist/Samovar")
    parser.add_argument(
        "--bare",
        action="store_true",
        help="in a bare Debian without Python, made for it and removed (root only)",
    )
    parser.add_argument(
        "--root", type=Path, help="with --bare: where that Debian stands or shall stand, and stay"
    )
    options = parser.parse_args()
    if sys.platform != "linux":
        print("Only the package for Linux is tried out by itself: start this one by hand.")
        return 0
    with ExitStack() as stack:
        package = Package(options.folder.resolve())
        if options.bare:
            package = stack.enter_context(bare_root.moved_in(package, options.root))
        folder = package.outside(Path("/tmp"))
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="samovar-smoke-", dir=folder)))
        return min(try_out(package, Path("/tmp") / home.name), 1)


if __name__ == "__main__":
    sys.exit(main())
