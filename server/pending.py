"""Turns on their way through the history: nothing of a turn leaves before it, and all that was said earlier, is kept.

Theory: `commit` hands over what a turn has to keep and gets a ticket, or several where an entry is bad and the turn is
tried again in parts. `ready` gives the turns whose tickets are answered, in order: a turn that was answered early waits
for those before it. What could not be kept is taken back first: nobody sees it, its authors learn why, and all else of
the turn still leaves, since its state has changed.

The number of lines that wait is bounded: when the store is too far behind the hub takes nothing new, the connections'
threads stop receiving, and TCP tells the senders. Belongs to the hub's thread.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterator, Sequence

from server.audience import Turn
from server.history import BadEntry, Entry, History, Ticket
from server.labelled import Labelled
from server.reply import Reply
from wire.errors import Unavailable

log = logging.getLogger(__name__)

_Part = tuple[Ticket, Sequence[Entry]]


class Pending:
    """The turns that wait for the store."""

    def __init__(
        self, history: History, reply: Reply, limit_lines: int, answered: Callable[[], None]
    ) -> None:
        self._history = history
        self._reply = reply
        self._limit_lines = limit_lines
        self._answered = answered
        """Given to the store: wakes the hub, from any thread."""
        self._turns: deque[tuple[Turn, list[_Part]]] = deque()
        self._lines = 0

    def __bool__(self) -> bool:
        return bool(self._turns)

    @property
    def is_full(self) -> bool:
        """Whether the store has to catch up before the hub handles more."""
        return self._lines > self._limit_lines

    @property
    def oldest(self) -> Turn | None:
        """The turn that has waited longest."""
        return self._turns[0][0] if self._turns else None

    def commit(self, turn: Turn) -> None:
        """Hands over what the turn has to keep; the turn itself waits here."""
        if not turn.is_empty:
            self._turns.append((turn, self._append(turn.entries) if turn.entries else []))
            self._lines += turn.lines_count

    def ready(self) -> Iterator[Turn]:
        """The turns that may leave now, in order."""
        while self._turns and all(ticket.is_answered for ticket, _ in self._turns[0][1]):
            turn, parts = self._turns.popleft()
            self._lines -= turn.lines_count
            failed = _failures(parts)
            if failed:
                self._take_back(turn, failed)
            yield turn

    def _append(self, entries: Sequence[Entry]) -> list[_Part]:
        """One ticket for all; where an entry is bad, the halves by themselves, until it is alone.

        Of 4,096 entries one bad one costs 24 commits; row by row it would be 4,096, a second of the hub's time.
        """
        try:
            return [(self._history.append(entries, self._answered), entries)]
        except Unavailable as error:
            return [(Ticket().answer(str(error)), entries)]
        except BadEntry as error:
            if len(entries) == 1:
                return [(Ticket().answer(str(error)), entries)]
        middle = len(entries) // 2
        return self._append(entries[:middle]) + self._append(entries[middle:])

    def _take_back(self, turn: Turn, failed: dict[int, str]) -> None:
        """Nobody sees what could not be kept; its authors learn why."""
        turn.drop_unkept(failed)
        answered: set[object] = set()
        for entry in turn.entries:
            why, author = failed.get(id(entry)), turn.authors.get(id(entry))
            if why is None or author is None or author in answered:
                continue
            self._reply.refuse(turn, author, entry.command, why)
            if isinstance(author, Labelled):
                answered.add(author)  # one label, one answer, whatever the number of targets
        log.error("what was said could not be kept: %s", " ".join(dict.fromkeys(failed.values())))


def _failures(parts: Sequence[_Part]) -> dict[int, str]:
    """Why an entry, by its `id`, could not be kept."""
    failed: dict[int, str] = {}
    for ticket, entries in parts:
        if ticket.error:
            failed.update((id(entry), ticket.error) for entry in entries)
        failed.update((id(entries[index]), why) for index, why in ticket.refused.items())
    return failed
