"""From the connection to the first room: nick, welcome, and what the server says of itself."""

from __future__ import annotations

from gui.client import foreign
from gui.client.buffers import BufferKind, EntryKind
from gui.client.changes import NickRefused, Refused, Registered
from gui.client.core import USER, Core
from gui.client.handlers import accounts, metadata
from gui.client.handlers.row import Row
from gui.client.login import Login
from gui.client.pace import foreign_pace, house_pace
from gui.client.words import say
from wire import isupport
from wire.isupport import ISupport
from wire.message import Message
from wire.names import NICKLEN
from wire.services import OWNED

NICK_TRIES = 5
BARRIER = "samovar-entered"
"""Sent as PING after 001: its PONG ends the welcome on servers without a message of the day."""


def begin(core: Core, *, is_private: bool = False) -> None:
    """Says hello: the connection stands. `is_private`: nobody on the way can read along."""
    core.connected, core.registered, core.entered, core.refused = True, False, False, False
    core.caps = frozenset()
    core.is_operator = False
    core.offered, core.asked_caps = {}, set()
    core.account, core.login = "", Login(is_private)
    core.nick_tries = 0
    core.leaving = False
    core.heard_ms = core.asked_alive_ms = core.clock_ms()
    core.pages.server.joined = True
    core.pages.touch(core.pages.server.key)
    identity = core.identity
    core.send("CAP", "LS", "302")
    if identity.password:
        core.answer("PASS", identity.password)
    core.set_nick(core.wanted_nick)
    core.send("NICK", core.wanted_nick)
    core.send(
        "USER",
        "".join(identity.user.split()) or USER,
        "0",
        "*",
        " ".join((identity.realname or core.nick).split()),
    )


def welcome(core: Core, message: Message) -> None:
    """001: we are in, under the nick that it is addressed to."""
    core.registered = True
    core.login.waiting.clear()
    core.isupport = ISupport()
    core.learn_modes()
    core.outgoing.pace = foreign_pace()
    core.set_nick(message.params[0])
    core.pages.report(Registered(core.nick))
    for buffer in core.pages.buffers.values():
        if buffer.kind is BufferKind.DIRECT and not buffer.joined:
            buffer.joined = True
            core.pages.touch(buffer.key)
    core.write(core.pages.server, EntryKind.INFO, message, foreign.ours(message.params[-1]))
    core.send("PING", BARRIER)


def supports(core: Core, message: Message) -> None:
    """005: what the server is like; its lobby and title where it is one of ours."""
    before = core.isupport.casemapping
    core.isupport.feed(message.params)
    core.learn_modes()
    if core.isupport.casemapping != before:
        core.refold()
    lobby = core.isupport.get(isupport.LOBBY)
    if lobby and core.is_room(lobby) and not core.lobby_name:
        core.outgoing.pace = house_pace()
    core.lobby_name = lobby if core.is_room(lobby) else ""
    if core.isupport.network and core.pages.server.name != core.isupport.network:
        core.pages.rename(core.pages.server, core.pages.server.key, core.isupport.network)


def enter(core: Core, message: Message) -> None:
    """The welcome is over: into the rooms, then for the operator's rank, then what waited goes out."""
    if core.entered or not core.registered:
        return
    core.entered = True
    names = [core.lobby_name, *core.identity.rooms] if core.lobby_name else [*core.identity.rooms]
    if core.lobby_name and core.fold(core.lobby_name) not in core.pages.buffers:
        core.focus.add(core.fold(core.lobby_name))
    for name in names:
        room = name.partition(" ")[0]
        if core.is_room(room):
            core.rejoin.setdefault(core.fold(room), name)
    metadata.subscribe(core)  # before the rooms, which then are told with the profiles of all in them
    join_all(core, list(core.rejoin.values()))
    if core.identity.operator_secret:
        core.send("OPER", "host", core.identity.operator_secret)
    accounts.protect(core)
    core.past.connected()
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
    nick = message.param(1) or core.nick
    is_owned = message.params[-1:] == (OWNED,)
    reason = (
        say("The name {nick} belongs to somebody in this chat.", nick=nick)
        if is_owned
        else say("The name {nick} is taken.", nick=nick)
    )
    _refuse_nick(core, nick, reason, again=True, is_owned=is_owned)


def nick_not_allowed(core: Core, message: Message) -> None:
    """431 432 484: the server does not take such a nick; the user chooses another."""
    reason = say("The server does not allow the name {nick}.", nick=message.param(1) or core.nick)
    _refuse_nick(core, message.param(1) or core.nick, reason, again=False)


def _refuse_nick(core: Core, nick: str, reason: str, *, again: bool, is_owned: bool = False) -> None:
    if core.registered:
        if core.is_room(nick):  # 437 is also about a room
            core.tell(core.about(nick), say("{room} can't be entered at the moment.", room=nick), error=True)
            return
        core.wanted_nick = core.nick
        core.tell(core.asked_key(), reason, error=True)
        return
    tried = ""
    if again and core.nick_tries < NICK_TRIES:
        core.nick_tries += 1
        tail = "_" * core.nick_tries
        tried = core.wanted_nick[: NICKLEN - len(tail)] + tail
        core.set_nick(tried)
        core.answer("NICK", tried)
    core.pages.report(NickRefused(nick, reason, tried, is_owned))
    core.tell("", reason, error=True)


def refused(core: Core, message: Message) -> None:
    """464 465 466: the server will not have us as we are."""
    if core.registered:  # a wrong password of OPER
        core.tell(core.asked_key(), say("The password is wrong."), error=True)
        return
    reasons = {
        "464": say("The password is wrong.")
        if core.identity.password
        else say("This chat asks for a password."),
        "465": say("The server does not let you in: {text}", text=foreign.ours(message.params[-1])),
    }
    refuse(core, reasons.get(message.command, foreign.ours(message.params[-1])), retry=False)


def error(core: Core, message: Message) -> None:
    """ERROR: the server closes the connection and says why."""
    refuse(core, foreign.ending(message.params[-1]), retry=True)


def refuse(core: Core, reason: str, *, retry: bool) -> None:
    """The server ends it: tells why, once. `retry`: coming back later may help."""
    if core.refused or core.leaving:
        return
    core.refused = True
    core.tell("", reason, error=True)
    core.pages.report(Refused(reason, retry))


def your_host(core: Core, message: Message) -> None:
    """396: others see us at another host now."""
    user = core.user_host.partition("@")[0] or core.identity.user or USER
    core.user_host = message.params[1] if "@" in message.params[1] else f"{user}@{message.params[1]}"


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
