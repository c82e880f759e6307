"""A conversation: a room or a private talk, as one user may read it. Who may not, learns nothing."""

from __future__ import annotations

from dataclasses import dataclass

from server.history import Entry
from server.room import Room
from server.user import User
from server.world import World
from wire import names


@dataclass(frozen=True, slots=True)
class Conversation:
    """What stands under a name for one user, now."""

    target: str
    """Where the history keeps it."""
    name: str
    """As it is written: the room's, the nick."""
    room: Room | None = None
    other: User | None = None
    """With whom, where they are here."""

    @property
    def is_with_absent(self) -> bool:
        """Whether nobody here has the name: it may also be that of a guest who is gone."""
        return self.room is None and self.other is None


def talk_target(user: User, other: User) -> str:
    """Where the history keeps what two users said to each other."""
    return _of_both(user.identity, other.identity)


def conversation(world: World, user: User, name: str) -> Conversation | None:
    """The conversation that this name stands for; None for what is not there, and for what isn't the user's.

    A room is its members'. A talk is between identities: a guest who takes another's nick finds nothing of theirs.
    """
    if name[:1] in names.CHANTYPES:
        room = world.room(name)
        return Conversation(room.key, room.name, room) if room and user in room.members else None
    other = world.find(name)
    if other is not None:
        return Conversation(talk_target(user, other), other.nick, other=other)
    if names.nick_problem(name) is not None:
        return None
    account = world.accounts.find(name)
    return Conversation(_of_both(user.identity, account.identity if account is not None else ""), name)


def is_still(world: World, user: User, before: Conversation) -> bool:
    """Whether the user may still read it: asked again when slow work is done."""
    return before.room is None or (
        world.room(before.room.name) is before.room and user in before.room.members
    )


def other_name(entry: Entry, identity: str) -> str:
    """By which name the other of a talk was known when this was said."""
    return entry.params[0] if entry.author == identity else entry.source.partition("!")[0]


def other_identity(target: str, identity: str) -> str:
    """The identity of the other in a talk; one's own for a talk with oneself."""
    first, _, second = target.partition(" ")
    return second if first == identity else first


def account_key(identity: str) -> str:
    """The key of the account that an identity is, or was; "" for a guest's."""
    return identity[1:].partition(":")[0] if identity[:1] == "@" else ""


def _of_both(one: str, other: str) -> str:
    return " ".join(sorted((one, other)))
