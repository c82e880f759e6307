"""CAP: what the server can do and we ask for, and when the negotiation is over.

https://ircv3.net/specs/extensions/capability-negotiation
"""

from __future__ import annotations

from gui.client.capabilities import BETTER, UNDERSTOOD, parse
from gui.client.core import Core
from gui.client.handlers import metadata, sasl
from gui.client.handlers.row import Row
from wire.message import Message


def cap(core: Core, message: Message) -> None:
    """CAP LS, ACK, NAK, NEW, DEL."""
    handler = _SUBCOMMANDS.get(message.params[1].upper())
    if handler is not None:
        handler(core, message, parse(message.params[-1]))


def _list(core: Core, message: Message, named: dict[str, str]) -> None:
    core.server.offered |= named
    if message.param(2) != "*":
        _ask_for(core, core.server.offered)
        _go_on(core)


def _granted(core: Core, message: Message, named: dict[str, str]) -> None:
    core.server.caps -= {name[1:] for name in named if name[:1] == "-"}
    had_profiles = metadata.is_known(core)
    core.server.caps |= named.keys() & UNDERSTOOD.keys()
    if core.connection.entered and not had_profiles:
        metadata.subscribe(core)
    _answered(core, message, named)


def _answered(core: Core, message: Message, named: dict[str, str]) -> None:
    core.server.asked_caps -= {name.lstrip("-") for name in named}
    _go_on(core)


def _came(core: Core, message: Message, named: dict[str, str]) -> None:
    core.server.offered |= named
    _ask_for(core, named)


def _went(core: Core, message: Message, named: dict[str, str]) -> None:
    core.server.caps -= named.keys()
    for name in named:
        core.server.offered.pop(name, None)


_SUBCOMMANDS = {"LS": _list, "ACK": _granted, "NAK": _answered, "NEW": _came, "DEL": _went}


def _ask_for(core: Core, named: dict[str, str]) -> None:
    wanted = [
        name
        for name in UNDERSTOOD
        if name in named and name not in core.server.caps and BETTER.get(name) not in core.server.offered
    ]
    if wanted:
        core.server.asked_caps |= set(wanted)
        core.send("CAP", "REQ", " ".join(wanted))


def _go_on(core: Core) -> None:
    """When all is answered: the login, and after it the end."""
    is_waiting = bool(core.server.asked_caps) or core.login.current is not None
    if not (is_waiting or core.connection.registered or sasl.begin(core)):
        sasl.end_negotiation(core)


NEGOTIATION: dict[str, Row] = {"CAP": Row(cap, 3)}
