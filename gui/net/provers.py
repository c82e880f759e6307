"""Threads for what a login takes: 34 ms of hashing for 100,000 iterations, and a server may ask for a million; and for
a password to be on the disk."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal

from gui.client.login import Keeping, Proof


class Provers(QObject):
    """UI thread only; each thread does one piece of work and ends.

    Signals: `done(object)` with the Proof or Keeping, on the UI thread.
    """

    done = Signal(object)
    _worked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: list[threading.Thread] = []
        self._worked.connect(self._come_back)  # queued: it is emitted on another thread

    def start(self, proof: Proof | Keeping) -> None:
        """Does the work; `done` follows."""
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(target=self._work, args=(proof,), name="proof of a login")
        self._threads.append(thread)
        thread.start()

    def shut_down(self) -> None:
        """Waits for what is under way: half a second of hashing at the most, or the disk.

        Nothing comes back any more.
        """
        self.blockSignals(True)
        for thread in self._threads:
            thread.join()
        self._threads.clear()

    def _work(self, proof: Proof | Keeping) -> None:
        proof.work()
        self._worked.emit(proof)

    def _come_back(self, proof: Proof | Keeping) -> None:
        self.done.emit(proof)
