"""The slash commands: one table, from which help, completion and the running itself are made."""

from __future__ import annotations

from dataclasses import dataclass

from gui.client.buffers import Buffer, BufferKind
from gui.client.commands import people, rooms
from gui.client.commands.rooms import Run
from gui.client.core import Core
from gui.client.typed import is_command
from gui.client.words import say, sayable


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
    room_at: int = 0
    """Which word names a room, for use elsewhere."""
    online: bool = True
    aliases: tuple[str, ...] = ()

    @property
    def usage_words(self) -> str:
        """The usage in the language of the window."""
        return say(self.usage) if self.usage else ""

    @property
    def help_words(self) -> str:
        """The help in the language of the window."""
        return say(self.help)


def run(core: Core, buffer: Buffer, line: str) -> None:
    """Does what a line that begins with a slash asks for; says in the buffer why it can't."""
    word, _, rest = line[1:].partition(" ")
    core.asked.page = buffer.key
    row = BY_NAME.get(word.lower())
    problem = _problem(core, buffer, row, word, rest.strip())
    if problem or row is None:
        core.tell(buffer.key, problem, error=True)
        return
    try:
        row.run(core, buffer, rest.strip())
    except ValueError:
        core.tell(
            buffer.key,
            say("This can't be sent: /{name} {usage}", name=row.name, usage=row.usage_words),
            error=True,
        )


def takes_words(text: str) -> bool:
    """Whether people read what is typed, at its end at least: no room, name or password stands there."""
    if not is_command(text):
        return True
    row = BY_NAME.get(text[1:].partition(" ")[0].lower())
    return row is not None and " " in text and row.usage.rstrip("]").endswith(("text", "reason"))


def problem(core: Core, buffer: Buffer, text: str) -> str:
    """Why this can't be done here and now, for a person; "" where it can, or where it is no command."""
    word, _, rest = text[1:].partition(" ")
    row = BY_NAME.get(word.lower())
    return _problem(core, buffer, row, word, rest.strip()) if is_command(text) else ""


def _problem(core: Core, buffer: Buffer, row: Slash | None, word: str, rest: str) -> str:
    if row is None:
        return say(
            "There is no command /{name}. /help lists them all; // in front sends it as text.", name=word
        )
    if row.needs_text and not rest:
        return say("It needs more: /{name} {usage}", name=row.name, usage=row.usage_words)
    named = "".join(rest.split()[row.room_at : row.room_at + 1])
    if row.in_room and not (buffer.kind is BufferKind.ROOM or core.is_room(named)):
        return say("/{name} works in a room.", name=row.name)
    if row.online and not core.connection.is_up:
        return say("Not connected: /{name} has to wait.", name=row.name)
    return ""


def _help(core: Core, buffer: Buffer, rest: str) -> None:
    row = BY_NAME.get(rest.lstrip("/").lower())
    for each in (row,) if row else COMMANDS:
        core.tell(buffer.key, f"/{each.name} {each.usage_words}".rstrip() + " · " + each.help_words)


COMMANDS: tuple[Slash, ...] = (
    Slash(
        "join",
        sayable("#room [password]"),
        sayable("Enter a room; it is made if there is none"),
        rooms.join,
        True,
        online=False,
        aliases=("j",),
    ),
    Slash(
        "part",
        sayable("[#room] [reason]"),
        sayable("Leave a room, and keep its page"),
        rooms.part,
        in_room=True,
        aliases=("leave",),
    ),
    Slash(
        "close",
        "",
        sayable("Close this page; a room is left"),
        people.close_page,
        online=False,
        aliases=("wc",),
    ),
    Slash(
        "msg",
        sayable("nick text"),
        sayable("Write to one person"),
        people.msg,
        True,
        online=False,
        aliases=("m",),
    ),
    Slash(
        "query",
        sayable("nick [text]"),
        sayable("Open a direct talk"),
        people.query,
        True,
        online=False,
        aliases=("q",),
    ),
    Slash("me", sayable("text"), sayable("Say what you do: /me waves"), people.me, True, online=False),
    Slash(
        "notice",
        sayable("nick text"),
        sayable("Send a notice, which nothing answers by itself"),
        people.notice,
        True,
    ),
    Slash("nick", sayable("name"), sayable("Take another name"), people.nick, True, online=False),
    Slash(
        "topic", sayable("[#room] [text]"), sayable("Show the topic, or set it"), rooms.topic, in_room=True
    ),
    Slash(
        "rename",
        sayable("#name [reason]"),
        sayable("Give this room another name"),
        rooms.rename,
        True,
        True,
        room_at=1,
    ),
    Slash("names", sayable("[#room]"), sayable("Show who is in a room"), rooms.names, in_room=True),
    Slash("list", sayable("[pattern]"), sayable("Show the rooms of this server"), rooms.list_rooms),
    Slash("whois", sayable("[nick]"), sayable("Show who somebody is"), people.whois),
    Slash(
        "invite",
        sayable("nick [#room]"),
        sayable("Ask somebody into a room"),
        rooms.invite,
        True,
        True,
        room_at=1,
    ),
    Slash("away", sayable("[text]"), sayable("Tell others that you are away"), people.away),
    Slash("back", "", sayable("Tell others that you are back"), people.back),
    Slash(
        "kick",
        sayable("[#room] nick [reason]"),
        sayable("Remove somebody from a room"),
        rooms.kick,
        True,
        True,
    ),
    Slash(
        "ban",
        sayable("[#room] [nick/mask]"),
        sayable("Keep somebody out of a room; alone: show who is kept out"),
        rooms.ban,
        in_room=True,
    ),
    Slash("unban", sayable("[#room] nick/mask"), sayable("Let somebody in again"), rooms.unban, True, True),
    Slash(
        "op",
        sayable("[#room] nick …"),
        sayable("Make somebody an operator of a room"),
        rooms.ranks("+o"),
        True,
        True,
    ),
    Slash(
        "deop",
        sayable("[#room] nick …"),
        sayable("Take the operator's rank back"),
        rooms.ranks("-o"),
        True,
        True,
    ),
    Slash(
        "voice",
        sayable("[#room] nick …"),
        sayable("Let somebody speak in a moderated room"),
        rooms.ranks("+v"),
        True,
        True,
    ),
    Slash(
        "devoice", sayable("[#room] nick …"), sayable("Take the voice back"), rooms.ranks("-v"), True, True
    ),
    Slash(
        "mode",
        sayable("[#room] [modes]"),
        sayable("Show or set the modes of a room"),
        rooms.mode,
        in_room=True,
    ),
    Slash("oper", sayable("name password"), sayable("Become an operator of the server"), people.oper, True),
    Slash(
        "kill",
        sayable("nick [reason]"),
        sayable("Put somebody out of the chat; for operators of the server"),
        people.kill,
        True,
    ),
    Slash("clear", "", sayable("Empty this page; nothing is deleted for others"), people.clear, online=False),
    Slash(
        "quote", sayable("line"), sayable("Send a line of IRC as it is"), people.quote, True, aliases=("raw",)
    ),
    Slash("quit", sayable("[reason]"), sayable("Leave this chat"), people.quit_chat),
    Slash("help", sayable("[command]"), sayable("Show the commands"), _help, online=False, aliases=("?",)),
)

BY_NAME: dict[str, Slash] = {name: row for row in COMMANDS for name in (row.name, *row.aliases)}
"""The rows by what can be typed, aliases included."""
