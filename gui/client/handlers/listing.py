"""The rooms of the server: read in a page where the user typed /list, else kept for dialogs and completion."""

from __future__ import annotations

from gui.client.buffers import ListedRoom
from gui.client.changes import RoomsListed
from gui.client.core import Core
from gui.client.handlers.answers import numeric
from gui.client.handlers.listed_topic import listed_topic
from gui.client.handlers.row import Row
from wire.message import Message

LIMIT = 20_000
"""Rooms that are kept of a list."""


def room_is(core: Core, message: Message) -> None:
    """322: one room."""
    if not core.lists_due or not core.lists_due[0]:
        numeric(core, message)
        return
    name, people = message.params[1], message.params[2]
    if core.is_room(name) and len(core.rooms_coming) < LIMIT:
        count = int(people[:9]) if people.isascii() and people.isdigit() else 0
        core.rooms_coming[core.fold(name)] = ListedRoom(name, count, listed_topic(core, message.param(3)))


def end_of_list(core: Core, message: Message) -> None:
    """323: the list is complete."""
    if core.lists_due and core.lists_due.pop(0):
        core.rooms_listed, core.rooms_coming = core.rooms_coming, {}
        core.pages.report(RoomsListed(core.rooms_listed))


def busy(core: Core, message: Message) -> None:
    """263: the server does not answer this now."""
    if message.params[1].upper() == "LIST" and core.lists_due and core.lists_due.pop(0):
        core.pages.report(RoomsListed(core.rooms_listed))
    else:
        numeric(core, message)


LISTING: dict[str, Row] = {"322": Row(room_is, 3), "323": Row(end_of_list), "263": Row(busy, 2)}
