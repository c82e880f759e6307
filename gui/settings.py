"""The options' values, in one ini file."""

from __future__ import annotations

import json
from typing import TypeVar

from PySide6.QtCore import QObject, QSettings, Signal

from gui.home import Home
from gui.memory import RECENT, RECENT_LIMIT
from gui.option import Option

__all__ = ["Home", "Settings"]

T = TypeVar("T", str, int, bool, list[str])


class Settings(QObject):
    """Gets and keeps values. What can't be read counts as not set: a damaged file never stops the program.

    Signals: `changed(object)` with the Option whose value is another now.
    """

    changed = Signal(object)

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.home = home
        self._store = QSettings(str(home.settings_path), QSettings.Format.IniFormat)

    def get(self, option: Option[T]) -> T:
        """The value, or the option's default."""
        raw = self._store.value(_place(option))
        if not isinstance(raw, str):
            return option.default
        if isinstance(option.default, str):
            return raw if option.allows(raw) else option.default
        try:
            value = json.loads(raw)
        except ValueError:
            return option.default
        return value if option.allows(value) else option.default

    def set(self, option: Option[T], value: T) -> None:
        """Keeps the value; the file is written at once, since a window may be killed."""
        before = self.get(option)
        self._store.setValue(_place(option), value if isinstance(value, str) else json.dumps(value))
        self._store.sync()
        if self.get(option) != before:
            self.changed.emit(option)

    def reset(self, option: Option[T]) -> None:
        """Forgets the value: the default holds again, also where a later version has another one."""
        before = self.get(option)
        self._store.remove(_place(option))
        self._store.sync()
        if option.default != before:
            self.changed.emit(option)

    def is_set(self, option: Option[T]) -> bool:
        """Whether the value is another than the default."""
        return self.get(option) != option.default

    def remember_address(self, address: str) -> None:
        """Puts an address first among the recent ones."""
        others = [known for known in self.get(RECENT) if known != address]
        self.set(RECENT, [address, *others][:RECENT_LIMIT])


def _place(option: Option[T]) -> str:
    """Where a value stands in the file: below a group of ours, since Qt does not find its own [General] again."""
    return f"options/{option.key}"
