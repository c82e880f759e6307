"""Messages of several lines (https://ircv3.net/specs/extensions/multiline), as one text and as lines of IRC.

Within the server and in the history such a message is one value: its lines stand in the last parameter, parted by LF;
where a line of the wire goes on with the next, as long lines do, a CR stands instead. Neither comes in a line of IRC.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from wire.message import Message

BATCH_TYPE = "draft/multiline"
CONCAT = "draft/multiline-concat"
MAX_BYTES = 4096
"""Of the text, line feeds included."""
MAX_LINES = 32
_JOINT = "\r"


class Part(NamedTuple):
    """One line of the wire; `is_joined` to the one before without a line's end between them."""

    text: str
    is_joined: bool = False


def join(parts: Iterable[Part]) -> str:
    """The lines as one parameter."""
    text = ""
    for index, part in enumerate(parts):
        text += (_JOINT if part.is_joined else "\n") * (index > 0) + part.text
    return text


def is_multiline(text: str) -> bool:
    """Whether a parameter holds several lines of the wire."""
    return "\n" in text or _JOINT in text


def split(text: str) -> list[Part]:
    """The lines of a parameter."""
    parts: list[Part] = []
    for line in text.split("\n"):
        first, *others = line.split(_JOINT)
        parts.append(Part(first))
        parts += [Part(other, is_joined=True) for other in others]
    return parts


def value(text: str) -> str:
    """The text as it was written, for people: with its line ends, without those of the wire."""
    return text.replace(_JOINT, "")


def batched(message: Message, reference: str) -> list[Message]:
    """The message for who has the capability. All tags stand on the batch; that of an outer batch on its end, too."""
    target = message.params[0]
    outer = {"batch": message.tags["batch"]} if "batch" in message.tags else {}
    lines = [
        Message(
            message.command,
            (target, part.text),
            message.source,
            {"batch": reference, CONCAT: ""} if part.is_joined else {"batch": reference},
        )
        for part in split(message.params[-1])
    ]
    return [
        Message("BATCH", ("+" + reference, BATCH_TYPE, target), message.source, message.tags),
        *lines,
        Message("BATCH", ("-" + reference,), message.source, outer),
    ]


def singles(message: Message) -> list[Message]:
    """The message for all others: line by line without the blank ones; the msgid is the first one's."""
    later = {key: value for key, value in message.tags.items() if key != "msgid"}
    texts = [part.text for part in split(message.params[-1]) if part.text]
    return [
        Message(message.command, (message.params[0], text), message.source, later if index else message.tags)
        for index, text in enumerate(texts)
    ]
