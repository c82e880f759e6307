"""The world: everybody who is here and every room, found by name. Belongs to the hub's thread."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Iterator, Mapping

from server.accounts.store import Accounts
from server.addresses import network_of
from server.clock import Clock
from server.config import Config
from server.history import History
from server.history.memory import MemoryHistory
from server.limits import Tries
from server.markers import Markers
from server.metadata import Metadata
from server.monitors import Monitors
from server.nicks import Nicks
from server.room import Room
from server.session import Session
from server.user import User
from server.whowas import Whowas
from wire import casemap, tags

LOBBY = "#lobby"
"""The room that plain guests and our window enter by themselves."""


class World:
    """Sessions and rooms by key, and what is true of the whole server."""

    def __init__(
        self,
        config: Config,
        clock: Clock,
        accounts: Accounts | None = None,
        history: History | None = None,
    ) -> None:
        self.config = config
        self.clock = clock
        self.accounts = accounts if accounts is not None else Accounts(iterations=config.accounts.iterations)
        self.history = history or MemoryHistory(
            limit_bytes=config.limits.memory_history_bytes, is_owned=self._is_owned
        )
        """For reading, on an asker's thread: see server/ask.py. What is written goes through the hub's turn."""
        self.markers = Markers()
        self.passing: Callable[[Mapping[str, str]], dict[str, str]] = (
            tags.known if config.only_known_tags else tags.client_only
        )
        """Which of a line's tags a client sends to others."""
        self.room_opened: Callable[[Room], None] = lambda room: None
        self.room_ended: Callable[[Room], None] = lambda room: None
        """Called when a room begins and ends; the chronicle's."""
        self.created_ms = clock.wall_ms()
        self.sessions: set[Session] = set()
        """Everybody connected, registered or not."""
        self.most_registered = 0
        self.nicks = Nicks()
        self.monitors = Monitors()
        self.metadata = Metadata()
        self.whowas = Whowas()
        self._rooms: dict[str, Room] = {}
        self._cloak_key = secrets.token_bytes(16)
        self._registered = 0
        self._message_prefix = secrets.token_urlsafe(6)
        self._message_count = 0
        limits = config.limits
        self._wrong_passwords = Tries(
            limits.wrong_passwords, limits.wrong_passwords_a_network, limits.wrong_passwords_window_s
        )
        self.new_accounts = Tries(
            limits.new_accounts_an_address, limits.new_accounts_a_network, limits.new_accounts_window_s
        )
        """Where accounts were made from lately."""
        self.new_rooms = Tries(
            limits.new_rooms_an_address, limits.new_rooms_a_network, limits.new_rooms_window_s
        )
        """Where rooms were opened from lately."""
        self.metadata_changes = Tries(
            limits.metadata_changes, limits.metadata_changes_a_network, limits.metadata_window_s
        )
        """Where metadata was changed from lately."""
        self.keep: Callable[[], None] = lambda: None
        """Sees to it that who is always on is known after a restart (server/presence.py); for the hub, now and then."""
        self.ask_to_end: Callable[[], None] = lambda: None
        """Has the server end soon; the App's."""
        self.lobby = self.make_room(LOBBY, is_permanent=True)

    # --- users

    def find(self, nick: str) -> User | None:
        """The user in the chat with this nick."""
        user = self.nicks.holder(nick)
        return user if user is not None and user.registered else None

    def holder(self, nick: str) -> User | None:
        """Whoever holds this nick, in the chat or on the way in."""
        return self.nicks.holder(nick)

    def rename(self, user: User, nick: str) -> None:
        """Gives the user another nick. The caller has made sure that it may be theirs."""
        if user.registered and casemap.fold(nick) != user.key:
            self.whowas.note(user, self.clock.wall_ms())
        self.nicks.take(user, nick)

    def welcome(self, user: User) -> None:
        """Counts the user as one who is in the chat."""
        user.registered = True
        self._registered += 1
        self.most_registered = max(self.most_registered, self._registered)

    def forget(self, user: User) -> None:
        """Takes the user out of everything. Empty rooms end."""
        for room in list(user.rooms.values()):
            self.part(room, user)
        if user.registered:
            self.whowas.note(user, self.clock.wall_ms())
            user.registered = False
            self._registered -= 1
        self.nicks.give_up(user)
        self.markers.forget(user.guest_identity)

    def registered(self) -> Iterator[User]:
        """Everybody who is in the chat."""
        return (user for user in self.nicks if user.registered)

    @property
    def registered_count(self) -> int:
        """How many are in the chat."""
        return self._registered

    def peers(self, user: User) -> list[Session]:
        """The connections of everybody who shares a room with the user, each once, without the user's own."""
        found: dict[Session, None] = {}
        for room in user.rooms.values():
            found.update(dict.fromkeys(room.roster()))
        for session in user.sessions:
            found.pop(session, None)
        return list(found)

    def accepts_password(self, session: Session, is_right: bool) -> bool:
        """Whether a password opens something: a right one does, unless too many wrong ones came from the same address.

        Loopback is not counted. A refused right password must look like a wrong one, or guessing would go on.
        """
        if session.is_local:
            return is_right
        if not self.may_try_password(session):
            return False
        if not is_right:
            self._wrong_passwords.note(session.address, self.clock.monotonic_s())
        return is_right

    def may_try_password(self, session: Session) -> bool:
        """Whether a password is worth a hash: after too many wrong ones from an address each one is refused."""
        now = self.clock.monotonic_s()
        return session.is_local or not self._wrong_passwords.are_too_many(session.address, now)

    # --- rooms

    def room(self, name: str) -> Room | None:
        """The room with this name."""
        return self._rooms.get(name) or self._rooms.get(casemap.fold(name))

    def rooms(self) -> list[Room]:
        """All rooms, oldest first."""
        return list(self._rooms.values())

    def make_room(self, name: str, is_permanent: bool = False) -> Room:
        """Opens a room that is not there yet."""
        room = Room(name, casemap.fold(name), self.clock.wall_ms() // 1000, is_permanent)
        self._rooms[room.key] = room
        self.room_opened(room)
        return room

    def rename_room(self, room: Room, name: str) -> None:
        """Gives the room another name, which is no other's. Who is in it stays."""
        key = casemap.fold(name)
        del self._rooms[room.key]
        self._rooms[key] = room
        for member in room.members:
            del member.rooms[room.key]
            member.rooms[key] = room
        room.name, room.key = name, key

    def part(self, room: Room, user: User) -> None:
        """Takes the user out of the room; an empty room ends unless it is permanent."""
        room.remove(user)
        if not (room.members or room.is_permanent or room.founder):
            self._end(room)

    def _is_owned(self, key: str) -> bool:
        room = self._rooms.get(key)
        return room is not None and bool(room.founder or room.is_permanent)

    def disown(self, room: Room) -> None:
        """Takes the owner from the room; an empty room ends."""
        room.founder = ""
        if not (room.members or room.is_permanent):
            self._end(room)

    def _end(self, room: Room) -> None:
        if self._rooms.pop(room.key, None) is not None:
            self.room_ended(room)

    # --- names

    def cloak(self, address: str) -> str:
        """What others see in place of an address: the same for one address while the server runs.

        Its second part is that of the network (IPv4 /24, IPv6 /64), so that `*!*@*.<that>` bans all of it.
        """
        return f"{self._digest(address, 5)}.{self._digest(network_of(address), 3)}.guest"

    def _digest(self, text: str, size: int) -> str:
        return hashlib.blake2b(text.encode(), key=self._cloak_key, digest_size=size).hexdigest()

    def next_msgid(self) -> str:
        """A message id that was never given before (https://ircv3.net/specs/extensions/message-ids)."""
        self._message_count += 1
        return f"{self._message_prefix}-{self._message_count:x}"
