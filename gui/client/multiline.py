"""Messages of several lines: a batch on its way out, one message on its way in.

https://ircv3.net/specs/extensions/multiline
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from gui.client.batches import Batch
from gui.client.pieces import lines_in
from wire.message import Message
from wire.multiline import BATCH_TYPE, CONCAT, MAX_BYTES, MAX_LINES, Part
from wire.number import number
from wire.text import split_text

LETTER_BYTES = 4
"""What a letter can take: no message can be cut into less."""


class Limits(NamedTuple):
    """How much one message may hold; ours where a server names nothing."""

    bytes: int = MAX_BYTES
    lines: int = MAX_LINES


def limits_of(value: str) -> Limits:
    """Reads the capability's value: "max-bytes=4096,max-lines=24"."""
    found = dict(word.partition("=")[::2] for word in value.split(","))
    return Limits(
        max(LETTER_BYTES, number(found.get("max-bytes", ""), MAX_BYTES)),
        max(1, number(found.get("max-lines", ""), MAX_LINES)),
    )


def messages_of(text: str, line_bytes: int, limits: Limits) -> list[list[Part]]:
    """A text as messages of lines: one, unless it is over the limits; then it is cut between its lines.

    Blank lines stay within a message; at its ends they say nothing and are dropped.
    """
    messages: list[list[Part]] = []
    parts: list[Part] = []
    size = 0
    for part in _parts(text, min(line_bytes, limits.bytes)):
        if parts and (len(parts) >= limits.lines or size + _size_bytes(part) > limits.bytes):
            messages.append(parts)
            parts, size = [], 0
            part = Part(part.text)
        parts.append(part)
        size += _size_bytes(part)
    return [said for said in map(_without_blank_ends, [*messages, parts]) if said]


def _size_bytes(part: Part) -> int:
    """What the server counts of it, with the line's end before it."""
    return len(part.text.encode()) + (not part.is_joined)


def _parts(text: str, line_bytes: int) -> list[Part]:
    parts: list[Part] = []
    for line in lines_in(text):
        pieces = split_text(line, line_bytes) if line.strip() else [""]
        parts += [Part(piece, is_joined=at > 0) for at, piece in enumerate(pieces)]
    return parts


def _without_blank_ends(parts: list[Part]) -> list[Part]:
    first, end = 0, len(parts)
    while first < end and not parts[first].text.strip():
        first += 1
    while first < end and not parts[end - 1].text.strip():
        end -= 1
    return [Part(parts[first].text), *parts[first + 1 : end]] if first < end else []


def text_of(parts: list[Part]) -> str:
    """What others read of the lines."""
    return "".join(
        part.text if at == 0 or part.is_joined else f"\n{part.text}" for at, part in enumerate(parts)
    )


def lines_of(
    command: str, target: str, parts: list[Part], reference: str, tags: Mapping[str, str]
) -> list[Message]:
    """The lines of a batch; `tags` are those of the message and stand on its first line."""
    return [
        Message("BATCH", (f"+{reference}", BATCH_TYPE, target), tags=tags),
        *(
            Message(
                command,
                (target, part.text),
                tags={"batch": reference, CONCAT: ""} if part.is_joined else {"batch": reference},
            )
            for part in parts
        ),
        Message("BATCH", (f"-{reference}",)),
    ]


def together(batch: Batch) -> Message | None:
    """The lines of a batch as one message, with the tags of the batch; None where nothing was said in it."""
    lines = [line for line in batch.lines if line.command in ("PRIVMSG", "NOTICE") and len(line.params) > 1]
    if not lines:
        return None
    first = lines[0]
    text = text_of([Part(line.params[1], CONCAT in line.tags) for line in lines])
    own = {key: value for key, value in first.tags.items() if key not in ("batch", CONCAT)}
    tags = {**own, **{key: value for key, value in batch.tags.items() if key != "batch"}}
    if batch.label:
        tags["label"] = batch.label
    target = batch.params[0] if batch.params else first.params[0]
    return Message(first.command, (target, text), first.source or batch.source, tags)
