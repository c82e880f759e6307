"""Logging in: AUTHENTICATE (https://ircv3.net/specs/extensions/sasl-3.1), before the welcome or after it, or again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from server import passwords
from server.accounts import Account
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
from wire.scram import Credentials


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
    check_password(call, said.name, said.password, partial(_finish, call))


def check_password(call: Call, name: str, password: str, answer: Callable[[Account | None], None]) -> None:
    """Tells whose account the prepared password opens; None for nobody's. An unknown name takes as long as any."""
    world, session = call.world, call.session
    if not world.may_try_password(session):
        answer(None)
        return
    kept = world.accounts.credentials(name)

    def found(is_right: bool) -> None:
        account = _account_of(call, name, kept) if is_right else None
        answer(account if world.accepts_password(session, account is not None) else None)

    call.reply.ask(session, partial(passwords.verify, password, passwords.write_record(kept)), found)


def _account_of(call: Call, name: str, kept: Credentials) -> Account | None:
    """The account, if its password is still the one that was checked: it may be gone meanwhile, or somebody else's."""
    account = call.world.accounts.find(name)
    return account if account is not None and passwords.read_record(account.record) == kept else None


def _scram(call: Call, login: Login, data: bytes) -> None:
    if login.proved and login.server is not None:
        _finish(call, _account_of(call, login.proved, login.server.kept))
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


def _finish(call: Call, account: Account | None) -> None:
    """It is known to whom the password belongs, or that it is nobody's."""
    if account is None:
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
