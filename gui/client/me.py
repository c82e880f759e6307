"""Who we are on a server: our nick, how others see us, whether we are away."""

from __future__ import annotations

from gui.client.buffers import Buffer, BufferKind, EntryKind
from gui.client.identity import Identity
from gui.client.logins import Credential
from gui.client.mentions import MentionMatcher
from gui.client.own_profile import OwnProfile
from wire.names import clean_nick


class Me:
    """Stays over connections, as the pages do."""

    def __init__(self, identity: Identity) -> None:
        self.identity = identity
        self.nick = self.wanted_nick = clean_nick(identity.nick) or "guest"
        """`wanted_nick` is taken again when it gets free (gui/client/nicks.py)."""
        self.asked_nicks: list[str] = []
        """Nicks that the user has asked for and the server has not answered; each is wanted once we have it."""
        self.mentions = MentionMatcher(identity.nick)
        self.user_host = ""
        """Our own `user@host` as others see it, once a line of ours has come back."""
        self.away = False
        self.away_quietly = False
        """The next answer to AWAY is no news to the user: a menu or the idle watch asked for it."""
        self.away_wish = ""
        """The words with which we want to be away, on the next connection too; "" to be here."""
        self.away_told = ""
        """Those that this connection's server has been told."""
        self.profile = OwnProfile()
        self.asked_login: Credential | None = None
        """What the person wants to log in with, at the next connection."""

    def identify(self, identity: Identity) -> None:
        """Wants to be somebody else at the next connection."""
        self.identity = identity
        self.wanted_nick = clean_nick(identity.nick) or "guest"

    def set_nick(self, nick: str) -> None:
        """Takes a nick that the server has given us."""
        self.nick = nick
        self.mentions = MentionMatcher(nick)

    def is_meant(self, buffer: Buffer, kind: EntryKind, text: str) -> bool:
        """Whether what somebody else says concerns us: it names us, or is said to us alone. No notice does."""
        is_ours = buffer.kind is BufferKind.DIRECT or self.mentions.matches(text)
        return kind is not EntryKind.NOTICE and is_ours

    @property
    def source(self) -> str:
        """Our `nick!user@host`, or the longest that it can be as long as we don't know it."""
        return f"{self.nick}!{self.user_host or 'u' * 11 + '@' + 'h' * 63}"
