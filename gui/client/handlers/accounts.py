"""Accounts: the device makes the nick its own (https://ircv3.net/specs/extensions/account-registration)."""

from __future__ import annotations

from dataclasses import replace

from gui.client import foreign
from gui.client.capabilities import REGISTRATION
from gui.client.changes import AccountChanged, AccountOutcome, AccountRow, AccountsKnown
from gui.client.clock import server_time_ms
from gui.client.core import Core
from gui.client.handlers.row import Row
from gui.client.logins import Credential, invent
from gui.client.words import say
from wire.message import Message

ACCOUNTS_LIMIT = 100_000
"""Accounts of one server that are kept for a list: more is a flood."""


def protect(core: Core) -> None:
    """Makes an account of our nick without a question, where the server offers that and nothing is known of one.

    The password is kept before the server hears of it: if the connection breaks in between, the next login shows
    whether the account was made.
    """
    if core.login.account or REGISTRATION not in core.server.caps or core.login.registering is not None:
        return
    if core.fold(core.me.nick) != core.fold(core.me.wanted_nick):
        return  # the nick that we want is somebody's; this one is for the moment
    if "email-required" in core.server.offered.get(REGISTRATION, "").split(","):
        return
    known = core.logins.get(core.me.nick)
    if known is not None and (known.is_typed or not known.account):
        return  # the person decides
    if known is not None and known.is_sure and core.fold(known.account) != core.fold(core.me.nick):
        return  # one account for one person, also while the server does not let us in with it
    credential = core.login.registering = invent(core.me.nick)
    if known is None or not known.is_sure:
        core.logins.keep(core.me.nick, credential)
    nick = core.me.nick
    core.login.keep(core.logins.wait, lambda: _register(core, nick, credential))


def _register(core: Core, nick: str, credential: Credential) -> None:
    """The password is on the disk: the server may have it, if we are still called so."""
    login = core.login
    if login.registering is not credential or login.asked is not None:
        return  # the person has taken it up meanwhile
    if core.fold(core.me.nick) == core.fold(nick):
        core.send("REGISTER", "*", "*", credential.password)
        return
    login.registering = None
    if core.logins.get(nick) == credential:
        core.logins.forget(nick)
    protect(core)


def renamed(core: Core) -> None:
    """We have another nick, and stay whoever we are logged in as."""
    if core.login.account:
        core.logins.rename(core.login.account, core.me.nick)
    else:
        protect(core)


def registered(core: Core, message: Message) -> None:
    """REGISTER SUCCESS: the account is ours. VERIFICATION_REQUIRED: the server's text says how to go on."""
    name, login = message.params[1], core.login
    is_done = message.params[0].upper() == "SUCCESS"
    made = login.asked or login.registering
    if is_done and made is not None:
        core.logins.keep(core.me.nick, replace(made, account=name, is_sure=True))
        if not core.login.account:
            _become(core, name)
    if login.asked is not None:
        text = say("{account} is your account now.", account=name) if is_done else _to_confirm(message)
        core.pages.report(AccountOutcome(text))
    elif not is_done:
        core.tell("", _to_confirm(message))
    login.asked = login.registering = None


def _to_confirm(message: Message) -> str:
    return say("The account has to be confirmed: {text}", text=foreign.cited(message.params[-1]))


def refused(core: Core, command: str, text: str) -> bool:
    """FAIL of REGISTER and ACCOUNTS: True where the answer goes to a dialog, or nobody has asked for it."""
    login = core.login
    is_asked = login.asked is not None
    if command == "REGISTER" and login.registering is not None and not is_asked:
        if core.logins.get(core.me.nick) == login.registering:
            core.logins.forget(core.me.nick)
        login.registering = None
        return True
    if command not in ("REGISTER", "ACCOUNTS") or not (
        is_asked or core.login.removing or core.login.rows is not None
    ):
        return False
    if is_asked:
        core.logins.stay(core.me.nick)
    login.asked, core.login.removing, core.login.rows = None, "", None
    core.pages.report(AccountOutcome(text, is_problem=True))
    return True


def accounts(core: Core, message: Message) -> None:
    """ACCOUNTS, of servers of ours: the list line by line and its end; what was changed."""
    handler = _SUBCOMMANDS.get(message.params[0].upper())
    if handler is not None and len(message.params) > 1:
        handler(core, message)


def _row(core: Core, message: Message) -> None:
    if core.login.rows is not None and len(core.login.rows) < ACCOUNTS_LIMIT:
        email = message.param(3)
        made_ms = server_time_ms(message.param(2)) or 0
        core.login.rows.append(AccountRow(message.params[1], made_ms, "" if email == "*" else email))


def _more(core: Core, message: Message) -> None:
    """The page is full: the next one is asked for, unless it leads nowhere."""
    rows = core.login.rows
    if rows and rows[-1].name == message.params[1] and len(rows) < ACCOUNTS_LIMIT:
        core.send("ACCOUNTS", "LIST", message.params[1])
    else:
        _end(core, message)


def _end(core: Core, message: Message) -> None:
    if core.login.rows is not None:
        rows, core.login.rows = core.login.rows, None
        core.pages.report(AccountsKnown(tuple(rows)))


def _removed(core: Core, message: Message) -> None:
    name = message.params[1]
    kept = core.logins.get(core.me.nick)
    if kept is not None and core.fold(kept.account) == core.fold(name):
        # Who wants no account gets none the next time either.
        core.logins.forget(core.me.nick)
        core.logins.keep(core.me.nick, Credential("", ""))
    core.login.removing = ""
    core.pages.report(AccountOutcome(say("The account {account} is removed.", account=name)))


def _password(core: Core, message: Message) -> None:
    new, core.login.asked = core.login.asked, None
    if new is not None:
        core.logins.keep(core.me.nick, new)
        core.pages.report(AccountOutcome(say("The password is set. This device uses it from now on.")))


_SUBCOMMANDS = {"LIST": _row, "MORE": _more, "END": _end, "REMOVED": _removed, "PASSWORD": _password}


def account(core: Core, message: Message) -> None:
    """ACCOUNT: somebody has logged in or out (https://ircv3.net/specs/extensions/account-notify)."""
    name = "" if message.params[0] == "*" else message.params[0]
    if core.is_me(message.nick):
        _become(core, name)
    else:
        core.persons.of(core.fold(message.nick), message.nick).account = name


def _become(core: Core, name: str) -> None:
    """The server takes us for this account now. Our own card says so, too, whatever WHO has told before."""
    core.login.account = name
    core.persons.of(core.fold(core.me.nick), core.me.nick).account = name
    core.pages.report(AccountChanged(name))


ACCOUNTS: dict[str, Row] = {
    "ACCOUNTS": Row(accounts, 1),
    "REGISTER": Row(registered, 2),
    "ACCOUNT": Row(account, 1),
}
