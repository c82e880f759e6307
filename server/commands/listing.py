"""Which rooms there are, and who is in them: LIST NAMES. Nothing of a hidden room is shown to those outside."""

from __future__ import annotations

from collections.abc import Callable

from server.commands import Call, Command
from server.commands.room_view import show_names
from server.room import Room
from wire import names
from wire.message import as_middle
from wire.numerics import RPL_ENDOFNAMES, RPL_LIST, RPL_LISTEND, RPL_LISTSTART

ELIST = "CMNTU"
"""What LIST searches by: creation, mask, not a mask, topic's time, users (ISUPPORT ELIST)."""
NAMES_TARGETS = 10
LIST_MASKS = 8
"""Conditions of one LIST that are looked at: each is held against every room, on the hub's time."""

Condition = Callable[[Room], object]


def _names(call: Call) -> None:
    """The rooms that are named, or all that the guest may know of; one 366 for all, as it was asked."""
    wanted = call.param(0)
    found = map(call.world.room, wanted.split(",")[:NAMES_TARGETS]) if wanted else call.world.rooms()
    for room in found:
        if room is not None and room.is_visible_to(call.user):
            show_names(call.reply, call.session, room)
    call.reply.numeric(call.session, RPL_ENDOFNAMES, as_middle(wanted))


def _list(call: Call) -> None:
    """The rooms that the guest may know of, which fit all conditions and, where masks are given, one of these."""
    session, reply = call.session, call.reply
    now_s = call.world.clock.wall_ms() // 1000
    masks: list[Condition] = []
    conditions: list[Condition] = []
    for word in [word for word in call.param(0).split(",") if word][:LIST_MASKS]:
        condition = _bound(word, now_s)
        if condition is None:
            covers = names.compile_mask(word.removeprefix("!"))
            condition = _fits(covers, word[0] != "!")
            if word[0] != "!":
                masks.append(condition)
                continue
        conditions.append(condition)
    reply.numeric(session, RPL_LISTSTART)
    for room in call.world.rooms():
        if (
            room.members
            and room.is_visible_to(call.user)
            and all(condition(room) for condition in conditions)
            and (not masks or any(fits(room) for fits in masks))
        ):
            topic = room.topic.text if room.topic else ""
            reply.numeric(session, RPL_LIST, room.name, str(len(room.members)), topic)
    reply.numeric(session, RPL_LISTEND)


def _fits(covers: Callable[[str], object], is_wanted: bool) -> Condition:
    return lambda room: bool(covers(room.key)) is is_wanted


def _bound(word: str, now_s: int) -> Condition | None:
    """`<n` and `>n` members; made (`C`) or given its topic (`T`) less or more than n minutes ago. None for a mask."""
    of = word[0].upper() if word[0] in "CTct" else ""
    sign, digits = word[len(of) : len(of) + 1], word[len(of) + 1 :]
    if sign not in ("<", ">") or not (digits.isascii() and digits.isdigit()):
        return None
    bound = int(digits[:9]) * (60 if of else 1)
    measure = _MEASURES[of]

    def condition(room: Room) -> bool:
        size = measure(room, now_s)
        return size is not None and (size > bound if sign == ">" else size < bound)

    return condition


_MEASURES: dict[str, Callable[[Room, int], int | None]] = {
    "": lambda room, now_s: len(room.members),
    "C": lambda room, now_s: now_s - room.created_s,
    "T": lambda room, now_s: now_s - room.topic.at_s if room.topic else None,
}

ROWS = {"NAMES": Command(_names), "LIST": Command(_list)}
