"""Who is on the server, in whatever room: the list that its host sees. And what a server's operator is told."""

from __future__ import annotations

from gui.client import foreign
from gui.client.changes import EverybodyChanged
from gui.client.core import Core
from gui.client.handlers.answers import numeric
from gui.client.handlers.login import refuse
from gui.client.handlers.rooms import NAMES_LIMIT, member_of
from gui.client.handlers.row import Row
from gui.client.words import say
from wire.message import Message


def who_is(core: Core, message: Message) -> None:
    """352: one of those who are here."""
    if core.asked.everybody is None:
        numeric(core, message)
    elif len(core.asked.everybody) < NAMES_LIMIT:
        core.asked.everybody.append(message)


def end_of_who(core: Core, message: Message) -> None:
    """315: the list is complete; it may be one that the user has typed while ours was on its way."""
    lines = core.asked.everybody
    if lines is None:
        return
    if message.param(1) != "*":
        core.asked.everybody = []
        for line in lines:
            numeric(core, line)
        return
    core.asked.everybody = None
    members = {}
    for line in lines:
        room, nick, flags = line.params[1], line.params[5], line.params[6]
        signs = [sign for sign in core.server.isupport.prefix.values() if sign in flags]
        rank = "".join(signs) if core.fold(room) == core.lobby else ""
        members[core.fold(nick)] = member_of(core, nick, rank, is_away=flags[:1] == "G")
    core.pages.report(EverybodyChanged(members))


def is_operator(core: Core, message: Message) -> None:
    """381: the server has taken us as its operator."""
    core.connection.is_operator = True
    numeric(core, message)


def killed(core: Core, message: Message) -> None:
    """KILL: an operator puts us out of the server. To come back at once by ourselves would be no answer to that."""
    if core.is_me(message.params[0]):
        who, reason = message.nick, foreign.ours(message.param(1))
        refuse(
            core, say("{nick} has put you out of this chat: {reason}", nick=who, reason=reason), retry=False
        )


EVERYBODY: dict[str, Row] = {
    "352": Row(who_is, 7),
    "315": Row(end_of_who),
    "381": Row(is_operator),
    "KILL": Row(killed, 1),
}
