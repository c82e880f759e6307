"""Those whom we know on a server without an open page: favourites, and people with whom we have talked in this run.

Whether they are here is asked of the server as for the people of open talks, after those, as far as it takes so many.
Closed talks are forgotten with the program: what was closed leaves no trace on the disk, and the person of a talk that
opens is asked about at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

CLOSED_LIMIT = 100
"""Closed talks whose people are watched; of more the one that was closed first is forgotten."""


class Acquaintances:
    """Stays over connections, as the pages do."""

    def __init__(self) -> None:
        self._favourites: dict[str, str] = {}
        self._closed: dict[str, str] = {}
        """Nicks by key, both; the talk that was closed last stands last."""

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Keys and nicks, in the order of their weight."""
        yield from self._favourites.items()
        yield from reversed(self._closed.items())

    def favour(self, keys: Sequence[str], fold: Callable[[str], str]) -> None:
        """These are the favourites; rooms may be among them."""
        self._favourites = {fold(key): key for key in keys}

    def closed(self, key: str, nick: str) -> None:
        """The page of a direct talk is gone."""
        self._closed.pop(key, None)
        self._closed[key] = nick
        if len(self._closed) > CLOSED_LIMIT:
            del self._closed[next(iter(self._closed))]

    def rename(self, old: str, new: str, nick: str) -> None:
        """Somebody has another nick."""
        for nicks in (self._favourites, self._closed):
            if old in nicks:
                del nicks[old]
                nicks[new] = nick

    def refold(self, fold: Callable[[str], str]) -> None:
        """Makes the keys anew: the server has named another case mapping."""
        self._favourites = {fold(nick): nick for nick in self._favourites.values()}
        self._closed = {fold(nick): nick for nick in self._closed.values()}
