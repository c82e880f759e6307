"""The rooms of the server: read in a page where the user typed /list, else kept for dialogs and completion."""

from __future__ import annotations

from gui.client import new_rooms
from gui.client.asked import ListFor
from gui.client.buffers import ListedRoom
from gui.client.changes import RoomsListed
from gui.client.core import Core
from gui.client.handlers.answers import numeric
from gui.client.handlers.listed_topic import listed_topic
from gui.client.handlers.row import Row
from wire.message import Message
from wire.number import number

LIMIT = 20_000
"""Rooms that are kept of a list."""


def room_is(core: Core, message: Message) -> None:
    """322: one room."""
    listing = core.asked.listing
    if not listing.due or listing.due[0] is ListFor.READING:
        numeric(core, message)
        return
    name, people = message.params[1], message.params[2]
    if core.is_room(name) and len(listing.coming) < LIMIT:
        listing.coming[core.fold(name)] = ListedRoom(
            name, number(people), listed_topic(core, message.param(3))
        )


def end_of_list(core: Core, message: Message) -> None:
    """323: the list is complete."""
    listing = core.asked.listing
    purpose = listing.end()
    if purpose is ListFor.READING:
        return
    rooms, listing.coming = listing.coming, {}
    if purpose is ListFor.CHOOSING:
        listing.found = rooms
        core.pages.report(RoomsListed(rooms))
    new_rooms.heard(core, rooms, is_news=purpose is ListFor.NEWS)


def busy(core: Core, message: Message) -> None:
    """263: the server does not answer this now."""
    purpose = core.asked.listing.end() if message.params[1].upper() == "LIST" else ListFor.READING
    if purpose is ListFor.CHOOSING:
        core.pages.report(RoomsListed(core.asked.listing.found))
    elif purpose is ListFor.READING:
        numeric(core, message)


LISTING: dict[str, Row] = {"322": Row(room_is, 3), "323": Row(end_of_list), "263": Row(busy, 2)}
