"""What we may do in a room, by our rank in it or as the host; the server decides, this only spares useless buttons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gui.client.buffers import Buffer, BufferKind, Member

RULING = "qaoh"
"""The modes of ranks that may remove people and change a room; "v" may not."""
HOST = -1


@dataclass(frozen=True, slots=True)
class Rights:
    """Of one person in one room."""

    is_member: bool = False
    may_rule: bool = False
    """Remove and ban people, change modes."""
    may_set_topic: bool = False
    rank: int = 99
    """The place of the rank among the server's, 0 the highest; HOST stands above them all."""

    def may_remove(self, other: Rights) -> bool:
        """Whether we may remove somebody: nobody who stands above us."""
        return self.may_rule and other.is_member and self.rank <= other.rank


def member_called(buffer: Buffer, nick: str) -> Member | None:
    """The member with this nick, as the server writes it."""
    return next((member for member in buffer.members.values() if member.nick == nick), None)


def rights_of(buffer: Buffer, nick: str, prefix: Mapping[str, str], *, is_host: bool = False) -> Rights:
    """What somebody may do; `prefix` is `ISupport.prefix`, modes to signs, highest first.

    `is_host`: they rule every room of the server, also from outside and without a rank.
    """
    if buffer.kind is not BufferKind.ROOM:
        return Rights()
    member = member_called(buffer, nick) if buffer.joined else None
    if is_host:
        return Rights(is_member=member is not None, may_rule=True, may_set_topic=True, rank=HOST)
    if member is None:
        return Rights()
    ranks = [place for place, sign in enumerate(prefix.values()) if sign in member.prefixes]
    ruling = {place for place, mode in enumerate(prefix) if mode in RULING}
    may_rule = any(place in ruling for place in ranks)
    return Rights(
        is_member=True,
        may_rule=may_rule,
        may_set_topic=may_rule or "t" not in buffer.modes,
        rank=min(ranks, default=99),
    )
