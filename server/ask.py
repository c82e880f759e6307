"""Slow work for one command: a read of the history, a write of accounts, a password's hash.

The hub checks the rights and notes an Ask. When all that was said before it is kept, so that a JOIN and the CHATHISTORY
behind it leave no hole, the asker's own thread does the work; then the hub checks again what may have changed
meanwhile, and answers, under the command's label. Later lines of that connection wait; nobody else does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wire.message import Message


@dataclass(slots=True)
class Ask:
    """What one command waits for. Made by Reply on the hub's thread."""

    work: Callable[[], Any]
    """Runs on the asker's thread: it sees no chat state. May raise Unavailable."""
    answer: Callable[[Any], None]
    """Runs on the hub's thread with what `work` gave, or with the Unavailable that it raised."""
    label: str = ""
    held: list[Message] = field(default_factory=list)
    """What the labelled command has said already."""
