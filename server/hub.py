"""The hub: one thread that owns all chat state. There are no locks over it.

Connections post what they read; a turn of the hub is four steps:

- **take** everything that waits, up to TURN_LINES lines, in the order of its arrival;
- **handle** each line: commands are plain functions on plain data, their answers are noted in a Turn;
- **commit** what was said to the history, the whole turn at once: one transaction, one ticket;
- **send**, when the tickets of all earlier turns are answered: each line is rendered once for each kind of listener,
  and every guest gets one write for the turn.

So batches form by themselves under load, the history's order is the chat's order, and an echo means that the message is
kept. A handler that raises is our bug: it is logged with its traceback and closes that guest only.
"""

from __future__ import annotations

import logging
import queue
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from server.audience import Turn
from server.commands import Call
from server.commands.farewell import depart
from server.commands.run import run
from server.connection import Arrived, Chosen, Connection, Event, Gone, Lines, Refused, Say
from server.doors import irc, plain
from server.history import History, Ticket
from server.limits import Admission
from server.outbox import Outbox
from server.reply import Reply
from server.session import Kind, Session
from server.world import World
from wire.errors import InputTooLong, NotUtf8, PeerError, Unavailable
from wire.message import Message
from wire.numerics import ERR_INPUTTOOLONG

log = logging.getLogger(__name__)

TURN_LINES = 4096
SLOW_TURN_S = 0.020
SWEEP_S = 5.0
"""How often the hub looks for guests who are late: to register, to answer a PING, to read their last line."""


@dataclass(frozen=True, slots=True)
class Drained:
    """The drainer has sent all that it had seen of an outbox."""

    outbox: Outbox
    seen_count: int


@dataclass(frozen=True, slots=True)
class Answered:
    """A store has answered a ticket."""


@dataclass(frozen=True, slots=True)
class Stop:
    """The server ends: everybody is told why."""

    reason: str
    done: Callable[[], None]


Posted = Event | Drained | Answered | Stop


@dataclass(eq=False, slots=True)
class _Guest:
    """A session with its connection."""

    session: Session
    connection: Connection
    close_by_s: float | None = None
    """When a connection that was told to end is cut."""


class Hub:
    """Owns the world. `post` is for any thread, `run` is the hub's thread."""

    def __init__(self, world: World, history: History) -> None:
        self.world = world
        self._history = history
        self._clock = world.clock
        self._limits = world.config.limits
        self._reply = Reply(world)
        self._inbox: queue.SimpleQueue[Posted] = queue.SimpleQueue()
        self._guests: dict[int, _Guest] = {}
        """By the connection's number."""
        self._admission = Admission(self._limits)
        self._held: deque[tuple[Ticket, Turn]] = deque()
        """Turns whose ticket, or an earlier one, is not answered yet."""
        self._overflowed: list[Session] = []
        self._sweep_at_s = self._clock.monotonic_s() + SWEEP_S
        self._stopping: Stop | None = None
        self._handlers: dict[type, Callable[..., None]] = {
            Lines: self._on_lines,
            Arrived: self._on_arrived,
            Say: self._on_say,
            Chosen: self._on_chosen,
            Refused: self._on_refused,
            Gone: self._on_gone,
            Drained: self._on_drained,
            Answered: self._on_answered,
            Stop: self._on_stop,
        }

    def post(self, item: Posted) -> None:
        """Hands something to the hub. Any thread."""
        self._inbox.put(item)

    def run(self) -> None:
        """Turns until Stop. The hub's thread; whatever rises from here is the end of the server."""
        while self._stopping is None:
            self.turn(self._take())
        self._stopping.done()

    def turn(self, items: list[Posted]) -> None:
        """One turn: handles the items, commits what was said, sends what may leave."""
        began = perf_counter()
        turn = self._reply.begin_turn()
        slowest_s, slowest = 0.0, ""
        for session in self._overflowed:
            depart(self.world, self._reply, session, session.closing)
        self._overflowed.clear()
        for item in items:
            before = perf_counter()
            self._handlers[type(item)](item)
            took = perf_counter() - before
            if took > slowest_s:
                slowest_s, slowest = took, type(item).__name__
        if self._clock.monotonic_s() >= self._sweep_at_s:
            self._sweep()
        self._commit(turn)
        if perf_counter() - began > SLOW_TURN_S:
            log.info(
                "a turn of %d items took %.0f ms, the slowest (%s) %.0f ms",
                len(items), (perf_counter() - began) * 1000, slowest, slowest_s * 1000,
            )  # fmt: skip

    def close(self) -> None:
        """Closes what is still open. After `run` has ended."""
        for guest in self._guests.values():
            guest.connection.outbox.abort()

    # --- take

    def _take(self) -> list[Posted]:
        """Waits for something, then takes all there is, up to TURN_LINES lines."""
        wait_s = max(0.0, self._sweep_at_s - self._clock.monotonic_s())
        try:
            item = self._inbox.get(timeout=0.0 if self._overflowed else wait_s)
        except queue.Empty:
            return []
        items = [item]
        lines = len(item.items) if type(item) is Lines else 1
        get_nowait = self._inbox.get_nowait
        try:
            while lines < TURN_LINES:
                item = get_nowait()
                items.append(item)
                lines += len(item.items) if type(item) is Lines else 1
        except queue.Empty:
            pass
        return items

    # --- handle

    def _on_lines(self, event: Lines) -> None:
        connection = event.connection
        session = self._guests[connection.number].session
        session.heard_s = self._clock.monotonic_s()
        session.pinged = False
        for index, item in enumerate(event.items):
            if session.closing:
                break
            try:
                if type(item) is Message:
                    run(Call(self.world, session, item, self._reply, event.prepared.get(index)))
                else:
                    self._answer_error(session, item)
            except Exception:
                log.exception("guest %d: %s failed", session.number, item)
                self._end(session, "An error of the server's; it was logged")
        connection.handled += len(event.items)
        if connection.is_waiting:
            connection.proceed.set()

    def _answer_error(self, session: Session, error: Message | PeerError) -> None:
        if isinstance(error, InputTooLong):
            self._reply.numeric(session, ERR_INPUTTOOLONG)
        elif isinstance(error, PeerError):
            command = error.command if isinstance(error, NotUtf8) else "*"
            self._reply.fail(session, command, error.code, error.text)

    def _on_arrived(self, event: Arrived) -> None:
        connection = event.connection
        now = self._clock.monotonic_s()
        session = Session(
            connection.number,
            connection.address,
            self.world.cloak(connection.address),
            connection.is_local,
            connected_s=now,
            heard_s=now,
        )
        self._guests[connection.number] = _Guest(session, connection)
        self.world.sessions.add(session)
        if not connection.is_local:
            problem = self._admission.enter(connection.address, now)
            if problem:
                log.info("refused %s: %s", connection.address, problem)
                self._refuse(connection, f"ERROR :{problem}\r\n".encode())

    def _on_say(self, event: Say) -> None:
        event.connection.outbox.write(event.data)

    def _on_chosen(self, event: Chosen) -> None:
        session = self._guests[event.connection.number].session
        session.is_plain = event.is_plain
        session.kind = Kind.of(plain.render if event.is_plain else irc.render)
        event.connection.outbox.is_paced = event.is_plain

    def _on_refused(self, event: Refused) -> None:
        self._refuse(event.connection, event.data)

    def _refuse(self, connection: Connection, data: bytes) -> None:
        session = self._guests[connection.number].session
        session.closing = session.closing or "Refused"
        connection.outbox.write(data)
        self._finish(session)

    def _on_gone(self, event: Gone) -> None:
        guest = self._guests.pop(event.connection.number)
        session = guest.session
        reason = session.closing or event.reason
        session.closing = reason
        depart(self.world, self._reply, session, reason)
        if not session.is_local:
            self._admission.leave(session.address)
        event.connection.outbox.close()

    def _on_drained(self, event: Drained) -> None:
        event.outbox.take_back(event.seen_count)

    def _on_answered(self, event: Answered) -> None:
        """The turns that may leave now leave at the end of this one."""

    def _on_stop(self, event: Stop) -> None:
        self._stopping = event
        for guest in self._guests.values():
            self._reply.close(guest.session, event.reason)

    # --- commit

    def _commit(self, turn: Turn) -> None:
        ticket = Ticket(is_answered=True)
        if turn.entries:
            try:
                ticket = self._history.append(turn.entries)
            except Unavailable as error:
                log.error("what was said could not be kept: %s", error)
                ticket = Ticket(is_answered=True, error=str(error))
        self._held.append((ticket, turn))
        while self._held and self._held[0][0].is_answered:
            ticket, turn = self._held.popleft()
            if ticket.error:
                self._take_back(turn, ticket.error)
            self._send(turn)

    def _take_back(self, turn: Turn, error: str) -> None:
        """Nobody sees what could not be kept; its authors learn why."""
        authors = list(turn.authors)
        turn.drop_stored()
        for author, command in authors:
            params = (command, "MESSAGE_ERROR", f"The message could not be kept and was not sent: {error}")
            turn.to(author, Message("FAIL", params, self.world.config.name))

    # --- send

    def _send(self, turn: Turn) -> None:
        guests = self._guests
        for session, data in turn.outputs():
            guest = guests.get(session.number)
            if guest is not None and not guest.connection.outbox.write(data):
                self._overflow(guest)
        for session in turn.closing:
            self._finish(session)

    def _overflow(self, guest: _Guest) -> None:
        """A guest who does not read: closed at once, so that nobody else waits; the others learn of it next turn."""
        session = guest.session
        if not session.closing:
            session.closing = f"Send queue over {self._limits.send_queue_bytes // 1024} KB: not reading"
            log.info("guest %d (%s): %s", session.number, session.nick, session.closing)
            self._overflowed.append(session)
        guest.connection.is_ending = True
        guest.connection.proceed.set()
        guest.connection.outbox.abort()

    def _finish(self, session: Session) -> None:
        """Ends the stream after what is queued; the reader goes on until the peer ends it too, or the time is over."""
        guest = self._guests.get(session.number)
        if guest is not None and guest.close_by_s is None:
            guest.connection.is_ending = True
            guest.connection.proceed.set()
            guest.connection.outbox.finish()
            guest.close_by_s = self._clock.monotonic_s() + self._limits.linger_s
            self._sweep_at_s = min(self._sweep_at_s, guest.close_by_s)

    def _end(self, session: Session, reason: str) -> None:
        """Closes a guest from within a turn."""
        if not session.closing:
            self._reply.close(session, reason)
            depart(self.world, self._reply, session, reason)

    # --- now and then

    def _sweep(self) -> None:
        """Looks after guests who are late. Runs every SWEEP_S, and when a closing connection's time is over."""
        now = self._clock.monotonic_s()
        self._sweep_at_s = now + SWEEP_S
        limits = self._limits
        for guest in list(self._guests.values()):
            session = guest.session
            if guest.close_by_s is not None:
                if now >= guest.close_by_s:
                    guest.connection.outbox.abort()
                else:
                    self._sweep_at_s = min(self._sweep_at_s, guest.close_by_s)
            elif not session.registered:
                if now - session.connected_s > limits.registration_s:
                    self._end(session, "Registration took too long")
                    if session.kind.render not in (irc.render, plain.render):
                        guest.connection.outbox.abort()
            elif not session.is_plain and now - session.heard_s > limits.idle_before_ping_s:
                if not session.pinged:
                    session.pinged = True
                    self._reply.server(session, "PING", self.world.config.name)
                elif now - session.heard_s > limits.idle_before_ping_s + limits.answer_to_ping_s:
                    self._end(session, f"No answer to PING for {limits.answer_to_ping_s:.0f} seconds")
        self._admission.forget_old(now)
