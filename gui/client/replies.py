"""Which message a line answers (https://ircv3.net/specs/client-tags/reply)."""

from __future__ import annotations

from wire.message import Message


def reply_to(message: Message) -> str:
    """The id of the message that a line answers, also by the tag's old name; "" where it answers none."""
    return message.tags.get("+reply") or message.tags.get("+draft/reply", "")
