"""Read markers: how far somebody has read each conversation. Private to an identity, shared by its devices."""

from __future__ import annotations

import json
from collections.abc import Container, Iterator

from wire.casemap import fold

MARKERS_AN_IDENTITY = 1000
"""Then the one that was set least lately goes."""

_Marks = dict[str, tuple[str, int]]
"""The name as it was written and the time, by folded name; the one that was set last at the end."""


class Markers:
    """Times in milliseconds since 1970, by identity and name. They only go forward. Used on the hub's thread.

    A guest's are gone with them; those of an account are kept with it (server/presence.py).
    """

    def __init__(self) -> None:
        self._by_identity: dict[str, _Marks] = {}
        self._texts: dict[str, str] = {}
        """What is kept, made anew only for those who have read on."""

    def get(self, identity: str, name: str) -> int | None:
        """How far; None where that was never said."""
        found = self._by_identity.get(identity, {}).get(fold(name))
        return found[1] if found is not None else None

    def last(self, identity: str, count: int) -> list[str]:
        """The names that were set last, the newest first."""
        names = [name for name, _ in self._by_identity.get(identity, {}).values()]
        return names[: -count - 1 : -1]

    def advance(self, identity: str, name: str, time_ms: int) -> bool:
        """Moves a marker forward; False where it was there or further already."""
        before = self.get(identity, name)
        if before is not None and before >= time_ms:
            return False
        marks = self._by_identity.setdefault(identity, {})
        marks.pop(fold(name), None)
        marks[fold(name)] = (name, time_ms)
        if len(marks) > MARKERS_AN_IDENTITY:
            del marks[next(iter(marks))]
        self._texts.pop(identity, None)
        return True

    def become(self, guest: str, identity: str) -> None:
        """What this guest has read was read by another identity: they have logged in."""
        for name, time_ms in self._by_identity.pop(guest, {}).values():
            self.advance(identity, name, time_ms)

    def rename(self, old_key: str, name: str, knowing: Container[str]) -> None:
        """A room has another name now; the markers of these identities go with it. All others must not learn it."""
        for identity, marks in self._by_identity.items():
            if identity in knowing and old_key in marks:
                marks[fold(name)] = (name, marks.pop(old_key)[1])
                self._texts.pop(identity, None)

    def forget(self, identity: str) -> None:
        """Whose they were is gone for good."""
        self._by_identity.pop(identity, None)
        self._texts.pop(identity, None)

    def kept(self) -> Iterator[tuple[str, str]]:
        """What is to be kept of each account, as text."""
        for identity, marks in self._by_identity.items():
            if identity[0] == "@":
                text = self._texts.get(identity)
                if text is None:
                    text = self._texts[identity] = json.dumps(list(marks.values()), ensure_ascii=False)
                yield identity, text

    def restore(self, identity: str, text: str) -> None:
        """Takes in what was kept of one."""
        self._by_identity[identity] = {fold(name): (name, time_ms) for name, time_ms in json.loads(text)}
