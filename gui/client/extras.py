"""What is known of a message beside what was said: few messages have any of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Reaction:
    """Who has reacted to a message in one way."""

    who: dict[str, str] = field(default_factory=dict)
    """Their nicks, by what makes them one: the account, or else the folded nick."""
    own: bool = False
    """We are among them."""


@dataclass(slots=True)
class Extra:
    """Of one message."""

    reactions: dict[str, Reaction] = field(default_factory=dict)
    """By what they react with, nearly always an emoji, in the order in which they came."""

    @property
    def holds(self) -> bool:
        """Whether there is anything."""
        return bool(self.reactions)


def together(extras: Iterable[Extra | None]) -> Extra | None:
    """What is known of several messages that are shown as one."""
    whole = Extra()
    for extra in extras:
        for text, reaction in extra.reactions.items() if extra is not None else ():
            known = whole.reactions.setdefault(text, Reaction())
            known.who |= reaction.who
            known.own = known.own or reaction.own
    return whole if whole.holds else None
