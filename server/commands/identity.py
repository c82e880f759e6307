"""Who one is: what happens when somebody is logged in, and who learns of it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from server import passwords
from server.accounts import Account
from server.commands import Call, metadata_view
from server.commands.farewell import leave
from server.commands.onlookers import tell
from server.reply import Reply
from server.user import User
from server.world import World
from wire.caps import Cap
from wire.casemap import fold
from wire.errors import Unavailable
from wire.metadata import MAX_KEYS
from wire.numerics import RPL_LOGGEDIN, RPL_LOGGEDOUT

log = logging.getLogger(__name__)

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
    is_guest = not user.account
    mine = user.metadata if is_guest else {}
    user.take_account(account)
    if is_guest and user.registered:
        reply.chronicle.became(user.guest_identity, user.identity)
        reply.markers.become(user.guest_identity, user.identity)
    user.metadata = call.world.metadata.of(account.key)
    reply.speaks(user)
    source = f"{user.nick or '*'}!{user.username or '*'}@{user.host}"
    text = f"You are now logged in as {account.name}"
    reply.numeric(call.session, RPL_LOGGEDIN, source, account.name, text)
    if has_changed and user.registered:
        tell_account(call.world, reply, user)
    _add_metadata(call, mine)


def _add_metadata(call: Call, said: Mapping[str, str]) -> None:
    """What a guest said of themselves before the login was said last, so it holds for the account."""
    world, user, values = call.world, call.user, call.user.metadata
    added = {key: value for key, value in said.items() if values.get(key) != value}
    while added and len({*values, *added}) > MAX_KEYS:
        added.popitem()
    values.update(added)
    if added:
        world.metadata.changed(fold(user.account))
    for other in world.registered():
        if other.metadata is not values:
            continue
        for key, value in (values if other is user else added).items():
            if other is not user or said.get(key) != value:
                metadata_view.tell(world, call.reply, call.session, other, key, value)


def tell_account(world: World, reply: Reply, user: User) -> None:
    """Tells who sees the user which account it is (https://ircv3.net/specs/extensions/account-notify)."""
    params = ("ACCOUNT", user.account or "*")
    tell(world, reply, user, Cap.ACCOUNT_NOTIFY, *params)
    reply.user(user, user.source, *params, needs=_ACCOUNT_NOTIFY)


def forget_account(
    call: Call, account: Account, answer: Callable[[bool | None], None], password: str | None = None
) -> None:
    """Removes an account, where a password is given only if it is right; whoever is logged in to it is logged out.

    Tells what came of it: None where it could not be written.
    """
    world = call.world

    def work() -> bool | None:
        if password is not None and not passwords.verify(password, account.record):
            return False
        return world.accounts.remove(account) or None  # removed twice

    def found(result: bool | Unavailable | None) -> None:
        if isinstance(result, Unavailable):
            log.error("the account %s was not removed: %s", account.name, result)
            answer(None)
            return
        if password is not None:
            world.accepts_password(call.session, result is not False)
        if result:
            _log_out_all(call, account)
        answer(result)

    if password is not None and not world.may_try_password(call.session):
        answer(False)
    else:
        call.reply.ask(call.session, work, found)


def _log_out_all(call: Call, account: Account) -> None:
    world, reply = call.world, call.reply
    world.markers.forget(account.identity)
    world.metadata.forget(account.key)
    for room in world.rooms():
        if room.founder == account.key:
            world.disown(room)
    for user in {session.user for session in world.sessions} | set(world.registered()):
        if user.account_identity != account.identity:
            continue
        user.take_account(None)
        user.metadata = {}
        if user is call.user:
            reply.speaks(user)
        if user.registered:
            tell_account(world, reply, user)
        for session in user.sessions:
            source = f"{user.nick or '*'}!{user.username or '*'}@{user.host}"
            reply.numeric(session, RPL_LOGGEDOUT, source)
        if not user.sessions:
            leave(world, reply, user, "The account is gone")
