"""BATCH from clients: messages of several lines (https://ircv3.net/specs/extensions/multiline).

A batch is collected until it is closed, and then said like any other message, as one text. The label of the opening
line belongs to the whole. After an error what still comes of the batch is passed over, up to its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from server.batch import OpenBatch
from server.commands import Call, Command
from server.commands.talk import notice, privmsg
from server.reply import Reply
from server.session import Session
from wire import multiline
from wire.caps import Cap
from wire.framing import BODY_LIMIT_BYTES
from wire.message import Message, as_middle
from wire.multiline import CONCAT, Part

BATCH_S = 30.0
"""How long a batch may be open."""
_REFERENCE = re.compile(r"[A-Za-z0-9-]{1,64}")
_SAY = {"PRIVMSG": privmsg, "NOTICE": notice}
_MEANWHILE = ("BATCH", "PING", "PONG", "QUIT")
"""What may come within a batch without being a part of it."""


def takes(call: Call) -> bool:
    """Whether the line is a part of a batch and so is not run by itself."""
    message, batch = call.message, call.session.batch
    reference = message.tags.get("batch")
    if reference is None:
        if batch is not None and not batch.is_dead and message.command not in _MEANWHILE:
            _fail(
                call, batch, "MULTILINE_INVALID", "Something else was said within the batch; it was not sent"
            )
        return False
    if batch is None:
        call.reply.fail(
            call.session, "BATCH", "INVALID_REFTAG", as_middle(reference), "No batch is open by this name"
        )
    elif not batch.is_dead:
        _add(call, batch, reference)
    return True


def expire(sessions: Iterable[Session], reply: Reply, now_s: float) -> None:
    """Ends the batches that have been open for too long."""
    for session in sessions:
        batch = session.batch
        if batch is not None and not batch.is_dead and now_s - batch.opened_s > BATCH_S:
            context = (batch.reference, "The batch was open for too long; it was not sent")
            _end(session, reply, batch, "TIMEOUT", *context)


def _batch(call: Call) -> None:
    name = call.param(0)
    if name[:1] == "+":
        _open(call, name[1:])
    elif name[:1] == "-" and call.session.batch is not None and call.session.batch.reference == name[1:]:
        _close(call, call.session.batch)
    else:
        text = "A batch begins with + and ends with - and its name"
        call.reply.fail(call.session, "BATCH", "INVALID_REFTAG", as_middle(name), text)


def _open(call: Call, reference: str) -> None:
    session, reply = call.session, call.reply
    kind, target = call.param(1), call.param(2)
    if not _REFERENCE.fullmatch(reference):
        text = "The name of a batch is made of letters, digits and hyphens"
        reply.fail(session, "BATCH", "INVALID_REFTAG", as_middle(reference), text)
        return
    if kind != multiline.BATCH_TYPE or not session.has(Cap.MULTILINE):
        reply.fail(
            session, "BATCH", "UNKNOWN_TYPE", reference, as_middle(kind), "This kind of batch is not known"
        )
    elif session.batch is not None and not session.batch.is_dead:
        _fail(call, session.batch, "MULTILINE_INVALID", "Another batch was begun within it; it was not sent")
    elif not target or "," in target:
        reply.fail(session, "BATCH", "MULTILINE_INVALID", "A message of several lines goes to one target")
    else:
        label = reply.put_off_label(session)
        now_s = call.world.clock.monotonic_s()
        session.batch = OpenBatch(reference, target, call.world.passing(call.message.tags), label, now_s)
        return
    session.batch = OpenBatch(reference, target, {}, "", 0.0, is_dead=True)


def _add(call: Call, batch: OpenBatch, reference: str) -> None:
    """Takes a line of the message, or ends the batch with what is wrong with it."""
    message = call.message
    text = message.param(1)
    is_joined = CONCAT in message.tags
    size_bytes = len(text.encode()) + (1 if batch.parts and not is_joined else 0)
    room_bytes = BODY_LIMIT_BYTES - len(
        f":{call.user.source} {message.command} {batch.target} :\r\n".encode()
    )
    invalid = "MULTILINE_INVALID"
    if reference != batch.reference or message.command not in _SAY or len(message.params) != 2:
        _fail(call, batch, invalid, "Only PRIVMSG and NOTICE stand in this batch, with its name and a text")
    elif batch.command and message.command != batch.command:
        _fail(call, batch, invalid, "PRIVMSG and NOTICE can't stand in one batch")
    elif message.param(0) != batch.target:
        context = (
            as_middle(batch.target),
            as_middle(message.param(0)),
            "All lines of a batch have one target",
        )
        _fail(call, batch, "MULTILINE_INVALID_TARGET", *context)
    elif call.world.passing(message.tags) or "label" in message.tags:
        _fail(call, batch, invalid, "The tags of the message stand on the line that opens the batch")
    elif is_joined and not (text and batch.parts):
        _fail(call, batch, invalid, "Nothing can't be joined to a line, and no line to nothing")
    elif len(text.encode()) > room_bytes:
        _fail(call, batch, invalid, "A line of the batch is too long to be sent with your name before it")
    elif len(batch.parts) == multiline.MAX_LINES:
        limit = str(multiline.MAX_LINES)
        _fail(call, batch, "MULTILINE_MAX_LINES", limit, f"A message has at most {limit} lines")
    elif batch.size_bytes + size_bytes > multiline.MAX_BYTES:
        limit = str(multiline.MAX_BYTES)
        _fail(call, batch, "MULTILINE_MAX_BYTES", limit, f"A message has at most {limit} bytes")
    else:
        batch.command = message.command
        batch.size_bytes += size_bytes
        batch.parts.append(Part(text, is_joined))


def _close(call: Call, batch: OpenBatch) -> None:
    call.session.batch = None
    if batch.is_dead:
        return
    if not any(part.text for part in batch.parts):
        _fail(call, batch, "MULTILINE_INVALID", "A message can't be made of blank lines only")
        call.session.batch = None
        return
    message = Message(batch.command, (batch.target, multiline.join(batch.parts)), "", batch.tags)
    if batch.label:
        call.reply.begin_label(call.session, batch.label)
    try:
        _SAY[batch.command](replace(call, message=message))
    finally:
        if batch.label:
            call.reply.end_label()


def _fail(call: Call, batch: OpenBatch, code: str, *context_and_text: str) -> None:
    _end(call.session, call.reply, batch, code, *context_and_text)


def _end(session: Session, reply: Reply, batch: OpenBatch, code: str, *context_and_text: str) -> None:
    """Says what is wrong, as the answer to the line that opened the batch, and passes over the rest of it."""
    batch.is_dead = True
    batch.parts.clear()
    reply.fail(session, "BATCH", code, *context_and_text, label=batch.label)


ROWS = {"BATCH": Command(_batch, 1, is_activity=True, asks=True)}
