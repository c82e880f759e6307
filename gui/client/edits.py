"""Messages that get another text; of our own it is "sending" until the server has it, or says why not.

The wire form is our own (docs/PROTOCOL.md): a reply to the message, with a tag that names it. Who knows of no edits
reads a reply.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from gui.client.abilities import Ability
from gui.client.annotations import Edited
from gui.client.buffers import Buffer, Delivery, Entry, EntryKind
from gui.client.cutting import Cutter
from gui.client.multiline import lines_of
from gui.client.pending import NewText
from gui.client.words import say
from wire.message import Message
from wire.tags import EDIT

if TYPE_CHECKING:
    from gui.client.core import Core


def fits(core: Core, buffer: Buffer, msgid: str, text: str) -> bool:
    """Whether a text fits in one message, of several lines where the server has such: an edit can't be more."""
    index = buffer.entries.find(msgid)
    kind = buffer.entries[index].kind if index >= 0 else EntryKind.MESSAGE
    return len(Cutter(core).texts(buffer, text, kind)) == 1


def send(core: Core, buffer: Buffer, msgid: str, text: str) -> None:
    """Asks the server for another text of a message of ours, when what we said before has gone; the echo changes it.

    Raises ValueError where the text is more than one message.
    """
    index = buffer.entries.find(msgid)
    entry = buffer.entries[index] if index >= 0 else None
    if entry is None or not entry.own or entry.delivery is not Delivery.SENT:
        return
    [text] = Cutter(core).texts(buffer, text, entry.kind)
    if entry.text == text:
        return
    _settle(core, buffer, entry, Delivery.SENDING)
    new = NewText(
        text, lambda: _write(core, buffer, entry, text), lambda why: _give_up(core, buffer, entry, why)
    )
    core.outgoing.change(buffer, entry, new)
    core.refuse_outside(buffer)


def _write(core: Core, buffer: Buffer, entry: Entry, text: str) -> None:
    """Puts a new text on its way, as the server takes it now: it may be another one than when that was typed."""
    msgid = entry.msgid
    cutter = Cutter(core)
    if entry.extra is not None and entry.extra.deletion is not None:
        _give_up(core, buffer, entry, say("it was deleted meanwhile"))
        return
    if not core.can(Ability.EDIT) or len(cutter.texts(buffer, text, entry.kind)) != 1:
        _give_up(core, buffer, entry, say("this server does not take it"))
        return
    tags = {"label": _label(msgid)} if "labeled-response" in core.server.caps else {}
    tags |= {"+reply": msgid, EDIT: msgid}
    parts = cutter.parts(buffer, text, entry.kind)
    if len(parts) > 1:
        for message in lines_of("PRIVMSG", buffer.name, parts, "edit", tags):
            core.send_message(message)
    else:
        wire_text = f"\x01ACTION {text}\x01" if entry.kind is EntryKind.ACTION else text
        core.send_message(Message("PRIVMSG", (buffer.name, wire_text), tags=tags))
    if "echo-message" not in core.server.caps:
        _settle(core, buffer, entry, Delivery.SENT)
        core.annotations.take(buffer, msgid, Edited("", text))
    else:
        core.editing[msgid] = buffer, entry
        _settle(core, buffer, entry, Delivery.SENDING)


def came(core: Core, msgid: str) -> None:
    """The new text is here: nothing is on its way any more."""
    if msgid in core.editing:
        _settle(core, *core.editing.pop(msgid), Delivery.SENT)


def refused(core: Core, label: str, params: Sequence[str], text: str) -> bool:
    """The server refused an edit, by its label or by the id that the refusal names. False: it was none."""
    labels = {_label(msgid): msgid for msgid in core.editing}
    msgid = labels.get(label) or next((param for param in params if param in core.editing), "")
    if not msgid:
        return False
    _give_up(core, *core.editing.pop(msgid), text)
    return True


def _give_up(core: Core, buffer: Buffer, entry: Entry, reason: str) -> None:
    _settle(core, buffer, entry, Delivery.SENT)
    core.tell(buffer.key, say("The message was not changed: {reason}", reason=reason), error=True)


def _label(msgid: str) -> str:
    """The label of an edit, as long as one may be (https://ircv3.net/specs/extensions/labeled-response)."""
    return f"edit{msgid}"[:64]


def connection_lost(core: Core) -> None:
    """What was on its way may have arrived or not; the echo will not tell. What still waits goes out later."""
    for msgid in list(core.editing):
        refused(core, "", (msgid,), say("the connection was lost before the server confirmed it"))


def is_edit(core: Core, message: Message) -> bool:
    """Whether a message gives an earlier one another text. Only where the server checks that the author does it."""
    return EDIT in message.tags and core.can(Ability.EDIT)


def is_about(core: Core, buffer: Buffer, message: Message, ids: Collection[str]) -> bool:
    """Whether a line of a page changes a message that is in the buffer, or comes with these ids."""
    msgid = message.tags.get(EDIT, "")
    return is_edit(core, message) and (msgid in ids or buffer.entries.find(msgid) >= 0)


def edited(core: Core, message: Message, buffer: Buffer, text: str) -> bool:
    """Changes the message that is meant. False: it is not here, and the new text has to stand for it."""
    msgid = message.tags[EDIT]
    came(core, msgid)
    is_here = buffer.entries.find(msgid) >= 0
    core.annotations.take(buffer, msgid, Edited(message.tags.get("msgid", ""), text))
    return is_here


def _settle(core: Core, buffer: Buffer, entry: Entry, delivery: Delivery) -> None:
    entry.delivery = delivery
    index = buffer.entries.find(entry.msgid)
    if index >= 0 and core.pages.buffers.get(buffer.key) is buffer:
        core.pages.alter(buffer.key, index)
