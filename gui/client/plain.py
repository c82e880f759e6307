"""A server that says NAME, as the exercise's 30 lines do: one room, bare text, and two sentences that tell who is here.

It has the methods of ClientState, so that the window need not know which of them it holds. What one `recv` brought
is one chunk; the server sends each message by itself, without an end, so a chunk is a message unless it holds the
known sentences.
"""

from __future__ import annotations

import codecs
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from enum import Enum

from gui.client.buffers import SAID, Buffer, BufferKind, Delivery, Entry, EntryKind, Member
from gui.client.changes import Change, NickRefused, Registered
from gui.client.clock import wall_clock_ms
from gui.client.completion import Completions, complete
from gui.client.identity import Identity
from gui.client.ignored import Ignored
from gui.client.logins import ServerLogins
from gui.client.mentions import MentionMatcher
from gui.client.orders import Favour, Order, SetAway
from gui.client.overheard import What, overheard
from gui.client.pages import Pages
from gui.client.pieces import pieces
from gui.client.plain_limits import COMMANDS, PlainLimits
from gui.client.typed import is_command, said
from gui.client.words import say
from wire import plain
from wire.casemap import fold
from wire.isupport import ISupport
from wire.text import strip_controls

ROOM_KEY = "#chat"
NICK_TRIES = 5
_ASK = plain.ASK.decode()


class PlainState(PlainLimits):
    """All that a window shows of one plain server. Used by the UI thread. Nothing fed to it makes it raise."""

    def __init__(
        self,
        identity: Identity,
        clock_ms: Callable[[], int] = wall_clock_ms,
        pages: Pages | None = None,
        ignored: Ignored | None = None,
        logins: ServerLogins | None = None,
    ) -> None:
        self.pages = pages or Pages()
        self.away = False
        """Never: this server knows nothing of it."""
        self._ignored = ignored or Ignored()
        self.nick = " ".join(identity.nick.split()) or "guest"
        self.caps: frozenset[str] = frozenset()
        self.isupport = ISupport()
        self.title = ""
        self._clock_ms = clock_ms
        self._stage = _Stage.OFFLINE
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._mentions = MentionMatcher(self.nick)
        self._out: deque[bytes] = deque()
        self._queue: list[Entry] = []
        self._tries = 0

    @property
    def registered(self) -> bool:
        """Whether the server has let us in."""
        return self._stage is _Stage.INSIDE

    @property
    def lobby(self) -> str:
        """The one room."""
        return ROOM_KEY

    @property
    def buffers(self) -> dict[str, Buffer]:
        """The pages by key: the server's own and the room."""
        return self.pages.buffers

    def identify(self, identity: Identity) -> None:
        """Takes another name for the next connection; pages and what waits stay."""
        self.nick = " ".join(identity.nick.split()) or "guest"
        self._mentions = MentionMatcher(self.nick)

    def connected(self, *, is_private: bool = False) -> list[Change]:
        """The connection stands: the server speaks first."""
        self._stage = _Stage.CONNECTED
        self._decoder.reset()
        self._tries = 0
        self.pages.server.joined = True
        self.pages.touch(self.pages.server.key)
        return self.pages.take()

    def feed(self, chunks: Sequence[bytes]) -> list[Change]:
        """Takes what came, each `recv` by itself. A letter cut in two waits for its rest."""
        for chunk in chunks:
            text = self._decoder.decode(chunk)
            if self._stage is not _Stage.INSIDE and text.startswith(_ASK):
                text = text[len(_ASK) :]
                self._give_name()
            for line in text.split("\n"):
                self._read(strip_controls(line))
        return self.pages.take()

    def disconnected(self, reason: str) -> list[Change]:
        """The connection has ended; `reason` is for a person, "" where we ended it."""
        was_inside, self._stage = self.registered, _Stage.OFFLINE
        self._out.clear()
        for buffer in self.buffers.values():
            if was_inside and reason:
                self._add(EntryKind.INFO, say("Disconnected: {reason}", reason=reason), buffer=buffer)
            buffer.joined = False
            buffer.members = {}
            self.pages.touch(buffer.key)
            self.pages.touch_members(buffer.key)
        return self.pages.take()

    def say(self, key: str, text: str, reply_to: str = "") -> list[Change]:
        """Says a text in the room, SENT at once, since nobody confirms; offline it waits."""
        buffer = self.buffers.get(key)
        if buffer is not None and is_command(text):
            self._command(buffer, text)
        elif buffer is not None:
            for is_action, part in said(text):
                self._speak(f"* {self.nick} {part}" if is_action else part)
        return self.pages.take()

    def order(self, key: str, order: Order) -> list[Change]:
        """Nothing can be asked of this server; going away needs no answer."""
        buffer = self.buffers.get(key)
        if buffer is not None and not isinstance(order, (SetAway, Favour)):
            self._add(
                EntryKind.ERROR, say("This server has one room, and it can't be changed."), buffer=buffer
            )
        return self.pages.take()

    def set_nick(self, nick: str) -> list[Change]:
        """Takes another name: now while the server asks for one, else at the next connection."""
        self.nick, self.nick_reason = " ".join(nick.split()) or self.nick, ""
        self._mentions = MentionMatcher(self.nick)
        if self._stage is _Stage.NAMED:
            self._out.append(self.nick.encode(errors="replace"))
        elif self.registered:
            text = say("This server can't change names; yours will be {nick} next time.", nick=self.nick)
            self._add(EntryKind.ERROR, text)
        return self.pages.take()

    def await_rooms(self, names: Sequence[str]) -> list[Change]:
        """Opens the one room before the connection stands, where it was open: until then one writes and waits there."""
        if names:
            self._room(focus=False)
        return self.pages.take()

    def give_way(self) -> None:
        """The server is of another kind now: a room in which nothing was said goes, and what waits there has failed."""
        room = self.buffers.get(ROOM_KEY)
        if room is not None and not any(entry.kind in SAID for entry in room.entries):
            self.pages.close(ROOM_KEY)
        for entry in self._queue:
            entry.delivery, entry.reason = Delivery.FAILED, say("This server has no such room any more.")

    def mark_read(self, key: str) -> list[Change]:
        """Everything in the buffer has been seen."""
        self.pages.mark_read(key)
        return self.pages.take()

    def open_direct(self, nick: str) -> list[Change]:
        """There are no direct talks here."""
        self._add(EntryKind.ERROR, say("This server has one room only; you can't write to one person."))
        return self.pages.take()

    def discard(self, key: str, index: int) -> list[Change]:
        """Takes back a message that still waits for the connection."""
        buffer = self.buffers.get(key)
        entry = buffer.entries[index] if buffer is not None and 0 <= index < len(buffer.entries) else None
        waiting = [each for each in self._queue if each is not entry]
        if buffer is not None and len(waiting) < len(self._queue):
            self._queue = waiting
            self.pages.remove(buffer, index)
        return self.pages.take()

    def complete(self, key: str, text: str, cursor: int, suffix: str = ":") -> Completions:
        """What Tab can make of the word at the cursor."""
        return complete(self.buffers, key, text, cursor, fold, suffix, COMMANDS)

    def take_outgoing(self) -> bytes:
        """The next message to send, by itself: its server takes one `recv` as one message. b"" for none."""
        return self._out.popleft() if self._out else b""

    def _room(self, *, focus: bool = True) -> Buffer:
        focus &= ROOM_KEY not in self.buffers
        return self.pages.open(ROOM_KEY, say("Chat"), BufferKind.ROOM, focus=focus, joined=self.registered)

    def _add(self, kind: EntryKind, text: str = "", nick: str = "", *, buffer: Buffer | None = None) -> None:
        mention = kind in SAID and self._mentions.matches(text)
        self.pages.add(buffer or self._room(), Entry(kind, self._clock_ms(), nick, text, mention=mention))

    def _give_name(self) -> None:
        """Answers NAME. Asked again, the name was taken or not liked, and another is tried."""
        if self._stage is _Stage.NAMED:
            refused, tried = self.nick, ""
            if self._tries < NICK_TRIES:
                self._tries += 1
                self.nick = tried = self.nick + "_"
                self._mentions = MentionMatcher(self.nick)
            reason = say("The name {nick} can't be used here.", nick=refused)
            self.nick_reason = self.nick_reason or reason
            self.pages.report(NickRefused(refused, reason, tried))
            if not tried:
                return
        self._stage = _Stage.NAMED
        self._out.append(self.nick.encode(errors="replace"))

    def _read(self, line: str) -> None:
        for heard in overheard(line, self._nicks):
            match heard.what:
                case What.LET_IN:
                    self._enter()
                case What.JOINED:
                    self._joined(heard.nick)
                case What.LEFT:
                    self._left(heard.nick)
                case What.SAID | What.DID if self._ignored.cover(heard.nick):
                    pass
                case What.SAID:
                    self._add(EntryKind.MESSAGE, heard.text, heard.nick)
                case What.DID:
                    self._add(EntryKind.ACTION, heard.text, heard.nick)

    def _nicks(self) -> Iterator[str]:
        return (member.nick for member in self._room().members.values())

    def _enter(self) -> None:
        if self.registered:
            return
        self._stage = _Stage.INSIDE
        room = self._room()
        room.joined = True
        room.members.setdefault(fold(self.nick), Member(self.nick))
        self.pages.touch(room.key)
        self.pages.touch_members(room.key)
        self.pages.report(Registered(self.nick))
        waiting, self._queue = self._queue, []
        for entry in waiting:
            self._out.append(entry.text.encode())
            entry.delivery = Delivery.SENT
            index = room.entries.place_of(entry)
            if index >= 0:
                self.pages.alter(room.key, index)

    def _joined(self, nick: str) -> None:
        self._add(EntryKind.JOIN, nick=nick)
        self._room().members[fold(nick)] = Member(nick)
        self.pages.touch_members(ROOM_KEY)

    def _left(self, nick: str) -> None:
        self._add(EntryKind.QUIT, nick=nick)
        if self._room().members.pop(fold(nick), None) is not None:
            self.pages.touch_members(ROOM_KEY)

    def _speak(self, text: str) -> None:
        room = self._room()
        for piece in pieces(text, plain.WRITE_LIMIT_BYTES):
            entry = Entry(EntryKind.MESSAGE, self._clock_ms(), self.nick, piece, own=True)
            if self.registered:
                self._out.append(piece.encode())
            else:
                entry.delivery = Delivery.QUEUED
                self._queue.append(entry)
            self.pages.add(room, entry)
        self.pages.mark_read(room.key)  # whoever answers has read

    def _command(self, buffer: Buffer, text: str) -> None:
        word, _, rest = text[1:].partition(" ")
        if word.lower() == "me" and rest.strip():
            self._speak(f"* {self.nick} {rest.strip()}")
        elif word.lower() == "clear":
            self.pages.clear(buffer)
        elif word.lower() == "nick" and rest.strip():
            self.set_nick(rest)
        else:
            self._add(EntryKind.ERROR, self.problem(buffer.key, text), buffer=buffer)


class _Stage(Enum):
    """How far the server has let us in."""

    OFFLINE = "offline"
    CONNECTED = "connected"
    NAMED = "named"
    INSIDE = "inside"
