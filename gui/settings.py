"""What the program remembers: one row for each option, kept in one ini file; and the folders it lives in."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QSettings, QStandardPaths

T = TypeVar("T", str, int, bool, list[str])


@dataclass(frozen=True)
class Home:
    """The folders of one user: `SAMOVAR_HOME` holds both where it is set."""

    settings_path: Path
    data_dir: Path

    @classmethod
    def find(cls) -> Home:
        """The folders that hold for this process; the data folder is made."""
        chosen = os.environ.get("SAMOVAR_HOME")
        if chosen:
            root = Path(chosen).expanduser()
            home = cls(root / "settings.ini", root / "data")
        else:
            where = QStandardPaths.StandardLocation
            settings = QStandardPaths.writableLocation(where.GenericConfigLocation)
            data = QStandardPaths.writableLocation(where.GenericDataLocation)
            home = cls(Path(settings) / "samovar" / "settings.ini", Path(data) / "samovar")
        home.data_dir.mkdir(parents=True, exist_ok=True)
        return home


@dataclass(frozen=True)
class Option(Generic[T]):
    """One thing that can be set. The type of `default` is the type of its values."""

    key: str
    default: T
    text: str
    """For a person, as a settings dialog or a manual shows it; "" where only the program sets it."""


NICK = Option("you/nick", "", "Your name")
THEME = Option("look/theme", "system", "Colours: system, light or dark")
HOST_TITLE = Option("host/title", "", "Title of the chat that you host")
HOST_PORT = Option("host/port", 4000, "Port of the chat that you host")
HOST_LOOPBACK_ONLY = Option("host/this-computer-only", False, "Host for this computer only")
RECENT = Option("join/recent", list[str](), "")
WINDOW_PLACE = Option("window/place", "", "")
PEOPLE_SHOWN = Option("window/people", True, "Show who is in the room")

OPTIONS: tuple[Option[str] | Option[int] | Option[bool] | Option[list[str]], ...] = (
    NICK,
    THEME,
    HOST_TITLE,
    HOST_PORT,
    HOST_LOOPBACK_ONLY,
    RECENT,
    WINDOW_PLACE,
    PEOPLE_SHOWN,
)

RECENT_LIMIT = 8


class Settings:
    """The options' values. What can't be read counts as not set: a damaged file never stops the program."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self._store = QSettings(str(home.settings_path), QSettings.Format.IniFormat)

    def get(self, option: Option[T]) -> T:
        """The value, or the option's default."""
        raw = self._store.value(option.key)
        if not isinstance(raw, str):
            return option.default
        if isinstance(option.default, str):
            return raw
        try:
            value = json.loads(raw)
        except ValueError:
            return option.default
        if type(value) is not type(option.default):
            return option.default
        if isinstance(value, list) and not all(isinstance(item, str) for item in value):
            return option.default
        return value

    def set(self, option: Option[T], value: T) -> None:
        """Keeps the value; the file is written at once, since a window may be killed."""
        self._store.setValue(option.key, value if isinstance(value, str) else json.dumps(value))
        self._store.sync()

    def remember_address(self, address: str) -> None:
        """Puts an address first among the recent ones."""
        others = [known for known in self.get(RECENT) if known != address]
        self.set(RECENT, [address, *others][:RECENT_LIMIT])
