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
from wire.message import Message


def set_password(core: Core, buffer: Buffer, order: SetPassword) -> None:
    """ACCOUNTS PASSWORD on a server of ours; REGISTER where we have no account yet. Kept before it is sent."""
    if core.login.account and LOBBY in core.server.isupport:
        made = Credential(core.login.account, order.password, is_typed=True)
        _send_when_kept(core, made, Message("ACCOUNTS", ("PASSWORD", order.password)))
    elif core.login.account:
        text = say("This server changes passwords in a way of its own. Often it is: /msg NickServ HELP")
        core.pages.report(AccountOutcome(text, is_problem=True))
    elif REGISTRATION in core.server.caps:
        made = Credential(core.me.nick, order.password, is_typed=True, is_sure=False)
        _send_when_kept(core, made, Message("REGISTER", ("*", order.email or "*", order.password)))
    else:
        text = say("This server makes no accounts by itself. Often it is: /msg NickServ HELP")
        core.pages.report(AccountOutcome(text, is_problem=True))


def _send_when_kept(core: Core, made: Credential, line: Message) -> None:
    line.encode()  # raises ValueError where it can't stand on the wire: then nothing is kept
    core.login.asked = made
    core.logins.change(core.me.nick, made)
    core.login.keep(core.logins.wait, lambda: core.send_message(line))


def ask(core: Core, buffer: Buffer, order: AskAccounts) -> None:
    """ACCOUNTS LIST, for the host."""
    if core.login.rows is None:
        core.login.rows = []
        core.send("ACCOUNTS", "LIST")


def remove(core: Core, buffer: Buffer, order: RemoveAccount) -> None:
    """ACCOUNTS REMOVE."""
    core.login.removing = order.name
    core.send("ACCOUNTS", "REMOVE", order.name)
