"""Hears of rooms that others open: asked now and then, since no server tells it.

Only of our own servers, and only for the rooms of the last minutes (LIST with ELIST's C,
https://modern.ircdocs.horse/#elist-parameter): a short line and a short answer. All rooms are asked for once, so that
after a restart of the server, when each room is a new one to it, nothing is news that was there before.
"""

from __future__ import annotations

from collections.abc import Mapping

from gui.client.asked import ListFor
from gui.client.buffers import ListedRoom
from gui.client.changes import NewRooms
from gui.client.core import Core

ASK_MS = 120_000


def begin(core: Core) -> None:
    """We have come in; the first time nothing is news."""
    listing = core.asked.listing
    listing.news_ms = listing.news_ms or core.steady_ms()


def due_ms(core: Core) -> int | None:
    """Milliseconds until `ask` wants to be called; None where it is not asked, or not answered yet."""
    listing = core.asked.listing
    is_asked = core.connection.entered and core.server.lobby_name and "C" in core.server.isupport.get("ELIST")
    if not is_asked or ListFor.NEWS in listing.due:
        return None
    now_ms = core.steady_ms()
    return max(0, listing.news_ms + ASK_MS - now_ms, core.outgoing.pace.spare_wait_ms(now_ms))


def ask(core: Core) -> None:
    """LIST of what was opened since the last time, also before a break."""
    listing, now_ms = core.asked.listing, core.steady_ms()
    if due_ms(core) == 0 and core.outgoing.pace.take_spare(now_ms):
        minutes = (now_ms - listing.news_ms) // 60_000 + 2  # the server counts from another moment
        listing.news_ms = now_ms
        listing.due.append(ListFor.NEWS)
        core.answer("LIST", *([f"C<{minutes}"] if listing.known else []))


def heard(core: Core, rooms: Mapping[str, ListedRoom], *, is_news: bool) -> None:
    """A list is complete: what is in it is known from now on, and told where somebody else has opened it."""
    listing = core.asked.listing
    new = [room for key, room in rooms.items() if key not in listing.known and key not in core.pages.buffers]
    if is_news and listing.known and new:
        core.pages.report(NewRooms(tuple(new)))
    listing.known.update(rooms)
