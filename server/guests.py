"""Everybody who is connected: each session with its connection, and who is late. Belongs to the hub's thread."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from server.ask import Ask
from server.clock import Clock
from server.connection import Connection
from server.doors import Way, plain
from server.limits import Limits
from server.outbox import Outbox
from server.session import Kind, Session
from server.user import User

log = logging.getLogger(__name__)


@dataclass(eq=False, slots=True)
class Guest:
    """A session with its connection."""

    session: Session
    connection: Connection
    way: Way | None = None
    """How they talk, as soon as that is known."""
    last_words: bytes = b""
    """How the door itself answers the end of the talk."""
    close_by_s: float | None = None
    """When a connection that was told to end is cut."""


class Guests:
    """The guests by their connection's number; writes to them, and ends them."""

    def __init__(self, limits: Limits, clock: Clock) -> None:
        self._limits = limits
        self._clock = clock
        self._by_number: dict[int, Guest] = {}
        self._outboxes: dict[Session, Outbox] = {}
        """The same guests, for what is done a hundred times a turn."""
        self.next_due_s: float | None = None
        """When the next closing connection has to be cut; None while none is closing."""
        self.overflowed: list[Session] = []
        """Guests whose queue was full: the hub tells the others in the next turn."""

    def __iter__(self) -> Iterator[Guest]:
        return iter(list(self._by_number.values()))

    def session(self, connection: Connection) -> Session:
        """The session of a connection that has arrived and is not gone."""
        return self._by_number[connection.number].session

    def arrive(self, connection: Connection, cloak: str) -> Session:
        """Takes a connection in."""
        now = self._clock.monotonic_s()
        user = User(cloak, connection.address)
        session = Session(connection.number, connection.address, connection.is_local, now, user, heard_s=now)
        user.attach(session)
        self._by_number[connection.number] = Guest(session, connection)
        self._outboxes[session] = connection.outbox
        return session

    def ask(self, connection: Connection, data: bytes) -> None:
        """Sends bytes that belong to the choice of the door. From NAME on the guest is a plain one, if nothing else."""
        self.session(connection).kind = Kind.of(plain.render)
        connection.outbox.write(data)

    def choose(self, connection: Connection, way: Way, answer: bytes) -> None:
        """The guest's way of talking is known; `answer` is what belongs to the choice."""
        guest = self._by_number[connection.number]
        guest.way = way
        guest.session.is_plain = way.is_plain
        guest.session.kind = Kind.of(way.render)
        connection.outbox.is_paced = way.is_plain
        if answer:
            connection.outbox.write(answer)

    def answer(self, session: Session, data: bytes) -> None:
        """Sends what is the door's own business, such as a pong."""
        if data:
            self.write(session, data)

    def note_last_words(self, session: Session, data: bytes) -> None:
        """Keeps how the door answers the end of the talk, until all else was said."""
        self._by_number[session.number].last_words = data

    def leave(self, session: Session) -> None:
        """Closes the socket and forgets the guest, whose reader is gone."""
        self._by_number.pop(session.number).connection.outbox.close()
        del self._outboxes[session]

    def write(self, session: Session, data: bytes) -> None:
        """Sends to one guest. A guest who does not read is closed at once, so that nobody else waits."""
        self.write_all([(session, data)])

    def write_all(self, outputs: Iterable[tuple[Session, bytes]]) -> None:
        """Sends to these guests as `write` does."""
        outboxes = self._outboxes
        for session, data in outputs:
            outbox = outboxes.get(session)
            if outbox is not None and not outbox.write(data):
                self._overflow(session)

    def _overflow(self, session: Session) -> None:
        guest = self._by_number[session.number]
        if not session.closing:
            session.closing = f"Send queue over {self._limits.send_queue_bytes // 1024} KB: not reading"
            log.info("guest %d (%s): %s", session.number, session.user.nick, session.closing)
            self.overflowed.append(session)
        _wake(guest.connection)
        guest.connection.outbox.abort()

    def let_work(self, session: Session, ask: Ask) -> None:
        """The work of a command may begin, on the guest's own thread."""
        guest = self._by_number.get(session.number)
        if guest is not None:
            guest.connection.ask = ask
            guest.connection.proceed.set()

    def refuse(self, connection: Connection, data: bytes) -> None:
        """Says these bytes and ends a connection that has no door."""
        session = self.session(connection)
        session.closing = session.closing or "Refused"
        connection.outbox.write(data)
        self.finish(session)

    def finish(self, session: Session, is_end_of_all: bool = False) -> None:
        """Ends the stream after what is queued; the reader goes on until the peer ends it too, or the time is over."""
        guest = self._by_number.get(session.number)
        if guest is not None and guest.close_by_s is None:
            if guest.way is not None:
                last_words = guest.last_words or guest.way.farewell(session.closing, is_end_of_all)
                if last_words:
                    guest.connection.outbox.write(last_words)
            _wake(guest.connection)
            guest.connection.outbox.finish()
            guest.close_by_s = self._clock.monotonic_s() + self._limits.linger_s
            self._due(guest.close_by_s)

    def cut_late(self) -> list[tuple[Session, str]]:
        """Cuts the closing connections whose time is over; gives the guests who are late otherwise, and for what.

        "" is for a PING: the guest has been silent for a while.
        """
        now = self._clock.monotonic_s()
        limits = self._limits
        late: list[tuple[Session, str]] = []
        self.next_due_s = None
        for guest in self._by_number.values():
            session = guest.session
            if guest.close_by_s is not None:
                if now >= guest.close_by_s:
                    guest.connection.outbox.abort()
                else:
                    self._due(guest.close_by_s)
            elif not session.registered:
                if now - session.connected_s > limits.registration_s:
                    late.append((session, "Registration took too long"))
            elif not session.is_plain and now - session.heard_s > limits.idle_before_ping_s:
                if not session.pinged:
                    late.append((session, ""))
                elif now - session.heard_s > limits.idle_before_ping_s + limits.answer_to_ping_s:
                    late.append((session, f"No answer to PING for {limits.answer_to_ping_s:.0f} seconds"))
        return late

    def abort_all(self) -> None:
        """Cuts every connection: the server has ended."""
        for guest in self._by_number.values():
            _wake(guest.connection)
            guest.connection.outbox.abort()

    def close_all(self) -> None:
        """Closes every socket. After the readers and the drainer have ended."""
        for guest in self._by_number.values():
            guest.connection.sock.close()

    def _due(self, at_s: float) -> None:
        self.next_due_s = at_s if self.next_due_s is None else min(self.next_due_s, at_s)


def _wake(connection: Connection) -> None:
    """The reader stops waiting for the hub, and passes over what still comes."""
    connection.is_ending = True
    connection.proceed.set()
