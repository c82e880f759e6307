"""METADATA: what people and rooms tell of themselves (https://ircv3.net/specs/extensions/metadata, versions 3 and 2).

A room's is for its members; who is outside learns nothing of it, and nothing of whether the room is there.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from server.commands import Call, Command
from server.commands import metadata_view as view
from server.room import Room
from server.user import User
from wire import metadata
from wire.caps import Cap
from wire.casemap import fold
from wire.framing import BODY_LIMIT_BYTES
from wire.message import as_middle
from wire.names import NICKLEN
from wire.numerics import (
    ERR_NEEDMOREPARAMS,
    ERR_NOTREGISTERED,
    RPL_METADATASUBOK,
    RPL_METADATASUBS,
    RPL_METADATAUNSUBOK,
)

log = logging.getLogger(__name__)

_CODES_OF_VERSION_2 = {
    "INVALID_PARAMS": "SUBCOMMAND_INVALID",
    "INVALID_KEY": "KEY_INVALID",
    "INVALID_VALUE": "VALUE_INVALID",
    "TOO_MANY": "TOO_MANY_SUBS",
}
_CODES = {"TOO_MANY": "LIMIT_REACHED"}
KEYS_A_LINE = 12
"""Of the parameters that a line may have."""

Target = User | Room


def _metadata(call: Call) -> None:
    session = call.session
    if not session.registered and not view.knows(session):
        call.reply.numeric(session, ERR_NOTREGISTERED)
        return
    word = call.param(1).upper()
    if word in _OF_A_TARGET:
        handler, min_params = _OF_A_TARGET[word]
        target = _target(call)
        if target is not None and len(call.params) < min_params:
            call.reply.numeric(session, ERR_NEEDMOREPARAMS, "METADATA")
        elif target is not None:
            handler(call, target)
    elif word in _OF_ONESELF:
        if _target(call) is call.user:
            _OF_ONESELF[word](call)
        else:
            _fail(
                call, "INVALID_TARGET", as_middle(call.param(0)), "Subscriptions are one's own: write * here"
            )
    else:
        _fail(call, "INVALID_PARAMS", as_middle(call.param(1)), f"METADATA knows {', '.join(_WORDS)}")


def _fail(call: Call, code: str, *context_and_text: str) -> None:
    call.reply.fail(call.session, "METADATA", _code(call, code), *context_and_text)


def _code(call: Call, code: str) -> str:
    """The code as the client's version of the specification names it."""
    is_old = call.session.has(Cap.METADATA_2) and not call.session.has(Cap.METADATA)
    return (_CODES_OF_VERSION_2 if is_old else _CODES).get(code, code)


def _target(call: Call) -> Target | None:
    """Whose metadata it is about, or FAIL. Before the welcome there is only oneself."""
    world, user, name = call.world, call.user, call.param(0)
    if name == "*":
        return user
    found: Target | None = None
    if call.session.registered and name[:1] == "#":
        room = world.room(name)
        if room is not None and (user in room.members or user.oper):
            found = room
    elif call.session.registered:
        found = world.find(name)
    if found is None:
        _fail(
            call,
            "INVALID_TARGET",
            as_middle(name),
            "There is nobody and nothing of this name that you may see",
        )
    return found


def _name(target: Target) -> str:
    if isinstance(target, Room):
        return target.name
    return target.nick if target.registered else "*"


# --- questions


def _get(call: Call, target: Target) -> None:
    session, reply, name = call.session, call.reply, _name(target)
    lines = []
    for key in call.params[2:]:
        if metadata.is_key(key):
            lines.append(reply.from_server(*view.answer(session, name, key, target.metadata.get(key))))
        else:
            code = _code(call, "INVALID_KEY")
            lines.append(reply.from_server("FAIL", "METADATA", code, as_middle(key), _NO_KEY))
    reply.batch(session, lines, "metadata", name)


_NO_KEY = "A key has small Latin letters, digits and _ . / - only"


def _list(call: Call, target: Target) -> None:
    name = _name(target)
    answers = (view.answer(call.session, name, *each) for each in target.metadata.items())
    call.reply.batch(call.session, [call.reply.from_server(*each) for each in answers], "metadata", name)


def _sync(call: Call, target: Target) -> None:
    keys = call.session.subscriptions
    if isinstance(target, Room):
        view.show(call.reply, call.session, target.name, view.values_of_room(target, keys))
    else:
        name = _name(target)
        own = ((name, key, target.metadata[key]) for key in keys if key in target.metadata)
        view.show(call.reply, call.session, name, own)


# --- changes


def _set(call: Call, target: Target) -> None:
    key, value = call.param(2), call.param(3) if len(call.params) > 3 else None
    name, session = _name(target), call.session
    problem = _value_problem(call, name, key, value)
    if not metadata.is_key(key):
        _fail(call, "INVALID_KEY", as_middle(key), _NO_KEY)
    elif not _may_change(call, target):
        _fail(call, "KEY_NO_PERMISSION", name, key, f"You may not change this of {name}")
    elif problem is not None:
        _refuse_value(call, key, problem)
    elif value is not None and key not in target.metadata and len(target.metadata) >= metadata.MAX_KEYS:
        _fail(call, "LIMIT_REACHED", name, f"There are {metadata.MAX_KEYS} keys already; remove one first")
    elif value is None and key not in target.metadata and not session.has(Cap.METADATA):
        _fail(call, "KEY_NOT_SET", name, key, "This is not set")
    elif not _is_too_often(call, name, key):
        _change(call, target, key, value)
        call.reply.server(session, *view.answer(session, name, key, value))


def _clear(call: Call, target: Target) -> None:
    session, reply, name = call.session, call.reply, _name(target)
    if not _may_change(call, target):
        _fail(call, "KEY_NO_PERMISSION", name, "*", f"You may not change this of {name}")
    elif not _is_too_often(call, name, "*"):
        keys = list(target.metadata)
        for key in keys:
            _change(call, target, key, None)
        lines = [reply.from_server(*view.answer(session, name, key, None)) for key in keys]
        reply.batch(session, lines, "metadata", name)


def _may_change(call: Call, target: Target) -> bool:
    """Oneself, a room by rank, and an operator of the server everything: names and pictures can be rude."""
    if call.user.oper or target is call.user:
        return True
    return isinstance(target, Room) and target.acts_as(call.user).rules


def _value_problem(call: Call, name: str, key: str, value: str | None) -> str | None:
    """Why the value is refused: also when it would not fit in a line, behind the longest nick of a reader."""
    if value is None:
        return None
    before = f":{call.world.config.name} 761  {name} {key} * :\r\n{value}"
    if len(before.encode()) + 4 * NICKLEN > BODY_LIMIT_BYTES:
        return "The value is too long."
    return metadata.value_problem(key, value)


def _refuse_value(call: Call, key: str, problem: str) -> None:
    if call.session.has(Cap.METADATA):
        _fail(call, "INVALID_VALUE", key, problem)
    else:
        _fail(call, "INVALID_VALUE", problem)


def _is_too_often(call: Call, name: str, key: str) -> bool:
    """Whether so many changes came from the address that this one is refused: each is told to many."""
    world, session = call.world, call.session
    now_s = world.clock.monotonic_s()
    if session.is_local:
        return False
    if world.metadata_changes.are_too_many(session.address, now_s):
        seconds = str(round(world.config.limits.metadata_window_s))
        _fail(call, "RATE_LIMITED", name, key, seconds, "Too many changes; wait a little")
        return True
    world.metadata_changes.note(session.address, now_s)
    return False


def _change(call: Call, target: Target, key: str, value: str | None) -> None:
    """Makes a change and tells it."""
    if target.metadata.get(key) == value:
        return
    if value is None:
        del target.metadata[key]
    else:
        target.metadata[key] = value
    if isinstance(target, User) and target.account:
        call.world.metadata.changed(fold(target.account))
    if target is not call.user:
        log.info("%s sets %s of %s to %r", call.user.source, key, _name(target), value)
    if isinstance(target, Room) or target.registered:
        view.tell(call.world, call.reply, call.session, target, key, value)


# --- subscriptions


def _sub(call: Call) -> None:
    subscriptions = call.session.subscriptions
    taken: dict[str, None] = {}
    new: dict[str, None] = {}
    for key in call.params[2:]:
        if not metadata.is_key(key):
            _fail(call, "INVALID_KEY", as_middle(key), _NO_KEY)
        elif key not in subscriptions and len(subscriptions) >= metadata.MAX_SUBS:
            _fail(call, "TOO_MANY", key, f"At most {metadata.MAX_SUBS} keys can be subscribed to")
            break
        else:
            if key not in subscriptions:
                new[key] = subscriptions[key] = None
            taken[key] = None
    if taken:
        call.reply.numeric(call.session, RPL_METADATASUBOK, *taken)
    _show_current(call, new)


def _show_current(call: Call, keys: Mapping[str, None]) -> None:
    """The values of keys that were subscribed to just now, of all whom the user sees."""
    user, session, reply = call.user, call.session, call.reply
    for room in user.rooms.values():
        view.show_room(reply, session, room, keys)
    for nick in call.world.monitors.watched(session):
        other = call.world.find(nick)
        if other is not None and not other.shares_room_with(user):
            view.show_user(reply, session, other, keys)


def _unsub(call: Call) -> None:
    taken: dict[str, None] = {}
    for key in call.params[2:]:
        if not metadata.is_key(key):
            _fail(call, "INVALID_KEY", as_middle(key), _NO_KEY)
            continue
        call.session.subscriptions.pop(key, None)
        taken[key] = None
    if taken:
        call.reply.numeric(call.session, RPL_METADATAUNSUBOK, *taken)


def _subs(call: Call) -> None:
    session, reply = call.session, call.reply
    keys = list(session.subscriptions)
    parts = [keys[start : start + KEYS_A_LINE] for start in range(0, len(keys), KEYS_A_LINE)]
    lines = [reply.from_server(RPL_METADATASUBS.code, session.shown, *part) for part in parts]
    reply.batch(session, lines, "metadata-subs")


_OF_A_TARGET: dict[str, tuple[Callable[[Call, Target], None], int]] = {
    "GET": (_get, 3),
    "LIST": (_list, 2),
    "SET": (_set, 3),
    "CLEAR": (_clear, 2),
    "SYNC": (_sync, 2),
}
"""Subcommands with how many parameters they take at least."""
_OF_ONESELF: dict[str, Callable[[Call], None]] = {"SUB": _sub, "UNSUB": _unsub, "SUBS": _subs}
_WORDS = (*_OF_A_TARGET, *_OF_ONESELF)

ROWS = {"METADATA": Command(_metadata, 2, needs_registration=False)}
