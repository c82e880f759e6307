"""One IRC server seen from a client, without sockets: lines go in, changes and bytes to send come out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gui.client import slash
from gui.client.buffers import Buffer, BufferKind, EntryKind
from gui.client.changes import Change
from gui.client.clock import wall_clock_ms
from gui.client.commands.ordered import carry_out
from gui.client.commands.people import close
from gui.client.completion import Completions, complete, word_start
from gui.client.core import Core
from gui.client.handlers.login import begin
from gui.client.identity import Identity
from gui.client.ignored import Ignored
from gui.client.incoming import Incoming
from gui.client.orders import AskRooms, Order
from gui.client.pages import Pages
from gui.client.typed import is_command, said
from gui.client.words import say
from wire.isupport import ISupport

SILENCE_MS = 60_000
"""After so long without a line we ask whether the server is still there."""
LISTED_MS = 20_000
"""So long the list of rooms is good enough for completion."""
GONE_MS = 100_000
"""After so long it is not."""


class ClientState:
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
    ) -> None:
        self._core = Core(identity, clock_ms, pages, ignored)
        self._incoming = Incoming(self._core)

    @property
    def nick(self) -> str:
        """Our nick as the server knows it."""
        return self._core.nick

    @property
    def caps(self) -> frozenset[str]:
        """The capabilities that the server has acknowledged."""
        return self._core.caps

    @property
    def isupport(self) -> ISupport:
        """What the server said of itself."""
        return self._core.isupport

    @property
    def title(self) -> str:
        """The chat's title for people; "" until the server has told it."""
        return self._core.isupport.network

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
        return self._core.registered

    @property
    def away(self) -> bool:
        """Whether the server has marked us as away."""
        return self._core.away

    @property
    def is_operator(self) -> bool:
        """Whether we are an operator of the server, who may put people out of it."""
        return self._core.is_operator

    @property
    def lost(self) -> bool:
        """Whether the server has been silent for so long that the connection must be dead."""
        return self._core.connected and self._core.clock_ms() - self._core.heard_ms >= GONE_MS

    @property
    def due_ms(self) -> int | None:
        """Milliseconds until `tick` wants to be called; None while nothing is due."""
        core = self._core
        if not core.connected:
            return None
        ask = max(0, core.asked_alive_ms + SILENCE_MS - core.clock_ms())
        wait = core.outgoing.wait_ms
        return ask if wait is None else min(ask, wait)

    def identify(self, identity: Identity) -> None:
        """Takes another nick or password for the next connection; pages and what waits stay."""
        self._core.identify(identity)

    def is_outside(self, key: str) -> bool:
        """Whether the server hears us and we are not in this room, nor on the way into it."""
        core, buffer = self._core, self.buffers.get(key)
        is_room = buffer is not None and buffer.kind is BufferKind.ROOM and not buffer.joined
        return is_room and core.entered and key not in core.rejoin

    def can_talk(self, key: str) -> bool:
        """Whether what is typed there is said to somebody; the server's own page takes commands only."""
        buffer = self.buffers.get(key)
        return buffer is not None and buffer.kind is not BufferKind.SERVER

    def connected(self) -> list[Change]:
        """The connection stands: says hello."""
        begin(self._core)
        return self._core.pages.take()

    def feed(self, runs: Sequence[bytes]) -> list[Change]:
        """Takes what came: each a line, or several lines with their ends."""
        core = self._core
        core.heard_ms = core.asked_alive_ms = core.clock_ms()
        if len(runs) > 1 and all(run[-1:] == b"\n" for run in runs):
            runs = [b"".join(runs)]  # each run has a price of its own
        for run in runs:
            self._incoming.take(run)
        core.outgoing.release()
        return core.pages.take()

    def disconnected(self, reason: str) -> list[Change]:
        """The connection has ended (or could not be made); `reason` is for a person, "" where we ended it."""
        core = self._core
        was_connected = core.connected
        core.connected = core.registered = core.entered = False
        core.out.clear()
        core.names.clear()
        core.bans_asked.clear()
        core.everybody_asked = None
        core.lists_due.clear()
        core.rooms_coming.clear()
        core.away = core.away_quietly = False
        core.batches.clear()
        core.outgoing.connection_lost()
        for buffer in core.pages.buffers.values():
            if buffer.joined:
                buffer.joined = False
                core.pages.touch(buffer.key)
                if was_connected and reason and not core.refused:  # that has been told
                    core.tell(buffer.key, say("Disconnected: {reason}", reason=reason))
            if buffer.members:
                buffer.members = {}
                core.pages.touch_members(buffer.key)
        return core.pages.take()

    def say(self, key: str, text: str) -> list[Change]:
        """Says a text in a buffer, or does what a command asks; "//x" says "/x". Offline it waits."""
        core = self._core
        buffer = core.pages.buffers.get(key)
        if buffer is not None and is_command(text):
            slash.run(core, buffer, text)
        elif buffer is not None:
            for is_action, part in said(text):
                core.speak(buffer, part, EntryKind.ACTION if is_action else EntryKind.MESSAGE)
        return core.pages.take()

    def problem(self, key: str, text: str) -> str:
        """Why a command can't be done there and now; "" where it can, or where the text is none."""
        buffer = self._core.pages.buffers.get(key)
        return slash.problem(self._core, buffer, text) if buffer is not None else ""

    def messages(self, key: str, text: str) -> tuple[int, int]:
        """In how many messages a text goes out, and how many seconds that takes at the least."""
        buffer = self._core.pages.buffers.get(key)
        if buffer is None or is_command(text):
            return 1, 0
        return self._core.outgoing.measure(buffer, text)

    def order(self, key: str, order: Order) -> list[Change]:
        """Asks the server for what a dialog or menu wants of the buffer at `key`."""
        buffer = self._core.pages.buffers.get(key)
        if buffer is not None:
            carry_out(self._core, buffer, order)
        return self._core.pages.take()

    def set_nick(self, nick: str) -> list[Change]:
        """Asks for another nick: now where there is a connection, else at the next one."""
        slash.run(self._core, self._core.pages.server, f"/nick {nick}")
        return self._core.pages.take()

    def mark_read(self, key: str) -> list[Change]:
        """Everything in the buffer has been seen."""
        self._core.pages.mark_read(key)
        return self._core.pages.take()

    def await_rooms(self, names: Sequence[str]) -> list[Change]:
        """Opens the pages of rooms that the next connection leads into: until then one writes and waits there."""
        core = self._core
        for name in filter(core.is_room, names):
            core.rejoin.setdefault(core.fold(name), name)
            core.pages.open(core.fold(name), name, BufferKind.ROOM, joined=False)
        return core.pages.take()

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
        if self._core.connected:
            slash.run(self._core, self._core.pages.server, f"/quit {reason}")
        return self._core.pages.take()

    def tick(self) -> list[Change]:
        """Does what is due: sends what the pace held back, asks a silent server whether it is there."""
        core = self._core
        core.outgoing.release()
        now = core.clock_ms()
        if core.connected and now - core.asked_alive_ms >= SILENCE_MS:
            core.asked_alive_ms = now
            core.send("PING", "samovar")
        return core.pages.take()

    def complete(self, key: str, text: str, cursor: int, suffix: str = ":") -> Completions:
        """What Tab can make of the word at the cursor."""
        core = self._core
        is_due = core.entered and core.clock_ms() - core.listed_ms >= LISTED_MS
        # Only of our own servers, whose lists are short.
        if is_due and core.lobby_name and text[word_start(text, cursor) : cursor][:1] == "#":
            carry_out(core, core.pages.server, AskRooms())
        return complete(core.pages.buffers, key, text, cursor, core.fold, suffix, rooms=core.rooms_listed)

    def take_outgoing(self) -> bytes:
        """The bytes that have to be sent now; b"" where there are none."""
        if not self._core.out:
            return b""
        data = b"".join(self._core.out)
        self._core.out.clear()
        return data
