"""Lines that belong together: each is handled as it comes, with its batch known, or all at the end of the batch.

https://ircv3.net/specs/extensions/batch
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wire.message import Message
from wire.multiline import BATCH_TYPE

OPEN_LIMIT = 256
"""More at once than any server opens; beyond it the oldest is forgotten."""
HISTORY = "chathistory"
TARGETS = "draft/chathistory-targets"
MULTILINE = BATCH_TYPE
COLLECTED = frozenset({HISTORY, TARGETS, MULTILINE})
"""Kinds whose lines mean something only together: they are handled when the batch has ended."""
LINES_LIMIT = 5_000
"""More lines of one batch than any page of history has are passed over."""


@dataclass(slots=True)
class Batch:
    """One open batch. `label` is that of our command which it answers, its own or its parent's."""

    kind: str
    params: tuple[str, ...] = ()
    label: str = ""
    parent: str = ""
    source: str = ""
    tags: Mapping[str, str] = field(default_factory=dict)
    """Those of the line that opened it."""
    lines: list[Message] = field(default_factory=list)
    """Of the kinds that are COLLECTED: what came in it."""
    gone: dict[str, list[str]] = field(default_factory=dict)
    """In a netsplit: who went, by the key of the room."""


class Batches:
    """The open batches by reference."""

    def __init__(self) -> None:
        self._open: dict[str, Batch] = {}

    def start(self, message: Message) -> None:
        """Takes `BATCH +ref type params…`."""
        if len(self._open) >= OPEN_LIMIT:
            del self._open[next(iter(self._open))]
        parent = message.tags.get("batch", "")
        self._open[message.params[0][1:]] = Batch(
            message.param(1),
            message.params[2:],
            self.label_of(message),
            parent,
            message.source,
            message.tags,
        )

    def collect(self, message: Message) -> bool:
        """Keeps a line for the end of its batch; False where it is handled as it comes."""
        batch = self.batch_of(message)
        if batch is None or batch.kind not in COLLECTED:
            return False
        if len(batch.lines) < LINES_LIMIT:
            batch.lines.append(message)
        return True

    def around(self, batch: Batch) -> Batch | None:
        """The batch in which another one stands."""
        return self._open.get(batch.parent) if batch.parent else None

    def ending(self, message: Message) -> Batch | None:
        """The batch that `BATCH -ref` ends, which still stands until `end`; None where it is not open."""
        return self._open.get(message.params[0][1:])

    def end(self, message: Message) -> None:
        """Takes `BATCH -ref`: what the batch holds has been handled."""
        self._open.pop(message.params[0][1:], None)

    def batch_of(self, message: Message) -> Batch | None:
        """The batch that a line is in."""
        ref = message.tags.get("batch")
        return self._open.get(ref) if ref else None

    def label_of(self, message: Message) -> str:
        """The label of our command that a line answers; "" where it answers none."""
        label = message.tags.get("label", "")
        if label:
            return label
        batch = self.batch_of(message)
        return batch.label if batch else ""

    def clear(self) -> None:
        """Forgets all: the connection has ended."""
        self._open.clear()
