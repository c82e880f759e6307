"""Help while a command is typed: what it does, what it takes, and which of that is being typed now."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gui.client.slash import BY_NAME
from gui.client.typed import is_command

_PARAMETER = re.compile(r"(?:\[[^\]]*\]|\S+)(?: …)?")


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """`parameters` as a person reads them, "[reason]" for one that may be left out; `current` is -1 for none."""

    name: str
    parameters: tuple[str, ...]
    current: int
    help: str


def command_help(text: str, cursor: int, *, in_room: bool) -> CommandHelp | None:
    """Help for what is typed; None before the name is finished, and where it is no command or an unknown one.

    `in_room`: a room need not be named, so who types no # means what comes after it.
    """
    word, blank, rest = text[1:].partition(" ")
    row = BY_NAME.get(word.lower())
    if not blank or row is None or not is_command(text):
        return None
    parameters = tuple(_PARAMETER.findall(row.usage_words))
    before = rest[: max(0, cursor - len(word) - 2)]
    current = len(before.split()) - (bool(before) and not before.endswith(" "))
    if parameters and parameters[0].startswith("[#") and (before.strip() or in_room):
        named = before.lstrip().startswith(("#", "&"))
        current += not named
    return CommandHelp(row.name, parameters, min(current, len(parameters) - 1), row.help_words)
