"""Accounts: the device makes the nick its own (https://ircv3.net/specs/extensions/account-registration)."""

from __future__ import annotations

from dataclasses import replace

from gui.client import foreign
from gui.client.changes import AccountChanged
from gui.client.core import Core
from gui.client.handlers.row import Row
from gui.client.logins import invent
from wire.message import Message

REGISTRATION = "draft/account-registration"


def protect(core: Core) -> None:
    """Makes an account of our nick without a question, where the server offers that and nothing is known of one.

    The password is kept before the server hears of it: if the connection breaks in between, the next login shows
    whether the account was made.
    """
    if core.account or REGISTRATION not in core.caps or core.login.registering is not None:
        return
    if core.fold(core.nick) != core.fold(core.wanted_nick):
        return  # the nick that we want is somebody's; this one is for the moment
    if "email-required" in core.offered.get(REGISTRATION, "").split(","):
        return
    known = core.logins.get(core.nick)
    if known is not None and (known.is_typed or not known.account):
        return  # the person decides
    credential = core.login.registering = invent(core.nick)
    if known is None or not known.is_sure:
        core.logins.keep(core.nick, credential)
    core.send("REGISTER", "*", "*", credential.password)


def registered(core: Core, message: Message) -> None:
    """REGISTER SUCCESS: the account is ours. VERIFICATION_REQUIRED: the server's text says how to go on."""
    account = message.params[1]
    made, core.login.registering = core.login.registering, None
    if message.params[0].upper() != "SUCCESS":
        core.tell("", foreign.ours(message.params[-1]))
    elif made is not None:
        core.logins.keep(core.nick, replace(made, account=account, is_sure=True))
        if not core.account:
            core.account = account
            core.pages.report(AccountChanged(account))


def not_registered(core: Core) -> bool:
    """FAIL REGISTER: True where it answers what nobody has asked for, so that nobody needs to know."""
    made, core.login.registering = core.login.registering, None
    if made is None:
        return False
    if core.logins.get(core.nick) == made:
        core.logins.forget(core.nick)
    return True


def account(core: Core, message: Message) -> None:
    """ACCOUNT: somebody has logged in or out (https://ircv3.net/specs/extensions/account-notify)."""
    name = message.params[0]
    if core.is_me(message.nick):
        core.account = "" if name == "*" else name
        core.pages.report(AccountChanged(core.account))


ACCOUNTS: dict[str, Row] = {
    "REGISTER": Row(registered, 2),
    "ACCOUNT": Row(account, 1),
}
