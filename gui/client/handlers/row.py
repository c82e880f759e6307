"""A row of the handlers' tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gui.client.core import Core
from wire.message import Message

Handler = Callable[[Core, Message], None]


@dataclass(frozen=True, slots=True)
class Row:
    """A handler and the parameters that it needs at least: a line with fewer is passed over."""

    handle: Handler
    least: int = 0
    ignorable: bool = False
    """Passed over where it comes from somebody whom the user ignores."""
