"""Ranks in a room, as a table: what each may change, which ranks it gives and takes, and over whom it stands.

The opener of a room is its operator, as in all of IRC. Founders are made by the operators of the server (the host), who
may do in each room what a founder may. An operator may act on another operator, as RFC 2812 has it; who shall be safe
from operators is an admin.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wire.modes import CHANNEL_MODES, HALF_OPERATORS_CHANGE, PREFIXES, STATUS_SIGNS, Kind
from wire.numerics import ERR_CHANOPRIVSNEEDED, Numeric

STANDS_ABOVE = Numeric(ERR_CHANOPRIVSNEEDED.code, "They stand above you in this channel")
"""For one who rules the room, but not over the one in question."""

_RULES = "".join(row.letter for row in CHANNEL_MODES if row.kind is not Kind.PREFIX)


@dataclass(frozen=True, slots=True)
class Rank:
    """A row: the letter, and what whoever holds it may do."""

    letter: str
    changes: str = ""
    """The modes of the room that it sets and unsets; who may change any may also put out, invite and set the topic."""
    gives: str = ""
    """The ranks that it gives and takes."""
    over: str = ""
    """The highest ranks of those from whom it may take one, and whom it may put out, besides those without any."""

    @property
    def rules(self) -> bool:
        """Whether it has a say in the room."""
        return bool(self.changes)

    def stands_over(self, other: Rank) -> bool:
        """Whether it may act on one who holds the other rank."""
        return self.rules and (not other.letter or other.letter in self.over)


FOUNDER = Rank("q", _RULES, gives="qaohv", over="qaohv")
NOBODY = Rank("")

RANKS: tuple[Rank, ...] = (
    FOUNDER,
    Rank("a", _RULES, gives="ohv", over="ohv"),
    Rank("o", _RULES, gives="ohv", over="ohv"),
    Rank("h", HALF_OPERATORS_CHANGE, gives="v", over="v"),
    Rank("v"),
)
"""Highest first, as in PREFIX."""


def highest(letters: Iterable[str]) -> Rank:
    """The highest of these ranks."""
    held = set(letters)
    return next((rank for rank in RANKS if rank.letter in held), NOBODY)


def from_sign_up(sign: str) -> str:
    """The letters of the ranks from the one with this sign up."""
    return "".join(rank.letter for rank in RANKS[: STATUS_SIGNS.index(sign) + 1])


RULING_SIGN = next(PREFIXES[rank.letter] for rank in reversed(RANKS) if rank.rules)
"""The sign of the lowest rank with a say."""
