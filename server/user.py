"""A user is somebody in the chat, whichever and however many connections they have: usually one, on an account one for
each device, and none while an always-on user is away."""

from __future__ import annotations

import itertools
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from server.accounts import Account
    from server.room import Room
    from server.session import Session

ABSENT = "*"
"""The away message of somebody who is not there for no reason that was told
(https://ircv3.net/specs/extensions/pre-away)."""
NOT_CONNECTED = "Not connected; will read this later"
"""The away message of a user without a connection, who is always on."""
_PREFIX = secrets.token_urlsafe(6)
_numbers = itertools.count(1)


def _new_identity() -> str:
    return f"~{_PREFIX}-{next(_numbers):x}"


@dataclass(eq=False, slots=True)
class User:
    """Somebody in the chat, or on the way in. Belongs to the hub's thread; compared and hashed by identity."""

    host: str
    """The cloak that everybody else sees."""
    address: str
    """The numeric address of the newest connection, shown to the host only; "" where there is none."""
    nick: str = ""
    key: str = ""
    """The folded nick; "" while the user holds none."""
    username: str = ""
    realname: str = ""
    account: str = ""
    """The name of the account that the user is logged in to; "" for none."""
    registered: bool = False
    """In the chat: others may see the user."""
    sessions: list[Session] = field(default_factory=list)
    """The connections, oldest first."""
    signed_on_ms: int = 0
    spoke_s: float = 0.0
    """When the last command that counts as activity came (monotonic)."""
    away_text: str = ""
    """What the user said when going away; "" for one who has not said it, or is back."""
    modes: set[str] = field(default_factory=set)
    speaker: Session | None = None
    """The connection whose command runs now; None while none of this user's does."""
    accepted: set[User] = field(default_factory=set)
    """Who may write though mode +R is set (server/commands/acceptance.py)."""
    metadata: dict[str, str] = field(default_factory=dict)
    """What the user tells of themselves, by key; on an account the same dict for all its users (server/metadata.py)."""
    rooms: dict[str, Room] = field(default_factory=dict)
    """By key."""
    invites: set[Room] = field(default_factory=set)
    """The rooms that this user was invited to: these, not later ones with the same name."""
    account_identity: str = ""
    """The account's own identity; "" for none."""
    guest_identity: str = field(default_factory=_new_identity)
    """Who this is without an account: nobody else ever, also not the next one with this nick."""

    @property
    def source(self) -> str:
        """`nick!user@host`, as others see it."""
        return f"{self.nick}!{self.username}@{self.host}"

    @property
    def away(self) -> str:
        """Why the user is away: what they said, or what their connections tell of it; "" for one who is there."""
        if self.away_text or not all(session.is_absent for session in self.sessions):
            return self.away_text
        return ABSENT if self.sessions else NOT_CONNECTED

    @property
    def oper(self) -> str:
        """The operator's name; "" for none. While a command of the user's runs: as whom its connection may act.

        The power is the connection's: another device on the account does not have it. Seen by others, who ask whether
        the user is an operator, each connection counts.
        """
        if self.speaker is not None:
            return self.speaker.oper
        return next((session.oper for session in self.sessions if session.oper), "")

    @property
    def identity(self) -> str:
        """Whose the private messages and the read markers are: the account's, or this one guest's. Never shown."""
        return self.account_identity or self.guest_identity

    def take_account(self, account: Account | None) -> None:
        """The user is logged in to this account from now on, or to none."""
        self.account = account.name if account is not None else ""
        self.account_identity = account.identity if account is not None else ""

    def has_said(self, author: str) -> bool:
        """Whether what this identity said is the user's: also what they said here before they logged in."""
        return author in (self.identity, self.guest_identity)

    def attach(self, session: Session) -> None:
        """Takes a connection: from now on it hears what the user's rooms say."""
        session.user = self
        self.sessions.append(session)
        self.address = session.address
        self._rosters_changed()

    def detach(self, session: Session) -> None:
        """Lets a connection go."""
        self.sessions.remove(session)
        self._rosters_changed()

    def shares_room_with(self, other: User) -> bool:
        """Whether both are in some room."""
        return not self.rooms.keys().isdisjoint(other.rooms)

    def _rosters_changed(self) -> None:
        for room in self.rooms.values():
            room.forget_roster()
