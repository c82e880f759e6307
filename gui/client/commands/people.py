"""Slash commands about people, ourselves and pages.

Each gets the page where it was typed and what stood after the name. A ValueError means: this can't stand on the wire.
"""

from __future__ import annotations

from gui.client.buffers import Buffer, BufferKind, EntryKind
from gui.client.core import Core
from gui.client.persons import AWAY_ONLY
from gui.client.words import say
from wire.message import Message


def close_page(core: Core, buffer: Buffer, rest: str) -> None:
    """Closes the page."""
    close(core, buffer)


def close(core: Core, buffer: Buffer) -> None:
    """Closes a page; a room is left first."""
    if buffer.kind is BufferKind.SERVER:
        core.tell(buffer.key, say("The server's own page stays open."), error=True)
        return
    if buffer.kind is BufferKind.ROOM and buffer.joined and core.connection.registered:
        core.send("PART", buffer.name)
    if buffer.kind is BufferKind.DIRECT:
        core.acquaintances.closed(buffer.key, buffer.name)
    if buffer.kind is BufferKind.ROOM:
        core.rooms.give_up(buffer.key)
    core.outgoing.forget(buffer.key)
    core.past.forget(buffer)
    core.pages.close(buffer.key)


def msg(core: Core, buffer: Buffer, rest: str) -> None:
    """Writes to one person, or to a room that we are in."""
    target, _, text = rest.partition(" ")
    page = core.room(target) if core.is_room(target) else core.direct(target, focus=True)
    if page is None:
        core.tell(buffer.key, say("You are not in {room}.", room=target), error=True)
    elif text.strip():
        core.speak(page, text.strip())


def query(core: Core, buffer: Buffer, rest: str) -> None:
    """Opens the talk with one person."""
    msg(core, buffer, rest)


def me(core: Core, buffer: Buffer, rest: str) -> None:
    """Says what we do."""
    core.speak(buffer, rest, EntryKind.ACTION)


def notice(core: Core, buffer: Buffer, rest: str) -> None:
    """Sends a notice."""
    target, _, text = rest.partition(" ")
    page = core.pages.buffers.get(core.fold(target))
    if page is not None:
        core.speak(page, text, EntryKind.NOTICE)
    else:
        core.send("NOTICE", target, text)
        core.tell(buffer.key, say("Notice to {nick}: {text}", nick=target, text=text))


def nick(core: Core, buffer: Buffer, rest: str) -> None:
    """Takes another name: now, or with the next connection."""
    nick = "_".join(rest.split())
    Message("NICK", (nick,)).encode()  # raises now rather than at the next connection
    if core.connection.is_up:
        core.send("NICK", nick)
    if core.connection.registered and not core.is_me(nick):
        core.me.asked_nicks.append(nick)  # refused, it would leave us without the wish that we had
    else:
        core.me.wanted_nick = nick
    if not core.connection.registered:
        core.me.set_nick(nick)


def away(core: Core, buffer: Buffer, rest: str) -> None:
    """Tells others that we are away."""
    core.me.away_quietly = False
    core.send("AWAY", rest or AWAY_ONLY)


def back(core: Core, buffer: Buffer, rest: str) -> None:
    """Tells others that we are back."""
    core.me.away_quietly = False
    core.send("AWAY")


def whois(core: Core, buffer: Buffer, rest: str) -> None:
    """Asks who somebody is."""
    nick = rest or (buffer.name if buffer.kind is BufferKind.DIRECT else core.me.nick)
    core.told_away.pop(core.fold(nick), None)
    core.send("WHOIS", nick)


def oper(core: Core, buffer: Buffer, rest: str) -> None:
    """Asks for the rank of a server's operator."""
    name, _, password = rest.partition(" ")
    core.send("OPER", name, password.strip())


def kill(core: Core, buffer: Buffer, rest: str) -> None:
    """Puts somebody out of the server."""
    nick, _, reason = rest.partition(" ")
    core.send("KILL", nick, *([reason.strip()] if reason.strip() else []))


def quote(core: Core, buffer: Buffer, rest: str) -> None:
    """Sends a line as it stands."""
    if "\r" in rest or "\n" in rest or "\0" in rest:
        raise ValueError("one line")
    core.out.append(rest.encode() + b"\r\n")


def clear(core: Core, buffer: Buffer, rest: str) -> None:
    """Empties the page."""
    core.pages.clear(buffer)


def quit_chat(core: Core, buffer: Buffer, rest: str) -> None:
    """Says goodbye."""
    core.connection.leaving = True
    core.send("QUIT", rest or say("goodbye"))
