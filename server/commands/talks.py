"""CHATHISTORY TARGETS: with whom and where something was said meanwhile."""

from __future__ import annotations

from collections.abc import Iterator

from server.clock import time_text
from server.commands import Call
from server.conversation import account_key, other_identity, other_name
from server.history import Entry
from server.user import User
from wire.casemap import fold
from wire.errors import Unavailable
from wire.message import Message


def show_targets(call: Call, first_ms: int, second_ms: int, limit: int) -> None:
    """Lists the user's rooms and talks by their newest messages, between two times, counted from the first."""
    rooms, identity, history = tuple(call.user.rooms), call.user.identity, call.world.history
    low, high = sorted((first_ms, second_ms))
    call.reply.ask(
        call.session,
        lambda: history.newest(rooms, identity, low, high),
        lambda found: _answer(call, found, limit, is_backwards=first_ms > second_ms),
    )


def _answer(call: Call, found: list[Entry] | Unavailable, limit: int, is_backwards: bool) -> None:
    if isinstance(found, Unavailable):
        text = f"Messages could not be retrieved: {found}"
        call.reply.fail(call.session, "CHATHISTORY", "MESSAGE_ERROR", call.param(0), "*", text)
        return
    named = list(_named(call, found))
    named = named[max(0, len(named) - limit) :] if is_backwards else named[:limit]
    lines = [
        Message("CHATHISTORY", ("TARGETS", name, time_text(entry.time_ms)), call.world.config.name)
        for name, entry in named
    ]
    call.reply.batch(call.session, lines, "draft/chathistory-targets")


def _named(call: Call, found: list[Entry]) -> Iterator[tuple[str, Entry]]:
    """Each conversation by the name under which it can be asked for."""
    present = {user.identity: user for user in call.world.registered()}
    for entry in found:
        if entry.target[0] == "#":
            room = call.world.room(entry.target)
            if room is not None and call.user in room.members:
                yield room.name, entry
        elif name := _name(call, entry, present):
            yield name, entry


def _name(call: Call, entry: Entry, present: dict[str, User]) -> str:
    """The other's nick; "" where it is somebody else's by now: that name stands for another talk."""
    identity = other_identity(entry.target, call.user.identity)
    other = present.get(identity)
    if other is not None:
        return other.nick
    name = other_name(entry, call.user.identity)
    account = account_key(identity)
    if account and fold(name) != account:
        name = account
    return "" if call.world.find(name) else name
