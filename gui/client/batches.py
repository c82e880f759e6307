"""Lines that belong together: each is handled as it comes, with its batch known.

https://ircv3.net/specs/extensions/batch
"""

from __future__ import annotations

from dataclasses import dataclass, field

from wire.message import Message

OPEN_LIMIT = 256
"""More at once than any server opens; beyond it the oldest is forgotten."""


@dataclass(slots=True)
class Batch:
    """One open batch. `label` is that of our command which it answers, its own or its parent's."""

    kind: str
    params: tuple[str, ...] = ()
    label: str = ""
    parent: str = ""
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
            message.param(1), message.params[2:], self.label_of(message), parent
        )

    def end(self, message: Message) -> Batch | None:
        """Takes `BATCH -ref` and gives the batch; None where it was not open."""
        return self._open.pop(message.params[0][1:], None)

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
