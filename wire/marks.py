"""Marks in the text for programs that don't show what the tags tell: that it is an edit, or whom it answers.

irssi has no tags, and WeeChat has them but shows no replies, so message-tags does not tell who needs a mark; only our
own capability does. `bob: ` is IRC's convention, by which bob's program calls him.
"""

from __future__ import annotations

from wire import multiline
from wire.casemap import fold
from wire.framing import BODY_LIMIT_BYTES
from wire.message import Message
from wire.tags import ANSWERED, EDIT

EDITED = "(edited) "
ORDINARY_TAGS = 3
"""What needs a mark has more: time, msgid, a reply and what makes the mark. Of others few do: a bot with an account."""
_ACTION = "\x01ACTION "
_IN_NICKS = frozenset("_-[]\\`^{|}")


def marked(message: Message) -> Message | None:
    """The message with its mark; None where it needs none, or where the line has no room for it."""
    text = message.param(1)
    at = _words_at(text)
    mark = _mark(message, text[at:]) if text[at : at + 1] not in ("", "\x01") else ""
    if not mark:
        return None
    params = (message.params[0], f"{text[:at]}{mark}{text[at:]}")
    told = Message(message.command, params, message.source, message.tags)
    return told if len(multiline.singles(told)[0].line()) <= BODY_LIMIT_BYTES else None


def _words_at(text: str) -> int:
    """Where the words of a text begin: in /me, and behind blank lines, which many programs are not sent."""
    return len(_ACTION) if text.startswith(_ACTION) else len(text) - len(text.lstrip("\r\n"))


def _mark(message: Message, words: str) -> str:
    if EDIT in message.tags:
        return EDITED
    nick = message.tags.get(ANSWERED, "")
    return f"{nick}: " if nick and not _addresses(words, nick) else ""


def _addresses(words: str, nick: str) -> bool:
    """Whether a text begins with a nick already (`bob: …`, `@Bob …`), and not with a word that does (`bobby`)."""
    words = words.lstrip(" @")
    after = words[len(nick) : len(nick) + 1]
    return fold(words[: len(nick)]) == fold(nick) and not (after.isalnum() or after in _IN_NICKS)
