"""From the connection to the first room: nick, welcome, and what the server says of itself."""

from __future__ import annotations

from gui.client import absence, foreign, new_rooms, nicks
from gui.client.buffers import BufferKind, EntryKind
from gui.client.changes import NickRefused, Refused, Registered
from gui.client.connection import Connection
from gui.client.core import USER, Core
from gui.client.handlers import accounts, metadata
from gui.client.handlers.row import Row
from gui.client.login import Login
from gui.client.pace import foreign_pace, house_pace
from gui.client.words import say, sayable
from wire import isupport
from wire.message import Message
from wire.names import NICKLEN
from wire.services import OWNED

ASKS, WRONG = sayable("This chat asks for a password."), sayable("The password is wrong.")
NICK_TRIES = 5
BARRIER = "samovar-entered"
"""Sent as PING after 001: its PONG ends the welcome on servers without a message of the day."""


def begin(core: Core, *, is_private: bool = False) -> None:
    """Says hello: the connection stands. `is_private`: nobody on the way can read along."""
    core.connection = Connection(is_up=True)
    core.connection.heard(core.steady_ms())
    core.server.begin()
    core.me.away_told = ""
    core.login = Login(is_private)
    core.pages.server.joined = True
    core.pages.touch(core.pages.server.key)
    identity = core.me.identity
    core.send("CAP", "LS", "302")
    if identity.password:
        core.answer("PASS", identity.password)
    core.me.set_nick(core.me.wanted_nick)
    core.send("NICK", core.me.wanted_nick)
    core.send(
        "USER",
        "".join(identity.user.split()) or USER,
        "0",
        "*",
        " ".join((identity.realname or core.me.nick).split()),
    )


def welcome(core: Core, message: Message) -> None:
    """001: we are in, under the nick that it is addressed to."""
    core.connection.registered = True
    core.login.waiting.clear()
    core.server.welcomed()
    core.outgoing.pace = foreign_pace()
    core.me.set_nick(message.params[0])
    _forget_question(core)
    core.pages.report(Registered(core.me.nick))
    for buffer in core.pages.buffers.values():
        if buffer.kind is BufferKind.DIRECT and not buffer.joined:
            buffer.joined = True
            core.pages.touch(buffer.key)
    core.write(core.pages.server, EntryKind.INFO, message, foreign.ours(message.params[-1]))
    absence.tell_new(core)
    core.send("PING", BARRIER)


def _forget_question(core: Core) -> None:
    """Takes away that the chat asked for a password: that it was given, and was right, is seen."""
    server = core.pages.server
    asked = (say(ASKS), say(WRONG))
    while server.entries and server.entries[-1].kind is EntryKind.ERROR and server.entries[-1].text in asked:
        core.pages.remove(server, len(server.entries) - 1)


def supports(core: Core, message: Message) -> None:
    """005: what the server is like; its lobby and title where it is one of ours."""
    before = core.server.isupport.casemapping
    core.server.isupport.feed(message.params)
    core.server.learn_modes()
    if core.server.isupport.casemapping != before:
        core.refold()
    lobby = core.server.isupport.get(isupport.LOBBY)
    if lobby and core.is_room(lobby) and not core.server.lobby_name:
        core.outgoing.pace = house_pace()
    core.server.lobby_name = lobby if core.is_room(lobby) else ""
    if core.server.isupport.network and core.pages.server.name != core.server.isupport.network:
        core.pages.rename(core.pages.server, core.pages.server.key, core.server.isupport.network)


def enter(core: Core, message: Message) -> None:
    """The welcome is over: into the rooms, then for the operator's rank, then what waited goes out."""
    if core.connection.entered or not core.connection.registered:
        return
    core.connection.entered = True
    lobby = core.server.lobby_name
    if lobby and core.lobby not in core.pages.buffers:
        core.rooms.focus.add(core.lobby)
    for name in (lobby, *core.me.identity.rooms):
        room = name.partition(" ")[0]
        if core.is_room(room) and core.fold(room) not in core.rooms.former:
            core.rooms.wanted.setdefault(core.fold(room), name)
    metadata.subscribe(core)  # before the rooms, which then are told with the profiles of all in them
    join_all(core, list(core.rooms.wanted.values()))
    if core.me.identity.operator_secret:
        core.send("OPER", "host", core.me.identity.operator_secret)
    accounts.protect(core)
    core.past.connected()
    new_rooms.begin(core)
    core.outgoing.release()


def join_all(core: Core, names: list[str]) -> None:
    """Asks to enter rooms, some in one line; "#tea secret" names the key."""
    line: list[str] = []
    for name in names:
        room, _, key = name.partition(" ")
        if key:
            core.answer("JOIN", room, key)
            continue
        if len(",".join([*line, room]).encode()) > 400:
            core.answer("JOIN", ",".join(line))
            line = []
        line.append(room)
    if line:
        core.answer("JOIN", ",".join(line))


def ping(core: Core, message: Message) -> None:
    """PING is answered with what it said."""
    core.answer("PONG", message.param(len(message.params) - 1) if message.params else "")


def pong(core: Core, message: Message) -> None:
    """Our own PING came back: everything that the server said before it is here."""
    if message.params[-1] == BARRIER:
        enter(core, message)


def nick_taken(core: Core, message: Message) -> None:
    """433 436 437: somebody else has the nick. Before registration nick_ and nick__ are tried."""
    nick = message.param(1) or core.me.nick
    if core.connection.registered and core.is_room(nick):  # 437 is also about a room
        from gui.client.handlers.answers import numeric

        numeric(core, message)
        return
    is_owned = message.params[-1:] == (OWNED,)
    reason = (
        say("The name {nick} belongs to somebody in this chat.", nick=nick)
        if is_owned
        else say("The name {nick} is taken.", nick=nick)
    )
    _refuse_nick(core, nick, reason, again=True, is_owned=is_owned)


def nick_not_allowed(core: Core, message: Message) -> None:
    """431 432 484: the server does not take such a nick; the user chooses another."""
    reason = say("The server does not allow the name {nick}.", nick=message.param(1) or core.me.nick)
    _refuse_nick(core, message.param(1) or core.me.nick, reason, again=False)


def _refuse_nick(core: Core, nick: str, reason: str, *, again: bool, is_owned: bool = False) -> None:
    if core.connection.registered:
        if nicks.refused(core, nick):
            core.tell(core.asked_key(), reason, error=True)
        return  # what we want by ourselves is tried again when it gets free
    tried = ""
    if again and core.connection.nick_tries < NICK_TRIES:
        core.connection.nick_tries += 1
        core.connection.nick_reason = core.connection.nick_reason or reason
        tail = "_" * core.connection.nick_tries
        tried = core.me.wanted_nick[: NICKLEN - len(tail)] + tail
        core.me.set_nick(tried)
        core.answer("NICK", tried)
    core.pages.report(NickRefused(nick, reason, tried, is_owned))
    core.tell("", reason, error=True)


def refused(core: Core, message: Message) -> None:
    """464 465 466: the server will not have us as we are."""
    if core.connection.registered:  # a wrong password of OPER
        core.tell(core.asked_key(), say(WRONG), error=True)
        return
    if message.command == "464":
        reason = say(WRONG) if core.me.identity.password else say(ASKS)
    else:
        reason = say("The server does not let you in: {text}", text=foreign.cited(message.params[-1]))
    refuse(core, reason, retry=False)


def error(core: Core, message: Message) -> None:
    """ERROR: the server closes the connection and says why."""
    refuse(core, foreign.ending(message.params[-1]), retry=True)


def refuse(core: Core, reason: str, *, retry: bool) -> None:
    """The server ends it: tells why, once. `retry`: coming back later may help."""
    if core.connection.refused or core.connection.leaving:
        return
    core.connection.refused = True
    core.tell("", reason, error=True)
    core.pages.report(Refused(reason, retry))


def your_host(core: Core, message: Message) -> None:
    """396: others see us at another host now."""
    user = core.me.user_host.partition("@")[0] or core.me.identity.user or USER
    core.me.user_host = message.params[1] if "@" in message.params[1] else f"{user}@{message.params[1]}"


LOGIN: dict[str, Row] = {
    "001": Row(welcome, 1),
    "005": Row(supports, 2),
    "376": Row(enter),
    "422": Row(enter),
    "PING": Row(ping),
    "PONG": Row(pong, 1),
    "433": Row(nick_taken),
    "436": Row(nick_taken),
    "437": Row(nick_taken),
    "431": Row(nick_not_allowed),
    "432": Row(nick_not_allowed),
    "484": Row(nick_not_allowed),
    "464": Row(refused, 1),
    "465": Row(refused, 1),
    "466": Row(refused, 1),
    "ERROR": Row(error, 1),
    "396": Row(your_host, 2),
}
