"""Who has which nick, and who looks like whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wire.casemap import fold
from wire.confusables import looks

if TYPE_CHECKING:
    from server.user import User


class Nicks:
    """The nicks that are taken, in the chat or on the way in. Belongs to the hub's thread."""

    def __init__(self) -> None:
        self._by_key: dict[str, User] = {}
        self._by_look: dict[str, dict[User, None]] = {}

    def __iter__(self) -> Iterator[User]:
        return iter(self._by_key.values())

    def holder(self, nick: str) -> User | None:
        """Whoever has this nick."""
        return self._by_key.get(fold(nick))

    def look_alikes(self, nick: str) -> Iterator[User]:
        """Whoever has a nick that can't be told from this one, or has this one."""
        for look in looks(nick):
            yield from self._by_look.get(look, ())

    def take(self, user: User, nick: str) -> None:
        """Gives the user another nick. The caller has made sure that nobody else has it."""
        self.give_up(user)
        user.nick, user.key = nick, fold(nick)
        self._by_key[user.key] = user
        for look in looks(nick):
            self._by_look.setdefault(look, {})[user] = None

    def give_up(self, user: User) -> None:
        """The user has no nick any more."""
        if not user.key:
            return
        del self._by_key[user.key]
        for look in set(looks(user.nick)):
            alike = self._by_look[look]
            del alike[user]
            if not alike:
                del self._by_look[look]
        user.key = ""
