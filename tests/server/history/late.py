"""A store that answers late, from a thread of its own, as one does whose commit goes over the network."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence

from server.history import BadEntry, Entry, Shown, Ticket, sort_of
from server.history.memory import MemoryHistory

_Append = tuple[Ticket, list[Entry]]


class LateHistory(MemoryHistory):
    """A store whose appends of messages wait for the test: `ticket` gives the next. Who joins is kept at once."""

    def __init__(self) -> None:
        super().__init__()
        self.appended: queue.SimpleQueue[_Append] = queue.SimpleQueue()

    def append(self, entries: Sequence[Entry], answered: Callable[[], None]) -> Ticket:
        if entries and all(sort_of(entry.command) is Shown.EVENTS for entry in entries):
            return super().append(entries, answered)
        ticket = Ticket(answered)
        self.appended.put((ticket, list(entries)))
        return ticket

    def ticket(self, *texts: str) -> Ticket:
        """The ticket of the next append, which has to hold these texts."""
        ticket, entries = self.appended.get(timeout=10)
        said = [entry for entry in entries if sort_of(entry.command) is Shown.MESSAGES]
        assert tuple(entry.params[1] for entry in said) == texts
        return ticket


class CommitterHistory(LateHistory):
    """Commits all that waits as one, entries of another server among ours, and only then answers."""

    FOREIGN = Entry("#elsewhere", "foreign", 1, "zoe!~z@far", "PRIVMSG", ("#elsewhere", "hi"), {})

    def __init__(self) -> None:
        super().__init__()
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._commit_all, name="committer")
        self._thread.start()

    def append(self, entries: Sequence[Entry], answered: Callable[[], None]) -> Ticket:
        ticket = Ticket(answered)
        self.appended.put((ticket, list(entries)))
        return ticket

    def close(self) -> None:
        self._ending.set()
        self.appended.put((Ticket(), []))
        self._thread.join()

    def _commit_all(self) -> None:
        while not self._ending.is_set():
            group = [self.appended.get()]
            while not self.appended.empty():
                group.append(self.appended.get())
            for _, entries in group:
                MemoryHistory.append(self, [self.FOREIGN, *entries], lambda: None)
            for ticket, _ in group:
                ticket.answer()


class PickyHistory(MemoryHistory):
    """A store that can't keep what holds a certain word, though its disk is fine."""

    def __init__(self) -> None:
        super().__init__()
        self.tries: list[int] = []
        """How many entries came with each append."""

    def append(self, entries: Sequence[Entry], answered: Callable[[], None]) -> Ticket:
        self.tries.append(len(entries))
        if any(map(self.is_bad, entries)):
            raise BadEntry("This can't be written down.")
        return super().append(entries, answered)

    def is_bad(self, entry: Entry) -> bool:
        """Whether an entry can't be kept."""
        return "bad" in entry.params[-1]
