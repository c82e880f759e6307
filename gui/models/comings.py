"""A run of joining and leaving in one sentence: "alice, bob and 3 others joined; carol left"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject

from gui.client.buffers import Entry, EntryKind

NAMES = 3
"""So many are named; of more, one less and how many others."""


@dataclass(slots=True)
class Comings:
    """Who came and went in the end, each in the order of when they first did something."""

    joined: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    returned: list[str] = field(default_factory=list)
    """Left and joined again."""
    visited: list[str] = field(default_factory=list)
    """Joined and left again."""


def comings(entries: Iterable[Entry]) -> Comings:
    """Sums up entries of joining and leaving; of each person only the first and the last count."""
    ends: dict[str, tuple[bool, bool]] = {}
    for entry in entries:
        joins = entry.kind is EntryKind.JOIN
        first, _ = ends.get(entry.nick, (joins, joins))
        ends[entry.nick] = (first, joins)
    made = Comings()
    for nick, (joined_first, joined_last) in ends.items():
        if joined_first:
            (made.joined if joined_last else made.visited).append(nick)
        else:
            (made.returned if joined_last else made.left).append(nick)
    return made


def comings_sentence(entries: Iterable[Entry]) -> str:
    """What a folded run says, in the language of the window."""
    return _Words().sentence(comings(entries))


class _Words(QObject):
    """A QObject for its tr(): only that makes entries with plural forms (Russian has three)."""

    def sentence(self, run: Comings) -> str:
        """All parts that have somebody in them."""
        parts = []
        if run.joined:
            parts.append(
                self.tr("{names} joined", "", _number(run.joined)).format(names=self._names(run.joined))
            )
        if run.left:
            parts.append(self.tr("{names} left", "", _number(run.left)).format(names=self._names(run.left)))
        if run.returned:
            parts.append(
                self.tr("{names} left and came back", "", _number(run.returned)).format(
                    names=self._names(run.returned)
                )
            )
        if run.visited:
            parts.append(
                self.tr("{names} came and went", "", _number(run.visited)).format(
                    names=self._names(run.visited)
                )
            )
        return "; ".join(parts)

    def _names(self, nicks: list[str]) -> str:
        if len(nicks) == 1:
            return nicks[0]
        named, last = nicks[:-1], nicks[-1]
        if len(nicks) > NAMES:
            named = nicks[: NAMES - 1]
            last = self.tr("%n others", "", len(nicks) - len(named))
        return self.tr("{names} and {last}").format(names=", ".join(named), last=last)


def _number(nicks: list[str]) -> int:
    """One or several, for the verb: in Russian 21 things take the singular, but a list of 21 names does not."""
    return min(2, len(nicks))
