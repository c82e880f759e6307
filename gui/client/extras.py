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


@dataclass(frozen=True, slots=True)
class Version:
    """A text that a message had, and the id of the edit that brought it; "" for the first one."""

    msgid: str
    text: str


@dataclass(frozen=True, slots=True)
class Deletion:
    """Who has taken a message back, and why."""

    nick: str
    reason: str = ""


@dataclass(slots=True)
class Extra:
    """Of one message."""

    reactions: dict[str, Reaction] = field(default_factory=dict)
    """By what they react with, nearly always an emoji, in the order in which they came."""
    versions: list[Version] = field(default_factory=list)
    """All texts that it had, the one that it has among them as the last; none where it was never changed."""
    deletion: Deletion | None = None

    @property
    def holds(self) -> bool:
        """Whether there is anything."""
        return bool(self.reactions or self.versions or self.deletion)

    @property
    def is_edited(self) -> bool:
        """Whether the text is another than at first."""
        return len(self.versions) > 1


def together(extras: Iterable[Extra | None]) -> Extra | None:
    """What is known of several messages that are shown as one."""
    whole = Extra()
    for extra in extras:
        for text, reaction in extra.reactions.items() if extra is not None else ():
            known = whole.reactions.setdefault(text, Reaction())
            known.who |= reaction.who
            known.own = known.own or reaction.own
        if extra is not None and extra.is_edited:
            whole.versions = extra.versions
    return whole if whole.holds else None
