"""REDACT: a message is taken back (https://ircv3.net/specs/extensions/message-redaction)."""

from __future__ import annotations

import logging
from dataclasses import replace

from server.commands import Call, Command
from server.conversation import Conversation, conversation, talk_target
from server.history import Entry, Shown, sort_of
from server.limits import REDACTIONLEN
from server.room import Room
from server.user import User
from server.world import World
from wire.caps import Cap
from wire.errors import Unavailable
from wire.message import as_middle
from wire.numerics import ERR_UNKNOWNCOMMAND
from wire.tags import NO_TAGS

log = logging.getLogger(__name__)

_NEEDS = int(Cap.MESSAGE_REDACTION)
_Found = tuple[Entry | None, list[Entry]]
"""The message and its edits, which go with it."""


def _redact(call: Call) -> None:
    world, history = call.world, call.world.history
    if not world.config.keeps_history:
        call.reply.numeric(call.session, ERR_UNKNOWNCOMMAND, "REDACT")
        return
    where = _where(world, call.user, call.param(0))
    if where is None:
        target = as_middle(call.param(0))
        call.reply.fail(call.session, "REDACT", "INVALID_TARGET", target, "You can't delete messages there")
        return
    target, msgid = where.target, call.param(1)
    call.reply.ask(
        call.session,
        lambda: (history.find(target, msgid), history.edits(target, msgid)),
        lambda found: _answer(call, where, found),
    )


def _where(world: World, user: User, name: str) -> Conversation | None:
    """Where messages are taken back: an operator of the server does so from outside a room as well."""
    room = world.room(name) if user.oper else None
    return conversation(world, user, name) if room is None else Conversation(room.key, room.name, room)


def _is_still(world: World, user: User, before: Conversation) -> bool:
    if before.room is None:
        return True
    now = _where(world, user, before.room.name)
    return now is not None and now.room is before.room


def _answer(call: Call, where: Conversation, found: _Found | Unavailable) -> None:
    """What is wrong is told in the order in which it gives nothing away."""
    if not _is_still(call.world, call.user, where):
        call.reply.fail(
            call.session, "REDACT", "INVALID_TARGET", where.name, "You can't delete messages there"
        )
        return
    if isinstance(found, Unavailable):
        _fail(call, where, "MESSAGE_ERROR", f"The message could not be deleted: {found}")
        return
    if where.room is not None:  # it may have another name by now, and what was said with it
        where = replace(where, target=where.room.key, name=where.room.name)
    elif where.other is not None:  # one of them may have logged in, and the talk is the account's
        where = replace(where, target=talk_target(call.user, where.other))
    entry, edits = found
    if entry is None or (sort_of(entry.command) is not Shown.MESSAGES and entry.command != "TAGMSG"):
        _fail(call, where, "UNKNOWN_MSGID", "This message does not exist, or is too old")
        return
    is_operators = where.room is not None and _is_over(call.user, where.room, entry)
    window_s = call.world.config.limits.redaction_window_s
    if not (is_operators or call.user.has_said(entry.author)):
        _fail(call, where, "REDACT_FORBIDDEN", "You may not delete this message")
    elif not is_operators and call.reply.now_ms - entry.time_ms > window_s * 1000:
        _fail(
            call, where, "REDACT_WINDOW_EXPIRED", f"{window_s:.0f}", "It is too late to delete this message"
        )
    else:
        if not call.user.has_said(entry.author):
            log.info("%s: %s takes back what %s said", where.name, call.user.source, entry.source)
        for each in (entry, *edits):
            _take_back(call, where, each.msgid)


def _is_over(user: User, room: Room, entry: Entry) -> bool:
    """Whether the user rules the room, and stands over the author where they are in it.

    Who opens a room rules what is said from then on: what stood under its name before is only the server's operators'.
    """
    if entry.time_ms < room.opened_ms and not user.oper:
        return False
    rank = room.acts_as(user)
    present = (member for member in room.members if member.has_said(entry.author))
    return rank.rules and all(member is user or rank.stands_over(room.acts_as(member)) for member in present)


def _may_say_why(user: User, room: Room | None) -> bool:
    """Whether the reason is read by all: who is silenced does not go on to talk by taking messages back."""
    return room is None or room.may_speak_to_all(user) or room.acts_as(user).rules


def _take_back(call: Call, where: Conversation, msgid: str) -> None:
    """Tells everybody who heard it, and the history. It leaves when it is kept: an echo means that it is gone."""
    reply, session = call.reply, call.session
    reason = call.param(2)[:REDACTIONLEN] if _may_say_why(call.user, where.room) else ""
    params = (where.name, msgid, reason) if reason else (where.name, msgid)
    message = reply.stamped(call.user.source, "REDACT", params, NO_TAGS)
    entry = Entry(
        where.target,
        message.tags["msgid"],
        reply.now_ms,
        message.source,
        "REDACT",
        params,
        NO_TAGS,
        call.user.identity,
    )
    if where.room is not None:
        reply.said(where.room, session, message, entry, _NEEDS)
    elif where.other is not None and where.other is not call.user:
        reply.said_to(where.other, session, message, entry, _NEEDS)
    else:
        reply.said_to(call.user, session, message, entry, _NEEDS)
        return
    reply.echo(session, message, entry, _NEEDS)


def _fail(call: Call, where: Conversation, code: str, *context_and_text: str) -> None:
    msgid = as_middle(call.param(1))
    call.reply.fail(call.session, "REDACT", code, where.name, msgid, *context_and_text)


ROWS = {"REDACT": Command(_redact, 2, asks=True)}
