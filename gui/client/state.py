"""One IRC server seen from a client, without sockets: lines go in, changes and bytes to send come out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gui.client import schedule, slash, watching
from gui.client.buffers import Buffer, BufferKind, EntryKind
from gui.client.changes import Change
from gui.client.clock import wall_clock_ms
from gui.client.commands.ordered import carry_out
from gui.client.commands.people import close
from gui.client.completion import Completions, complete, word_start
from gui.client.core import Core
from gui.client.disconnecting import forget_connection
from gui.client.handlers.login import begin
from gui.client.identity import Identity
from gui.client.ignored import Ignored
from gui.client.incoming import Incoming
from gui.client.logging_in import LoggingIn
from gui.client.logins import ServerLogins
from gui.client.orders import AskRooms, Order
from gui.client.pages import Pages
from gui.client.questions import Questions
from gui.client.typed import is_command, said
from wire.isupport import ISupport

GONE_MS = 100_000
"""After so long without a line the connection must be dead."""
LISTED_MS = 20_000
"""So long the list of rooms is good enough for completion."""


class ClientState(LoggingIn, Questions):
    """All that a window shows of one IRC server. Used by one thread: the UI's.

    Each method that changes something gives the changes, in an order in which they can be applied (see
    `Pages.take`). After each call `take_outgoing` holds what has to be sent. Nothing that a server sends
    makes it raise.
    """

    def __init__(
        self,
        identity: Identity,
        clock_ms: Callable[[], int] = wall_clock_ms,
        pages: Pages | None = None,
        ignored: Ignored | None = None,
        logins: ServerLogins | None = None,
    ) -> None:
        self._core = Core(identity, clock_ms, pages, ignored, logins)
        self._incoming = Incoming(self._core)

    @property
    def nick(self) -> str:
        """Our nick as the server knows it."""
        return self._core.me.nick

    @property
    def caps(self) -> frozenset[str]:
        """The capabilities that the server has acknowledged."""
        return self._core.server.caps

    @property
    def isupport(self) -> ISupport:
        """What the server said of itself."""
        return self._core.server.isupport

    @property
    def title(self) -> str:
        """The chat's title for people; "" until the server has told it."""
        return self._core.server.isupport.network

    @property
    def lobby(self) -> str:
        """The key of the room that everybody enters; "" where the server names none."""
        return self._core.lobby

    @property
    def buffers(self) -> dict[str, Buffer]:
        """The pages by key; the server's own has key ""."""
        return self._core.pages.buffers

    @property
    def pages(self) -> Pages:
        """The keeper of the buffers, for a state of another kind that takes over."""
        return self._core.pages

    @property
    def registered(self) -> bool:
        """Whether the server has let us in."""
        return self._core.connection.registered

    @property
    def away(self) -> bool:
        """Whether the server has marked us as away."""
        return self._core.me.away

    @property
    def is_operator(self) -> bool:
        """Whether we are an operator of the server, who may put people out of it."""
        return self._core.connection.is_operator

    @property
    def lost(self) -> bool:
        """Whether the server has been silent for so long that the connection must be dead."""
        connection = self._core.connection
        return connection.is_up and self._core.steady_ms() - connection.heard_ms >= GONE_MS

    @property
    def due_ms(self) -> int | None:
        """Milliseconds until `tick` wants to be called; None while nothing is due."""
        return schedule.due_ms(self._core)

    def identify(self, identity: Identity) -> None:
        """Takes another nick or password for the next connection; pages and what waits stay."""
        self._core.identify(identity)

    def connected(self, *, is_private: bool = False) -> list[Change]:
        """The connection stands: says hello. `is_private`: nobody on the way can read along."""
        begin(self._core, is_private=is_private)
        return self._core.pages.take()

    def feed(self, runs: Sequence[bytes]) -> list[Change]:
        """Takes what came: each a line, or several lines with their ends."""
        core = self._core
        core.connection.heard(core.steady_ms())
        if len(runs) > 1 and all(run[-1:] == b"\n" for run in runs):
            runs = [b"".join(runs)]  # each run has a price of its own
        for run in runs:
            self._incoming.take(run)
        core.annotations.settle()
        core.outgoing.release()
        core.markers.release()
        return core.pages.take()

    def disconnected(self, reason: str) -> list[Change]:
        """The connection has ended (or could not be made); `reason` is for a person, "" where we ended it."""
        forget_connection(self._core, reason)
        return self._core.pages.take()

    def say(self, key: str, text: str, reply_to: str = "") -> list[Change]:
        """Says a text in a buffer, or does what a command asks; "//x" says "/x". Offline it waits.

        `reply_to`: the id of the message that it answers.
        """
        core = self._core
        buffer = core.pages.buffers.get(key)
        if buffer is not None and is_command(text):
            slash.run(core, buffer, text)
        elif buffer is not None:
            for is_action, part in said(text):
                kind = EntryKind.ACTION if is_action else EntryKind.MESSAGE
                core.speak(buffer, part, kind, reply_to=reply_to)
        core.markers.release()
        return core.pages.take()

    def order(self, key: str, order: Order) -> list[Change]:
        """Asks the server for what a dialog or menu wants of the buffer at `key`."""
        buffer = self._core.pages.buffers.get(key)
        if buffer is not None:
            carry_out(self._core, buffer, order)
        return self._core.pages.take()

    def typed(self, key: str, text: str) -> list[Change]:
        """What is being typed for the buffer is another now: its people are told that we type, where that passes."""
        buffer = self._core.pages.buffers.get(key)
        if buffer is not None:
            self._core.typing.typed(buffer, text)
        return self._core.pages.take()

    def set_nick(self, nick: str) -> list[Change]:
        """Asks for another nick: now where there is a connection, else at the next one."""
        slash.run(self._core, self._core.pages.server, f"/nick {nick}")
        return self._core.pages.take()

    def mark_read(self, key: str) -> list[Change]:
        """Everything in the buffer has been seen."""
        self._core.pages.mark_read(key)
        self._core.markers.release()
        return self._core.pages.take()

    def want_older(self, key: str, msgid: str = "") -> list[Change]:
        """The reader is at the top of the buffer: what was said before is wanted, down to a message where one is
        named; a MessageFound tells when that search is over."""
        buffer = self._core.pages.buffers.get(key)
        if buffer is not None:
            self._core.past.want_older(buffer, msgid)
        return self._core.pages.take()

    def await_rooms(self, names: Sequence[str]) -> list[Change]:
        """Opens the pages of rooms that the next connection leads into: until then one writes and waits there."""
        core = self._core
        for name in filter(core.is_room, names):
            core.rooms.wanted.setdefault(core.fold(name), name)
            core.pages.open(core.fold(name), name, BufferKind.ROOM, joined=False)
        return core.pages.take()

    def give_way(self) -> None:
        """The server is of another kind now: nothing to do, the pages stay as they are."""

    def open_direct(self, nick: str) -> list[Change]:
        """Opens the talk with one person and shows it."""
        self._core.direct(nick, focus=True)
        return self._core.pages.take()

    def close(self, key: str) -> list[Change]:
        """Closes a page; a room is left."""
        buffer = self._core.pages.buffers.get(key)
        if buffer is not None and buffer.kind is not BufferKind.SERVER:
            close(self._core, buffer)
        return self._core.pages.take()

    def retry(self, key: str, index: int) -> list[Change]:
        """Sends a message again that has failed."""
        buffer = self._core.pages.buffers.get(key)
        if buffer is not None:
            self._core.outgoing.retry(buffer, index)
        return self._core.pages.take()

    def discard(self, key: str, index: int) -> list[Change]:
        """Takes back a message that has failed, or still waits."""
        buffer = self._core.pages.buffers.get(key)
        if buffer is not None:
            self._core.outgoing.discard(buffer, index)
        return self._core.pages.take()

    def quit(self, reason: str = "") -> list[Change]:
        """Says goodbye; the server closes the connection."""
        if self._core.connection.is_up:
            slash.run(self._core, self._core.pages.server, f"/quit {reason}")
        return self._core.pages.take()

    def tick(self) -> list[Change]:
        """Does what is due: sends what the pace held back, asks a silent server whether it is there."""
        schedule.do_due(self._core)
        return self._core.pages.take()

    def complete(self, key: str, text: str, cursor: int, suffix: str = ":") -> Completions:
        """What Tab can make of the word at the cursor."""
        core = self._core
        is_due = core.connection.entered and core.steady_ms() - core.asked.listing.asked_ms >= LISTED_MS
        # Only of our own servers, whose lists are short.
        if is_due and core.server.lobby_name and text[word_start(text, cursor) : cursor][:1] == "#":
            carry_out(core, core.pages.server, AskRooms())
        rooms = core.asked.listing.found
        return complete(core.pages.buffers, key, text, cursor, core.fold, suffix, rooms=rooms)

    def take_outgoing(self) -> bytes:
        """The bytes that have to be sent now; b"" where there are none."""
        watching.sync(self._core)
        if not self._core.out:
            return b""
        data = b"".join(self._core.out)
        self._core.out.clear()
        return data
