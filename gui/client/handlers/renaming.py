"""RENAME: a room gets another name, and its page goes on under it, with what is written there and not sent yet.

https://ircv3.net/specs/extensions/channel-rename
"""

from __future__ import annotations

from gui.client.asked import RENAME_LABEL
from gui.client.buffers import Buffer, BufferKind, EntryKind
from gui.client.changes import BufferTakenOver, RoomRenamed
from gui.client.core import Core
from gui.client.handlers.row import Row
from gui.client.words import say
from wire.message import Message


def rename(core: Core, message: Message) -> None:
    """RENAME: the same people are in the same room; only its name is another one."""
    old, new = message.params[0], message.params[1]
    room = core.room(old)
    if room is None or not core.is_room(new) or new == room.name:
        return
    was, key = room.key, core.fold(new)
    old = room.name
    there = core.pages.buffers.get(key)
    if key != was:
        core.rooms.rename(was, key, new)
    if there is None or there is room:
        core.pages.rename(room, key, new)
    else:
        # A page is left of a room that had this name before: each keeps what was said there, and the talk goes on
        # where the new name's messages come.
        _tell(core, message, room, old, new)
        room = _taken_over(core, room, there, new)
    _tell(core, message, room, old, new)
    if core.asked.rename == was:
        core.asked.rename = ""
        core.pages.report(RoomRenamed(room.key))


def refused(core: Core, message: Message, text: str) -> bool:
    """A server does not give a room the name that a dialog has asked for. False: the line is about something else.

    Without labels it is known by what it names, the command or the room.
    """
    key, label = core.asked.rename, core.batches.label_of(message)
    if not key:
        return False
    if "labeled-response" in core.server.caps:
        is_answer = label == RENAME_LABEL
    else:
        is_answer = "RENAME" in message.params[:2] or key in map(core.fold, message.params[1:-1])
    if is_answer:
        core.asked.rename = ""
        core.pages.report(RoomRenamed(key, text))
    return is_answer


def _taken_over(core: Core, room: Buffer, there: Buffer, name: str) -> Buffer:
    """Has the page of the new name stand for the room; the other one is that of a room in which nobody is."""
    opened = core.pages.open(there.key, name, BufferKind.ROOM, focus=False)
    opened.joined, room.joined = room.joined, False
    opened.topic, opened.modes, opened.mode_args = room.topic, room.modes, dict(room.mode_args)
    opened.members, room.members = room.members, {}
    core.outgoing.refuse_queued(room.key, say("you are not in {room} any more", room=room.name))
    core.outgoing.release()
    core.pages.report(BufferTakenOver(opened.key, room.key))
    for page in (room, opened):
        core.pages.touch(page.key)
        core.pages.touch_members(page.key)
    return opened


def _tell(core: Core, message: Message, room: Buffer, old: str, new: str) -> None:
    reason = message.param(2)
    words = (
        say("{nick} has renamed {old} to {new}: {reason}", nick=message.nick, old=old, new=new, reason=reason)
        if reason
        else say("{nick} has renamed {old} to {new}.", nick=message.nick, old=old, new=new)
    )
    core.write(room, EntryKind.INFO, message, words)


RENAMING: dict[str, Row] = {"RENAME": Row(rename, 2)}
