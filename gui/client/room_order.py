"""The order of pages in the sidebar: favourites first, then as the user has put them, then by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from gui.client.places import Place, as_tree, from_tree

LIMIT = 1_000
"""Places that are kept."""


class RoomOrder:
    """Favourites, and the places that have been moved by hand."""

    def __init__(self, kept: object = None, touch: Callable[[], object] = lambda: None) -> None:
        self._touch = touch
        self.on_favourite: Callable[[], object] = lambda: None
        """Called when a page is a favourite now, or is none any more."""
        parts = kept if isinstance(kept, dict) else {}
        self._favourites = {
            place for place, value in from_tree(parts.get("favourites")).items() if value is True
        }
        self._ranks = {
            place: value
            for place, value in from_tree(parts.get("ranks")).items()
            if isinstance(value, int) and not isinstance(value, bool)
        }

    def kept(self) -> object:
        """What goes into the file."""
        favourites = dict.fromkeys(sorted(self._favourites, key=_text), True)
        return {"favourites": as_tree(favourites), "ranks": as_tree(self._ranks)}

    def is_favourite(self, place: Place) -> bool:
        """Whether the page stands among the first."""
        return place in self._favourites

    def set_favourite(self, place: Place, wanted: bool) -> None:
        """Puts a page among the first, or back."""
        if wanted != (place in self._favourites) and (not wanted or len(self._favourites) < LIMIT):
            (self._favourites.add if wanted else self._favourites.discard)(place)
            self._touch()
            self.on_favourite()

    def favourites(self, server: str) -> tuple[str, ...]:
        """The keys of the favourite pages of one server."""
        return tuple(sorted(place.page for place in self._favourites if place.server == server))

    def arrange(self, places: Iterable[Place], *, first: Place | None = None) -> list[Place]:
        """The places of one list in their order. `first`: where nobody has moved it, it leads (the lobby)."""
        return sorted(places, key=lambda place: self._sort_key(place, first))

    def move(self, shown: Sequence[Place], place: Place, row: int) -> None:
        """Moves a page of the list that is `shown` so that it stands at `row` of it."""
        others = [each for each in shown if each != place]
        others.insert(row, place)
        for rank, each in enumerate(others[:LIMIT]):
            self._ranks[each] = rank
        while len(self._ranks) > LIMIT:
            del self._ranks[next(iter(self._ranks))]
        self._touch()

    def follow(self, was: Place, place: Place) -> None:
        """A page has another place: it stays where it stood."""
        if was in self._favourites:
            self._favourites.discard(was)
            self._favourites.add(place)
            self._touch()
            self.on_favourite()
        if was in self._ranks:
            self._ranks[place] = self._ranks.pop(was)
            self._touch()

    def _sort_key(self, place: Place, first: Place | None) -> tuple[bool, float, bool, str, str]:
        rank = self._ranks.get(place)
        return (
            place not in self._favourites,
            -1 if rank is None and place == first else float("inf") if rank is None else rank,
            place != first,
            place.page,
            place.server,
        )


def _text(place: Place) -> tuple[str, str]:
    return place.server, place.page
