"""NICK: which nick somebody may have, and whom it makes them. A nick that is an account's name is its owner's."""

from __future__ import annotations

from server.accounts import Account
from server.commands import Call
from server.commands.onlookers import tell_offline, tell_online
from server.user import User
from server.world import World
from wire.casemap import fold
from wire.confusables import looks
from wire.numerics import ERR_NICKNAMEINUSE
from wire.services import COMMANDS, OWNED

TAKEN = ERR_NICKNAMEINUSE.text
LOOKS_ALIKE = "This nick can't be told from that of somebody else; choose another"
_SERVICES = frozenset(look for name in COMMANDS for look in looks(name))
"""Who looks like these would be told passwords."""


def problem(world: World, user: User, nick: str) -> str | None:
    """Why the user may not have this nick, for a person; None where they may."""
    holder = world.holder(nick)
    owner = world.accounts.owner(nick)
    is_others = owner is not None and not _is_owner(user, owner)
    if fold(nick) in COMMANDS or (holder is not None and holder is not user):
        return OWNED if is_others and owner is not None and owner.key == fold(nick) else TAKEN
    if not _SERVICES.isdisjoint(looks(nick)):
        return LOOKS_ALIKE
    if owner is not None:
        return None if not is_others else OWNED if owner.key == fold(nick) else LOOKS_ALIKE
    if any(other is not user for other in world.nicks.look_alikes(nick)):
        return LOOKS_ALIKE
    return None


def claim(call: Call, nick: str) -> bool:
    """Gives the guest the nick, or says why not."""
    world, session, user = call.world, call.session, call.user
    session.wanted = session.refused = ""
    _clear_the_way(call, nick)
    why = problem(world, user, nick)
    if why is not None:
        session.refused = nick
        call.reply.server(session, ERR_NICKNAMEINUSE.code, session.shown, nick, why)
        return False
    if nick != user.nick:
        world.rename(user, nick)
    return True


def rename(call: Call, nick: str) -> None:
    """Changes the nick of somebody who is in the chat."""
    before, was = call.user.source, call.user.nick
    if claim(call, nick) and nick != was:
        _tell(call, call.user, before)


def may_be_theirs_soon(call: Call, nick: str) -> bool:
    """Whether a nick may be had when registration ends, if not now, by a login made or to be made: wait till then."""
    world = call.world
    if not call.session.negotiating:  # irssi says its nick after CAP END
        return user_to_resume(call, nick) is not None
    holder = world.holder(nick)
    return (holder is not None and bool(holder.account)) or world.accounts.owner(nick) is not None


def user_to_resume(call: Call, nick: str) -> User | None:
    """The user in the chat whom this login makes one more connection of: the same account, under the same nick."""
    account = call.world.accounts.find(call.user.account) if call.user.account else None
    there = call.world.find(nick)
    if account is None or not account.is_multiclient or there is None or there is call.user:
        return None
    return there if _is_owner(there, account) else None


def _is_owner(user: User, account: Account) -> bool:
    return bool(user.account) and fold(user.account) == account.key


def _clear_the_way(call: Call, nick: str) -> None:
    """Whoever has the nick of an account that is not theirs any more, after another login, makes room for its owner."""
    world = call.world
    owner, holder = world.accounts.owner(nick), world.find(nick)
    if owner is None or holder is None or holder is call.user:
        return
    if _is_owner(holder, owner) or not _is_owner(call.user, owner):
        return
    before = holder.source
    number = 1
    while problem(world, holder, f"guest{number}") is not None:
        number += 1
    world.rename(holder, f"guest{number}")
    _tell(call, holder, before)


def _tell(call: Call, user: User, before: str) -> None:
    world, reply = call.world, call.reply
    tags = reply.chronicle.happened(user, user.rooms.values(), before, "NICK", user.nick)
    reply.many(world.peers(user), before, "NICK", user.nick, tags=tags)
    reply.user(user, before, "NICK", user.nick, tags=tags)
    was = before.partition("!")[0]
    if fold(was) != user.key:
        tell_offline(world, reply, was)
        tell_online(world, reply, user)
