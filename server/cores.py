"""On which of the machine's cores the server's threads run: all on one, since they take turns anyway.

Python runs one thread of a process at a time. Spread over several cores they wake each other from one to the other with
every message, and push the clients' programs aside on each of them; on one core the same work took 0.84 us of CPU a
delivery instead of 1.1 to 1.9 in a room of 100 (bench/README.md). What truly runs beside Python, the hashing of
passwords, has all cores. Only Linux lets a program say so; elsewhere nothing is changed.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator

_all: frozenset[int] = frozenset()
"""The cores that the process may use; empty as long as its threads are not held on one."""


def stay_on_one() -> None:
    """Holds the calling thread, and all that it begins from now on, on one of the cores that it may use."""
    global _all
    if sys.platform == "linux":
        cores = frozenset(os.sched_getaffinity(0))
        if len(cores) > 1:
            with contextlib.suppress(OSError):  # a sandbox may forbid it
                os.sched_setaffinity(0, {sorted(cores)[os.getpid() % len(cores)]})  # two servers spread
                _all = cores


@contextlib.contextmanager
def on_all() -> Iterator[None]:
    """Meanwhile the calling thread may run on any core: it does what needs no turn of Python's."""
    if sys.platform != "linux" or not _all:
        yield
        return
    before = os.sched_getaffinity(0)
    with contextlib.suppress(OSError):
        os.sched_setaffinity(0, _all)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            os.sched_setaffinity(0, before)
