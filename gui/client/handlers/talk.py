"""What people say: messages, actions, notices, and the questions that programs ask inside them (CTCP)."""

from __future__ import annotations

from gui.client import edits
from gui.client.buffers import Buffer, Entry, EntryKind
from gui.client.core import Core
from gui.client.handlers.row import Row
from gui.client.replies import reply_to
from gui.client.words import say
from wire.message import Message

DIRECTS_LIMIT = 500
"""Direct talks that others may open; more is a flood and goes to the server's page."""
_REPLIES = {"VERSION": "Samovar", "CLIENTINFO": "ACTION CLIENTINFO PING VERSION"}


def privmsg(core: Core, message: Message) -> None:
    """PRIVMSG: a message, or an action or question wrapped in CTCP (https://modern.ircdocs.horse/ctcp)."""
    text = message.params[1]
    if text[:1] != "\x01":
        _said(core, message, EntryKind.MESSAGE, text)
        return
    word, _, rest = text[1:].rstrip("\x01").partition(" ")
    if word.upper() == "ACTION":
        _said(core, message, EntryKind.ACTION, rest)
    elif not core.is_me(message.nick):
        _asked(core, message, word.upper(), rest)


def notice(core: Core, message: Message) -> None:
    """NOTICE: like a message, but nothing answers it by itself; servers speak so."""
    text = message.params[1]
    nick = message.nick
    if text[:1] == "\x01":
        word, _, rest = text.strip("\x01").partition(" ")
        core.tell(core.about(nick), say("{nick} answers {word}: {text}", nick=nick, word=word, text=rest))
    elif not core.connection.registered:
        # "*** Looking up your hostname": at each connection the same, and no news.
        core.write(core.pages.server, EntryKind.INFO, message, text)
    elif core.room_of_target(message.params[0]) or core.is_me(nick) or core.fold(nick) in core.pages.buffers:
        _said(core, message, EntryKind.NOTICE, text)
    else:
        core.pages.add(core.pages.server, Entry(EntryKind.NOTICE, core.time_of(message), nick, text))


def _said(core: Core, message: Message, kind: EntryKind, text: str) -> None:
    nick = message.nick
    target = message.params[0]
    own = core.is_me(nick)
    room = core.room_of_target(target)
    if edits.is_edit(core, message):
        page = core.room(room) if room else core.pages.buffers.get(core.fold(target if own else nick))
        if page is not None and edits.edited(core, message, page, text):
            return
    elif own and _is_echo(core, message, kind, text, room or target):
        return
    buffer = core.room(room) if room else _direct_of(core, target if own else nick)
    msgid, answered = message.tags.get("msgid", ""), reply_to(message)
    entry = Entry(kind, core.time_of(message), nick, text, own, msgid=msgid, reply_to=answered)
    if buffer is None:
        entry.text = f"{room}: {text}" if room else text
        buffer = core.pages.server
    elif not own:
        entry.mention = core.me.is_meant(buffer, kind, text)
    core.pages.add(buffer, entry)
    core.typing.ended(buffer.key, nick)


def _is_echo(core: Core, message: Message, kind: EntryKind, text: str, target: str) -> bool:
    """Whether this is a message of ours coming back: then it is confirmed, and nothing is added."""
    if core.outgoing.is_copy_to_self(core.fold(target), message.tags.get("label", ""), text):
        return True
    label = core.batches.label_of(message) or core.outgoing.label_of(core.fold(target), kind, text)
    return core.outgoing.confirm(label, text, core.time_of(message), message.tags.get("msgid", ""))


def _direct_of(core: Core, nick: str) -> Buffer | None:
    """The page of the talk with somebody; None where a server speaks, or too many talk at once."""
    buffers = core.pages.buffers
    key = core.fold(nick)
    if not key or (key not in buffers and len(buffers) >= DIRECTS_LIMIT):
        return None
    return core.direct(nick)


def _asked(core: Core, message: Message, word: str, rest: str) -> None:
    """Answers VERSION, PING and CLIENTINFO, a few a minute: a flood of questions must not make us flood."""
    nick = message.nick
    answer = rest if word == "PING" else _REPLIES.get(word)
    if answer is not None and nick and core.ctcp_pace.take(core.steady_ms()):
        core.answer("NOTICE", nick, f"\x01{word} {answer}\x01")
    if word == "DCC":
        text = say(
            "{nick} offers a file or a chat past the server (DCC); Samovar does not take these.", nick=nick
        )
        core.tell(core.about(nick), text)


def acknowledged(core: Core, message: Message) -> None:
    """ACK: the server has done what the labelled command asked, and has nothing to say of it."""
    core.outgoing.confirm(core.batches.label_of(message))


TALK: dict[str, Row] = {
    "PRIVMSG": Row(privmsg, 2, ignorable=True),
    "NOTICE": Row(notice, 2, ignorable=True),
    "ACK": Row(acknowledged),
}
