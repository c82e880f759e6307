"""What is known of people on one server: whether they are here, their full names and accounts.

Somebody who is in a room with us is here; of the others only those are known whom the server tells about: the people of
our direct talks, also of closed ones, and favourites, by MONITOR (https://ircv3.net/specs/extensions/monitor), or by
asking ISON now and then.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from gui.client.profiles import NO_PROFILE, Profile

NOBODY: Mapping[str, str] = {}
LIMIT = 20_000
"""People who are remembered; beyond it the one who came first is forgotten."""


AWAY_ONLY = "away"
"""What is sent where no reason is given, since a server wants some text: the same word in whatever language, so that
nobody reads it as a reason."""
_NO_REASONS = (AWAY_ONLY, "нет на месте", "отошёл", "отошла")


def away_reason(text: str) -> str:
    """The reason that somebody gives for being away; "" where it says no more than that."""
    return "" if text.strip().lower() in _NO_REASONS else text


class Presence(Enum):
    """Where somebody is, as far as it is known."""

    UNKNOWN = "unknown"
    HERE = "here"
    AWAY = "away"
    GONE = "gone"


@dataclass(slots=True)
class Person:
    """Somebody. What is not known is ""."""

    nick: str
    presence: Presence = Presence.UNKNOWN
    away_text: str = ""
    since_ms: int = 0
    """When they went, where we have seen it; else 0."""
    realname: str = ""
    account: str = ""
    profile: Profile = NO_PROFILE
    """What they tell of themselves, as long as they are here."""


class Persons:
    """The people by folded nick, and whom the server was asked to watch."""

    def __init__(self, avatars: Mapping[str, str] = NOBODY) -> None:
        self._all: dict[str, Person] = {}
        self.former_avatars = avatars
        """By key what people showed in the connection before this one: it stays in the log until they can be known."""
        self.watched: dict[str, str] = {}
        """Nicks by key for MONITOR."""
        self.watch_limit: int | None = None
        """What the server has said to be too many."""
        self.asked_ms = 0
        """When ISON was asked last; 0 for never."""
        self.soon: dict[str, str] = {}
        """Nicks by key of whom ISON is to be asked before its time: their talks have just been opened."""
        self.to_ask: deque[dict[str, str]] = deque()
        """The lines of ISON that wait for the pace, each the nicks by key."""
        self.asked: deque[dict[str, str]] = deque()
        """The same of those that were asked, by nobody who has typed it; the answers are on their way."""

    def avatars(self) -> dict[str, str]:
        """By key what people show."""
        return {key: each.profile.avatar for key, each in self._all.items() if each.profile.avatar}

    def get(self, key: str) -> Person | None:
        """What is known of somebody."""
        return self._all.get(key)

    def of(self, key: str, nick: str) -> Person:
        """The record of somebody, made now where there is none."""
        person = self._all.get(key)
        if person is None:
            if len(self._all) >= LIMIT:
                del self._all[next(iter(self._all))]
            person = self._all[key] = Person(nick)
        return person

    def rename(self, old: str, new: str, nick: str) -> None:
        """Somebody has another nick."""
        person = self._all.pop(old, None)
        if person is not None:
            person.nick = nick
            self._all[new] = person
