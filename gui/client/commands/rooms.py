"""Slash commands about rooms: entering and leaving, topic, ranks, who may come in.

Each gets the page where it was typed and what stood after the name. A ValueError means: this can't stand on the wire.
"""

from __future__ import annotations

from collections.abc import Callable

from gui.client.abilities import Ability
from gui.client.asked import RENAME_LABEL, ListFor
from gui.client.buffers import Buffer
from gui.client.changes import RoomRenamed
from gui.client.core import Core
from gui.client.handlers.login import join_all
from gui.client.orders import RenameRoom
from gui.client.words import say
from wire.names import normalize_mask

Run = Callable[[Core, Buffer, str], None]


def _room_and_rest(core: Core, buffer: Buffer, rest: str) -> tuple[str, str]:
    """The room that a command is about: named first, else the one where it was typed."""
    first, _, after = rest.partition(" ")
    return (first, after.strip()) if _is_named(core, first) else (buffer.name, rest)


def _is_named(core: Core, word: str) -> bool:
    """Whether the word names a room. Where names may begin with "+", "+i" and "+1" mean none that we don't know."""
    return core.is_room(word) and (word[:1] != "+" or core.fold(word) in core.pages.buffers)


def join(core: Core, buffer: Buffer, rest: str) -> None:
    """Enters rooms, or shows one that we are in; offline they are entered with the next connection."""
    for name in rest.partition(" ")[0].split(","):
        key = rest.partition(" ")[2].strip()
        room = name if core.is_room(name) else "#" + name
        if not name:
            continue
        core.rooms.focus.add(core.fold(room))
        core.rooms.wanted[core.fold(room)] = f"{room} {key}".strip()
        known = core.room(room)
        if known is not None and known.joined:
            core.rooms.focus.discard(known.key)
            core.pages.open(known.key, known.name, known.kind, focus=True)
        elif core.connection.entered:
            join_all(core, [core.rooms.wanted[core.fold(room)]])


def part(core: Core, buffer: Buffer, rest: str) -> None:
    """Leaves a room and keeps its page."""
    room, reason = _room_and_rest(core, buffer, rest)
    core.rooms.wanted.pop(core.fold(room), None)
    core.send("PART", room, *([reason] if reason else []))


def topic(core: Core, buffer: Buffer, rest: str) -> None:
    """Sets the topic, or shows it."""
    room, text = _room_and_rest(core, buffer, rest)
    page = core.room(room)
    if text:
        core.send("TOPIC", room, text)
    elif page is not None:
        core.tell(buffer.key, page.topic or say("{room} has no topic.", room=room))


def rename(core: Core, buffer: Buffer, rest: str) -> None:
    """Gives the room another name (https://ircv3.net/specs/extensions/channel-rename)."""
    word, _, reason = rest.partition(" ")
    if not core.can(Ability.RENAME):
        core.tell(buffer.key, say("Rooms of this server keep their names."), error=True)
        return
    new = word if core.is_room(word) else "#" + word
    core.send("RENAME", buffer.name, new, *([reason.strip()] if reason.strip() else []))


def ask_name(core: Core, buffer: Buffer, order: RenameRoom) -> None:
    """Asks for another name as a dialog does, which is told what came of it."""
    try:
        core.send(
            "RENAME",
            buffer.name,
            order.name,
            label=RENAME_LABEL if "labeled-response" in core.server.caps else "",
        )
    except ValueError:
        core.pages.report(RoomRenamed(buffer.key, say("This can't be sent.")))
    else:
        core.asked.rename = buffer.key


def kick(core: Core, buffer: Buffer, rest: str) -> None:
    """Removes somebody from a room."""
    room, who = _room_and_rest(core, buffer, rest)
    nick, _, reason = who.partition(" ")
    core.send("KICK", room, nick, *([reason.strip()] if reason.strip() else []))


def ban(core: Core, buffer: Buffer, rest: str) -> None:
    """Keeps somebody out of a room, or asks who is kept out."""
    room, who = _room_and_rest(core, buffer, rest)
    if who:
        core.send("MODE", room, "+b", _mask(who))
    else:
        core.asked.bans.pop(core.fold(room), None)  # the answer is for the page
        core.send("MODE", room, "+b")


def unban(core: Core, buffer: Buffer, rest: str) -> None:
    """Lets somebody in again."""
    room, who = _room_and_rest(core, buffer, rest)
    core.send("MODE", room, "-b", _mask(who))


def _mask(who: str) -> str:
    """The mask of a nick or an address. Whatever is one already stays: servers have kinds of their own, "~a:bob"."""
    return who if set("!@*:") & set(who) else normalize_mask(who)


def invite(core: Core, buffer: Buffer, rest: str) -> None:
    """Asks somebody into a room."""
    nick, _, room = rest.partition(" ")
    core.send("INVITE", nick, room.strip() or buffer.name)


def names(core: Core, buffer: Buffer, rest: str) -> None:
    """Asks who is in a room, to read it there."""
    room, _ = _room_and_rest(core, buffer, rest)
    core.asked.names_to_read.add(core.fold(room))
    core.send("NAMES", room)


def list_rooms(core: Core, buffer: Buffer, rest: str) -> None:
    """Asks for the rooms of the server."""
    core.asked.listing.shown = 0
    core.asked.listing.due.append(ListFor.READING)
    core.send("LIST", *rest.split())


def ranks(modes: str) -> Run:
    """Makes the command that gives or takes a rank."""

    def give(core: Core, buffer: Buffer, rest: str) -> None:
        room, who = _room_and_rest(core, buffer, rest)
        for nick in who.split():
            core.send("MODE", room, modes, nick)

    return give


def mode(core: Core, buffer: Buffer, rest: str) -> None:
    """Shows or sets modes."""
    first = rest.partition(" ")[0]
    named = _is_named(core, first) or core.is_me(first)
    core.send("MODE", *([] if named else [buffer.name]), *rest.split())
