"""An edit: a PRIVMSG that names an earlier one, whose text it replaces. Who knows of no edits sees a reply.

It is a message like any other and its history is open: the old text stays, behind it the new one. Only the author of
the old one may do it; to all others it is unknown, or forbidden where they can read it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from server.commands import Call
from server.conversation import Conversation, conversation
from server.history import Entry
from wire.errors import Unavailable
from wire.message import as_middle
from wire.tags import EDIT


def edit(call: Call, say: Callable[[Call], None]) -> None:
    """Says it when the author of the message that is replaced turns out to be the sender."""
    msgid, history = call.message.tags[EDIT], call.world.history
    target = call.param(0)
    where = None
    if call.world.config.keeps_history and "," not in target:
        where = conversation(call.world, call.user, target)
    if where is None:
        _fail(call, "UNKNOWN_MSGID", "There is no such message here")
        return
    kept_as = where.target
    call.reply.ask(
        call.session, lambda: history.find(kept_as, msgid), lambda found: _answer(call, say, where, found)
    )


def _answer(
    call: Call, say: Callable[[Call], None], where: Conversation, found: Entry | Unavailable | None
) -> None:
    msgid = call.message.tags[EDIT]
    if isinstance(found, Unavailable):
        _fail(call, "MESSAGE_ERROR", f"The message was not sent: {found}")
    elif found is None or found.command not in _EDITABLE or not _is_still(call, where):
        _fail(call, "UNKNOWN_MSGID", "There is no such message here any more")
    elif not call.user.has_said(found.author):
        _fail(call, "EDIT_FORBIDDEN", "Only who wrote a message can change it")
    else:
        tags = {key: value for key, value in call.message.tags.items() if key != "+draft/reply"}
        message = replace(call.message, tags={**tags, "+reply": msgid})
        say(replace(call, message=message))


def _is_still(call: Call, before: Conversation) -> bool:
    """Whether the name means the same room or person: else the new text would go to somebody else."""
    now = conversation(call.world, call.user, call.param(0))
    return now is not None and now.target == before.target


_EDITABLE: Sequence[str] = ("PRIVMSG", "NOTICE")


def _fail(call: Call, code: str, text: str) -> None:
    target, msgid = as_middle(call.param(0)), as_middle(call.message.tags[EDIT])
    call.reply.fail(call.session, "PRIVMSG", code, target, msgid, text)
