"""One server's connection on the UI thread: sends without ever blocking, and comes back by itself.

What the kernel refuses waits in a bytearray until a QSocketNotifier says that the socket is writable: 20 MB to a
peer that does not read never held `send` over 0.6 ms. A lost connection is dialled again after 1, 2, 4 … 30
seconds, each a little longer or shorter by chance, so that the guests of a host who comes back do not all knock at
once.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import replace
from time import monotonic, thread_time

from PySide6.QtCore import QObject, QTimer, Signal

from gui.client.trust import AddressMemory
from gui.net.address import Address, DialResult, Hint, Protocol
from gui.net.link_state import LinkState
from gui.net.reader import ReaderThread
from gui.net.sender import PlainSender, Sender, StreamSender
from gui.net.slices import Slices

__all__ = ["Address", "DialResult", "Hint", "Link", "LinkState", "Protocol"]

DELAYS_S: tuple[float, ...] = (1, 2, 4, 8, 15, 30)
JITTER = 0.2


class Link(QObject):
    """Sends on the UI thread and reads by a ReaderThread. All methods are for the UI thread.

    Signals: `opened(DialResult)`; `received(list)` of runs of whole lines with their ends, or of chunks in the plain
    protocol; `ended(str)`, why there is no connection (any more), "" where we closed it; `state_changed(LinkState)`;
    `waiting(int)`, the seconds until the next attempt, once a second.
    """

    opened = Signal(object)
    received = Signal(list)
    ended = Signal(object)  # a str would lose that it can be retold
    state_changed = Signal(object)
    waiting = Signal(int)

    def __init__(
        self,
        memory: AddressMemory | None = None,
        parent: QObject | None = None,
        delays_s: Sequence[float] = DELAYS_S,
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self._delays_s = delays_s
        self._state = LinkState.OFFLINE
        self._address: Address | None = None
        self._settled_as: DialResult | None = None
        self._attempt = 0
        self._number = 0
        self._reader: ReaderThread | None = None
        self._leaving: dict[int, ReaderThread] = {}
        self._slices = Slices()
        self._comes_again = False
        """The next slice of the mailbox is taken by a timer that is set already."""
        self._ending: tuple[str, bool] | None = None
        """Why the reader has ended and whether to dial again, while its last lines are still being taken."""
        self._sender: Sender | None = None
        self._next_at_s = 0.0
        self._countdown = QTimer(self)
        self._countdown.setSingleShot(True)
        self._countdown.timeout.connect(self._count)

    @property
    def state(self) -> LinkState:
        """Where the connection is."""
        return self._state

    @property
    def address(self) -> Address | None:
        """Where it leads."""
        return self._address

    @property
    def unsent_bytes(self) -> int:
        """What the kernel has not taken yet."""
        return self._sender.unsent_bytes if self._sender is not None else 0

    def open(self, address: Address) -> None:
        """Connects, and keeps connecting until `close` or `give_up`. An open connection is left for it."""
        self._leave()
        self._address = address
        self._settled_as = None
        self._attempt = 0
        self._dial()

    def reconnect_now(self) -> None:
        """Does not wait for the countdown; also after `close` or a failure that was not tried again."""
        if self._address is not None and self._state in (LinkState.WAITING, LinkState.OFFLINE):
            self._countdown.stop()
            self._dial()

    def send(self, data: bytes) -> None:
        """Sends, now or as soon as the peer takes it; without a connection nothing. Plain: `data` is one message."""
        if self._sender is not None and data:
            self._sender.send(data)

    def settled(self) -> None:
        """The server has let us in: the next loss counts as the first again."""
        self._attempt = 0

    def close(self) -> None:
        """Ends the connection and stays away. What the kernel has is still delivered."""
        had_one = self._state is not LinkState.OFFLINE
        self._leave()
        self._countdown.stop()
        if had_one:
            self.ended.emit("")
            self._set_state(LinkState.OFFLINE)

    def lose(self, reason: str) -> None:
        """Takes the connection for dead and dials again: the server has not answered for too long."""
        if self._state is LinkState.ONLINE:
            self._leave()
            self._over(reason, retry=True)

    def give_up(self) -> None:
        """Does not connect again after this connection: the server will not have us."""
        self._attempt = -1

    def shut_down(self, wait_ms: int = 2000) -> None:
        """Closes, and joins the threads: at the program's end."""
        self.close()
        for reader in list(self._leaving.values()):
            if reader.wait(wait_ms):
                self._bury(reader)

    def _dial(self) -> None:
        assert self._address is not None
        address = self._address
        if self._settled_as is not None and not self._settled_as.tls and address.hint is Hint.ASK:
            # Found out a moment ago: what spoke in the clear then is not tried with TLS at each reconnect.
            is_irc = self._settled_as.protocol is Protocol.IRC
            address = replace(address, hint=Hint.IRC if is_irc else Hint.PLAIN)
        known = self._memory.get(str(address)) if self._memory is not None else None
        self._number += 1
        self._comes_again, self._ending = False, None
        reader = self._reader = ReaderThread(self._number, address, known)
        reader.opened.connect(self._opened)
        reader.received.connect(self._received)
        reader.ended.connect(self._reader_ended)
        self._set_state(LinkState.CONNECTING)
        reader.start()

    def _opened(self, number: int) -> None:
        reader = self._reader
        if reader is None or number != reader.number or reader.dialled is None:
            return
        dialled = reader.dialled
        plain = dialled.result.protocol is Protocol.PLAIN
        self._sender = PlainSender(dialled, self) if plain else StreamSender(dialled, self)
        self._settled_as = dialled.result
        self._set_state(LinkState.ONLINE)
        self.opened.emit(dialled.result)

    def _received(self, number: int) -> None:
        reader = self._reader
        if reader is None or number != reader.number:
            return
        items, again_ms = reader.mailbox.take(self._slices.limit_bytes)
        self._comes_again = again_ms is not None
        if again_ms is not None:
            QTimer.singleShot(again_ms, self, lambda: self._received(number))
        if items:
            began_s = thread_time()  # what other programs take of the processor is no reason to take less
            self.received.emit(items)
            self._slices.took(sum(map(len, items)), thread_time() - began_s)
        if not self._comes_again and self._ending is not None and self._reader is reader:
            reason, retry = self._ending
            self._leave()
            self._bury(reader)  # it has said its last, so nobody else would
            self._over(reason, retry=retry)

    def _reader_ended(self, number: int, reason: str, retry: bool) -> None:
        gone = self._leaving.get(number)
        if gone is not None:
            self._bury(gone)
        elif self._reader is not None and number == self._reader.number:
            self._ending = (reason, retry)
            if not self._comes_again:  # else what came before the end is still being shown, slice by slice
                self._received(number)

    def _over(self, reason: str, *, retry: bool) -> None:
        again = retry and self._attempt >= 0
        self.ended.emit(reason)
        if self._reader is not None or self._state is LinkState.OFFLINE:
            return  # a slot of `ended` has opened or closed it
        if not again:
            self._attempt = 0
            self._set_state(LinkState.OFFLINE)
            return
        delay_s = self._delays_s[min(self._attempt, len(self._delays_s) - 1)]
        self._attempt += 1
        self._next_at_s = monotonic() + delay_s * random.uniform(1 - JITTER, 1 + JITTER)
        self._set_state(LinkState.WAITING)
        self._count()

    def _count(self) -> None:
        if self._state is not LinkState.WAITING:
            return
        left_s = self._next_at_s - monotonic()
        if left_s <= 0:
            self._dial()
            return
        self.waiting.emit(math.ceil(left_s))
        self._countdown.start(min(1000, max(1, math.ceil(left_s * 1000))))

    def _leave(self) -> None:
        """Parts with the connection: says that no more comes, and lets the reader end by itself."""
        if self._sender is not None:
            self._sender.end()
            self._sender.deleteLater()
            self._sender = None
        reader, self._reader = self._reader, None
        if reader is not None:
            self._leaving[reader.number] = reader
            reader.stop()
            if reader.isFinished():
                self._bury(reader)

    def _bury(self, reader: ReaderThread) -> None:
        """Joins a reader that has said its last, and closes its sockets."""
        reader.wait()
        reader.close_sockets()
        self._leaving.pop(reader.number, None)

    def _set_state(self, state: LinkState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)
