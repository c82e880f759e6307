"""HELP: what each command is for and how it is written (https://modern.ircdocs.horse/#help-message)."""

from __future__ import annotations

from collections.abc import Mapping

from server.commands import Call, Command
from wire.message import as_middle
from wire.numerics import ERR_HELPNOTFOUND, RPL_ENDOFHELP, RPL_HELPSTART, RPL_HELPTXT
from wire.text import pack_words

INDEX = "*"
"""The subject of the list of all subjects."""

TOPICS: Mapping[str, tuple[str, str]] = {
    "ACCEPT": ("ACCEPT nick | -nick | *", "Hears somebody though you have mode +R; no longer; shows whom."),
    "ACCOUNTS": (
        "ACCOUNTS [LIST | REMOVE name]",
        "Shows the accounts, or removes one. For operators of the server.",
    ),
    "ADMIN": ("ADMIN", "Shows who rules here."),
    "AUTHENTICATE": ("AUTHENTICATE mechanism", "Logs in to an account (SASL); programs do it by themselves."),
    "AWAY": ("AWAY [:text]", "Marks you as away, with a text that others read; without one you are back."),
    "BATCH": (
        "BATCH +name type target | -name",
        "Holds lines that are one message; programs do it by themselves.",
    ),
    "CAP": ("CAP LS | LIST | REQ | END", "What your program asks for; programs do it by themselves."),
    "CHANSERV": ("CHANSERV command", "The same as CS."),
    "CHATHISTORY": (
        "CHATHISTORY LATEST target * count",
        "Shows what was said before; also BEFORE, AFTER, AROUND, BETWEEN and TARGETS. For programs.",
    ),
    "CHGHOST": ("CHGHOST nick host", "Gives a user another displayed host. For operators of the server."),
    "CS": ("CS HELP", "Channels with an owner, by words: CS HELP lists what can be done."),
    "DIE": ("DIE", "Ends the server. For operators of the server."),
    "HELP": ("HELP [subject]", "Shows this help."),
    "HELPOP": ("HELPOP [subject]", "The same as HELP."),
    "INFO": ("INFO", "Shows what this server is."),
    "INVITE": (
        "INVITE nick #channel",
        "Invites somebody to a channel; alone it shows where you are invited.",
    ),
    "ISON": ("ISON nick [nick …]", "Tells which of these are here."),
    "ISUPPORT": ("ISUPPORT", "Shows what this server can do; for programs."),
    "JOIN": ("JOIN #channel[,#channel] [key]", "Enters a channel, or opens one that is not there yet."),
    "KICK": ("KICK #channel nick [:reason]", "Puts somebody out of a channel. For its operators."),
    "KILL": ("KILL nick [:reason]", "Ends somebody's connections. For operators of the server."),
    "LINKS": ("LINKS", "Shows the servers that are linked with this one; there are none."),
    "LIST": ("LIST [mask | >n | <n]", "Shows the channels, all or those that fit."),
    "LUSERS": ("LUSERS", "Tells how many are here."),
    "MARKREAD": ("MARKREAD target [timestamp=time]", "Tells or sets how far you have read; for programs."),
    "METADATA": (
        "METADATA target GET | LIST | SET | CLEAR | SYNC, METADATA * SUB | UNSUB | SUBS",
        "What people and channels tell of themselves: avatar, display-name, status and more.",
    ),
    "MODE": ("MODE target [modes] [arguments]", "Shows or changes the modes of a channel, or your own."),
    "MONITOR": ("MONITOR + nicks | - nicks | C | L | S", "Tells when these come and go."),
    "MOTD": ("MOTD", "Shows the message of the day."),
    "NAMES": ("NAMES #channel", "Shows who is in a channel."),
    "NICK": ("NICK nick", "Takes another nick."),
    "NICKSERV": ("NICKSERV command", "The same as NS."),
    "NOTICE": ("NOTICE target :text", "Says something that programs never answer."),
    "NS": ("NS HELP", "Accounts by words: NS HELP lists what can be done."),
    "OPER": ("OPER name password", "Makes you an operator of the server."),
    "PART": ("PART #channel [:reason]", "Leaves a channel."),
    "PASS": ("PASS password", "The chat's password, before all else."),
    "PING": ("PING word", "Is answered by PONG and the word."),
    "PONG": ("PONG word", "Answers PING; programs do it by themselves."),
    "PRIVMSG": ("PRIVMSG target :text", "Says something to a channel or a user."),
    "QUIT": ("QUIT [:reason]", "Leaves the chat."),
    "REDACT": (
        "REDACT target msgid [:reason]",
        "Takes a message back: your own, or any in a channel that you rule.",
    ),
    "REGISTER": ("REGISTER * email|* password", "Makes an account of your nick, so that it stays yours."),
    "REHASH": ("REHASH", "The configuration is read at the start only. For operators of the server."),
    "RENAME": ("RENAME #channel #name [:reason]", "Gives a channel another name. For its operators."),
    "RESTART": ("RESTART", "A server does not start itself again. For operators of the server."),
    "SETNAME": ("SETNAME :name", "Takes another real name."),
    "STATS": ("STATS u", "Tells for how long the server has been running."),
    "TAGMSG": ("TAGMSG target", "Carries tags without a text, such as a reaction; for programs."),
    "TIME": ("TIME", "Tells the server's time."),
    "TMODE": ("TMODE #channel time modes [arguments]", "Changes modes for a time, such as 10m or 2h."),
    "TOPIC": ("TOPIC #channel [:text]", "Shows or sets what a channel is about."),
    "USER": ("USER name 0 * :real name", "Who you are, when coming in; programs do it by themselves."),
    "USERHOST": ("USERHOST nick [nick …]", "Shows the hosts of up to five users."),
    "VERIFY": ("VERIFY account code", "Confirms an account; nothing has to be confirmed here."),
    "VERSION": ("VERSION", "Tells the server's version and what it can do."),
    "WALLOPS": ("WALLOPS :text", "Tells all who have mode +w. For operators of the server."),
    "WHO": ("WHO mask [o] [%fields,token]", "Shows who is in a channel, or fits a mask."),
    "WHOIS": ("WHOIS nick", "Shows what there is to know of a user."),
    "WHOWAS": ("WHOWAS nick [count]", "Shows who had this nick lately."),
}
"""How each command is written, and what it does."""


def _help(call: Call) -> None:
    subject = call.param(0).lstrip("/").upper()
    if not subject:
        _say(call, INDEX, ["HELP and one of these tells more:", *pack_words(TOPICS, 70)])
    elif subject in TOPICS:
        _say(call, subject, TOPICS[subject])
    else:
        call.reply.numeric(call.session, ERR_HELPNOTFOUND, as_middle(call.param(0)))


def _say(call: Call, subject: str, lines: list[str] | tuple[str, ...]) -> None:
    """The first line opens, the last closes, between them stands the rest, as the numerics have it."""
    first, *between, last = lines
    call.reply.numeric(call.session, RPL_HELPSTART, subject, first)
    for line in between:
        call.reply.numeric(call.session, RPL_HELPTXT, subject, line)
    call.reply.numeric(call.session, RPL_ENDOFHELP, subject, last)


ROWS = {"HELP": Command(_help), "HELPOP": Command(_help)}
