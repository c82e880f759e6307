"""A batch that a client has opened and not closed yet (https://ircv3.net/specs/extensions/client-batch)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wire.multiline import Part


@dataclass(slots=True)
class OpenBatch:
    """The lines of a message so far. One a session at most."""

    reference: str
    target: str
    tags: Mapping[str, str]
    """Those of the message: they stand on the opening line."""
    label: str
    opened_s: float
    """When it was opened (monotonic)."""
    command: str = ""
    """PRIVMSG or NOTICE, as its first line says."""
    parts: list[Part] = field(default_factory=list)
    size_bytes: int = 0
    is_dead: bool = False
    """Something was wrong, and said so: all that still comes of it is passed over."""
