"""What a row of the table of options says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication

from gui.client.notify_rules import minute_of

T = TypeVar("T", str, int, bool, list[str])


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text for lupdate, which knows this name; PySide6's own is not typed."""
    return text


class Kind(Enum):
    """What the values of an option are, and so what changes them in the dialog."""

    SWITCH = "switch"
    CHOICE = "choice"
    NUMBER = "number"
    TIME = "time"
    """A time of the day, "22:30"."""
    FONT = "font"
    """A family of letters, "" for the system's."""
    MEMORY = "memory"
    """Only the program sets it; no dialog shows it."""


class Effect(Enum):
    """What follows a change (gui/effects.py)."""

    READ = "read"
    """Nothing: it is looked up whenever it is needed."""
    LOOK = "look"
    """Colours, letters and distances are applied anew."""
    LOG = "log"
    """The log is laid out anew."""
    TYPING = "typing"
    """The composer takes it."""
    LANGUAGE = "language"
    """The window is built anew in another language."""
    NOTIFY = "notify"
    """Notifications, sounds and the tray take it."""
    START = "start"
    """It holds from the next start on."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values that a CHOICE may have, and its name for a person."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the dialog. Options belong to it by the first part of their key."""

    name: str
    text: str
    effect: Effect
    """What follows a change of its options, where the row says nothing else."""


@dataclass(frozen=True, eq=False)
class Option(Generic[T]):
    """One thing that can be set. The type of `default` is the type of its values.

    Texts are translated where they are shown, by `translated`.
    """

    key: str
    """Its name in the file: "section/name"."""
    default: T
    text: str = ""
    kind: Kind = Kind.MEMORY
    help: str = ""
    choices: tuple[Choice, ...] = ()
    least: int = 0
    most: int = 0
    step: int = 1
    unit: str = ""
    """What stands behind a number, such as " min"."""
    zero: str = ""
    """What 0 is called, which then is allowed below `least`: "Never"."""
    own_effect: Effect | None = None
    called: str = ""
    """Other words that people look for it by: the search finds it by them, and shows them nowhere."""
    needs: tuple[str, ...] = ()
    """The keys of switches that must be on, or else this option says nothing."""

    @property
    def section(self) -> str:
        """The first part of the key."""
        return self.key.partition("/")[0]

    def allows(self, value: Any) -> bool:
        """Whether the value is one that the option may have."""
        kind: Any = type(self.default)  # bool is an int to isinstance
        if type(value) is not kind:
            return False
        match self.kind:
            case Kind.CHOICE:
                return any(choice.value == value for choice in self.choices)
            case Kind.NUMBER:
                return bool(self.least <= value <= self.most or (self.zero and value == 0))
            case Kind.TIME:
                return minute_of(value) is not None
            case _:
                return not isinstance(value, list) or all(isinstance(item, str) for item in value)


AnyOption = Option[str] | Option[int] | Option[bool] | Option[list[str]]


def translated(text: str) -> str:
    """A row's text in the language of the window."""
    return QCoreApplication.translate("Options", text) if text else ""
