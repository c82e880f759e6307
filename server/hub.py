"""The hub: one thread that owns all chat state. There are no locks over it.

Connections post what they read; a turn of the hub is four steps:

- **take** everything that waits, up to TURN_LINES lines (`server/inbox.py`), in the order of its arrival;
- **handle** each line: commands are plain functions on plain data, their answers are noted in a Turn;
- **commit** what was said to the history, the whole turn at once: one transaction, one ticket;
- **send**, when the tickets of all earlier turns are answered: each line is rendered once for each kind of listener,
  and every guest gets one write for the turn.

So batches form by themselves under load, the history's order is the chat's order, and an echo means that the message is
kept. A handler that raises is our bug: it is logged with its traceback and closes that guest only.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import perf_counter

from server.audience import Turn
from server.commands import Call
from server.commands.batches import expire
from server.commands.farewell import depart
from server.commands.run import run
from server.commands.timed import end_what_is_over
from server.discretion import without_secrets
from server.doors import Answer, Ending, Item
from server.events import Answered, Arrived, Chosen, Drained, Found, Gone, Lines, Refused, Say, Stop
from server.guests import Guests
from server.history import History
from server.inbox import Inbox, Posted
from server.pending import Pending
from server.reply import Reply
from server.session import Session
from server.world import World
from wire.errors import EndlessLine, InputTooLong, NotUtf8, PeerError
from wire.message import Message
from wire.numerics import ERR_INPUTTOOLONG

log = logging.getLogger(__name__)

SLOW_TURN_S = 0.020
FAULT = "An error of the server's; it was logged"
"""A handler raised: our bug, which closes that guest only."""
HUNG_UP = "Connection closed"
SWEEP_S = 5.0
"""How often the hub looks for guests who are late: to register, to answer a PING, to read their last line."""


class Hub:
    """Owns the world. `post` is for any thread, `run` is the hub's thread."""

    def __init__(self, world: World, history: History) -> None:
        self.world = world
        self._clock = world.clock
        self._reply = Reply(world)
        self._inbox = Inbox(self._wait_s)
        self._guests = Guests(world.config.limits, world.clock)
        self._pending = Pending(history, self._reply, world.config.limits.held_lines, self._answered)
        self._sweep_at_s = self._clock.monotonic_s() + SWEEP_S
        self._waited: Turn | None = None
        """The turn that had waited for the store longest when it was looked for late guests."""
        self._stopping: Stop | None = None
        self._handlers: dict[type, Callable[..., None]] = {
            Lines: self._on_lines,
            Arrived: self._on_arrived,
            Say: self._on_say,
            Chosen: self._on_chosen,
            Refused: self._on_refused,
            Found: self._on_found,
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
            self.turn(self.take())
        give_up_s = self._clock.monotonic_s() + SWEEP_S
        while self._pending and self._clock.monotonic_s() < give_up_s:  # the store has still to answer
            self.turn(self.take())

    def turn(self, items: list[Posted]) -> None:
        """One turn: handles the items, commits what was said, sends what may leave."""
        began = perf_counter()
        turn = self._reply.begin_turn()
        slowest_s, slowest = 0.0, ""
        for session in self._guests.overflowed:
            depart(self.world, self._reply, session, session.closing)
        self._guests.overflowed.clear()
        for item in items:
            before = perf_counter()
            self._handlers[type(item)](item)
            took = perf_counter() - before
            if took > slowest_s:
                slowest_s, slowest = took, type(item).__name__
        if self._clock.monotonic_s() >= self._due_s():
            self._sweep()
        self._pending.commit(turn)
        for ready in self._pending.ready():
            self._send(ready)
        if perf_counter() - began > SLOW_TURN_S:
            log.info(
                "a turn of %d items took %.0f ms, the slowest (%s) %.0f ms",
                len(items), (perf_counter() - began) * 1000, slowest, slowest_s * 1000,
            )  # fmt: skip

    def close(self, end_readers: Callable[[], None]) -> None:
        """Cuts what is still connected, waits for the readers, and closes the sockets. After `run` has ended."""
        for item in self._inbox.take_rest():
            if type(item) is Arrived:
                self._on_arrived(item)
        self._guests.abort_all()
        end_readers()
        self._guests.close_all()

    def take(self) -> list[Posted]:
        """Waits until there is something for a turn to do, and takes it."""
        return self._inbox.take_urgent() if self._pending.is_full else self._inbox.take()

    def _wait_s(self) -> float:
        """How long nothing has to come."""
        return 0.0 if self._guests.overflowed else max(0.0, self._due_s() - self._clock.monotonic_s())

    def _answered(self) -> None:
        """For the store, when it has answered a ticket. Any thread."""
        self.post(Answered())

    # --- handle

    def _on_lines(self, event: Lines) -> None:
        connection, items, prepared = event
        session = self._guests.session(connection)
        session.heard_s = self._reply.now_s
        session.pinged = False
        world, reply = self.world, self._reply
        for index, item in enumerate(items):
            if session.closing:
                break
            try:
                if type(item) is Message:
                    run(Call(world, session, item, reply, prepared.get(index) if prepared else None))
                else:
                    self._on_other(session, item)
            except Exception:
                log.exception("guest %d: %s failed", session.number, without_secrets(item))
                self._end(session, FAULT)
        connection.is_asked = self._reply.is_asked_by(session)
        connection.handled += len(items)
        connection.is_registered = session.registered
        if connection.is_waiting:
            connection.proceed.set()

    def _on_found(self, event: Found) -> None:
        session = self._guests.session(event.connection)
        if session.closing:
            return
        user = session.user
        user.speaker = session
        try:
            self._reply.speaks(user)
            self._reply.resume_label(session, event.ask)
            try:
                event.ask.answer(event.result)
            finally:
                self._reply.end_label()
        except Exception:
            log.exception("guest %d: an answer failed", session.number)
            self._end(session, FAULT)
        finally:
            user.speaker = session.user.speaker = None

    def _on_other(self, session: Session, item: Item) -> None:
        """What is no message: an error in the place of a line, or the door's own business."""
        if isinstance(item, Answer):
            self._guests.answer(session, item.data)
        elif isinstance(item, Ending):
            self._guests.note_last_words(session, item.data)
            self._end(session, HUNG_UP)
        elif isinstance(item, InputTooLong):
            self._reply.numeric(session, ERR_INPUTTOOLONG)
        elif isinstance(item, EndlessLine):
            self._end(session, item.text)
        elif isinstance(item, NotUtf8):
            self._reply.fail(session, item.command, item.code, item.text, label=item.label)
        elif isinstance(item, PeerError):
            self._reply.fail(session, "*", item.code, item.text)

    def _on_arrived(self, event: Arrived) -> None:
        connection = event.connection
        self.world.sessions.add(self._guests.arrive(connection, self.world.cloak(connection.address)))

    def _on_say(self, event: Say) -> None:
        self._guests.ask(event.connection, event.data)

    def _on_chosen(self, event: Chosen) -> None:
        self._guests.choose(event.connection, event.way, event.answer)

    def _on_refused(self, event: Refused) -> None:
        self._guests.refuse(event.connection, event.data)

    def _on_gone(self, event: Gone) -> None:
        session = self._guests.session(event.connection)
        session.closing = session.closing or event.reason
        depart(self.world, self._reply, session, session.closing)
        self._reply.gone(session)

    def _on_drained(self, event: Drained) -> None:
        event.outbox.take_back(event.seen_count)

    def _on_answered(self, event: Answered) -> None:
        """The turns that may leave now leave at the end of this one."""

    def _on_stop(self, event: Stop) -> None:
        self._stopping = event
        self.world.keep()
        for guest in self._guests:
            self._reply.close(guest.session, event.reason)

    def _end(self, session: Session, reason: str) -> None:
        """Closes a guest from within a turn."""
        if not session.closing:
            self._reply.close(session, reason)
            depart(self.world, self._reply, session, reason)

    def _due_s(self) -> float:
        """When the hub has to look for guests who are late."""
        return min(self._sweep_at_s, self._guests.next_due_s or self._sweep_at_s)

    def _sweep(self) -> None:
        """Looks for guests who are late. Runs every SWEEP_S, and when a closing connection's time is over."""
        now_s = self._clock.monotonic_s()
        self._sweep_at_s = now_s + SWEEP_S
        self.world.keep()
        expire(self.world.sessions, self._reply, now_s)
        end_what_is_over(self.world, self._reply)
        late = self._guests.cut_late()
        before, self._waited = self._waited, self._pending.oldest
        if self._waited is not None and self._waited is before:
            return  # the store is silent, and a PING would wait with all else: nobody could answer
        for session, reason in late:
            if reason:
                self._end(session, reason)
            else:
                session.pinged = True
                self._reply.server(session, "PING", self.world.config.name)

    # --- send

    def _send(self, turn: Turn) -> None:
        self._guests.write_all(turn.outputs())
        for session, ask in turn.asks.items():
            self._guests.let_work(session, ask)
        for session in turn.closing:
            self._guests.finish(session, self._stopping is not None)
        for session in turn.gone:
            self._guests.leave(session)
