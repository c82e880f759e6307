"""All handlers by command, and the one way in for a line."""

from __future__ import annotations

from gui.client.core import Core
from gui.client.handlers.accounts import ACCOUNTS
from gui.client.handlers.answers import numeric, standard_reply
from gui.client.handlers.bans import BANS
from gui.client.handlers.batches import BATCHES
from gui.client.handlers.everybody import EVERYBODY
from gui.client.handlers.listing import LISTING
from gui.client.handlers.login import LOGIN
from gui.client.handlers.markers import MARKERS
from gui.client.handlers.metadata import METADATA
from gui.client.handlers.negotiation import NEGOTIATION
from gui.client.handlers.people import PEOPLE
from gui.client.handlers.persons import PERSONS
from gui.client.handlers.redact import REDACT
from gui.client.handlers.renaming import RENAMING
from gui.client.handlers.rooms import ROOMS
from gui.client.handlers.row import Row
from gui.client.handlers.sasl import SASL
from gui.client.handlers.tagmsg import TAGMSG
from gui.client.handlers.talk import TALK
from wire.message import Message

HANDLERS: dict[str, Row] = {
    **NEGOTIATION,
    **SASL,
    **LOGIN,
    **ACCOUNTS,
    **TALK,
    **TAGMSG,
    **REDACT,
    **ROOMS,
    **RENAMING,
    **BANS,
    **PEOPLE,
    **EVERYBODY,
    **PERSONS,
    **LISTING,
    **BATCHES,
    **MARKERS,
    **METADATA,
    **dict.fromkeys(("FAIL", "WARN", "NOTE"), Row(standard_reply, 2)),
}


def handle(core: Core, message: Message) -> None:
    """Does what a line says. The unknown and the incomplete is passed over; unknown numerics are shown."""
    if message.tags and message.command != "BATCH" and core.batches.collect(message):
        return
    row = HANDLERS.get(message.command)
    if row is not None:
        if len(message.params) >= row.least and not (row.ignorable and _is_ignored(core, message)):
            row.handle(core, message)
    elif len(message.command) == 3 and message.command.isascii() and message.command.isdigit():
        numeric(core, message)


def _is_ignored(core: Core, message: Message) -> bool:
    return core.ignored.cover(message.source) and not core.is_me(message.nick)
