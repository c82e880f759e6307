"""Writes files beside the window's thread: to have a file on the disk takes 5 ms, and on a slow one a second.

Of each file the newest content wins; files are written one after the other. The thread ends when nothing is left to
write, so that an idle program has none.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from gui.client.kept import Job


class FileWriter:
    """Used on the UI thread only, but for `finish`. `on_turn` is called on the thread of its own when a file begins to
    fail, or is written again: set it before the first `put`."""

    def __init__(self) -> None:
        self.on_turn: Callable[[], object] = lambda: None
        self._lock = threading.Lock()
        self._jobs: dict[Path, Job] = {}
        self._thread: threading.Thread | None = None
        """Set while it may still take a job."""

    def put(self, path: Path, job: Job) -> None:
        """Writes a file soon; a job for the same file that has not begun is dropped."""
        with self._lock:
            self._jobs[path] = job
            if self._thread is not None and self._thread.is_alive():  # it is dead after a fault of ours
                return
            self._thread = threading.Thread(target=self._work, name="writer of kept files")
            try:
                self._thread.start()  # under the lock: nobody waits for one that has not begun
                return
            except RuntimeError:  # the system has no thread to give: late is better than never
                self._thread = None
        self._work()

    def finish(self) -> None:
        """Returns when all is written, or has failed. On any thread but its own."""
        with self._lock:
            thread = self._thread
        if thread is not None:
            thread.join()

    def _work(self) -> None:
        while (job := self._next()) is not None:
            if job():
                self.on_turn()

    def _next(self) -> Job | None:
        with self._lock:
            if not self._jobs:
                # Under the lock: whoever puts now starts another, and no two write at a time.
                self._thread = None
                return None
            return self._jobs.pop(next(iter(self._jobs)))
