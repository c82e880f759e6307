"""A message of ours that the server has not confirmed yet, and what is asked of the connection for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from gui.client.abilities import Ability
from gui.client.buffers import Buffer, Entry, EntryKind
from gui.client.connection import Connection
from gui.client.me import Me
from gui.client.pages import Pages
from gui.client.server import Server
from wire.message import Message


class Line(Protocol):
    """What is asked of the connection."""

    pages: Pages
    clock_ms: Callable[[], int]
    steady_ms: Callable[[], int]
    connection: Connection
    server: Server
    me: Me

    def fold(self, name: str) -> str:
        """The key of a nick or room."""

    def can(self, ability: Ability) -> bool:
        """Whether this server lets us do it."""

    def send(self, command: str, *params: str, label: str = "", tags: Mapping[str, str] = ...) -> None:
        """Puts a line on its way."""

    def send_message(self, message: Message) -> None:
        """Puts a line with tags of its own on its way."""


@dataclass(frozen=True, slots=True)
class NewText:
    """Another text for a message that the server has: how it is put on its way, and given up, with the reason."""

    text: str
    write: Callable[[], None]
    refuse: Callable[[str], object]


@dataclass(slots=True)
class Pending:
    """One message of ours, or a new text for one. `index`: where the entry stood when it was added."""

    buffer: Buffer
    entry: Entry
    index: int
    new: NewText | None = None

    @property
    def wire_text(self) -> str:
        """The text as it travels."""
        text = self.entry.text
        return f"\x01ACTION {text}\x01" if self.entry.kind is EntryKind.ACTION else text

    @property
    def line_count(self) -> int:
        """How many lines of the wire it takes, nearly: one of several lines has two more around it."""
        text = self.entry.text if self.new is None else self.new.text
        return 3 + text.count("\n") if "\n" in text else 1
