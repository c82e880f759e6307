"""Which messages are worth a notification: a level for each page, and hours in which nothing is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from gui.client.buffers import SAID, BufferKind, Entry
from gui.client.places import Place, as_tree, from_tree

MINUTES_A_DAY = 24 * 60


class Level(Enum):
    """What of a page is notified. A direct talk is notified unless it is NOTHING."""

    ALL = "all"
    MENTIONS = "mentions"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From one minute of the local day to another, past midnight where the second is earlier."""

    begin_minute: int
    end_minute: int

    def cover(self, minute: int) -> bool:
        """Whether the minute of the day is quiet; two equal ends mean never."""
        if self.begin_minute <= self.end_minute:
            return self.begin_minute <= minute < self.end_minute
        return minute >= self.begin_minute or minute < self.end_minute


def minute_of(text: str) -> int | None:
    """The minute of the day that "22:30" means; None where it is no time."""
    hours, colon, minutes = text.strip().partition(":")
    if not (colon and len(hours) <= 2 and len(minutes) == 2 and (hours + minutes).isdecimal()):
        return None
    minute = int(hours) * 60 + int(minutes)
    return minute if int(minutes) < 60 and minute < MINUTES_A_DAY else None


class NotifyRules:
    """The levels of pages, kept over restarts; `default` and `quiet` are options, which the window sets.

    Whoever is ignored never gets here: the core drops what they say.
    """

    def __init__(self, kept: object = None, touch: Callable[[], object] = lambda: None) -> None:
        self.default = Level.MENTIONS
        self.quiet: QuietHours | None = None
        self._touch = touch
        names = {level.value: level for level in Level}
        self._levels = {
            place: names[value]
            for place, value in from_tree(kept).items()
            if isinstance(value, str) and value in names
        }

    def kept(self) -> object:
        """What goes into the file."""
        return as_tree({place: level.value for place, level in self._levels.items()})

    def own_level(self, place: Place) -> Level | None:
        """The level chosen for a page; None where it follows the default."""
        return self._levels.get(place)

    def level(self, place: Place) -> Level:
        """The level that holds for a page."""
        return self._levels.get(place, self.default)

    def set_level(self, place: Place, level: Level | None) -> None:
        """Chooses the level of a page; None: it follows the default again."""
        if level is None:
            self._levels.pop(place, None)
        else:
            self._levels[place] = level
        self._touch()

    def follow(self, was: Place, place: Place) -> None:
        """A page has another place, and keeps its level."""
        level = self._levels.get(was)
        if level is not None:
            self.set_level(was, None)
            self.set_level(place, level)

    def want(
        self, place: Place, kind: BufferKind, entry: Entry, minute: int, *, called: bool = False
    ) -> bool:
        """Whether to notify of an entry that comes at this minute of the local day.

        `called`: the core reported that it concerns us (a mention, an invitation, a kick).
        """
        level = self.level(place)
        if entry.own or level is Level.NOTHING or (self.quiet is not None and self.quiet.cover(minute)):
            return False
        if called or entry.mention:
            return True
        # What a server says on its own page is no talk.
        return entry.kind in SAID and (
            kind is BufferKind.DIRECT or (kind is BufferKind.ROOM and level is Level.ALL)
        )
