"""The folders that the program lives in: `SAMOVAR_HOME` holds both where it is set."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths


@dataclass(frozen=True)
class Home:
    """The folders of one user."""

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
