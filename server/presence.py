"""Always on: who stays in the chat without a connection, and comes back after a restart with rooms and ranks.

Theory: what is kept of a user or room is a text (JSON). The hub makes these texts every few seconds and at the end, and
hands those that have changed to a thread that writes (server/accounts/keeper.py); no command has to think of it, and
nothing waits for the disk. A power cut takes back a few seconds of who was where; accounts and messages it does not.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from server import room_state
from server.accounts import Account
from server.user import User
from server.world import World

ABSENT = "Not connected; will read this later"
"""The away message of a user without a connection."""
KINDS = USER, ROOM = "user", "room"

Kept = dict[tuple[str, str], str]
"""States by kind and key."""


def stays(world: World, user: User) -> bool:
    """Whether the user stays in the chat when the last connection goes."""
    account = _account(world, user)
    return user.registered and account is not None and account.is_always_on


def leave_alone(user: User) -> None:
    """The last connection is gone: the user is away, and no operator of the server any more."""
    user.away = user.away or ABSENT
    user.oper = ""
    user.modes.discard("o")


def come_back(user: User) -> bool:
    """A connection is there again. Whether the user was away for want of one."""
    was_absent = user.away == ABSENT
    if was_absent:
        user.away = ""
    return was_absent


def snapshot(world: World) -> Kept:
    """What is to be kept of the chat now."""
    kept: Kept = {}
    for user in world.registered():
        if user.account and stays(world, user) and (USER, user.account) not in kept:
            account = _account(world, user)
            kept[USER, account.key if account else ""] = _user_state(user)
            for room in user.rooms.values():
                if (ROOM, room.key) not in kept:
                    kept[ROOM, room.key] = room_state.write(world, room)
    return kept


def restore(world: World, kept: Mapping[str, list[tuple[str, str]]]) -> None:
    """Brings back who is always on, with their rooms. At the start, before anybody is here."""
    rooms = dict(kept[ROOM])
    for key, state in kept[USER]:
        account = world.accounts.find(key)
        if account is not None and account.is_always_on:
            _restore_user(world, account, json.loads(state), rooms)


def _account(world: World, user: User) -> Account | None:
    return world.accounts.find(user.account) if user.account else None


def _user_state(user: User) -> str:
    return json.dumps(
        {
            "nick": user.nick,
            "username": user.username,
            "realname": user.realname,
            "host": user.host,
            "away": "" if user.away == ABSENT else user.away,
            "modes": "".join(sorted(user.modes - {"o"})),
            "rooms": {key: "".join(sorted(room.ranks(user))) for key, room in user.rooms.items()},
        },
        ensure_ascii=False,
    )


def _restore_user(world: World, account: Account, state: dict[str, Any], rooms: dict[str, str]) -> None:
    if world.holder(state["nick"]) is not None:
        return
    user = User(
        state["host"], "", username=state["username"], realname=state["realname"], account=account.name
    )
    user.modes, user.away = set(state["modes"]), state["away"] or ABSENT
    world.rename(user, state["nick"])
    world.welcome(user)
    user.signed_on_ms = world.clock.wall_ms()
    user.spoke_s = world.clock.monotonic_s()
    for key, ranks in state["rooms"].items():
        if key in rooms:
            room_state.restore(world, rooms.pop(key))
        room = world.room(key)
        if room is not None:
            room.add(user, ranks)
