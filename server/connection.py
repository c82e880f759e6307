"""A connection's reading half: one thread that finds the door, receives, parses, and posts to the hub.

It never sends and never closes: what is to be said goes through the hub, and when the thread ends it posts Gone.
"""

from __future__ import annotations

import logging
import socket
import threading
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from server import sockets
from server.ask import Ask
from server.clock import Clock
from server.doors import Item
from server.doors.web_rules import WebRules
from server.entrance import Entrance
from server.events import Arrived, Event, Found, Gone, Lines
from server.limits import FloodBucket, Limits, count_targets
from server.outbox import Outbox
from wire.errors import Unavailable
from wire.message import Message
from wire.services import addressed

log = logging.getLogger(__name__)

POST_LINES = 256
LET_OTHERS_S = 0.001
"""How long what comes with a PING waits for the threads of other connections. Who acts by one connection and asks by
another whether it was done has sent that before. 2 of 5 questions overtook what was sent 10 us earlier, now 1 of 1,000.
"""
FEW_BYTES, MANY_BYTES = 2048, 65536
"""What is received at a time, of somebody who says little and much. Who waits holds the room for it: 7 MB of 1,000."""


class Connection:
    """What the reader's thread and the hub share of one connection. Each counter is written by one of them only."""

    def __init__(
        self,
        number: int,
        sock: socket.socket,
        address: str,
        is_local: bool,
        outbox: Outbox,
        give_up_place: Callable[[], None] = lambda: None,
    ) -> None:
        self.number = number
        self.sock = sock
        self.address = address
        self.is_local = is_local
        self.outbox = outbox
        self.give_up_place = give_up_place
        """The reader's, before Gone: who hears of the end may take the place at once."""
        self.posted = 0
        """Lines given to the hub; the reader's."""
        self.handled = 0
        """Lines that the hub has handled; the hub's."""
        self.is_waiting = False
        """The reader has stopped until the hub catches up."""
        self.proceed = threading.Event()
        """Set by the hub when it has caught up, or when the connection ends."""
        self.is_asked = False
        """A command has asked for slow work; set by the hub before it counts the command as handled."""
        self.ask: Ask | None = None
        """The work, when it may begin; the hub gives it, the reader takes it."""
        self.is_ending = False
        self.is_registered = False
        """The hub's: the slow part of coming in is not needed any more."""


Prepare = Callable[[Message, bool], object]
"""The slow part of a command, made on the reader's thread; it sees the configuration, the message and whether the guest
was registered a moment ago, no other chat state."""


@dataclass(frozen=True, slots=True)
class Slow:
    """Which commands take time: the slow parts by command, and the commands that may ask for work."""

    prepares: Mapping[str, Prepare] = field(default_factory=dict)
    asking: Mapping[str, Collection[str]] = field(default_factory=dict)
    """With the tags of which the message has to bear one for it; where there are none it always may."""

    def may_ask(self, message: Message) -> bool:
        """Whether the hub may want work of this thread before the next line."""
        needed, tags = self.asking.get(message.command), message.tags
        return needed is not None and (not needed or (bool(tags) and not tags.keys().isdisjoint(needed)))


class Reader:
    """One connection's thread, from the first byte to the last."""

    def __init__(
        self,
        connection: Connection,
        post: Callable[[Event], None],
        slow: Slow,
        limits: Limits,
        clock: Clock,
        web_rules: WebRules,
    ) -> None:
        self._connection = connection
        self._entrance = Entrance(connection, post, web_rules)
        self._sock = connection.sock
        self._post = post
        self._slow = slow
        self._limits = limits
        self._clock = clock
        self._bucket = None if connection.is_local else FloodBucket(clock.monotonic_s())

    def run(self) -> None:
        """Posts Arrived, all that is said, and Gone."""
        self._post(Arrived(self._connection))
        reason = "An error of the server's; it was logged"
        try:
            self._converse()
            reason = "Connection closed"
        except Exception:
            log.exception("connection %d failed", self._connection.number)
        finally:
            self._connection.give_up_place()
            self._post(Gone(self._connection, reason))

    def _converse(self) -> None:
        opened = self._entrance.open()
        if opened is not None:
            door, data = opened
            self._pass_on(door.read(data))
            size_bytes = FEW_BYTES
            while not self._connection.is_ending and (data := sockets.receive(self._sock, size_bytes)):
                self._pass_on(door.read(data))
                size_bytes = MANY_BYTES if len(data) >= FEW_BYTES else FEW_BYTES
            self._pass_on(door.end())
        while sockets.receive(self._sock):  # passed over, so that the peer reads our last words and no reset
            pass

    def _pass_on(self, items: Sequence[Item]) -> None:
        """Posts what was read, in portions, at the pace that the flood bucket and the hub allow."""
        batch: list[Item] = []
        prepared: dict[int, object] = {}
        has_let_others = False
        bucket, slow = self._bucket, self._slow
        for item in items:
            message = addressed(item) if isinstance(item, Message) else None
            wait_s = self._wait_s(bucket, message) if bucket is not None else 0.0
            if wait_s > 0.0 or len(batch) == POST_LINES:
                self._flush(batch, prepared)
                batch, prepared = [], {}
                if wait_s > 0.0:
                    self._pause(wait_s)
            if message is None:
                batch.append(item)
                continue
            command = message.command
            if command == "PING" and not has_let_others:
                has_let_others = True
                time.sleep(LET_OTHERS_S)
            if command in slow.prepares:
                prepared[len(batch)] = slow.prepares[command](message, self._connection.is_registered)
            batch.append(message)
            if command in slow.asking and slow.may_ask(message):
                self._flush(batch, prepared)
                batch, prepared = [], {}
                self._work()
        if batch:
            self._flush(batch, prepared)

    def _wait_s(self, bucket: FloodBucket, message: Message | None) -> float:
        """How long a line has to wait for its turn; None is what is no message."""
        command, params = (message.command, message.params) if message is not None else ("", ())
        length = len(params[-1]) if params else 0
        return bucket.wait_s(command, length, self._clock.monotonic_s(), count_targets(command, params))

    def _flush(self, batch: list[Item], prepared: dict[int, object]) -> None:
        connection = self._connection
        connection.posted += len(batch)
        self._post(Lines(connection, batch, prepared))
        while self._has_to_wait():
            connection.proceed.clear()
            connection.is_waiting = True
            if self._has_to_wait():  # asked again: the hub may have looked at is_waiting a moment before
                connection.proceed.wait()
            connection.is_waiting = False

    def _work(self) -> None:
        """Waits until the command is handled, and does the work that it asks for, if any."""
        connection = self._connection
        while not self._is_answered():
            connection.proceed.clear()
            connection.is_waiting = True
            if not self._is_answered():
                connection.proceed.wait()
            connection.is_waiting = False
        ask, connection.ask = connection.ask, None
        if ask is None:
            return
        connection.is_asked = False
        result: Any
        try:
            result = ask.work()
        except Unavailable as error:
            result = error
        self._post(Found(connection, ask, result))

    def _is_answered(self) -> bool:
        """Whether the hub has handled all and, where a command asked for work, lets it begin."""
        connection = self._connection
        if connection.is_ending or connection.ask is not None:
            return True
        return connection.handled == connection.posted and not connection.is_asked

    def _has_to_wait(self) -> bool:
        """Whether so many lines are unhandled that the hub has to catch up first; it won't when the connection ends."""
        connection = self._connection
        unhandled = connection.posted - connection.handled
        return unhandled > max(0, self._limits.unhandled_lines - POST_LINES) and not connection.is_ending

    def _pause(self, seconds: float) -> None:
        """Waits, but no longer than the connection lasts."""
        connection = self._connection
        connection.proceed.clear()
        if not connection.is_ending:
            connection.proceed.wait(seconds)
