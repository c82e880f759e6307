"""The rooms that others have opened, and that the user has not seen yet."""

from __future__ import annotations

from collections.abc import Mapping

from gui.client.buffers import Buffer
from gui.client.changes import NewRooms

LIMIT = 99


class UnseenRooms:
    """Of one chat."""

    def __init__(self, buffers: Mapping[str, Buffer]) -> None:
        self._buffers = buffers
        self._names: dict[str, None] = {}

    def take(self, change: NewRooms) -> None:
        """These are new; of many the last ones."""
        self._names.update(dict.fromkeys(room.name for room in change.rooms))
        for name in list(self._names)[:-LIMIT]:
            del self._names[name]

    @property
    def names(self) -> list[str]:
        """Without those that have a page by now."""
        entered = {page.name for page in self._buffers.values()}
        return [name for name in self._names if name not in entered]

    def clear(self) -> None:
        """The user has looked at the list of rooms."""
        self._names.clear()
