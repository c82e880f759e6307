"""Messages that are tags only: who types, and reactions (https://ircv3.net/specs/client-tags/react)."""

from __future__ import annotations

from gui.client.annotations import Reacted
from gui.client.buffers import Buffer
from gui.client.changes import ReactionCame
from gui.client.core import Core
from gui.client.handlers.row import Row
from gui.client.replies import reply_to
from wire.message import Message
from wire.text import strip_controls

LETTERS_LIMIT = 64
"""Of one reaction: the longest emoji, a family with tones of skin, has eleven."""
_TAGS = {"+draft/react": True, "+draft/unreact": False}


def tagmsg(core: Core, message: Message) -> None:
    """TAGMSG (https://ircv3.net/specs/extensions/message-tags#the-tagmsg-tag-only-message)."""
    buffer = page_of(core, message)
    msgid = reply_to(message)
    typing = message.tags.get("+typing")
    if buffer is not None and typing and message.nick and not core.is_me(message.nick):
        core.typing.heard(buffer.key, message.nick, typing)
    if buffer is None or not msgid:
        return
    for tag, adds in _TAGS.items():
        text = strip_controls(message.tags.get(tag, "")).strip()[:LETTERS_LIMIT]
        if text:
            _reacted(core, buffer, msgid, message, text, adds)


def page_of(core: Core, message: Message) -> Buffer | None:
    """The open page that a line about a message belongs to; it opens none."""
    target = message.params[0]
    room = core.room_of_target(target)
    if room:
        return core.room(room)
    return core.pages.buffers.get(core.fold(target if core.is_me(message.nick) else message.nick) or " ")


def _reacted(core: Core, buffer: Buffer, msgid: str, message: Message, text: str, adds: bool) -> None:
    nick = message.nick
    own = core.is_me(nick)
    who = "" if own else message.tags.get("account") or core.fold(nick)
    entry = core.annotations.take(buffer, msgid, Reacted(text, who, nick, own, adds))
    is_news = adds and not own and core.batches.batch_of(message) is None
    if entry is not None and entry.own and is_news:
        core.pages.report(ReactionCame(buffer.key, nick, text, entry.text))


TAGMSG: dict[str, Row] = {"TAGMSG": Row(tagmsg, 1, ignorable=True)}
