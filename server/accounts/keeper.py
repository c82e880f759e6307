"""Writes what is kept of the chat for those who are always on, on a thread of its own: no hub waits for a disk."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping

from server.accounts.store import Accounts
from wire.errors import Unavailable

log = logging.getLogger(__name__)

Kept = Mapping[tuple[str, str], str]


class Keeper:
    """Gets the whole state now and then, and writes what differs. What waits is one state, however slow the disk is."""

    def __init__(self, accounts: Accounts, known: Kept) -> None:
        self._accounts = accounts
        self._written = dict(known)
        """What the database holds; the thread's."""
        self._last: Kept = self._written
        """What was handed over last; the hub's."""
        self._is_failing = False
        """The last write failed, and is tried again at the next state; the thread's."""
        self._waiting: Kept | None = None
        self._wake = threading.Condition()
        self._is_ending = False
        self._thread: threading.Thread | None = None
        """Started when there is something to write: most servers have nobody who is always on."""

    def keep(self, state: Kept) -> None:
        """Takes a state, which replaces one that still waits. The hub's thread."""
        if state == self._last and not self._is_failing:
            return
        self._last = state
        with self._wake:
            self._waiting = state
            self._wake.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Writes what still waits, and ends the thread."""
        with self._wake:
            self._is_ending = True
            self._wake.notify()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while True:
            with self._wake:
                while self._waiting is None and not self._is_ending:
                    self._wake.wait()
                state, self._waiting = self._waiting, None
            if state is None:
                return
            self._write(state)

    def _write(self, state: Kept) -> None:
        changes: list[tuple[str, str, str | None]] = [
            (*key, text) for key, text in state.items() if self._written.get(key) != text
        ]
        changes += [(*key, None) for key in self._written.keys() - state.keys()]
        try:
            self._accounts.keep(changes)
        except Unavailable as error:
            if not self._is_failing:  # a full disk is full for hours
                log.error("who is always on, and where, was not kept: %s", error)
            self._is_failing = True
            return
        self._written = dict(state)
        self._is_failing = False
