"""What of a line the log may keep: no password."""

from __future__ import annotations

from server.doors import Item
from wire import plain
from wire.message import Message

SECRETIVE = frozenset({"PASS", "OPER", "AUTHENTICATE", "REGISTER", "ACCOUNTS", "NS", "NICKSERV", plain.SAY})
"""Commands that bear passwords: the log names them only. A plain guest types theirs as any other text."""


def without_secrets(item: Item) -> Item | str:
    """What was said, as the log may keep it."""
    is_secret = isinstance(item, Message) and item.command in SECRETIVE
    return f"{item.command} …" if is_secret and isinstance(item, Message) else item
