"""NickServ, for clients that know no REGISTER and no SASL: `NS HELP`, or a message to NickServ."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from server import passwords
from server.accounts import Account
from server.clock import time_text
from server.commands import Call, Command
from server.commands.accounts import Problem, make_account, password_problem
from server.commands.identity import forget_account, log_in, may_become
from server.commands.login import check_password
from server.commands.services import Service, own_account, serve, tell
from wire import saslprep
from wire.errors import PeerError, Unavailable
from wire.services import NICKSERV

log = logging.getLogger(__name__)

LIST_PAGE = 100
"""Accounts of one answer to LIST."""


def _ns(call: Call) -> None:
    serve(call, NICKSERV, SERVICES)


def _tell(call: Call, *lines: str) -> None:
    tell(call, NICKSERV, *lines)


def _register(call: Call, words: Sequence[str]) -> None:
    def answer(found: Account | Problem) -> None:
        if isinstance(found, Problem):
            _tell(call, found.text)
        else:
            _tell(call, f"The account {found.name} is yours. Keep its password.")
            log_in(call, found)

    make_account(call, "*", words[1] if len(words) > 1 else "*", words[0], answer)


def _identify(call: Call, words: Sequence[str]) -> None:
    name = words[0] if len(words) > 1 else call.user.nick

    def answer(account: Account | None) -> None:
        if account is None:
            _tell(call, "The account or the password is not right.")
        elif not may_become(call, account):
            _tell(
                call,
                f"You are {call.user.account} on several devices, or always: connect anew to be somebody else.",
            )
        else:
            _tell(call, f"You are logged in as {account.name}.")
            log_in(call, account)

    check_password(call, name, _prepared(words[-1]), answer)


def _set(call: Call, words: Sequence[str]) -> None:
    account = own_account(call)
    option, value = words[0].upper(), words[1].upper()
    field = _OPTIONS.get(option)
    if field is None or value not in _VALUES or account is None:
        _tell(call, f"Write SET {'|'.join(_OPTIONS)} ON|OFF|DEFAULT.")
        return
    wanted = _VALUES[value]
    if option == "MULTICLIENT" and wanted is False and account.is_always_on:
        _tell(call, "Set ALWAYS-ON OFF first: else you could not come back to your own nick.")
        return
    if option == "ALWAYS-ON" and wanted and not account.is_multiclient:
        _tell(call, "Set MULTICLIENT ON first: else you could not come back to your own nick.")
        return
    if option == "MULTICLIENT" and wanted is None:
        wanted = True
    _change(call, account, {field: wanted}, f"{option} is {value} now.")


_OPTIONS: Mapping[str, str] = {"ALWAYS-ON": "always_on", "MULTICLIENT": "is_multiclient"}
_VALUES: Mapping[str, bool | None] = {
    "ON": True,
    "TRUE": True,
    "OFF": False,
    "FALSE": False,
    "DEFAULT": None,
}


def _passwd(call: Call, words: Sequence[str]) -> None:
    account = own_account(call)
    problem = password_problem(words[0], call.user.account)
    if problem is not None or account is None:
        _tell(call, problem.text if problem else "The account is gone.")
        return
    password, iterations = saslprep.prepare(words[0]), call.world.accounts.iterations

    def fields() -> dict[str, object]:
        return {"record": passwords.make_record(password, iterations)}

    _change(call, account, fields, "The password is changed.")


def _change(
    call: Call,
    account: Account,
    fields: Mapping[str, object] | Callable[[], Mapping[str, object]],
    done: str,
) -> None:
    accounts = call.world.accounts

    def work() -> Account | None:
        return accounts.change(account, **(fields() if callable(fields) else fields))

    def answer(result: Account | Unavailable | None) -> None:
        if isinstance(result, Unavailable):
            log.error("the account %s was not changed: %s", account.name, result)
            _tell(call, "The account can't be changed now; tell the host of the chat.")
        else:
            _tell(call, done if result else "The account is gone.")

    call.reply.ask(call.session, work, answer)


def _info(call: Call, words: Sequence[str]) -> None:
    account = call.world.accounts.find(words[0]) if words and call.user.oper else own_account(call)
    if account is None:
        _tell(
            call, "You are not logged in." if not words else "There is no such account, or it is not yours."
        )
        return
    _tell(
        call,
        f"Account {account.name}, made {time_text(account.registered_ms)}",
        f"E-mail: {account.email or 'none'}",
        f"ALWAYS-ON is {'ON' if account.is_always_on else 'OFF'}",
        f"MULTICLIENT is {'ON' if account.is_multiclient else 'OFF'}",
    )


def _drop(call: Call, words: Sequence[str]) -> None:
    account = own_account(call)
    if account is not None:
        forget_account(call, account, partial(_tell_removed, call, account), _prepared(words[0]))


def _list(call: Call, words: Sequence[str]) -> None:
    page, are_more = call.world.accounts.page(words[0] if words else "", LIST_PAGE)
    for account in page:
        _tell(call, f"{account.name} {time_text(account.registered_ms)} {account.email}".rstrip())
    if are_more:
        _tell(call, f"More: LIST {page[-1].name}")
    else:
        _tell(call, f"{len(call.world.accounts)} accounts.")


def _remove(call: Call, words: Sequence[str]) -> None:
    account = call.world.accounts.find(words[0])
    if account is None:
        _tell(call, "There is no such account.")
    else:
        forget_account(call, account, partial(_tell_removed, call, account))


def _tell_removed(call: Call, account: Account, is_done: bool | None) -> None:
    if is_done:
        _tell(call, f"The account {account.name} is gone.")
    elif is_done is None:
        _tell(call, "The account can't be removed now; tell the host of the chat.")
    else:
        _tell(call, "The password is not right.")


def _prepared(password: str) -> str:
    """The form in which passwords are compared; what can't be one is no account's."""
    try:
        return saslprep.prepare(password)
    except PeerError:
        return ""


SERVICES: Mapping[str, Service] = {
    "REGISTER": Service(_register, "password [e-mail]", "makes an account of your nick", 1),
    "IDENTIFY": Service(_identify, "[account] password", "logs you in", 1),
    "SET": Service(
        _set,
        "ALWAYS-ON|MULTICLIENT ON|OFF|DEFAULT",
        "whether you stay in the chat without a connection; whether several devices share your nick",
        2,
        needs_login=True,
    ),
    "PASSWD": Service(_passwd, "password", "changes your password", 1, needs_login=True),
    "INFO": Service(_info, "", "shows your account"),
    "DROP": Service(_drop, "password", "removes your account", 1, needs_login=True),
    "LIST": Service(_list, "[account]", "shows the accounts, or those behind one", needs_oper=True),
    "REMOVE": Service(_remove, "account", "removes somebody's account", 1, needs_oper=True),
}
"""What NickServ can do, by name."""

ROWS = {"NS": Command(_ns, asks=True), "NICKSERV": Command(_ns, asks=True)}
