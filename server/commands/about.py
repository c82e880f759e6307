"""About the server: the greeting, ISUPPORT MOTD LUSERS VERSION."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from server import masks
from server.clock import time_text
from server.commands import Call, Command, listing
from server.commands.metadata_view import show_own
from server.config import VERSION
from server.limits import AWAYLEN, CHANGES_A_LINE, HISTORY_PAGE, KEYLEN, KICKLEN, TARGETS, TOPICLEN, USERLEN
from server.world import LOBBY, World
from wire import isupport, names
from wire.caps import Cap
from wire.message import as_middle
from wire.modes import BOT, CHANMODES_TOKEN, CHANNEL_MODES, PREFIX_TOKEN, STATUS_SIGNS, USER_MODES
from wire.numerics import (
    ERR_NOSUCHSERVER,
    ERR_NOTREGISTERED,
    RPL_CREATED,
    RPL_ENDOFMOTD,
    RPL_GLOBALUSERS,
    RPL_ISUPPORT,
    RPL_LOCALUSERS,
    RPL_LUSERCHANNELS,
    RPL_LUSERCLIENT,
    RPL_LUSERME,
    RPL_LUSEROP,
    RPL_LUSERUNKNOWN,
    RPL_MOTD,
    RPL_MOTDSTART,
    RPL_MYINFO,
    RPL_VERSION,
    RPL_YOURHOST,
)
from wire.tags import ALL_BUT_KNOWN

_USER_MODE_LETTERS = "".join(row.letter for row in USER_MODES)
_CHANNEL_MODE_LETTERS = "".join(sorted(row.letter for row in CHANNEL_MODES))


def greet(call: Call) -> None:
    """What follows the welcome: the server, what it supports, how many are here, the message of the day."""
    world, session, reply = call.world, call.session, call.reply
    name = world.config.name
    reply.numeric(session, RPL_YOURHOST, f"Your host is {name}, running version {VERSION}")
    reply.numeric(session, RPL_CREATED, f"This server was started {time_text(world.created_ms)}")
    reply.numeric(session, RPL_MYINFO, name, VERSION, _USER_MODE_LETTERS, _CHANNEL_MODE_LETTERS)
    _show_isupport(call)
    _lusers(call)
    show_own(reply, session)
    _motd(call)


def tokens(world: World) -> Mapping[str, str | None]:
    """The ISUPPORT tokens of this server (https://modern.ircdocs.horse/#rplisupport-parameters)."""
    limits = world.config.limits
    found: dict[str, str | None] = {
        "ACCOUNTEXTBAN": masks.ACCOUNT,
        "AWAYLEN": str(AWAYLEN),
        "BOT": BOT,
        "CASEMAPPING": "ascii",
        "CHANLIMIT": f"#:{limits.rooms_a_guest}",
        "CHANMODES": CHANMODES_TOKEN,
        "CHANNELLEN": str(names.CHANNELLEN),
        "CHANTYPES": "#",
        "ELIST": listing.ELIST,
        "EXCEPTS": "e",
        "EXTBAN": f",{masks.EXTBANS}",
        "INVEX": "I",
        "KEYLEN": str(KEYLEN),
        "KICKLEN": str(KICKLEN),
        "MAXLIST": ",".join(f"{letter}:{limits.list_entries}" for letter in masks.LISTS),
        "MODES": str(CHANGES_A_LINE),
        "MONITOR": str(limits.monitored),
        "NAMELEN": str(names.REALLEN),
        "NETWORK": world.config.title,
        "NICKLEN": str(names.NICKLEN),
        "PREFIX": PREFIX_TOKEN,
        "STATUSMSG": STATUS_SIGNS,
        "TARGMAX": f"PRIVMSG:{TARGETS},NOTICE:{TARGETS},TAGMSG:{TARGETS},JOIN:,PART:,KICK:,"
        f"NAMES:{listing.NAMES_TARGETS}",
        "TOPICLEN": str(TOPICLEN),
        "USERLEN": str(USERLEN),
        "UTF8ONLY": None,
        "WHOX": None,
        isupport.LOBBY: LOBBY,
        isupport.TMODE: None,
    }
    if world.config.keeps_history:
        found |= {"CHATHISTORY": str(HISTORY_PAGE), "MSGREFTYPES": "msgid,timestamp"}
    if world.config.only_known_tags:
        found["CLIENTTAGDENY"] = ALL_BUT_KNOWN
    return found


@lru_cache(4)
def _isupport_lines(world: World) -> list[list[str]]:
    return isupport.format(tokens(world))


def _isupport(call: Call) -> None:
    """Before the welcome only for who has asked for that (https://ircv3.net/specs/extensions/extended-isupport)."""
    if call.session.registered or call.session.has(Cap.EXTENDED_ISUPPORT):
        _show_isupport(call)
    else:
        call.reply.numeric(call.session, ERR_NOTREGISTERED)


def _show_isupport(call: Call) -> None:
    session, reply = call.session, call.reply
    lines = [
        reply.from_server(RPL_ISUPPORT.code, session.shown, *line, RPL_ISUPPORT.text)
        for line in _isupport_lines(call.world)
    ]
    reply.batch(session, lines, "draft/isupport", needs=int(Cap.EXTENDED_ISUPPORT))


def _motd(call: Call) -> None:
    session, reply = call.session, call.reply
    if is_elsewhere(call):
        return
    title = call.world.config.title
    reply.numeric(session, RPL_MOTDSTART, f"- {title} -")
    for line in (f"Welcome to {title}.", f"Everybody meets in {LOBBY}: /join {LOBBY}"):
        reply.numeric(session, RPL_MOTD, f"- {line}")
    reply.numeric(session, RPL_ENDOFMOTD)


def _lusers(call: Call) -> None:
    world, session, reply = call.world, call.session, call.reply
    count, most = world.registered_count, world.most_registered
    hidden = sum("i" in guest.modes for guest in world.registered())
    opers = sum(bool(guest.oper) for guest in world.registered())
    unknown = sum(not each.registered for each in world.sessions)
    reply.numeric(
        session, RPL_LUSERCLIENT, f"There are {count - hidden} users and {hidden} invisible on 1 servers"
    )
    reply.numeric(session, RPL_LUSEROP, str(opers))
    if unknown > 0:
        reply.numeric(session, RPL_LUSERUNKNOWN, str(unknown))
    reply.numeric(session, RPL_LUSERCHANNELS, str(sum(not room.is_hidden() for room in world.rooms())))
    reply.numeric(session, RPL_LUSERME, f"I have {count} clients and 0 servers")
    reply.numeric(session, RPL_LOCALUSERS, str(count), str(most), f"Current local users {count}, max {most}")
    reply.numeric(
        session, RPL_GLOBALUSERS, str(count), str(most), f"Current global users {count}, max {most}"
    )


def _version(call: Call) -> None:
    if not is_elsewhere(call):
        call.reply.numeric(
            call.session, RPL_VERSION, VERSION, call.world.config.name, "A chat for one network"
        )
        _show_isupport(call)


def is_elsewhere(call: Call) -> bool:
    """Whether another server was asked for, as the one parameter; there is none, and 402 says so."""
    server = call.param(0) if call.session.registered and call.message.command in _ASKED_OF_A_SERVER else ""
    if server and server.lower() != call.world.config.name.lower():
        call.reply.numeric(call.session, ERR_NOSUCHSERVER, as_middle(server))
        return True
    return False


_ASKED_OF_A_SERVER = frozenset({"ADMIN", "INFO", "MOTD", "TIME", "VERSION"})

ROWS = {
    "MOTD": Command(_motd),
    "LUSERS": Command(_lusers),
    "VERSION": Command(_version),
    "ISUPPORT": Command(_isupport, needs_registration=False),
}
