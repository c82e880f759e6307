"""Logging in: AUTHENTICATE (https://ircv3.net/specs/extensions/sasl-3.1), before the welcome or after it, or again."""

from __future__ import annotations

from functools import partial

from server import passwords
from server.commands import Call, Command
from server.commands.identity import log_in, may_become
from server.login import Login
from wire.casemap import fold
from wire.numerics import (
    ERR_NEEDMOREPARAMS,
    ERR_SASLABORTED,
    ERR_SASLALREADY,
    ERR_SASLFAIL,
    ERR_SASLTOOLONG,
    RPL_SASLMECHS,
    RPL_SASLSUCCESS,
)
from wire.sasl import MECHANISMS, BadLogin, Plain, TooLong, pieces


def _authenticate(call: Call) -> None:
    session, reply = call.session, call.reply
    word = call.param(0)
    if not word:
        reply.numeric(session, ERR_NEEDMOREPARAMS, "AUTHENTICATE")
    elif word == "*":
        session.login = None
        reply.numeric(session, ERR_SASLABORTED)
    elif session.login is None:
        _begin(call, word.upper())
    else:
        try:
            data = session.login.incoming.feed(word)
            if data is not None:
                _STEPS[session.login.mechanism](call, session.login, data)
        except TooLong:
            session.login = None
            reply.numeric(session, ERR_SASLTOOLONG)
        except BadLogin:
            _fail(call)


def abort(call: Call) -> None:
    """Gives up a login that is under way when its client goes on without it."""
    if call.session.login is not None:
        call.session.login = None
        call.reply.numeric(call.session, ERR_SASLABORTED)


def _begin(call: Call, mechanism: str) -> None:
    if mechanism not in MECHANISMS:
        call.reply.numeric(call.session, RPL_SASLMECHS, ",".join(MECHANISMS))
        _fail(call)
    else:
        call.session.login = Login(mechanism)
        call.reply.to(call.session, "", "AUTHENTICATE", "+")


def _plain(call: Call, login: Login, data: bytes) -> None:
    said = Plain.decode(data)
    if said.act_as and fold(said.act_as) != fold(said.name):
        raise BadLogin("A login is for one's own account only.")
    if not call.world.may_try_password(call.session):
        _fail(call)
        return
    record = passwords.write_record(call.world.accounts.credentials(said.name))
    check = partial(passwords.verify, said.password, record)
    call.reply.ask(call.session, check, lambda is_right: _finish(call, said.name, bool(is_right)))


def _scram(call: Call, login: Login, data: bytes) -> None:
    if login.proved:
        _finish(call, login.proved, True)
        return
    is_last = login.server is not None
    try:
        answer = login.scram_step(data, call.world.accounts.credentials)
    except BadLogin:
        if is_last:
            call.world.accepts_password(call.session, False)
        raise
    if is_last and not call.world.accepts_password(call.session, True):
        _fail(call)
        return
    for piece in pieces(answer):
        call.reply.to(call.session, "", "AUTHENTICATE", piece)


_STEPS = {"PLAIN": _plain, "SCRAM-SHA-256": _scram}
"""What an answer means, by mechanism."""


def _finish(call: Call, name: str, is_right: bool) -> None:
    """The password is known to be right or wrong; for a removed account it is wrong."""
    account = call.world.accounts.find(name)
    if not call.world.accepts_password(call.session, is_right and account is not None) or account is None:
        _fail(call)
        return
    call.session.login = None
    if not may_become(call, account):
        call.reply.numeric(call.session, ERR_SASLALREADY)
        return
    log_in(call, account)
    call.reply.numeric(call.session, RPL_SASLSUCCESS)


def _fail(call: Call) -> None:
    call.session.login = None
    call.reply.numeric(call.session, ERR_SASLFAIL)


ROWS = {
    "AUTHENTICATE": Command(_authenticate, needs_registration=False, asks=True),
}
