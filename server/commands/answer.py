"""An answer: a message that names an earlier one of its room by +reply. The server adds who wrote that one, for all
whose programs don't show it (wire/marks.py).

The answer is never lost for it: where that is not known, it is said as it came. In a talk of two, and to a message of
one's own, it is plain who is answered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from server.commands import Call
from server.conversation import Conversation, conversation, is_still
from server.history import Entry, Shown, sort_of
from server.room import Room
from wire.errors import Unavailable
from wire.modes import STATUS_SIGNS
from wire.tags import REPLIES


class Answered(NamedTuple):
    """Who wrote the message that is answered."""

    nick: str


def answer(call: Call, say: Callable[[Call], None]) -> None:
    """Says it when it is known who wrote the message that it answers, or that nobody knows."""
    tags = call.message.tags
    msgid = next((tags[tag] for tag in REPLIES if tags.get(tag)), "")
    where = _where(call) if msgid else None
    if where is None:
        say(call)
        return
    history, kept_as = call.world.history, where.target
    call.reply.ask(
        call.session, lambda: history.find(kept_as, msgid), lambda found: _answer(call, say, where, found)
    )


def _where(call: Call) -> Conversation | None:
    """The room, if it is one that the sender can read, or a rank in it (`@#tea`)."""
    name = call.param(0).lstrip(STATUS_SIGNS)
    if name[:1] != "#" or "," in name or not call.world.config.keeps_history:
        return None
    return conversation(call.world, call.user, name)


def _answer(
    call: Call, say: Callable[[Call], None], where: Conversation, found: Entry | Unavailable | None
) -> None:
    room = where.room
    if room is not None and is_still(call.world, call.user, where):
        if room.name != where.name:  # it was renamed meanwhile: what came before that is not lost by it
            target, *text = call.params
            sign = target[: len(target) - len(target.lstrip(STATUS_SIGNS))]
            call = replace(call, message=replace(call.message, params=(sign + room.name, *text)))
        if isinstance(found, Entry) and sort_of(found.command) is Shown.MESSAGES:
            nick = _nick(call, room, found)
            call = replace(call, prepared=Answered(nick) if nick else None)
    say(call)


def _nick(call: Call, room: Room, entry: Entry) -> str:
    """What the author is called now, or was when they said it; "" for the sender, who answers themself."""
    if call.user.has_said(entry.author):
        return ""
    then = entry.source.partition("!")[0]
    return next((member.nick for member in room.members if member.has_said(entry.author)), then)
