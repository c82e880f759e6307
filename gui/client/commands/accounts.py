"""What the dialog of the account asks of the server. The answers come to `handlers/accounts.py`."""

from __future__ import annotations

from gui.client.buffers import Buffer
from gui.client.capabilities import REGISTRATION
from gui.client.changes import AccountOutcome
from gui.client.core import Core
from gui.client.logins import Credential
from gui.client.orders import AskAccounts, RemoveAccount, SetPassword
from gui.client.words import say
from wire.isupport import LOBBY


def set_password(core: Core, buffer: Buffer, order: SetPassword) -> None:
    """ACCOUNTS PASSWORD on a server of ours; REGISTER where we have no account yet. Kept before it is sent."""
    if core.login.account and LOBBY in core.server.isupport:
        core.login.asked = Credential(core.login.account, order.password, is_typed=True)
        core.logins.change(core.me.nick, core.login.asked)
        core.send("ACCOUNTS", "PASSWORD", order.password)
    elif core.login.account:
        text = say("This server changes passwords in a way of its own. Often it is: /msg NickServ HELP")
        core.pages.report(AccountOutcome(text, is_problem=True))
    elif REGISTRATION in core.server.caps:
        core.login.asked = Credential(core.me.nick, order.password, is_typed=True, is_sure=False)
        core.logins.change(core.me.nick, core.login.asked)
        core.send("REGISTER", "*", order.email or "*", order.password)
    else:
        text = say("This server makes no accounts by itself. Often it is: /msg NickServ HELP")
        core.pages.report(AccountOutcome(text, is_problem=True))


def ask(core: Core, buffer: Buffer, order: AskAccounts) -> None:
    """ACCOUNTS LIST, for the host."""
    if core.login.rows is None:
        core.login.rows = []
        core.send("ACCOUNTS", "LIST")


def remove(core: Core, buffer: Buffer, order: RemoveAccount) -> None:
    """ACCOUNTS REMOVE."""
    core.login.removing = order.name
    core.send("ACCOUNTS", "REMOVE", order.name)
