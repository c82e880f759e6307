"""The options' values, in one ini file."""

from __future__ import annotations

import json
from typing import TypeVar

from PySide6.QtCore import QObject, QSettings, Signal

from gui.client.kept import KeptFile, Writer
from gui.home import Home
from gui.ini import ini_text
from gui.memory import RECENT, RECENT_LIMIT
from gui.option import Option

__all__ = ["Home", "Settings"]

T = TypeVar("T", str, int, bool, list[str])


class Settings(QObject):
    """Gets and keeps values. What can't be read counts as not set: a damaged file never stops the program.

    The file is read once; one that can't be opened is set aside. It is written whole a moment after a change, since a
    window may be killed; as long as no writer is given (`write_by`) it is written at once.

    Signals: `changed(object)` with the Option whose value is another now.
    """

    changed = Signal(object)

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.home = home
        # Not the link that stands for it, where somebody keeps their settings elsewhere.
        self._file = KeptFile(home.settings_path.resolve())
        store = QSettings(str(home.settings_path), QSettings.Format.IniFormat)
        if store.status() is QSettings.Status.AccessError:
            self._file.set_aside()
        self._values = _values(store)

    def write_by(self, writer: Writer | None) -> None:
        """Has the file written by a thread from now on, or on this one again."""
        self._file.write_by(writer)

    @property
    def notice(self) -> str:
        """What the user should know of the file; "" when all is well."""
        return self._file.notice

    def get(self, option: Option[T]) -> T:
        """The value, or the option's default."""
        raw = self._values.get(_place(option))
        if raw is None:
            return option.default
        if isinstance(option.default, str):
            return raw if option.allows(raw) else option.default
        try:
            value = json.loads(raw)
        except ValueError:
            return option.default
        return value if option.allows(value) else option.default

    def set(self, option: Option[T], value: T) -> None:
        """Keeps the value."""
        before = self.get(option)
        self._put(_place(option), value if isinstance(value, str) else json.dumps(value))
        if self.get(option) != before:
            self.changed.emit(option)

    def reset(self, option: Option[T]) -> None:
        """Forgets the value: the default holds again, also where a later version has another one."""
        before = self.get(option)
        self._put(_place(option), None)
        if option.default != before:
            self.changed.emit(option)

    def _put(self, place: str, raw: str | None) -> None:
        if self._values.get(place) == raw:
            return
        if raw is None:
            del self._values[place]
        else:
            self._values[place] = raw
        self._file.write_text(ini_text(self._values))

    def is_set(self, option: Option[T]) -> bool:
        """Whether the value is another than the default."""
        return self.get(option) != option.default

    def remember_address(self, address: str) -> None:
        """Puts an address first among the recent ones."""
        others = [known for known in self.get(RECENT) if known != address]
        self.set(RECENT, [address, *others][:RECENT_LIMIT])


def _values(store: QSettings) -> dict[str, str]:
    values = {key: store.value(key) for key in store.allKeys()}
    return {key: value for key, value in values.items() if isinstance(value, str)}


def _place(option: Option[T]) -> str:
    """Where a value stands in the file: below a group of ours, since Qt does not find its own [General] again."""
    return f"options/{option.key}"
