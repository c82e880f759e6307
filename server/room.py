"""A room (channel): who is in it with which rank, its modes, its topic, and who may do what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wire.casemap import fold
from wire.modes import PREFIXES

if TYPE_CHECKING:
    from server.session import Session
    from server.user import User

DEFAULT_MODES = frozenset("nt")


@dataclass(frozen=True, slots=True)
class Topic:
    """What the room is about, who said so and when (seconds since 1970)."""

    text: str
    by: str
    at_s: int


@dataclass(frozen=True, slots=True)
class Ban:
    """A mask that keeps out, who set it and when (seconds since 1970)."""

    mask: str
    by: str
    at_s: int
    covers: Callable[[str], object] = field(compare=False)
    """Whether the mask covers a folded source. Compiled once: a room full of masks took 50 ms of the hub a line."""


class Room:
    """A channel. Belongs to the hub's thread; questions about rights are asked here."""

    def __init__(self, name: str, key: str, created_s: int, is_permanent: bool = False) -> None:
        self.name = name
        self.key = key
        self.created_s = created_s
        self.is_permanent = is_permanent
        self.topic: Topic | None = None
        self.flags: set[str] = set(DEFAULT_MODES)
        self.password = ""
        self.limit = 0
        """How many may be in; 0 for no limit."""
        self.bans: dict[str, Ban] = {}
        """By folded mask, in the order they were set."""
        self.members: dict[User, set[str]] = {}
        """Everybody in the room with their rank letters."""
        self._roster: tuple[Session, ...] | None = None

    def roster(self) -> tuple[Session, ...]:
        """The connections of everybody in the room, as one tuple that is the same object until one comes or goes."""
        if self._roster is None:
            self._roster = tuple(session for member in self.members for session in member.sessions)
        return self._roster

    def forget_roster(self) -> None:
        """A member has a connection more or less."""
        self._roster = None

    def add(self, user: User, ranks: str = "") -> None:
        """Takes the guest in."""
        self.members[user] = set(ranks)
        user.rooms[self.key] = self
        self._roster = None

    def remove(self, user: User) -> None:
        """Takes the guest out."""
        del self.members[user]
        del user.rooms[self.key]
        self._roster = None

    def ranks(self, user: User) -> set[str]:
        """The guest's rank letters; empty for one who is not in the room."""
        return self.members.get(user, set())

    def prefix(self, user: User, all_of_them: bool = False) -> str:
        """The highest prefix of a member, or all of them (multi-prefix): "@", "@+", ""."""
        ranks = self.ranks(user)
        shown = "".join(sign for letter, sign in PREFIXES.items() if letter in ranks)
        return shown if all_of_them else shown[:1]

    def is_hidden(self) -> bool:
        """Whether those outside learn nothing of the room: it is secret, or needs a key."""
        return "s" in self.flags or bool(self.password)

    def is_visible_to(self, user: User) -> bool:
        """Whether the user may learn that the room is there."""
        return not self.is_hidden() or user in self.members or bool(user.oper)

    def is_banned(self, user: User) -> bool:
        """Whether a ban matches the guest, by cloak or by address."""
        if not self.bans:
            return False
        sources = [fold(user.source), fold(f"{user.nick}!{user.username}@{user.address}")]
        return any(ban.covers(source) for ban in self.bans.values() for source in sources)

    def may_speak(self, user: User) -> bool:
        """Whether what the guest says reaches the room (+n, +m, bans)."""
        ranks = self.members.get(user)
        if ranks is None:
            return not ("n" in self.flags or "m" in self.flags or self.is_banned(user))
        return bool(ranks) or not ("m" in self.flags or (self.bans and self.is_banned(user)))

    def may_change(self, user: User) -> bool:
        """Whether the guest may change modes, kick, and invite to a closed room."""
        return "o" in self.ranks(user)

    def may_set_topic(self, user: User) -> bool:
        """Whether the guest may change the topic (+t)."""
        return user in self.members and ("t" not in self.flags or self.may_change(user))

    def modes_text(self, for_member: bool) -> list[str]:
        """The modes as a MODE line's parameters; the key itself only for members."""
        letters = "".join(sorted(self.flags))
        args: list[str] = []
        if self.password:
            letters += "k"
            args.append(self.password if for_member else "*")
        if self.limit:
            letters += "l"
            args.append(str(self.limit))
        return ["+" + letters, *args]
