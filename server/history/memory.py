"""The store that forgets: the newest entries of each target, until the server ends."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from server.history import Entry, Page, Ticket
from server.history.log import Log

_ANSWERED = Ticket().answer()
_target = attrgetter("target")


class MemoryHistory:
    """Keeps so many messages and other entries of each target, the targets that were used last, and `limit_bytes`.

    Events have a limit of their own: a hundred guests whose Wi-Fi comes and goes push nothing out that was said.
    The lock guards the readers (connection threads) from the hub's appends; it is never held across I/O.
    """

    def __init__(
        self,
        messages_a_target: int = 5000,
        events_a_target: int = 1000,
        targets: int = 4096,
        limit_bytes: int = 64 * 1024 * 1024,
        is_owned: Callable[[str], bool] = lambda target: False,
    ) -> None:
        """`is_owned`, asked on the hub's thread, says which targets are dropped last."""
        self._is_owned = is_owned
        self._messages_a_target = messages_a_target
        self._events_a_target = events_a_target
        self._targets = targets
        self._limit_bytes = limit_bytes
        self._size_bytes = 0
        self._count = 0
        """Of all entries that ever came: their places in the order."""
        self._logs: OrderedDict[str, Log] = OrderedDict()
        """By target, the one that was used last at the end. None is empty."""
        self._silent: dict[str, None] = {}
        """Those of them in which nothing was said, the one that was used least lately first."""
        self._talks: dict[str, set[str]] = {}
        """The targets of a party's talks."""
        self._lock = threading.Lock()

    def append(self, entries: Sequence[Entry], answered: Callable[[], None]) -> Ticket:
        """Keeps the entries and answers at once."""
        with self._lock:
            for target, run in groupby(entries, _target):
                said: list[Entry] = []
                for entry in run:
                    act = self._ACTS.get(entry.command)
                    if act is None:
                        said.append(entry)
                    else:
                        self._append(target, said)
                        said = []
                        act(self, entry)
                self._append(target, said)
        return _ANSWERED

    def read(self, page: Page) -> list[Entry]:
        """A page, oldest first. Raises UnknownMark."""
        with self._lock:
            return self._log(page.target).read(page)

    def count(self, page: Page) -> int:
        """How many entries a page would hold if it had no limit. Raises UnknownMark."""
        with self._lock:
            return self._log(page.target).count(page)

    def find(self, target: str, msgid: str) -> Entry | None:
        """The entry, where it is in this target and was not redacted."""
        with self._lock:
            return self._log(target).find(msgid)

    def edits(self, target: str, msgid: str) -> list[Entry]:
        """The entries that give another text to this one, oldest first."""
        with self._lock:
            return self._log(target).edits(msgid)

    def newest(self, rooms: Collection[str], party: str, after_ms: int, before_ms: int) -> list[Entry]:
        """The newest message of each of these rooms and of each talk of the party's, oldest first."""
        with self._lock:
            newest = [self._log(target).newest() for target in {*rooms, *self._talks.get(party, ())}]
        found = [one for one in newest if one is not None and after_ms < one[1].time_ms < before_ms]
        return [entry for _, entry in sorted(found)]

    def close(self) -> None:
        """Nothing is left to write."""

    def _log(self, target: str) -> Log:
        return self._logs.get(target, _NOTHING)

    def _append(self, target: str, entries: Sequence[Entry]) -> None:
        """Keeps what was said in one target, in one go: a turn has many entries of a busy room."""
        if not entries:
            return
        log = self._logs.get(target)
        if log is None:
            log = Log(target, self._messages_a_target, self._events_a_target)
            self._put_in(log)
        else:
            self._logs.move_to_end(target)
        before = log.size_bytes
        log.append(self._count + 1, entries)
        self._count += len(entries)
        self._changed(log, before)
        if self._size_bytes > self._limit_bytes or len(self._logs) > self._targets:
            self._make_room(log)

    def _changed(self, log: Log, before_bytes: int) -> None:
        """Counts what a log has more or less than before, and whether something was said in it."""
        self._size_bytes += log.size_bytes - before_bytes
        self._silent.pop(log.target, None)
        if not log.has_messages:
            self._silent[log.target] = None

    def _make_room(self, grown: Log) -> None:
        """Drops what is over the limits: whole targets first (see `_least`), then of this, which is the last one."""
        while len(self._logs) > self._targets or (
            self._size_bytes > self._limit_bytes and len(self._logs) > 1
        ):
            self._take_out(self._least(grown.target))
        while self._size_bytes > self._limit_bytes and len(grown) > 1:
            before = grown.size_bytes
            grown.drop_oldest()
            self._changed(grown, before)

    def _least(self, used: str) -> str:
        """The target to drop, but not this one: where nothing was said, else without an owner, else any; of these the
        one that was used least lately.

        Else who opens rooms by the thousand would push out what was said in the quiet ones.
        """
        silent = next((target for target in self._silent if target != used), None)
        if silent is not None:
            return silent
        unowned = (target for target in self._logs if target != used and not self._is_owned(target))
        return next(unowned, next(iter(self._logs)))

    def _move(self, entry: Entry) -> None:
        target, to = entry.target, entry.params[0]
        if target == to:
            return
        self._take_out(to)
        log = self._take_out(target)
        if log is not None:
            log.give(to)
            self._put_in(log)

    def _forget(self, entry: Entry) -> None:
        log = self._logs.get(entry.target)
        if log is None:
            return
        before = log.size_bytes
        log.drop_since(int(entry.params[0]) if entry.params else 0)
        self._changed(log, before)
        if not len(log):
            self._take_out(entry.target)

    def _become(self, entry: Entry) -> None:
        old, new = entry.target, entry.params[0]
        talks = self._talks.get(old, ()) if old != new else ()
        for target in [each for each in self._logs if each in talks]:
            to = " ".join(sorted(new if party == old else party for party in target.split(" ")))
            log, theirs = self._take_out(target), self._take_out(to)
            if log is not None:
                log.give(to, old, new)
                if theirs is not None:
                    log.take_in(theirs)
                self._put_in(log)

    def _put_in(self, log: Log) -> None:
        """Takes a log in under its target, as the one that was used last."""
        self._logs[log.target] = log
        for party in _parties(log.target):
            self._talks.setdefault(party, set()).add(log.target)
        self._changed(log, 0)

    def _take_out(self, target: str) -> Log | None:
        log = self._logs.pop(target, None)
        if log is None:
            return None
        self._size_bytes -= log.size_bytes
        self._silent.pop(target, None)
        for party in _parties(target):
            talks = self._talks[party]
            talks.discard(target)
            if not talks:
                del self._talks[party]
        return log

    _ACTS: Mapping[str, Callable[[MemoryHistory, Entry], None]] = {
        "BECOME": _become,
        "FORGET": _forget,
        "MOVE": _move,
    }


_NOTHING = Log("", 0, 0)
"""Stands for the targets that nothing is kept of; never written to."""


def _parties(target: str) -> set[str]:
    """The identities of those who talk; nobody for a room."""
    return set() if target[0] == "#" else set(target.split(" "))
