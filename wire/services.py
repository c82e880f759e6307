"""What is said to a service is a command: `PRIVMSG NickServ :HELP` is `NS HELP`, as on all networks with services."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wire.message import Message

NICKSERV = "NickServ"
CHANSERV = "ChanServ"
OWNED = "This nick belongs to an account: log in to it, or choose another"
"""What our 433 says, so that a client knows that waiting does not help."""
COMMANDS: Mapping[str, str] = {NICKSERV.lower(): "NS", CHANSERV.lower(): "CS"}
"""The services' names in small letters, with their commands."""


def addressed(message: Message) -> Message:
    """The command that a message to a service is; all else as it came."""
    if message.command != "PRIVMSG" or len(message.params) < 2:
        return message
    command = COMMANDS.get(message.params[0].lower())
    return message if command is None else replace(message, command=command, params=message.params[1:])
