"""What is kept of a room for tomorrow, as text: name, topic, modes, and the lists of who is kept out or let in."""

from __future__ import annotations

import json
from typing import Any

from server import masks
from server.conversation import account_key
from server.room import Room, Topic
from server.world import World
from wire.casemap import fold


def write(world: World, room: Room) -> str:
    """The room as text; the very same one as long as nothing changes: a room full of masks took 0.6 ms of the hub."""
    owner = world.accounts.find(room.founder) if room.founder else None
    ends = [[*what, round(at_s + _wall_less_monotonic_s(world))] for what, at_s in room.ends.items()]
    state = {
        "name": room.name,
        "created_s": room.created_s,
        "opened_ms": room.opened_ms,
        "topic": room.topic,
        "metadata": list(room.metadata.items()),
        "flags": "".join(sorted(room.flags)),
        "password": room.password,
        "limit": room.limit,
        "founder": owner.identity if owner else "",
        "lists": {letter: list(entries.values()) for letter, entries in room.lists.items()},
        "ends": ends,
    }
    if room.kept is None or room.kept[0] != state:
        room.kept = (state, _text(state))
    return room.kept[1]


def _text(state: dict[str, Any]) -> str:
    topic = state["topic"]
    texts = {
        "topic": [topic.text, topic.by, topic.at_s] if topic else None,
        "metadata": dict(state["metadata"]),
        "lists": {
            letter: [[mask.text, mask.by, mask.at_s] for mask in entries]
            for letter, entries in state["lists"].items()
        },
    }
    return json.dumps({**state, **texts}, ensure_ascii=False)


def restore(world: World, text: str) -> Room:
    """Opens the room again, empty. One that is there already, the lobby, gets what was kept of it."""
    state: dict[str, Any] = json.loads(text)
    room = world.room(state["name"]) or world.make_room(state["name"])
    room.created_s = state["created_s"]
    room.opened_ms = state.get("opened_ms", room.created_s * 1000)
    room.topic = Topic(*state["topic"]) if state["topic"] else None
    room.metadata = state.get("metadata", {})
    room.flags = set(state["flags"])
    room.password, room.limit = state["password"], state["limit"]
    room.founder = _key_of(world, state["founder"])
    for letter, entries in state["lists"].items():
        room.lists[letter] = {fold(entry[0]): masks.make(*entry) for entry in entries}
    for letter, key, wall_s in state["ends"]:
        room.ends[letter, key] = wall_s - _wall_less_monotonic_s(world)
    return room


def has_owner(world: World, text: str) -> bool:
    """Whether the room is there without anybody in it."""
    return bool(_key_of(world, json.loads(text)["founder"]))


def _key_of(world: World, identity: str) -> str:
    """The key of the owner's account; "" for none, also when it was removed and another has its name by now."""
    account = world.accounts.find(account_key(identity))
    return account.key if account is not None and account.identity == identity else ""


def _wall_less_monotonic_s(world: World) -> float:
    return world.clock.wall_ms() / 1000 - world.clock.monotonic_s()
