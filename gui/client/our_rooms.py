"""The rooms that we are in or want to be in, and what shall happen when we have entered them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from gui.client.orders import Create


@dataclass(slots=True)
class OurRooms:
    """By key; they stay over connections."""

    wanted: dict[str, str] = field(default_factory=dict)
    """Rooms that we are in or want to be in: the name to ask for, and its key: "#tea secret"."""
    focus: set[str] = field(default_factory=set)
    """Rooms that the user asked for: shown when they open."""
    creating: dict[str, Create] = field(default_factory=dict)
    """Rooms that get topic and modes once we are in them."""
    just_entered: set[str] = field(default_factory=set)
    """Rooms that we have just come into: of their members it is not known yet who they are."""

    former: set[str] = field(default_factory=set)
    """Rooms that we don't enter by ourselves although the identity or the server may name them: we have left them or
    were removed, or they have another name now."""

    def give_up(self, key: str) -> None:
        """We don't want to be in a room any more, or may not: it is entered only when the user asks for it."""
        self.wanted.pop(key, None)
        self.former.add(key)

    def rename(self, was: str, key: str, name: str) -> None:
        """A room has another name; what opens it stays."""
        if was in self.wanted:
            _, between, secret = self.wanted.pop(was).partition(" ")
            self.wanted[key] = f"{name}{between}{secret}"
        for keys in (self.focus, self.just_entered):
            if was in keys:
                keys.discard(was)
                keys.add(key)
        self.former.add(was)
        self.former.discard(key)

    def refold(self, fold: Callable[[str], str]) -> None:
        """Makes the keys of what is wanted anew: the server has named another case mapping."""
        self.wanted = {fold(name.partition(" ")[0]): name for name in self.wanted.values()}
        self.focus = {fold(key) for key in self.focus}
        self.former = {fold(key) for key in self.former}
