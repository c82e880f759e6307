"""The shapes of one message: what listeners with one set of capabilities get of it, and what the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from wire import multiline
from wire.caps import Cap
from wire.marks import ORDINARY_TAGS, marked
from wire.message import Message

_BATCH = int(Cap.BATCH)
_MULTILINE = int(Cap.MULTILINE)
_EDIT = int(Cap.EDIT)


class Shape(NamedTuple):
    """A line for those who have all of `needs` and none of `lacks`."""

    message: Message
    needs: int = 0
    lacks: int = 0


def shapes(message: Message, needs: int, new_reference: Callable[[], str]) -> Sequence[Shape]:
    """The lines of a message. Each is still written once for each kind of listener, however many they are."""
    told = marked(message) if len(message.tags) > ORDINARY_TAGS else None
    if told is None:
        return unmarked(message, needs, new_reference)
    return [*unmarked(message, needs | _EDIT, new_reference), *unmarked(told, needs, new_reference, _EDIT)]


def unmarked(
    message: Message, needs: int, new_reference: Callable[[], str], lacks: int = 0
) -> Sequence[Shape]:
    """The same in the words of who said it."""
    if not message.params or not multiline.is_multiline(message.params[-1]):
        return (Shape(message, needs, lacks),)
    singles = multiline.singles(message)
    batched = multiline.batched(message, new_reference())
    return [
        *(Shape(line, needs | _MULTILINE | _BATCH, lacks) for line in batched),
        *(Shape(line, needs, lacks | _MULTILINE) for line in singles),
        *(Shape(line, needs | _MULTILINE, lacks | _BATCH) for line in singles),
        # the last asked for lines in batches, but for no batches
    ]


def for_caps(message: Message, caps: int, new_reference: Callable[[], str]) -> list[Message]:
    """The lines of a message for one listener."""
    return [
        shape.message
        for shape in shapes(message, 0, new_reference)
        if caps & shape.needs == shape.needs and not caps & shape.lacks
    ]
