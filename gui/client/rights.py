"""What we may do in a room, by our rank in it or as the host; the server decides, this only spares useless buttons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gui.client.buffers import Buffer, BufferKind, Member
from wire.modes import HALF_OPERATORS_CHANGE

RULING = "qaoh"
"""The modes of ranks that may remove people and change a room; "v" may not."""
AMONG_EQUALS = "qo"
"""Those that may also act on others of their rank, and make more of them: not half-operators, whom every server keeps
to those below, nor admins, whom ours does."""
HOST = -1
NO_RANK = 99


@dataclass(frozen=True, slots=True)
class Rights:
    """Of one person in one room."""

    is_member: bool = False
    may_rule: bool = False
    """Remove and ban people, change modes: those that `may_change` names."""
    may_set_topic: bool = False
    rank: int = NO_RANK
    """The place of the rank among the server's, 0 the highest; HOST stands above them all."""

    gives: str = ""
    """The modes of the ranks that they may give and take."""
    is_over_equals: bool = False
    changes_only: str | None = None
    """The only modes of the room that they may change; None: all."""

    def may_change(self, mode: str) -> bool:
        """Whether we may set and unset a mode of the room itself."""
        return self.may_rule and (self.changes_only is None or mode in self.changes_only)

    def may_remove(self, other: Rights) -> bool:
        """Whether we may remove somebody: nobody who stands above us."""
        return other.is_member and self._stands_over(other)

    def may_give(self, mode: str, other: Rights) -> bool:
        """Whether we may give somebody a rank."""
        return other.is_member and mode in self.gives

    def may_take(self, mode: str, other: Rights, *, is_me: bool = False) -> bool:
        """Whether we may take a rank from somebody who has it: ourselves, or who does not stand above us."""
        return self.may_give(mode, other) and (is_me or self._stands_over(other))

    def _stands_over(self, other: Rights) -> bool:
        return self.may_rule and (self.rank < other.rank or (self.is_over_equals and self.rank == other.rank))


def member_called(buffer: Buffer, nick: str) -> Member | None:
    """The member with this nick, as the server writes it."""
    return next((member for member in buffer.members.values() if member.nick == nick), None)


def rights_of(
    buffer: Buffer, nick: str, prefix: Mapping[str, str], *, is_host: bool = False, is_ours: bool = False
) -> Rights:
    """What somebody may do; `prefix` is `ISupport.prefix`, modes to signs, highest first.

    `is_host`: they rule every room of the server, also from outside and without a rank. `is_ours`: the server is a
    Samovar; of others nobody knows what their half-operators may change, so that they are offered all.
    """
    if buffer.kind is not BufferKind.ROOM:
        return Rights()
    member = member_called(buffer, nick) if buffer.joined else None
    if is_host:
        return Rights(
            is_member=member is not None, may_rule=True, may_set_topic=True, rank=HOST, gives="".join(prefix)
        )
    if member is None:
        return Rights()
    ranks = [place for place, sign in enumerate(prefix.values()) if sign in member.prefixes]
    ruling = {place for place, mode in enumerate(prefix) if mode in RULING}
    may_rule = any(place in ruling for place in ranks)
    rank = min(ranks, default=NO_RANK)
    highest = list(prefix)[rank] if ranks else ""
    is_over_equals = may_rule and highest in AMONG_EQUALS
    return Rights(
        is_member=True,
        may_rule=may_rule,
        may_set_topic=may_rule or "t" not in buffer.modes,
        rank=rank,
        gives="".join(list(prefix)[rank + (not is_over_equals) :]) if may_rule else "",
        is_over_equals=is_over_equals,
        changes_only=HALF_OPERATORS_CHANGE if is_ours and highest == "h" else None,
    )
