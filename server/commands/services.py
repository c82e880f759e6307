"""Services: what takes words, in a command or a message, for clients that know nothing better. Each is a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from server.accounts import Account
from server.commands import Call


@dataclass(frozen=True, slots=True)
class Service:
    """A row: what it does, its words after the name, how many there have to be, and what it is for."""

    handler: Callable[[Call, Sequence[str]], None]
    usage: str
    meaning: str
    min_words: int = 0
    needs_login: bool = False
    needs_oper: bool = False


def serve(call: Call, service: str, rows: Mapping[str, Service]) -> None:
    """Does what the words of the command say; HELP is known to every service."""
    words = " ".join(call.params).split() or ["HELP"]
    name = words[0].upper()
    row = rows.get(name)
    if name == "HELP":
        _help(call, service, rows)
    elif row is None:
        tell(call, service, f"I don't know {name[:20]}. HELP lists what I can do.")
    elif row.needs_oper and not call.user.oper:
        tell(call, service, "This is for operators of the server.")
    elif row.needs_login and own_account(call) is None:
        tell(call, service, "Log in first: /msg NickServ IDENTIFY password.")
    elif len(words) <= row.min_words:
        tell(call, service, f"Write {name} {row.usage}.")
    else:
        row.handler(call, words[1:])


def tell(call: Call, service: str, *lines: str) -> None:
    """What the service answers."""
    source = f"{service}!{service}@{call.world.config.name}"
    for line in lines:
        call.reply.to(call.session, source, "NOTICE", call.session.shown, line)


def own_account(call: Call) -> Account | None:
    """The account that the guest is logged in to."""
    return call.world.accounts.find(call.user.account) if call.user.account else None


def _help(call: Call, service: str, rows: Mapping[str, Service]) -> None:
    for name, row in rows.items():
        if not row.needs_oper or call.user.oper:
            tell(call, service, f"{name} {row.usage}".strip() + f": {row.meaning}")
    tell(call, service, "HELP: shows this")
