"""The slash commands: one table, from which help, completion and the running itself are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gui.client.buffers import Buffer, BufferKind, EntryKind
from gui.client.core import Core
from gui.client.handlers.login import join_all
from gui.client.words import say
from wire.message import Message

Run = Callable[[Core, Buffer, str], None]


@dataclass(frozen=True, slots=True)
class Slash:
    """A row: what is typed, what it does, and whether it needs more, a room, a connection."""

    name: str
    usage: str
    """After the name, as in "/kick": "nick [reason]"."""
    help: str
    run: Run
    needs_text: bool = False
    in_room: bool = False
    online: bool = True
    aliases: tuple[str, ...] = ()


def run(core: Core, buffer: Buffer, line: str) -> None:
    """Does what a line that begins with a slash asks for; says in the buffer why it can't."""
    word, _, rest = line[1:].partition(" ")
    core.asked_in = buffer.key
    row = BY_NAME.get(word.lower())
    problem = _problem(core, buffer, row, word, rest.strip())
    if problem or row is None:
        core.tell(buffer.key, problem, error=True)
        return
    try:
        row.run(core, buffer, rest.strip())
    except ValueError:
        core.tell(
            buffer.key, say("This can't be sent: /{name} {usage}", name=row.name, usage=row.usage), error=True
        )


def is_command(text: str) -> bool:
    """Whether a typed text is a command: "/me waves", not "/usr/bin" and not "//x"."""
    word = text[1:].partition(" ")[0]
    return text[:1] == "/" and "\n" not in text and (word.isalpha() or word == "?")


def _problem(core: Core, buffer: Buffer, row: Slash | None, word: str, rest: str) -> str:
    if row is None:
        return say("There is no command /{name}. Type /help for those that there are.", name=word)
    if row.needs_text and not rest:
        return say("It needs more: /{name} {usage}", name=row.name, usage=row.usage)
    if row.in_room and not (buffer.kind is BufferKind.ROOM or core.is_room(rest.partition(" ")[0])):
        return say("/{name} works in a room.", name=row.name)
    if row.online and not core.connected:
        return say("Not connected: /{name} has to wait.", name=row.name)
    return ""


def _room_and_rest(core: Core, buffer: Buffer, rest: str) -> tuple[str, str]:
    """The room that a command is about: named first, else the one where it was typed."""
    first, _, after = rest.partition(" ")
    return (first, after.strip()) if core.is_room(first) else (buffer.name, rest)


def _join(core: Core, buffer: Buffer, rest: str) -> None:
    for name in rest.partition(" ")[0].split(","):
        key = rest.partition(" ")[2].strip()
        room = name if core.is_room(name) else "#" + name
        if not name:
            continue
        core.focus.add(core.fold(room))
        core.rejoin[core.fold(room)] = f"{room} {key}".strip()
        known = core.room(room)
        if known is not None and known.joined:
            core.focus.discard(known.key)
            core.pages.open(known.key, known.name, known.kind, focus=True)
        elif core.entered:
            join_all(core, [core.rejoin[core.fold(room)]])


def _part(core: Core, buffer: Buffer, rest: str) -> None:
    room, reason = _room_and_rest(core, buffer, rest)
    core.rejoin.pop(core.fold(room), None)
    core.send("PART", room, *([reason] if reason else []))


def _close(core: Core, buffer: Buffer, rest: str) -> None:
    close(core, buffer)


def close(core: Core, buffer: Buffer) -> None:
    """Closes a page; a room is left first."""
    if buffer.kind is BufferKind.SERVER:
        core.tell(buffer.key, say("The server's own page stays open."), error=True)
        return
    if buffer.kind is BufferKind.ROOM and buffer.joined and core.registered:
        core.send("PART", buffer.name)
    core.rejoin.pop(buffer.key, None)
    core.outgoing.forget(buffer.key)
    core.pages.close(buffer.key)


def _msg(core: Core, buffer: Buffer, rest: str) -> None:
    target, _, text = rest.partition(" ")
    page = core.room(target) if core.is_room(target) else core.direct(target, focus=True)
    if page is None:
        core.tell(buffer.key, say("You are not in {room}.", room=target), error=True)
    elif text.strip():
        core.speak(page, text.strip())


def _query(core: Core, buffer: Buffer, rest: str) -> None:
    _msg(core, buffer, rest)


def _me(core: Core, buffer: Buffer, rest: str) -> None:
    core.speak(buffer, rest, EntryKind.ACTION)


def _notice(core: Core, buffer: Buffer, rest: str) -> None:
    target, _, text = rest.partition(" ")
    page = core.pages.buffers.get(core.fold(target))
    if page is not None:
        core.speak(page, text, EntryKind.NOTICE)
    else:
        core.send("NOTICE", target, text)
        core.tell(buffer.key, say("Notice to {nick}: {text}", nick=target, text=text))


def _nick(core: Core, buffer: Buffer, rest: str) -> None:
    nick = "_".join(rest.split())
    Message("NICK", (nick,)).encode()  # raises now rather than at the next connection
    core.wanted_nick = nick
    if core.connected:
        core.send("NICK", nick)
    if not core.registered:
        core.set_nick(nick)


def _topic(core: Core, buffer: Buffer, rest: str) -> None:
    room, text = _room_and_rest(core, buffer, rest)
    page = core.room(room)
    if text:
        core.send("TOPIC", room, text)
    elif page is not None:
        core.tell(buffer.key, page.topic or say("{room} has no topic.", room=room))


def _kick(core: Core, buffer: Buffer, rest: str) -> None:
    room, who = _room_and_rest(core, buffer, rest)
    nick, _, reason = who.partition(" ")
    core.send("KICK", room, nick, *([reason.strip()] if reason.strip() else []))


def _ban(core: Core, buffer: Buffer, rest: str) -> None:
    room, who = _room_and_rest(core, buffer, rest)
    if who:
        core.send("MODE", room, "+b", who if set("!@*") & set(who) else f"{who}!*@*")
    else:
        core.send("MODE", room, "+b")


def _unban(core: Core, buffer: Buffer, rest: str) -> None:
    room, who = _room_and_rest(core, buffer, rest)
    core.send("MODE", room, "-b", who if set("!@*") & set(who) else f"{who}!*@*")


def _invite(core: Core, buffer: Buffer, rest: str) -> None:
    nick, _, room = rest.partition(" ")
    core.send("INVITE", nick, room.strip() or buffer.name)


def _away(core: Core, buffer: Buffer, rest: str) -> None:
    core.send("AWAY", rest or say("away"))


def _back(core: Core, buffer: Buffer, rest: str) -> None:
    core.send("AWAY")


def _whois(core: Core, buffer: Buffer, rest: str) -> None:
    nick = rest or (buffer.name if buffer.kind is BufferKind.DIRECT else core.nick)
    core.told_away.pop(core.fold(nick), None)
    core.send("WHOIS", nick)


def _names(core: Core, buffer: Buffer, rest: str) -> None:
    room, _ = _room_and_rest(core, buffer, rest)
    core.asked_names.add(core.fold(room))
    core.send("NAMES", room)


def _list(core: Core, buffer: Buffer, rest: str) -> None:
    core.listed = 0
    core.send("LIST", *rest.split())


def _ranks(modes: str) -> Run:
    def give(core: Core, buffer: Buffer, rest: str) -> None:
        room, who = _room_and_rest(core, buffer, rest)
        for nick in who.split():
            core.send("MODE", room, modes, nick)

    return give


def _mode(core: Core, buffer: Buffer, rest: str) -> None:
    first = rest.partition(" ")[0]
    named = core.is_room(first) or core.is_me(first)
    core.send("MODE", *([] if named else [buffer.name]), *rest.split())


def _oper(core: Core, buffer: Buffer, rest: str) -> None:
    name, _, password = rest.partition(" ")
    core.send("OPER", name, password.strip())


def _quote(core: Core, buffer: Buffer, rest: str) -> None:
    if "\r" in rest or "\n" in rest or "\0" in rest:
        raise ValueError("one line")
    core.out.append(rest.encode() + b"\r\n")


def _clear(core: Core, buffer: Buffer, rest: str) -> None:
    core.pages.clear(buffer)


def _quit(core: Core, buffer: Buffer, rest: str) -> None:
    core.leaving = True
    core.send("QUIT", rest or say("goodbye"))


def _help(core: Core, buffer: Buffer, rest: str) -> None:
    row = BY_NAME.get(rest.lstrip("/").lower())
    for each in (row,) if row else COMMANDS:
        core.tell(buffer.key, f"/{each.name} {each.usage}".rstrip() + " · " + say(each.help))


COMMANDS: tuple[Slash, ...] = (
    Slash(
        "join",
        "#room [key]",
        "Enter a room; it is made if there is none",
        _join,
        True,
        online=False,
        aliases=("j",),
    ),
    Slash(
        "part", "[#room] [reason]", "Leave a room, and keep its page", _part, in_room=True, aliases=("leave",)
    ),
    Slash("close", "", "Close this page; a room is left", _close, online=False, aliases=("wc",)),
    Slash("msg", "nick text", "Write to one person", _msg, True, online=False, aliases=("m",)),
    Slash("query", "nick [text]", "Open a direct talk", _query, True, online=False, aliases=("q",)),
    Slash("me", "text", "Say what you do: /me waves", _me, True, online=False),
    Slash("notice", "nick text", "Send a notice, which nothing answers by itself", _notice, True),
    Slash("nick", "name", "Take another name", _nick, True, online=False),
    Slash("topic", "[#room] [text]", "Show the topic, or set it", _topic, in_room=True),
    Slash("names", "[#room]", "Show who is in a room", _names, in_room=True),
    Slash("list", "[pattern]", "Show the rooms of this server", _list),
    Slash("whois", "[nick]", "Show who somebody is", _whois),
    Slash("invite", "nick [#room]", "Ask somebody into a room", _invite, True),
    Slash("away", "[text]", "Tell others that you are away", _away),
    Slash("back", "", "Tell others that you are back", _back),
    Slash("kick", "[#room] nick [reason]", "Remove somebody from a room", _kick, True, True),
    Slash(
        "ban",
        "[#room] [nick or mask]",
        "Keep somebody out of a room; alone: show who is kept out",
        _ban,
        in_room=True,
    ),
    Slash("unban", "[#room] nick or mask", "Let somebody in again", _unban, True, True),
    Slash("op", "[#room] nick …", "Make somebody an operator of a room", _ranks("+o"), True, True),
    Slash("deop", "[#room] nick …", "Take the operator's rank back", _ranks("-o"), True, True),
    Slash("voice", "[#room] nick …", "Let somebody speak in a moderated room", _ranks("+v"), True, True),
    Slash("devoice", "[#room] nick …", "Take the voice back", _ranks("-v"), True, True),
    Slash("mode", "[#room] [modes]", "Show or set the modes of a room", _mode, in_room=True),
    Slash("oper", "name password", "Become an operator of the server", _oper, True),
    Slash("clear", "", "Empty this page; nothing is deleted for others", _clear, online=False),
    Slash("quote", "line", "Send a line of IRC as it is", _quote, True, aliases=("raw",)),
    Slash("quit", "[reason]", "Leave this chat", _quit),
    Slash("help", "[command]", "Show the commands", _help, online=False, aliases=("?",)),
)

BY_NAME: dict[str, Slash] = {name: row for row in COMMANDS for name in (row.name, *row.aliases)}
"""The rows by what can be typed, aliases included."""
