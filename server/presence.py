"""Always on: who stays in the chat without a connection, and comes back after a restart with rooms and ranks.

Theory: what is kept of a user or room is a text (JSON). The hub makes these texts every few seconds and at the end, and
hands those that have changed to a thread that writes (server/accounts/keeper.py); no command has to think of it, and
nothing waits for the disk. A power cut takes back a few seconds of who was where; accounts and messages it does not.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from server import room_state
from server.accounts import Account
from server.user import User
from server.world import World
from wire.casemap import fold

log = logging.getLogger(__name__)

KINDS = USER, ROOM, MARKERS, METADATA = "user", "room", "markers", "metadata"

Kept = dict[tuple[str, str], str]
"""States by kind and key."""


def stays(world: World, user: User) -> bool:
    """Whether the user stays in the chat when the last connection goes: one for each account that is always on."""
    account = world.accounts.find(user.account) if user.account else None
    if account is None or not account.is_always_on or not user.registered:
        return False
    return not any(
        other is not user and not other.sessions and fold(other.account) == account.key
        for other in world.registered()
        if other.account
    )


def snapshot(world: World) -> Kept:
    """What is to be kept of the chat now."""
    kept: Kept = {(MARKERS, identity): text for identity, text in world.markers.kept()}
    rooms = [room for room in world.rooms() if room.founder]
    for user in world.registered():
        account = world.accounts.find(user.account) if user.account else None
        if account is None or not account.is_always_on:
            continue
        if (USER, account.key) not in kept or not user.sessions:
            kept[USER, account.key] = _user_state(user)
        rooms += user.rooms.values()
    for room in dict.fromkeys(rooms):
        kept[ROOM, room.key] = room_state.write(world, room)
    kept.update(((METADATA, key), text) for key, text in world.metadata.kept().items())
    return kept


def restore(world: World, kept: Mapping[str, list[tuple[str, str]]]) -> None:
    """Brings back who is always on, with their rooms. At the start, before anybody is here."""
    for key, text in kept[METADATA]:
        with _left_out_if_damaged(METADATA, key):
            if world.accounts.find(key) is not None:
                world.metadata.restore(key, text)
    identities = {account.identity for account in world.accounts.all()}
    for identity, text in kept[MARKERS]:
        with _left_out_if_damaged(MARKERS, identity):
            if identity in identities:
                world.markers.restore(identity, text)
    rooms = dict(kept[ROOM])
    for key, state in kept[USER]:
        with _left_out_if_damaged(USER, key):
            account = world.accounts.find(key)
            if account is not None and account.is_always_on:
                _restore_user(world, account, json.loads(state), rooms)
    for key, state in rooms.items():
        with _left_out_if_damaged(ROOM, key):
            if room_state.has_owner(world, state):
                room_state.restore(world, state)


@contextmanager
def _left_out_if_damaged(kind: str, key: str) -> Iterator[None]:
    """One text that can't be read keeps nobody out of the chat."""
    try:
        yield
    except (ValueError, LookupError, TypeError, AttributeError):
        log.exception("what was kept of the %s %s is damaged, and left out", kind, key)


def _user_state(user: User) -> str:
    return json.dumps(
        {
            "nick": user.nick,
            "username": user.username,
            "realname": user.realname,
            "host": user.host,
            "away": user.away_text,
            "modes": "".join(sorted(user.modes - {"o"})),
            "rooms": {key: "".join(sorted(room.own_ranks(user))) for key, room in user.rooms.items()},
        },
        ensure_ascii=False,
    )


def _restore_user(world: World, account: Account, state: dict[str, Any], rooms: dict[str, str]) -> None:
    if world.holder(state["nick"]) is not None:
        return
    user = User(state["host"], "", username=state["username"], realname=state["realname"])
    user.take_account(account)
    user.modes, user.away_text = set(state["modes"]), state["away"]
    user.metadata = world.metadata.of(account.key)
    world.rename(user, state["nick"])
    world.welcome(user)
    user.signed_on_ms = world.clock.wall_ms()
    user.spoke_s = world.clock.monotonic_s()
    for key, ranks in state["rooms"].items():
        if key in rooms:
            with _left_out_if_damaged(ROOM, key):
                room_state.restore(world, rooms.pop(key))
        room = world.room(key)
        if room is not None:
            room.add(user, ranks)
