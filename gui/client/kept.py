"""One file of the data folder, mostly JSON: written whole or not at all, and set aside when it can't be read."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

from gui.client.words import retold, say

T = TypeVar("T")
Job = Callable[[], bool]
"""Writes a file; True where it went another way than the last time. It does not raise."""


class Writer(Protocol):
    """Does what takes long beside the UI thread."""

    def put(self, path: Path, job: Job) -> None:
        """Has a file written soon; a job for the same file that has not begun is dropped."""

    def finish(self) -> None:
        """Returns when all is written. On any thread."""


class KeptFile:
    """Holds a value over restarts. Used on the UI thread only; nothing here raises.

    With a writer it is written beside that thread. Without one `write` returns when the file is on the disk.

    A file that can't be read is set aside, and `notice` says so; nothing is asked of the user for it.
    """

    def __init__(self, path: Path, loss: str = "", writer: Writer | None = None) -> None:
        """`loss`: a translated sentence that says what it means for the user when the file is lost."""
        self._path = path
        self._loss = loss
        self._writer = writer
        self._broken = ""
        self._error = ""
        """Why the last write failed, in the system's words. Whoever writes sets it, the writer's thread or this one."""

    def write_by(self, writer: Writer | None) -> None:
        """Has it written beside this thread from now on, or on this one again."""
        self._writer = writer

    @property
    def notice(self) -> str:
        """What the user should know of it, as the window speaks now; "" when all is well."""
        error = self._error
        failed = say("{file} can't be kept: {error}.", file=self._path.name, error=error) if error else ""
        said = [text for text in (retold(self._broken), failed) if text]
        return " ".join([*said, retold(self._loss)]).rstrip() if said else ""

    def read(self, parse: Callable[[Any], T], without: T) -> T:
        """What `parse` makes of the file's value; `without` where there is no file, or a broken one.

        `parse` may trip over what it gets: ValueError, KeyError, TypeError and AttributeError mean "broken".
        """
        try:
            return parse(json.loads(self._path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return without
        # UnicodeDecodeError and JSON's own error are ValueErrors; RecursionError: "[" a hundred thousand times.
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self.set_aside()
            return without

    def write(self, value: object) -> None:
        """Writes a value as JSON."""
        # Here, since the value may change while the writer's thread writes.
        self.write_text(json.dumps(value, indent=1, ensure_ascii=False))

    def write_text(self, text: str) -> None:
        """Writes a new file and puts it in the old one's place, so that a crash leaves one of them whole."""
        if self._writer is None:
            self._store(text)
        else:
            self._writer.put(self._path, partial(self._store, text))

    def _store(self, text: str) -> bool:
        """On the writer's thread where there is one. True: it fails now, or no longer, or in another way."""
        before, name, error = self._error, "", ""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=self._path.name)
            with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self._path)
        except OSError as problem:
            with suppress(OSError):
                if name:
                    Path(name).unlink(missing_ok=True)
            error = problem.strerror or str(problem)
        self._error = error
        return error != before

    def set_aside(self) -> None:
        """Moves away the file, which can't be read: what is written next does not take its place."""
        aside = self._path.with_name(self._path.name + ".broken")
        try:
            self._path.replace(aside)
        except OSError as error:
            self._broken = say("{file} can't be read: {error}.", file=self._path.name, error=error.strerror)
            return
        self._broken = say(
            "{file} was broken. It was set aside as {aside}.", file=self._path.name, aside=aside.name
        )
