"""Who one is: what happens when somebody is logged in, and who learns of it."""

from __future__ import annotations

from server.accounts import Account
from server.commands import Call
from wire.caps import Cap
from wire.casemap import fold
from wire.numerics import RPL_LOGGEDIN

_ACCOUNT_NOTIFY = int(Cap.ACCOUNT_NOTIFY)


def may_become(call: Call, account: Account) -> bool:
    """Whether the login may change who the user is: not under other devices, nor under an account that is always on."""
    user = call.user
    if not user.account or fold(user.account) == account.key:
        return True
    before = call.world.accounts.find(user.account)
    return len(user.sessions) < 2 and not (before is not None and before.is_always_on)


def log_in(call: Call, account: Account) -> None:
    """The user is the account's owner from now on; the others are told."""
    user, reply = call.user, call.reply
    has_changed = user.account != account.name
    user.account = account.name
    reply.speaks(user)
    source = f"{user.nick or '*'}!{user.username or '*'}@{user.host}"
    text = f"You are now logged in as {account.name}"
    reply.numeric(call.session, RPL_LOGGEDIN, source, account.name, text)
    if has_changed and user.registered:
        tell_account(call)


def tell_account(call: Call) -> None:
    """Tells who sees the user which account it is (https://ircv3.net/specs/extensions/account-notify)."""
    user, reply = call.user, call.reply
    params = ("ACCOUNT", user.account or "*")
    reply.many(call.world.peers(user), user.source, *params, needs=_ACCOUNT_NOTIFY)
    reply.user(user, user.source, *params, needs=_ACCOUNT_NOTIFY)
