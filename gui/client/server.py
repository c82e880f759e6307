"""What the server is and can, as far as it has told."""

from __future__ import annotations

from gui.client.abilities import Ability, able
from wire.isupport import ISupport
from wire.modes import Kind, kinds_from


class Server:
    """Capabilities hold for a connection; what ISUPPORT told stays until it tells anew, so keys stay the same."""

    def __init__(self) -> None:
        self.caps: frozenset[str] = frozenset()
        self.offered: dict[str, str] = {}
        """What the server has, with its values."""
        self.asked_caps: set[str] = set()
        """Requested capabilities that are neither acknowledged nor refused yet."""
        self.isupport = ISupport()
        self.mode_kinds: dict[str, Kind] = {}
        self.lobby_name = ""
        """The room that its people enter by themselves; "" where it names none."""
        self.learn_modes()

    def begin(self) -> None:
        """A new connection: nothing has been negotiated."""
        self.caps, self.offered, self.asked_caps = frozenset(), {}, set()

    def welcomed(self) -> None:
        """001: what it is like comes now."""
        self.isupport = ISupport()
        self.learn_modes()

    def learn_modes(self) -> None:
        """Takes over what ISUPPORT says of modes."""
        self.mode_kinds = kinds_from(self.isupport.prefix, self.isupport.chanmodes)

    def can(self, ability: Ability) -> bool:
        """Whether it lets us do that."""
        return able(ability, self.caps, self.isupport)

    def is_room(self, name: str) -> bool:
        """Whether the name is that of a room and not of a person."""
        return name[:1] in self.isupport.chantypes if name else False

    def room_of_target(self, target: str) -> str:
        """The room that a target means: "@#tea" (its operators only) is "#tea"; "" where it is no room."""
        if self.is_room(target):
            return target
        bare = target.lstrip("".join(self.isupport.prefix.values()))
        return bare if bare != target and self.is_room(bare) else ""
