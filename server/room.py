"""A room (channel): who is in it with which rank, its modes, its topic, and who may do what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.masks import LISTS, Mask, Subject
from server.ranks import FOUNDER, Rank, highest
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


class Room:
    """A channel. Belongs to the hub's thread; questions about rights are asked here."""

    def __init__(self, name: str, key: str, created_s: int, is_permanent: bool = False) -> None:
        self.name = name
        self.key = key
        self.created_s = created_s
        self.opened_ms = 0
        """What the history has of an earlier time under this name is of rooms that have ended (server/chronicle.py)."""
        self.is_permanent = is_permanent
        self.founder = ""
        """The key of the account that owns the room; "" for none. A room with an owner does not end."""
        self.topic: Topic | None = None
        self.metadata: dict[str, str] = {}
        """What the room tells of itself, by key (METADATA)."""
        self.flags: set[str] = set(DEFAULT_MODES)
        self.password = ""
        self.limit = 0
        """How many may be in; 0 for no limit."""
        self.lists: dict[str, dict[str, Mask]] = {letter: {} for letter in LISTS}
        """By the list's letter: masks by their folded text, in the order they were set."""
        self.ends: dict[tuple[str, str], float] = {}
        """Changes that end by themselves (monotonic): by mode letter and folded mask, "" for a flag."""
        self.renamed_s = 0.0
        """When it got another name (monotonic)."""
        self.members: dict[User, set[str]] = {}
        """Everybody in the room with their rank letters."""
        self.lent: dict[User, set[str]] = {}
        """Ranks that came with the power of a server's operator, and go with it."""
        self.kept: tuple[object, str] | None = None
        """What was written of it last, and as what text (server/room_state.py)."""
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
        self.lent.pop(user, None)
        del user.rooms[self.key]
        self._roster = None

    def ranks(self, user: User) -> set[str]:
        """The guest's rank letters; empty for one who is not in the room."""
        return self.members.get(user, set())

    def set_rank(self, user: User, letter: str, is_given: bool) -> None:
        """Gives a member a rank, or takes it; from now on it does not hang on an operator's power."""
        if is_given:
            self.members[user].add(letter)
        else:
            self.members[user].discard(letter)
        self.lent.get(user, set()).discard(letter)

    def own_ranks(self, user: User) -> set[str]:
        """Those of them that are the guest's on each of their connections."""
        return self.ranks(user) - self.lent.get(user, set())

    def prefix(self, user: User, all_of_them: bool = False) -> str:
        """The highest prefix of a member, or all of them (multi-prefix): "@", "@+", ""."""
        ranks = self.ranks(user)
        shown = "".join(sign for letter, sign in PREFIXES.items() if letter in ranks)
        return shown if all_of_them else shown[:1]

    def is_hidden(self) -> bool:
        """Whether those outside learn nothing of the room: it is secret, or needs a key."""
        return "s" in self.flags or bool(self.password)

    def is_closed(self) -> bool:
        """Whether not everybody may come in: what was said ends with the room, whoever opens one of its name next."""
        return self.is_hidden() or bool({"i", "R"} & self.flags) or bool(self.lists["b"])

    def is_visible_to(self, user: User) -> bool:
        """Whether the user may learn that the room is there."""
        return user in self.members or not self.is_hidden() or bool(user.oper)

    def is_owned_by(self, user: User) -> bool:
        """Whether the room is the user's, by their account."""
        return bool(self.founder) and fold(user.account) == self.founder

    def acts_as(self, user: User) -> Rank:
        """The rank by which the user acts: an operator of the server may do what a founder may."""
        return FOUNDER if user.oper else highest(self.own_ranks(user))

    def is_banned(self, user: User) -> bool:
        """Whether a ban keeps the user out."""
        return bool(self.lists["b"]) and self._covers(
            user,
            (mask for mask in self.lists["b"].values() if not mask.is_mute),
            (mask for mask in self.lists["e"].values() if not mask.is_mute),
        )

    def is_silenced(self, user: User) -> bool:
        """Whether a ban, or one that only mutes, takes the user's voice."""
        return bool(self.lists["b"]) and self._covers(
            user, self.lists["b"].values(), self.lists["e"].values()
        )

    def is_excepted_from_invitation(self, user: User) -> bool:
        """Whether the user needs no invitation to come in (+I)."""
        return bool(self.lists["I"]) and self._covers(user, self.lists["I"].values(), ())

    @staticmethod
    def _covers(user: User, masks: Iterable[Mask], exceptions: Iterable[Mask]) -> bool:
        subject = Subject.of(user)
        return any(mask.covers(subject) for mask in masks) and not any(
            mask.covers(subject) for mask in exceptions
        )

    def may_speak(self, user: User) -> bool:
        """Whether what the user says reaches the room (+n, +m, +M, bans). Any rank speaks."""
        if self.members.get(user):
            return True
        flags = self.flags
        return not (
            "m" in flags
            or ("M" in flags and not user.account)
            or ("n" in flags and user not in self.members)
            or (self.lists["b"] and self.is_silenced(user))
        )

    def is_heard_by_all(self, user: User) -> bool:
        """Whether everybody reads what the user says, and not only those who rule the room (+U)."""
        return "U" not in self.flags or bool(self.members.get(user))

    def may_speak_to_all(self, user: User) -> bool:
        """Whether everybody reads what the user says. Who may not gives no reasons either: a mute holds to the end."""
        return self.may_speak(user) and self.is_heard_by_all(user)

    def may_set_topic(self, user: User) -> bool:
        """Whether the user may change the topic (+t): nobody does who may not speak to all, since all read it."""
        return bool(user.oper) or (
            user in self.members
            and (self.acts_as(user).rules or ("t" not in self.flags and self.may_speak_to_all(user)))
        )

    def heard_from(self, letters: str) -> list[Session]:
        """The connections of the members who hold one of these ranks."""
        return [
            session
            for member, ranks in self.members.items()
            if not ranks.isdisjoint(letters)
            for session in member.sessions
        ]

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
