"""The answer of one labelled command while it runs: held back, then said in the form that its specification asks for
(https://ircv3.net/specs/extensions/labeled-response)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from server.history import Entry
from server.session import Session
from wire.caps import Cap
from wire.message import Message

_BATCH = int(Cap.BATCH)


class Labelled:
    """What is said to the sender of a labelled command. Used by Reply, on the hub's thread."""

    def __init__(self, session: Session, label: str, held: Sequence[Message] = ()) -> None:
        self.session = session
        self.label = label
        self.held = list(held)
        self.stored: list[Entry] = []
        """What the command said and the history has still to keep: its whole answer waits for that."""
        self.caps_to_set: int | None = None
        """What a CAP REQ changes when its answer is said."""

    def hold(self, message: Message, needs: int = 0, lacks: int = 0) -> None:
        """Keeps a line for the answer, if it is one for this listener."""
        caps = self.session.kind.caps
        if caps & needs == needs and not caps & lacks:
            self.held.append(message)

    def lines(self, from_server: Callable[..., Message], reference: str) -> list[Message]:
        """The answer: ACK, one labelled line, one labelled batch. `from_server` makes a line of the server's."""
        held = self.held or [from_server("ACK")]
        if len(held) > 1 and self.session.kind.caps & _BATCH and not _is_one_batch(held):
            begin = from_server("BATCH", "+" + reference, "labeled-response")
            end = from_server("BATCH", "-" + reference)
            held = [begin, *(in_batch(message, reference) for message in held), end]
        return [_tagged(held[0], "label", self.label), *held[1:]]


def _is_one_batch(messages: Sequence[Message]) -> bool:
    """Whether the lines are one batch already, which can bear a label by itself."""
    first, last = messages[0], messages[-1]
    return first.command == last.command == "BATCH" and first.param(0)[1:] == last.param(0)[1:]


def in_batch(message: Message, reference: str) -> Message:
    """The message as a part of a batch. What stands in a batch of its own already (a page of history) is left there."""
    return message if "batch" in message.tags else _tagged(message, "batch", reference)


def _tagged(message: Message, key: str, value: str) -> Message:
    return replace(message, tags={**message.tags, key: value})
