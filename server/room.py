"""A room (channel): who is in it with which rank, its modes, its topic, and who may do what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wire.casemap import fold
from wire.modes import PREFIXES

if TYPE_CHECKING:
    from server.session import Session

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
        self.members: dict[Session, set[str]] = {}
        """Everybody in the room with their rank letters."""
        self._roster: tuple[Session, ...] | None = None

    def roster(self) -> tuple[Session, ...]:
        """Everybody in the room, as one tuple that is the same object until somebody comes or goes."""
        if self._roster is None:
            self._roster = tuple(self.members)
        return self._roster

    def add(self, session: Session, ranks: str = "") -> None:
        """Takes the guest in."""
        self.members[session] = set(ranks)
        session.rooms[self.key] = self
        self._roster = None

    def remove(self, session: Session) -> None:
        """Takes the guest out."""
        del self.members[session]
        del session.rooms[self.key]
        self._roster = None

    def ranks(self, session: Session) -> set[str]:
        """The guest's rank letters; empty for one who is not in the room."""
        return self.members.get(session, set())

    def prefix(self, session: Session, all_of_them: bool = False) -> str:
        """The highest prefix of a member, or all of them (multi-prefix): "@", "@+", ""."""
        ranks = self.ranks(session)
        shown = "".join(sign for letter, sign in PREFIXES.items() if letter in ranks)
        return shown if all_of_them else shown[:1]

    def is_hidden(self) -> bool:
        """Whether those outside learn nothing of the room: it is secret, or needs a key."""
        return "s" in self.flags or bool(self.password)

    def is_visible_to(self, session: Session) -> bool:
        """Whether the guest may learn that the room is there."""
        return not self.is_hidden() or session in self.members or bool(session.oper)

    def is_banned(self, session: Session) -> bool:
        """Whether a ban matches the guest, by cloak or by address."""
        if not self.bans:
            return False
        sources = [fold(session.source), fold(f"{session.nick}!{session.user}@{session.address}")]
        return any(ban.covers(source) for ban in self.bans.values() for source in sources)

    def may_speak(self, session: Session) -> bool:
        """Whether what the guest says reaches the room (+n, +m, bans)."""
        ranks = self.members.get(session)
        if ranks is None:
            return not ("n" in self.flags or "m" in self.flags or self.is_banned(session))
        return bool(ranks) or not ("m" in self.flags or (self.bans and self.is_banned(session)))

    def may_change(self, session: Session) -> bool:
        """Whether the guest may change modes, kick, and invite to a closed room."""
        return "o" in self.ranks(session)

    def may_set_topic(self, session: Session) -> bool:
        """Whether the guest may change the topic (+t)."""
        return session in self.members and ("t" not in self.flags or self.may_change(session))

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
