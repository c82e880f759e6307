"""What one server is to us right now: the handlers change it, ClientState shows it to the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from gui.client.abilities import Ability
from gui.client.acquaintances import Acquaintances
from gui.client.annotations import Annotations
from gui.client.asked import Asked
from gui.client.batches import Batches
from gui.client.buffers import Buffer, BufferKind, Entry, EntryKind
from gui.client.clock import Steady, server_time_ms
from gui.client.connection import Connection
from gui.client.identity import Identity
from gui.client.ignored import Ignored
from gui.client.login import Login
from gui.client.logins import Logins, ServerLogins
from gui.client.markers import Markers
from gui.client.me import Me
from gui.client.our_rooms import OurRooms
from gui.client.outgoing import Outgoing
from gui.client.pace import Pace
from gui.client.pages import SERVER_KEY, Pages
from gui.client.past import Past
from gui.client.persons import Persons
from gui.client.profiles import Telling
from gui.client.server import Server
from gui.client.typing import Typing
from gui.client.words import say
from wire.casemap import fold_as
from wire.message import Message
from wire.tags import NO_TAGS

USER = "samovar"


class Core:
    """The state that the handlers share. Not for the window: it has `ClientState`."""

    def __init__(
        self,
        identity: Identity,
        clock_ms: Callable[[], int],
        pages: Pages | None = None,
        ignored: Ignored | None = None,
        logins: ServerLogins | None = None,
    ) -> None:
        self.me = Me(identity)
        self.connection = Connection()
        self.server = Server()
        self.rooms = OurRooms()
        self.asked = Asked()
        self.logins = logins or Logins().of("")
        self.login = Login()
        self.persons = Persons()
        self.acquaintances = Acquaintances()
        self.profiles = Telling()
        self.ignored = ignored or Ignored()
        self.clock_ms = clock_ms
        self.steady_ms: Callable[[], int] = Steady(clock_ms)
        """For pauses; the other one is for what people read."""
        self.pages = pages or Pages()
        self.out: list[bytes] = []
        self.outgoing = Outgoing(self)
        self.annotations = Annotations(self.pages)
        self.typing = Typing(self)
        self.editing: dict[str, tuple[Buffer, Entry]] = {}
        """Messages of ours whose new texts are on their way, by id."""
        self.batches = Batches()
        self.past = Past(self)
        self.markers = Markers(self)
        self.pages.on_read = self.markers.read
        self.pages.on_move = self.markers.page_moved
        self.told_away: dict[str, str] = {}
        """What was shown last as somebody's away message, by folded nick: not again at every message."""
        self.ctcp_pace = Pace(burst=3, interval_ms=20_000)

    # Names

    def fold(self, name: str) -> str:
        """The key of a nick or room on this server."""
        return fold_as(name, self.server.isupport.casemapping)

    def is_me(self, nick: str) -> bool:
        """Whether the nick is ours."""
        return nick == self.me.nick or self.fold(nick) == self.fold(self.me.nick)

    def is_room(self, name: str) -> bool:
        """Whether the name is that of a room and not of a person."""
        return self.server.is_room(name)

    def room_of_target(self, target: str) -> str:
        """The room that a target means, also one of its ranks only (STATUSMSG); "" where it is no room."""
        return self.server.room_of_target(target)

    def identify(self, identity: Identity) -> None:
        """Takes another nick or password for the next connection; pages and what waits stay."""
        self.me.identify(identity)
        if not self.connection.is_up:
            self.me.set_nick(self.me.wanted_nick)

    @property
    def lobby(self) -> str:
        """The key of the room that this server's people enter by themselves; "" where it names none."""
        return self.fold(self.server.lobby_name)

    def refold(self) -> None:
        """Makes all keys anew: the server has named another case mapping."""
        self.pages.refold(self.fold)
        self.rooms.refold(self.fold)
        self.acquaintances.refold(self.fold)

    # Sending

    def send(self, command: str, *params: str, label: str = "", tags: Mapping[str, str] = NO_TAGS) -> None:
        """Puts a line on its way. Raises ValueError where a parameter can't stand on the wire."""
        all_tags = {"label": label, **tags} if label else tags
        self.out.append(Message(command, params, tags=all_tags).encode())

    def send_message(self, message: Message) -> None:
        """Puts a line with tags of its own on its way. Raises ValueError as `send` does."""
        self.out.append(message.encode())

    def answer(self, command: str, *params: str) -> bool:
        """Like `send`, for what the server makes us say: nothing, and False, where that can't stand on the wire."""
        try:
            self.send(command, *params)
        except ValueError:
            return False
        return True

    def can(self, ability: Ability) -> bool:
        """Whether this server lets us do it."""
        return self.server.can(ability)

    def speak(
        self, buffer: Buffer, text: str, kind: EntryKind = EntryKind.MESSAGE, reply_to: str = ""
    ) -> None:
        """Says a text where that is possible, now or when the connection is back; else says why not."""
        if buffer.kind is BufferKind.SERVER:
            self.tell(buffer.key, say("This is the server's own page. Choose a room to talk in."), error=True)
            return
        self.typing.was_said(buffer)
        self.outgoing.say(buffer, text, kind, reply_to)
        self.refuse_outside(buffer)

    def refuse_outside(self, buffer: Buffer) -> None:
        """What waits for a room that we are not in, nor about to enter, is refused."""
        if buffer.kind is BufferKind.ROOM and not buffer.joined and buffer.key not in self.rooms.wanted:
            reason = say("you are not in {room}; enter it with /join {room}", room=buffer.name)
            self.outgoing.refuse_queued(buffer.key, reason)

    # Writing into buffers

    def time_of(self, message: Message) -> int:
        """The time of a message: the server's, else now."""
        value = message.tags.get("time")
        told = server_time_ms(value) if value else None
        return self.clock_ms() if told is None else told

    def time_in(self, text: str) -> int:
        """The time that a timestamp names; 0 where it names none."""
        return server_time_ms(text.removeprefix("timestamp=")) or 0

    def write(
        self, buffer: Buffer, kind: EntryKind, message: Message | None = None, text: str = "", nick: str = ""
    ) -> None:
        """Adds an entry of what happened. `message`: the line that told of it, for its time."""
        time_ms = self.time_of(message) if message else self.clock_ms()
        msgid = message.tags.get("msgid", "") if message else ""
        self.pages.add(buffer, Entry(kind, time_ms, nick, text, msgid=msgid))

    def tell(self, key: str, text: str, *, error: bool = False) -> None:
        """Tells the user something in the buffer at `key`, or on the server's page where that is gone."""
        buffer = self.pages.buffers.get(key) or self.pages.server
        self.write(buffer, EntryKind.ERROR if error else EntryKind.INFO, text=text)

    def about(self, name: str) -> str:
        """The key of the buffer about a room or person; where none is open, the one where the user asked."""
        key = self.fold(name)
        return key if name and key in self.pages.buffers else self.asked_key()

    def asked_key(self) -> str:
        """Where the user last gave a command, if that is still open."""
        return self.asked.page if self.asked.page in self.pages.buffers else SERVER_KEY

    def room(self, name: str) -> Buffer | None:
        """The buffer of a room, if it is open."""
        buffer = self.pages.buffers.get(self.fold(name))
        return buffer if buffer is not None and buffer.kind is BufferKind.ROOM else None

    def direct(self, nick: str, *, focus: bool = False) -> Buffer:
        """The buffer of the talk with one person, opened where it is not."""
        is_new = self.fold(nick) not in self.pages.buffers
        buffer = self.pages.open(
            self.fold(nick), nick, BufferKind.DIRECT, focus=focus, joined=self.connection.registered
        )
        if is_new and self.connection.entered:
            self.persons.soon[buffer.key] = nick
            self.markers.ask(nick)
            self.past.entered(buffer)
        return buffer

    def rooms_of(self, key: str) -> list[Buffer]:
        """The rooms in which somebody (by folded nick) is."""
        return [b for b in self.pages.buffers.values() if b.kind is BufferKind.ROOM and key in b.members]
