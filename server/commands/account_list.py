"""ACCOUNTS, for a window of the host: the list of accounts, and the removal of one."""

from __future__ import annotations

from functools import partial

from server.accounts import Account
from server.clock import time_text
from server.commands import Call, Command
from server.commands.identity import forget_account
from wire.message import as_middle


def _accounts(call: Call) -> None:
    subcommand = call.param(0).upper() or "LIST"
    if subcommand == "LIST":
        _list(call)
    elif subcommand == "REMOVE":
        _remove(call)
    else:
        _fail(call, "INVALID_PARAMS", as_middle(call.param(0)), "ACCOUNTS knows LIST, and REMOVE with a name")


def _list(call: Call) -> None:
    """A line for each: the name, when it was made, the address, and which settings are not as usual."""
    for account in call.world.accounts.all():
        settings = {"always-on": account.is_always_on, "one-device": not account.is_multiclient}
        words = ",".join(word for word, holds in settings.items() if holds)
        params = (account.name, time_text(account.registered_ms), account.email or "*", words or "*")
        call.reply.server(call.session, "ACCOUNTS", "LIST", *params)
    call.reply.server(call.session, "ACCOUNTS", "END", str(len(call.world.accounts)))


def _remove(call: Call) -> None:
    account = call.world.accounts.find(call.param(1))
    if account is None:
        _fail(call, "NO_SUCH_ACCOUNT", as_middle(call.param(1) or "*"), "There is no account with this name")
    else:
        forget_account(call, account, partial(_tell, call, account))


def _tell(call: Call, account: Account, is_done: bool | None) -> None:
    if is_done:
        call.reply.server(call.session, "ACCOUNTS", "REMOVED", account.name)
    else:
        text = "The account can't be removed now: see the log of the server"
        _fail(call, "TEMPORARILY_UNAVAILABLE", account.name, text)


def _fail(call: Call, code: str, *context_and_text: str) -> None:
    call.reply.fail(call.session, "ACCOUNTS", code, *context_and_text)


ROWS = {"ACCOUNTS": Command(_accounts, needs_oper=True, asks=True)}
