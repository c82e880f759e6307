"""Whom we don't want to hear: masks over `nick!user@host`, a list for each server.

What they say is dropped before it is an entry: it is not shown, not counted, and notifies nobody. Who comes and
goes is still told, since the list of people shows them anyway.
"""

from __future__ import annotations

from collections.abc import Callable

from wire.names import mask_match, normalize_mask

MASKS_LIMIT = 500


class Ignored:
    """The masks of one server. "bob" stands for "bob!*@*"."""

    def __init__(self, masks: tuple[str, ...] = (), touch: Callable[[], object] = lambda: None) -> None:
        self._masks = list(masks)
        self._touch = touch

    @property
    def masks(self) -> tuple[str, ...]:
        """All masks, in the order in which they came."""
        return tuple(self._masks)

    def add(self, mask: str) -> None:
        """Ignores whom the mask covers."""
        mask = normalize_mask(mask.strip())
        if mask not in self._masks and len(self._masks) < MASKS_LIMIT:
            self._masks.append(mask)
            self._touch()

    def remove(self, mask: str) -> None:
        """Hears them again."""
        mask = normalize_mask(mask.strip())
        if mask in self._masks:
            self._masks.remove(mask)
            self._touch()

    def hear(self, source: str) -> None:
        """Removes all masks that cover somebody."""
        for mask in self.covering(source):
            self.remove(mask)

    def cover(self, source: str) -> bool:
        """Whether a source, as `nick!user@host` or a nick alone, is ignored."""
        return bool(self._masks) and bool(self.covering(source))

    def covering(self, source: str) -> list[str]:
        """The masks that cover a source."""
        if source and "!" not in source:
            source += "!*@*"
        return [mask for mask in self._masks if source and mask_match(mask, source)]


class IgnoreLists:
    """The lists of all servers, kept over restarts."""

    def __init__(self, kept: object = None, touch: Callable[[], object] = lambda: None) -> None:
        self._touch = touch
        self._lists: dict[str, Ignored] = {}
        for server, masks in kept.items() if isinstance(kept, dict) else ():
            if isinstance(masks, list):
                texts = tuple(mask for mask in masks if isinstance(mask, str) and mask)
                self._lists[str(server)] = Ignored(texts[:MASKS_LIMIT], touch)

    def kept(self) -> object:
        """What goes into the file."""
        return {server: list(each.masks) for server, each in self.all().items()}

    def all(self) -> dict[str, Ignored]:
        """The lists that hold somebody, by server."""
        return {server: each for server, each in self._lists.items() if each.masks}

    def of(self, server: str) -> Ignored:
        """The list of a server: always the same object."""
        return self._lists.setdefault(server, Ignored((), self._touch))
