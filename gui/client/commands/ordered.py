"""Does what an order asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gui.client import absence
from gui.client.asked import ListFor
from gui.client.buffers import Buffer
from gui.client.commands import about, accounts, own_profile
from gui.client.commands.rooms import ask_name, join
from gui.client.core import Core
from gui.client.orders import (
    AskAccounts,
    AskBans,
    AskEverybody,
    AskProfile,
    AskRooms,
    Create,
    Edit,
    Favour,
    Order,
    React,
    Redact,
    RemoveAccount,
    RenameRoom,
    SetAway,
    SetModes,
    SetPassword,
    SetProfile,
    SetTopic,
)
from gui.client.words import say
from wire.modes import ModeChange, format_changes


def carry_out(core: Core, buffer: Buffer, order: Order) -> None:
    """Asks the server for it; says in the buffer why it can't."""
    quiet = (AskEverybody, AskProfile, AskRooms, SetAway, Favour)
    if not isinstance(order, quiet):  # nobody waits for an answer in words
        core.asked.page = buffer.key
    if not core.connection.is_up and not isinstance(order, (Create, SetAway, Favour)):
        core.tell(buffer.key, say("Not connected: this has to wait."), error=True)
        return
    try:
        _ORDERS[type(order)](core, buffer, order)
    except ValueError:
        core.tell(buffer.key, say("This can't be sent."), error=True)


def set_modes(core: Core, room: str, changes: tuple[ModeChange, ...]) -> None:
    """Sends changes, as many in a line as the server takes."""
    step = max(1, core.server.isupport.modes)
    for first in range(0, len(changes), step):
        core.send("MODE", room, *format_changes(changes[first : first + step]))


def _topic(core: Core, buffer: Buffer, order: SetTopic) -> None:
    core.send("TOPIC", buffer.name, " ".join(order.text.split()))


def _modes(core: Core, buffer: Buffer, order: SetModes) -> None:
    set_modes(core, buffer.name, order.changes)


def _bans(core: Core, buffer: Buffer, order: AskBans) -> None:
    core.asked.bans[buffer.key] = {}
    core.send("MODE", buffer.name, "+b")


def _everybody(core: Core, buffer: Buffer, order: AskEverybody) -> None:
    if core.asked.everybody is None:
        core.asked.everybody = []
        core.send("WHO", "*")


def _rooms(core: Core, buffer: Buffer, order: AskRooms) -> None:
    if ListFor.CHOOSING not in core.asked.listing.due:
        core.asked.listing.due.append(ListFor.CHOOSING)
        core.asked.listing.asked_ms = core.steady_ms()
        core.send("LIST")


def _favour(core: Core, buffer: Buffer, order: Favour) -> None:
    core.acquaintances.favour(order.keys, core.fold)


def _away(core: Core, buffer: Buffer, order: SetAway) -> None:
    absence.wish(core, order.text)


def _create(core: Core, buffer: Buffer, order: Create) -> None:
    room = core.room(order.name)
    if room is None or not room.joined:
        core.rooms.creating[core.fold(order.name)] = order
    join(core, buffer, f"{order.name} {order.key}".rstrip())


_ORDERS: dict[type, Callable[[Core, Buffer, Any], None]] = {
    SetTopic: _topic,
    RenameRoom: ask_name,
    SetModes: _modes,
    AskBans: _bans,
    SetAway: _away,
    Favour: _favour,
    Create: _create,
    AskEverybody: _everybody,
    SetPassword: accounts.set_password,
    AskAccounts: accounts.ask,
    RemoveAccount: accounts.remove,
    AskProfile: own_profile.ask,
    SetProfile: own_profile.change,
    AskRooms: _rooms,
    React: about.react,
    Edit: about.edit,
    Redact: about.redact,
}
