"""What is said to a service is a command: `PRIVMSG NickServ :HELP` is `NS HELP`, as on all networks with services."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from wire.message import Message

Item = TypeVar("Item")

NICKSERV = "NickServ"
CHANSERV = "ChanServ"
OWNED = "This nick belongs to an account: log in to it, or choose another"
"""What our 433 says, so that a client knows that waiting does not help."""
COMMANDS: Mapping[str, str] = {NICKSERV.lower(): "NS", CHANSERV.lower(): "CS"}
"""The services' names in small letters, with their commands."""


def addressed(item: Item) -> Item | Message:
    """The command that a message to a service is; all else as it came."""
    if not isinstance(item, Message) or item.command != "PRIVMSG" or len(item.params) < 2:
        return item
    command = COMMANDS.get(item.params[0].lower())
    return item if command is None else replace(item, command=command, params=item.params[1:])
