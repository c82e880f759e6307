"""Who watches which nicks, whoever holds them (https://ircv3.net/specs/extensions/monitor)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wire.casemap import fold

if TYPE_CHECKING:
    from server.session import Session


class Monitors:
    """Each connection's list of nicks, and each nick's watchers. Belongs to the hub's thread."""

    def __init__(self) -> None:
        self._lists: dict[Session, dict[str, str]] = {}
        """By connection: the nicks as they were written, by key."""
        self._watchers: dict[str, dict[Session, None]] = {}

    def add(self, session: Session, nick: str) -> None:
        """The connection watches the nick from now on."""
        key = fold(nick)
        self._lists.setdefault(session, {})[key] = nick
        self._watchers.setdefault(key, {})[session] = None

    def remove(self, session: Session, nick: str) -> None:
        """The connection does not watch the nick any more."""
        key = fold(nick)
        if self._lists.get(session, {}).pop(key, None) is None:
            return
        watchers = self._watchers[key]
        del watchers[session]
        if not watchers:
            del self._watchers[key]
        if not self._lists[session]:
            del self._lists[session]

    def clear(self, session: Session) -> None:
        """The connection watches nobody; also when it ends."""
        for nick in self.watched(session):
            self.remove(session, nick)

    def watches(self, session: Session, nick: str) -> bool:
        """Whether the connection watches the nick."""
        return fold(nick) in self._lists.get(session, ())

    def watched(self, session: Session) -> list[str]:
        """The nicks that the connection watches, as it wrote them."""
        return list(self._lists.get(session, {}).values())

    def watchers(self, nick: str) -> list[Session]:
        """The connections that watch the nick."""
        return list(self._watchers.get(fold(nick), ()))
