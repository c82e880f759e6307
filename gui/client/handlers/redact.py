"""Messages that are taken back: what was shown of them is shown no more."""

from __future__ import annotations

from gui.client.annotations import Redacted
from gui.client.core import Core
from gui.client.handlers.row import Row
from gui.client.handlers.tagmsg import page_of
from wire.message import Message
from wire.text import strip_controls


def redact(core: Core, message: Message) -> None:
    """REDACT (https://ircv3.net/specs/extensions/message-redaction): the server has checked who may."""
    buffer = page_of(core, message)
    if buffer is not None:
        msgid, reason = message.params[1], strip_controls(message.param(2))
        line = message.tags.get("msgid", "")
        core.annotations.take(buffer, msgid, Redacted(msgid, message.nick, reason, line))


REDACT: dict[str, Row] = {"REDACT": Row(redact, 2)}
