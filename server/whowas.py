"""Who was here: the last of those who left or took another nick, for WHOWAS. In memory, and never more than a bound."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wire.casemap import fold

if TYPE_CHECKING:
    from server.user import User

ENTRIES = 1000
"""A class of 300 may come back three times; it takes 0.5 MB."""


@dataclass(frozen=True, slots=True)
class Was:
    """Somebody under a nick that they have no longer."""

    nick: str
    key: str
    username: str
    host: str
    address: str
    realname: str
    account: str
    gone_ms: int


class Whowas:
    """The last users by the nicks that they had. Belongs to the hub's thread."""

    def __init__(self) -> None:
        self._entries: deque[Was] = deque(maxlen=ENTRIES)
        """The last first."""

    def note(self, user: User, now_ms: int) -> None:
        """The user gives up the nick now."""
        self._entries.appendleft(
            Was(
                user.nick,
                user.key,
                user.username,
                user.host,
                user.address,
                user.realname,
                user.account,
                now_ms,
            )
        )

    def find(self, nick: str) -> list[Was]:
        """Those who had this nick, the last first."""
        key = fold(nick)
        return [was for was in self._entries if was.key == key]
