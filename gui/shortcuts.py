"""Which keys do what: those of the table of actions, unless the user has chosen others."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from gui.actions import ACTIONS, ActionRow
from gui.memory import KEYS
from gui.settings import Settings

FORM = QKeySequence.SequenceFormat.PortableText

FIXED = (
    "Return",
    "Enter",
    "Shift+Return",
    "Tab",
    "Shift+Tab",
    "Escape",
    "Up",
    "Down",
    "Left",
    "Right",
    "Home",
    "End",
    "PgUp",
    "PgDown",
    "Backspace",
    "Del",
    "Space",
    "Shift+Up",
    "Shift+Down",
    "Shift+PgUp",
    "Shift+PgDown",
    "Shift+Home",
    "Shift+End",
    "Menu",
    "Shift+F10",
    "Ctrl+A",
    "Ctrl+C",
    "Ctrl+V",
    "Ctrl+X",
    "Ctrl+Z",
)
"""Keys that fields and lists need: no action may take them."""


class Shortcuts(QObject):
    """The choices, kept in the settings as "name=keys".

    Signals: `changed()`.
    """

    changed = Signal()

    def __init__(self, settings: Settings, rows: Iterable[ActionRow] = ACTIONS) -> None:
        super().__init__(settings)
        self._settings = settings
        self._rows = tuple(rows)

    def of(self, row: ActionRow) -> str:
        """The keys of an action, several parted by "; "; "" where it has none."""
        return self._chosen().get(row.name, row.shortcut)

    def is_changed(self, row: ActionRow) -> bool:
        """Whether the user has chosen other keys than the table has."""
        return self.of(row) != row.shortcut

    def choose(self, row: ActionRow, keys: str) -> None:
        """Gives an action other keys, "" for none; whoever has them already loses them."""
        chosen = self._chosen()
        other = self.holder(keys, row)
        if other is not None:
            left = [part for part in self.of(other).split("; ") if normal(part) != normal(keys)]
            chosen[other.name] = "; ".join(left)
        chosen[row.name] = keys
        self._keep(chosen)

    def reset(self, row: ActionRow | None = None) -> None:
        """Gives an action the table's keys again; None: all of them."""
        chosen = {} if row is None else self._chosen()
        if row is not None:
            chosen.pop(row.name, None)
            other = next(
                (each for part in row.shortcut.split("; ") if (each := self.holder(part, row))), None
            )
            if other is not None:
                chosen[other.name] = ""
        self._keep(chosen)

    def holder(self, keys: str, besides: ActionRow | None = None) -> ActionRow | None:
        """Which action has these keys."""
        wanted = normal(keys)
        if not wanted:
            return None
        for row in self._rows:
            if row is not besides and any(normal(part) == wanted for part in self.of(row).split("; ")):
                return row
        return None

    def is_fixed(self, keys: str) -> bool:
        """Whether fields and lists need the keys: a letter, Enter, an arrow."""
        wanted = normal(keys)
        letter = len(wanted.removeprefix("Shift+")) == 1
        return letter or wanted in {normal(each) for each in FIXED}

    def _chosen(self) -> dict[str, str]:
        names = {row.name for row in self._rows}
        pairs = (line.partition("=") for line in self._settings.get(KEYS))
        return {name: keys for name, sign, keys in pairs if sign and name in names}

    def _keep(self, chosen: dict[str, str]) -> None:
        own = {row.name: row.shortcut for row in self._rows}
        lines = [f"{name}={keys}" for name, keys in chosen.items() if keys != own.get(name)]
        if lines != self._settings.get(KEYS):
            self._settings.set(KEYS, lines)
            self.changed.emit()


def normal(keys: str) -> str:
    """One way of writing keys, so that they can be compared."""
    return QKeySequence(keys, FORM).toString(FORM)


def shown(keys: str) -> str:
    """Keys as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(part, FORM).toString(native) for part in keys.split("; ") if part)
