"""One JSON file of the data folder: written whole or not at all, and set aside when it can't be read."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from gui.client.words import retold, say

T = TypeVar("T")


class KeptFile:
    """Holds a value over restarts. Used on the UI thread only; nothing here raises.

    A file that can't be read is set aside, and `notice` says so; nothing is asked of the user for it.
    """

    def __init__(self, path: Path, loss: str = "") -> None:
        """`loss`: a translated sentence that says what it means for the user when the file is lost."""
        self._path = path
        self._loss = loss
        self._broken = self._failed = ""

    @property
    def notice(self) -> str:
        """What the user should know of it, as the window speaks now; "" when all is well."""
        said = [retold(text) for text in (self._broken, self._failed) if text]
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
            self._set_aside()
            return without

    def write(self, value: object) -> None:
        """Writes a new file and puts it in the old one's place, so that a crash leaves one of them whole."""
        name = ""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=self._path.name)
            with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
                json.dump(value, file, indent=1, ensure_ascii=False)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self._path)
            self._failed = ""
        except OSError as error:
            if name:
                Path(name).unlink(missing_ok=True)
            self._failed = say("{file} can't be kept: {error}.", file=self._path.name, error=error.strerror)

    def _set_aside(self) -> None:
        aside = self._path.with_name(self._path.name + ".broken")
        try:
            self._path.replace(aside)
        except OSError as error:
            self._broken = say("{file} can't be read: {error}.", file=self._path.name, error=error.strerror)
            return
        self._broken = say(
            "{file} was broken. It was set aside as {aside}.", file=self._path.name, aside=aside.name
        )
