"""Coming in and going out: CAP NICK USER PASS PING PONG QUIT, and what a plain guest types."""

from __future__ import annotations

from server import passwords
from server.commands import Call, Command, about, accounts, login, nicks, people, rooms, talk
from server.commands.farewell import depart
from server.commands.markers import show_markers
from server.commands.onlookers import tell_away, tell_online
from server.commands.room_view import show_entered
from server.config import Config
from server.limits import USERLEN
from server.offers import offered
from server.session import Session
from server.user import User
from server.world import World
from wire import names, plain
from wire.caps import CAPABILITIES, Cap
from wire.framing import BODY_LIMIT_BYTES
from wire.message import Message, as_middle
from wire.numerics import (
    ERR_ALREADYREGISTERED,
    ERR_ERRONEUSNICKNAME,
    ERR_INVALIDCAPCMD,
    ERR_NEEDMOREPARAMS,
    ERR_NONICKNAMEGIVEN,
    ERR_NOORIGIN,
    ERR_PASSWDMISMATCH,
    RPL_WELCOME,
)
from wire.plain import SAY, TEXT
from wire.text import pack_words


def _cap(call: Call) -> None:
    subcommand = call.param(0).upper()
    handler = _CAP_SUBCOMMANDS.get(subcommand)
    if handler is None:
        call.reply.numeric(call.session, ERR_INVALIDCAPCMD, as_middle(call.param(0)))
    else:
        handler(call)


def _cap_ls(call: Call) -> None:
    session = call.session
    if not session.registered:
        session.negotiating = True
    version = call.param(1)
    if version.isascii() and version.isdigit():
        session.cap_version = max(session.cap_version, int(version[:6]))
        if session.cap_version >= 302:  # from 302 on cap-notify is implied
            call.reply.set_caps(session, session.kind.caps | int(Cap.CAP_NOTIFY))
    with_values = session.cap_version >= 302
    values = {row.name: row.value for row in offered(call.world.config)}
    values["draft/account-registration"] = accounts.capability_value(call.world.config.accounts)
    texts = [f"{name}={value}" if value and with_values else name for name, value in values.items()]
    _list_caps(call, "LS", texts)


def _cap_list(call: Call) -> None:
    _list_caps(call, "LIST", [row.name for row in CAPABILITIES if call.session.has(row.cap)])


def _list_caps(call: Call, subcommand: str, words: list[str]) -> None:
    """As many lines as they take, all but the last marked; a client older than 302 gets what fits in one."""
    session, reply = call.session, call.reply
    before = f":{call.world.config.name} CAP {session.shown} {subcommand} * :\r\n"
    *more, last = list(pack_words(words, BODY_LIMIT_BYTES - len(before.encode()))) or [""]
    if session.cap_version < 302 and more:
        more, last = [], more[0]
    for line in more:
        reply.server(session, "CAP", session.shown, subcommand, "*", line)
    reply.server(session, "CAP", session.shown, subcommand, last)


def _cap_req(call: Call) -> None:
    session = call.session
    if not session.registered:
        session.negotiating = True
    caps = session.kind.caps
    rows = {row.name: row for row in offered(call.world.config)}
    for word in call.param(1).split():
        row = rows.get(word.removeprefix("-"))
        is_removal = word.startswith("-")
        if row is None or (is_removal and row.cap is Cap.CAP_NOTIFY and session.cap_version >= 302):
            call.reply.server(session, "CAP", session.shown, "NAK", call.param(1))
            return
        caps = caps & ~int(row.cap) if is_removal else caps | int(row.cap)
    call.reply.set_caps(session, caps)
    before = f":{call.world.config.name} CAP {session.shown} ACK :\r\n"
    room_bytes = BODY_LIMIT_BYTES - len(before.encode())
    for line in list(pack_words(call.param(1).split(), room_bytes)) or [""]:
        call.reply.server(session, "CAP", session.shown, "ACK", line)


def _cap_end(call: Call) -> None:
    if not call.session.registered:
        call.session.negotiating = False
        _try_to_register(call)


_CAP_SUBCOMMANDS = {"LS": _cap_ls, "LIST": _cap_list, "REQ": _cap_req, "END": _cap_end}


def _nick(call: Call) -> None:
    world, session, reply = call.world, call.session, call.reply
    nick = call.param(0)
    if not nick:
        reply.numeric(session, ERR_NONICKNAMEGIVEN)
        return
    if names.nick_problem(nick) is not None:
        reply.numeric(session, ERR_ERRONEUSNICKNAME, as_middle(nick))
        return
    if session.registered:
        nicks.rename(call, nick)
    elif not _may_learn_names(world, session) or nicks.may_be_theirs_soon(call, nick):
        session.wanted = nick
        _try_to_register(call)
    elif nicks.claim(call, nick):
        _try_to_register(call)


def _may_learn_names(world: World, session: Session) -> bool:
    """Whether the guest may be told that a nick is taken: not before the right password, where one is needed."""
    return session.password_ok or not world.config.password


def _user(call: Call) -> None:
    session = call.session
    if session.registered or call.user.username:
        call.reply.numeric(session, ERR_ALREADYREGISTERED)
        return
    if not call.param(3):
        call.reply.numeric(session, ERR_NEEDMOREPARAMS, "USER")
        return
    call.user.username = "~" + (_clean_user(call.param(0)) or "guest")
    call.user.realname = names.clean_realname(call.param(3))
    _try_to_register(call)


def _pass(call: Call) -> None:
    if call.session.registered:
        call.reply.numeric(call.session, ERR_ALREADYREGISTERED)
    else:
        call.session.password_ok = call.world.accepts_password(call.session, call.prepared is True)


def _prepare_pass(config: Config, message: Message, is_registered: bool) -> object:
    if is_registered:  # what a plain guest says in the lobby must not cost a hash
        return None
    return not config.password or passwords.verify(message.param(0), config.password)


def _try_to_register(call: Call) -> None:
    """Takes the guest in when nothing is missing any more."""
    world, session, reply = call.world, call.session, call.reply
    wanted = session.wanted or call.user.nick
    if session.registered or session.negotiating or not (wanted and call.user.username):
        return
    if world.config.password and not session.password_ok:
        reply.numeric(session, ERR_PASSWDMISMATCH)
        reply.close(session, "This chat needs a password, and it was missing or wrong")
        depart(world, reply, session, "")
        return
    login.abort(call)
    there = nicks.user_to_resume(call, wanted)
    if there is not None:
        _resume(call, there)
        return
    if not nicks.claim(call, wanted):
        return
    _welcome(call)
    _greet(call)


def _resume(call: Call, user: User) -> None:
    """The connection becomes one more of a user who is in the chat, and sees the rooms that the user is in."""
    session = call.session
    said = call.user.away_text
    call.world.forget(call.user)
    session.wanted, session.registered = "", True
    before = user.away
    user.attach(session)
    user.speaker = session
    user.away_text = said or user.away_text
    call.reply.speaks(user)
    tell_away(call.world, call.reply, user, before)
    _greet(call)
    for room in list(user.rooms.values()):
        show_entered(call.reply, call.session, room)


def _greet(call: Call) -> None:
    call.reply.numeric(call.session, RPL_WELCOME, f"Welcome to {call.world.config.title}, {call.user.nick}")
    about.greet(call)
    people.show_own_modes(call)
    show_markers(call)


def _welcome(call: Call) -> None:
    world, session, user = call.world, call.session, call.user
    session.registered = True
    user.modes |= set(world.config.default_user_modes)
    world.welcome(user)
    user.signed_on_ms = world.clock.wall_ms()
    user.spoke_s = world.clock.monotonic_s()
    tell_online(world, call.reply, user)


def _ping(call: Call) -> None:
    if not call.param(0):
        call.reply.numeric(call.session, ERR_NOORIGIN)
    else:
        call.reply.server(call.session, "PONG", call.world.config.name, call.param(0))


def _pong(call: Call) -> None:
    """Any line is a sign of life; the hub has noted it already."""


def _quit(call: Call) -> None:
    reason = f"Quit: {call.param(0)}" if call.param(0) else "Quit"
    if call.user.registered and call.user.account:  # which of one's devices has gone is told to that one
        call.reply.to(call.session, call.user.source, "QUIT", reason)
    call.reply.close(call.session, reason)
    depart(call.world, call.reply, call.session, reason, unsaid="Quit")


def _say(call: Call) -> None:
    """A plain guest typed something: the name, the password where one is needed, or a message for the lobby."""
    session, text = call.session, call.param(0)
    if session.registered and (word := plain.command_elsewhere(text)):
        _tell(call, plain.NO_COMMANDS.format(word=word))
    elif session.registered:
        talk.say_in_lobby(call, text.removeprefix("/") if plain.command_elsewhere(text[1:]) else text)
    elif not session.wanted:
        _take_name(call, text)
    elif call.world.accepts_password(session, call.prepared is True):
        session.password_ok = True
        _enter_plain(call)
    else:
        _tell(call, "The password is wrong. Password: ")


def _take_name(call: Call, text: str) -> None:
    world, session = call.world, call.session
    nick = names.clean_nick(text)
    if not nick:
        _ask_again(call, "This name can't be used. It needs letters, and is one line.")
        return
    session.wanted = nick
    if _may_learn_names(world, session):
        _enter_plain(call)
    else:
        _tell(call, "This chat needs a password. Password: ")


def _enter_plain(call: Call) -> None:
    world, session, reply = call.world, call.session, call.reply
    nick, session.wanted = session.wanted, ""
    if nicks.problem(world, call.user, nick) is not None:
        _ask_again(call, f"The name {nick} is taken. Choose another.")
        return
    world.rename(call.user, nick)
    call.user.username, call.user.realname = "~plain", nick
    problem = rooms.join_problem(world.lobby, call.user, "")
    if problem is not None:
        reply.close(session, problem.text)
        depart(world, reply, session, "")
        return
    _welcome(call)
    rooms.enter(call, world.lobby)
    _tell(call, plain.SUCCESS.decode())


def _ask_again(call: Call, problem: str) -> None:
    _tell(call, f"{problem}\n{plain.ASK.decode()}")


def _tell(call: Call, text: str) -> None:
    call.reply.to(call.session, "", TEXT, text)


def _clean_user(name: str) -> str:
    return "".join(char for char in name if char.isascii() and (char.isalnum() or char in "-_."))[:USERLEN]


ROWS = {
    "CAP": Command(_cap, 1, needs_registration=False),
    "NICK": Command(_nick, needs_registration=False),
    "USER": Command(_user, 4, needs_registration=False),
    "PASS": Command(_pass, 1, needs_registration=False, prepare=_prepare_pass),
    "PING": Command(_ping, needs_registration=False),
    "PONG": Command(_pong, needs_registration=False),
    "QUIT": Command(_quit, needs_registration=False),
    SAY: Command(_say, 1, needs_registration=False, is_activity=True, prepare=_prepare_pass),
}
