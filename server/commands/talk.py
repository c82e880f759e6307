"""Saying something: PRIVMSG NOTICE TAGMSG, and what a plain guest says in the lobby."""

from __future__ import annotations

from collections.abc import Mapping

from server.commands import Call, Command, acceptance
from server.commands.answer import Answered, answer
from server.commands.edit import edit
from server.commands.farewell import depart
from server.commands.onlookers import away_shown
from server.conversation import talk_target
from server.history import Entry
from server.limits import TARGETS
from server.ranks import RULING_SIGN, from_sign_up
from server.room import Room
from server.user import User
from server.world import LOBBY
from wire import plain
from wire.caps import Cap
from wire.framing import BODY_LIMIT_BYTES
from wire.message import Message, as_middle
from wire.modes import NO_QUESTIONS, STATUS_SIGNS
from wire.multiline import is_multiline
from wire.numerics import (
    ERR_CANNOTSENDTOCHAN,
    ERR_CANTSENDTOUSER,
    ERR_INPUTTOOLONG,
    ERR_NORECIPIENT,
    ERR_NOSUCHCHANNEL,
    ERR_NOSUCHNICK,
    ERR_NOTEXTTOSEND,
    ERR_TOOMANYTARGETS,
    RPL_AWAY,
)
from wire.tags import ANSWERED, EDIT, NO_TAGS, REPLIES, client_only, kept
from wire.text import ctcp, split_text

_TAGS = int(Cap.MESSAGE_TAGS)
_ECHO = int(Cap.ECHO_MESSAGE)
_SURE_TO_FIT = 60
"""An ASCII text of so many characters fits, whatever the names around it are: they take at most 450 bytes."""


def privmsg(call: Call) -> None:
    """Says something, or says it again in other words; the text may have several lines."""
    tags = call.message.tags
    if not tags:  # as most are: one call less
        _say(call)
    elif EDIT in tags:
        edit(call, _say)
    else:
        _say_or_answer(call)


def notice(call: Call) -> None:
    """Says something that nobody answers by themselves; the text may have several lines."""
    _say_or_answer(call)


def _say_or_answer(call: Call) -> None:
    if call.message.tags.keys().isdisjoint(REPLIES):
        _say(call)
    else:
        answer(call, _say)


def _say(call: Call) -> None:
    message = call.message
    params = message.params
    if not params or not params[0]:
        call.reply.numeric(call.session, ERR_NORECIPIENT)
    elif len(params) == 1 or not params[1]:
        call.reply.numeric(call.session, ERR_NOTEXTTOSEND)
    elif "," in params[0]:
        _to_targets(call, message.command, params[1])
    else:
        _to_target(call, message.command, params[0], params[1])


def _tagmsg(call: Call) -> None:
    if not call.param(0):
        call.reply.numeric(call.session, ERR_NORECIPIENT)
    elif call.world.passing(call.message.tags).keys() - {EDIT}:
        _to_targets(call, "TAGMSG", None)


def say_in_lobby(call: Call, text: str) -> None:
    """A plain guest's text, as one message or, where it is long, as several."""
    lobby = call.world.lobby
    if call.user not in lobby.members:  # put out by an operator: a plain guest has no JOIN
        call.reply.close(call.session, "You are not in the chat any more; connect again to come back")
        depart(call.world, call.reply, call.session, "Left after a kick")
        return
    room_bytes = BODY_LIMIT_BYTES - len(f":{call.user.source} PRIVMSG {LOBBY} :\r\n".encode())
    for part in split_text(text, room_bytes):
        _to_room(call, "PRIVMSG", lobby, part)


def _to_targets(call: Call, command: str, text: str | None) -> None:
    targets = [target for target in call.param(0).split(",") if target]
    for target in targets[TARGETS:]:
        call.reply.numeric(call.session, ERR_TOOMANYTARGETS, as_middle(target))
    for target in targets[:TARGETS]:
        _to_target(call, command, target, text)


def _to_target(call: Call, command: str, target: str, text: str | None) -> None:
    sign, name = ("", target) if target[0] == "#" else _parted(target)
    if name[0] == "#":
        room = call.world.room(name)
        if room is not None and room.is_visible_to(call.user):
            _to_room(call, command, room, text, sign)
        elif command != "NOTICE":
            call.reply.numeric(call.session, ERR_NOSUCHCHANNEL, as_middle(target))
    else:
        guest = call.world.find(target)
        if guest is not None:
            _to_guest(call, command, guest, text)
        elif command != "NOTICE":
            call.reply.numeric(call.session, ERR_NOSUCHNICK, as_middle(target))


def _parted(target: str) -> tuple[str, str]:
    """`@#tea` (STATUSMSG) is the sign of a rank and a room; all else has no sign."""
    if target[0] in STATUS_SIGNS and target[1:2] == "#":
        return target[0], target[1:]
    return "", target


def _to_room(call: Call, command: str, room: Room, text: str | None, sign: str = "") -> None:
    session, reply, user = call.session, call.reply, call.user
    if not room.may_speak(user) or ("C" in room.flags and _is_question(text)):
        if command != "NOTICE":
            reply.numeric(session, ERR_CANNOTSENDTOCHAN, room.name)
        return
    message = _message(call, command, sign + room.name, text)
    if message is None:
        return
    if sign or not room.is_heard_by_all(user):
        _to_ranks(call, room, message, from_sign_up(sign or RULING_SIGN))
    else:
        entry = _entry(call, room.key, message)
        needs = _TAGS if text is None else 0
        reply.said(room, session, message, entry, needs)
        if session.kind.caps & _ECHO:
            reply.echo(session, message, entry, needs)


def _is_question(text: str | None) -> bool:
    """Whether it is for programs and not for people: CTCP, but not /me (+C, +T)."""
    asked = ctcp(text) if text is not None else None
    return asked is not None and asked[0] != "ACTION"


def _to_ranks(call: Call, room: Room, message: Message, letters: str) -> None:
    """For some of the room only: it is not kept, since history is for everybody in it."""
    session, reply = call.session, call.reply
    needs = _TAGS if message.command == "TAGMSG" else 0
    listeners = dict.fromkeys([*room.heard_from(letters), *call.user.sessions])
    del listeners[session]
    reply.said_to_some(list(listeners), message, needs)
    if session.has(Cap.ECHO_MESSAGE):
        reply.echo(session, message, None, needs)


def _to_guest(call: Call, command: str, guest: User, text: str | None) -> None:
    session, reply = call.session, call.reply
    if acceptance.is_refused(call, guest):
        return
    if NO_QUESTIONS in guest.modes and command == "PRIVMSG" and guest is not call.user and _is_question(text):
        reply.numeric(session, ERR_CANTSENDTOUSER, guest.nick)
        return
    message = _message(call, command, guest.nick, text)
    if message is None:
        return
    entry = _entry(call, talk_target(call.user, guest), message)
    needs = _TAGS if text is None else 0
    reply.said_to(guest, session, message, entry, needs)
    if session.has(Cap.ECHO_MESSAGE):
        reply.echo(session, message, entry, needs)
    if command == "PRIVMSG":
        _warn(call, guest)
    if guest.away and command == "PRIVMSG":
        reply.numeric(session, RPL_AWAY, guest.nick, away_shown(guest, session))


def _warn(call: Call, guest: User) -> None:
    """Tells a plain guest that their answer to a private message would be read by all."""
    for each in guest.sessions:
        if each.is_plain and not each.is_warned:
            each.is_warned = True
            call.reply.to(each, "", plain.TEXT, plain.NO_SECRETS)


def _message(call: Call, command: str, target: str, text: str | None) -> Message | None:
    """What the others get; None, and 417 for the author, where it would not fit in a line with their name before it."""
    sent = call.message.tags
    tags = _passing(call, command) if sent else NO_TAGS
    params = (target,) if text is None else (target, text)
    message = call.reply.stamped(call.user.source, command, params, tags)
    if (
        text
        and (len(text) > _SURE_TO_FIT or not text.isascii())
        and not is_multiline(text)  # each line of it was measured when it came
        and len(message.line()) > BODY_LIMIT_BYTES
    ):
        call.reply.numeric(call.session, ERR_INPUTTOOLONG)
        return None
    return message


def _passing(call: Call, command: str) -> Mapping[str, str]:
    """Which of the tags the others get, and whose message this one answers."""
    tags = call.world.passing(call.message.tags)
    if command != "PRIVMSG":
        tags.pop(EDIT, None)
    if isinstance(call.prepared, Answered):
        tags[ANSWERED] = call.prepared.nick
    return tags


def _entry(call: Call, target: str, message: Message) -> Entry | None:
    """What is kept of the message; None for what is of the moment only."""
    if not call.world.config.keeps_history:
        return None
    tags = kept(message.tags) if len(message.tags) > 2 else NO_TAGS  # of its own it has two, both made anew
    if message.command == "TAGMSG" and not client_only(tags):
        return None
    return Entry(
        target,
        message.tags["msgid"],
        call.reply.now_ms,
        message.source,
        message.command,
        message.params,
        tags,
        call.user.identity,
    )


ROWS = {
    "PRIVMSG": Command(privmsg, is_activity=True, asks_with_tags=(EDIT, *REPLIES)),
    "NOTICE": Command(notice, is_activity=True, asks_with_tags=REPLIES),
    "TAGMSG": Command(_tagmsg),
}
