"""Runs a command: looks its row up, makes the checks that are the same for all, and labels what it answers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial

from server.commands import (
    Call,
    Command,
    about,
    acceptance,
    account_list,
    accounts,
    batches,
    chanserv,
    helping,
    hosts,
    info,
    invitations,
    listing,
    login,
    markers,
    metadata,
    modes,
    monitor,
    nickserv,
    oneself,
    order,
    past,
    people,
    redaction,
    registration,
    removal,
    renaming,
    rooms,
    service,
    talk,
    timed,
    who,
    whois,
)
from server.config import Config
from wire.caps import Cap
from wire.message import Message, as_middle
from wire.numerics import ERR_NEEDMOREPARAMS, ERR_NOPRIVILEGES, ERR_NOTREGISTERED, ERR_UNKNOWNCOMMAND

LABEL_LIMIT_BYTES = 64

COMMANDS: Mapping[str, Command] = {
    **registration.ROWS,
    **login.ROWS,
    **accounts.ROWS,
    **account_list.ROWS,
    **acceptance.ROWS,
    **nickserv.ROWS,
    **chanserv.ROWS,
    **rooms.ROWS,
    **listing.ROWS,
    **invitations.ROWS,
    **removal.ROWS,
    **renaming.ROWS,
    **modes.ROWS,
    **timed.ROWS,
    **talk.ROWS,
    **batches.ROWS,
    **past.ROWS,
    **redaction.ROWS,
    **markers.ROWS,
    **people.ROWS,
    **who.ROWS,
    **whois.ROWS,
    **oneself.ROWS,
    **monitor.ROWS,
    **metadata.ROWS,
    **order.ROWS,
    **hosts.ROWS,
    **service.ROWS,
    **about.ROWS,
    **info.ROWS,
    **helping.ROWS,
}
"""Every command by its name."""


def run(call: Call) -> None:
    """Runs one command and sends its answers, labelled where the client asked for that."""
    session = call.session
    user = session.user
    user.speaker = session
    try:
        call.reply.speaks(user)
        if call.message.tags or session.batch is not None:
            _run_tagged(call)
        else:
            _dispatch(call)
    finally:
        user.speaker = session.user.speaker = None  # a login may have made it another user's


def _run_tagged(call: Call) -> None:
    """Runs a command with tags, or in a batch: what most have not."""
    if (call.session.batch is not None or "batch" in call.message.tags) and batches.takes(call):
        return
    label = call.message.tags.get("label", "")
    if label and len(label.encode()) <= LABEL_LIMIT_BYTES and call.session.has(Cap.LABELED_RESPONSE):
        call.reply.begin_label(call.session, label)
        try:
            _dispatch(call)
        finally:
            call.reply.end_label()
    else:
        _dispatch(call)


def prepares(config: Config) -> dict[str, Callable[[Message, bool], object]]:
    """The slow parts of commands, for the connections' threads."""
    return {name: partial(row.prepare, config) for name, row in COMMANDS.items() if row.prepare is not None}


def asking() -> dict[str, Collection[str]]:
    """The commands that may ask for slow work, with the tags without any of which they don't (none: always)."""
    return {name: row.asks_with_tags for name, row in COMMANDS.items() if row.asks or row.asks_with_tags}


def _dispatch(call: Call) -> None:
    session, reply, message = call.session, call.reply, call.message
    name = message.command
    row = COMMANDS.get(name)
    if row is None:
        reply.numeric(session, ERR_UNKNOWNCOMMAND, as_middle(name)[:32])
    elif row.needs_registration and not session.registered:
        reply.numeric(session, ERR_NOTREGISTERED)
    elif len(message.params) < row.min_params:
        reply.numeric(session, ERR_NEEDMOREPARAMS, name)
    elif row.needs_oper and not session.user.oper:
        reply.numeric(session, ERR_NOPRIVILEGES)
    else:
        if row.is_activity:
            session.user.spoke_s = reply.now_s
        row.handler(call)
