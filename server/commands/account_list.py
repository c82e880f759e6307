"""ACCOUNTS, for windows: the list of the host, the removal of an account, one's own among them, and its password."""

from __future__ import annotations

import logging
from functools import partial

from server import passwords
from server.accounts import Account
from server.clock import time_text
from server.commands import Call, Command
from server.commands.accounts import password_problem
from server.commands.identity import forget_account
from server.limits import ACCOUNTS_PAGE
from wire import saslprep
from wire.casemap import fold
from wire.errors import Unavailable
from wire.message import as_middle
from wire.numerics import ERR_NOPRIVILEGES

log = logging.getLogger(__name__)


def _accounts(call: Call) -> None:
    subcommand = call.param(0).upper() or "LIST"
    handler = _SUBCOMMANDS.get(subcommand)
    if handler is None:
        text = "ACCOUNTS knows LIST, REMOVE with a name, and PASSWORD with a new one"
        _fail(call, "INVALID_PARAMS", as_middle(call.param(0)), text)
    elif call.user.oper or _is_about_oneself(call, subcommand):
        handler(call)
    else:
        call.reply.numeric(call.session, ERR_NOPRIVILEGES)


def _is_about_oneself(call: Call, subcommand: str) -> bool:
    is_own = bool(call.user.account) and fold(call.param(1)) == fold(call.user.account)
    return subcommand == "PASSWORD" or (subcommand == "REMOVE" and is_own)


def _list(call: Call) -> None:
    """A line for each: the name, when it was made, the address, and which settings are not as usual.

    A page of those behind the name that is given; MORE says behind which name the next one begins, END is the last.
    """
    page, are_more = call.world.accounts.page(call.param(1), ACCOUNTS_PAGE)
    for account in page:
        settings = {"always-on": account.is_always_on, "one-device": not account.is_multiclient}
        words = ",".join(word for word, holds in settings.items() if holds)
        params = (account.name, time_text(account.registered_ms), account.email or "*", words or "*")
        call.reply.server(call.session, "ACCOUNTS", "LIST", *params)
    total = str(len(call.world.accounts))
    if are_more:
        call.reply.server(call.session, "ACCOUNTS", "MORE", page[-1].name, total)
    else:
        call.reply.server(call.session, "ACCOUNTS", "END", total)


def _remove(call: Call) -> None:
    account = call.world.accounts.find(call.param(1))
    if account is None:
        _fail(call, "NO_SUCH_ACCOUNT", as_middle(call.param(1) or "*"), "There is no account with this name")
    else:
        forget_account(call, account, partial(_tell, call, account))


def _password(call: Call) -> None:
    """Gives one's own account another password; who is logged in stays so."""
    accounts = call.world.accounts
    account = accounts.find(call.user.account) if call.user.account else None
    password = call.param(1)
    if account is None:
        _fail(call, "ACCOUNT_REQUIRED", "You are not logged in to an account.")
        return
    problem = password_problem(password, account.name)
    if problem is not None:
        _fail(call, problem.code, account.name, problem.text)
        return
    prepared = saslprep.prepare(password)

    def work() -> Account | None:
        return accounts.change(account, record=passwords.make_record(prepared, accounts.iterations))

    def found(result: Account | Unavailable | None) -> None:
        if isinstance(result, Account):
            call.reply.server(call.session, "ACCOUNTS", "PASSWORD", account.name)
            return
        log.error("the password of %s was not changed: %s", account.name, result or "it is gone")
        _fail(
            call, "TEMPORARILY_UNAVAILABLE", account.name, "The password can't be changed now: tell the host"
        )

    call.reply.ask(call.session, work, found)


def _tell(call: Call, account: Account, is_done: bool | None) -> None:
    if is_done:
        call.reply.server(call.session, "ACCOUNTS", "REMOVED", account.name)
    else:
        text = "The account can't be removed now: see the log of the server"
        _fail(call, "TEMPORARILY_UNAVAILABLE", account.name, text)


def _fail(call: Call, code: str, *context_and_text: str) -> None:
    call.reply.fail(call.session, "ACCOUNTS", code, *context_and_text)


_SUBCOMMANDS = {"LIST": _list, "REMOVE": _remove, "PASSWORD": _password}

ROWS = {"ACCOUNTS": Command(_accounts, asks=True)}
