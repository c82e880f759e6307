"""The part of ClientState that knows who we are to the server, and who others are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from gui.client import nicks
from gui.client.changes import Change
from gui.client.core import Core
from gui.client.handlers import sasl
from gui.client.login import Keeping, Proof
from gui.client.logins import Credential
from gui.client.persons import Person, Presence
from gui.client.profiles import Profile, limit_bytes


class LoggingIn:
    """Accounts and logins; PlainLimits has the same for servers without."""

    _core: Core

    @property
    def account(self) -> str:
        """The account that the server takes us for; "" for a guest."""
        return self._core.login.account

    @property
    def nick_reason(self) -> str:
        """Why we go by another nick than the one that we want; "" where we don't."""
        return self._core.connection.nick_reason if nicks.is_wish(self._core) else ""

    def person(self, nick: str) -> Person:
        """What is known of somebody; in a room with us they are here, whatever the server has told before."""
        core = self._core
        key = core.fold(nick)
        known = core.persons.get(key) or Person(nick)
        if not core.connection.entered and key in core.persons.former_avatars:
            known = replace(known, profile=Profile(avatar=core.persons.former_avatars[key]))
        member = next((room.members[key] for room in core.rooms_of(key)), None)
        if member is None:
            return known
        presence = Presence.AWAY if member.away else Presence.HERE
        text = known.away_text if member.away else ""
        return replace(known, nick=member.nick, presence=presence, away_text=text)

    @property
    def own_profile(self) -> Mapping[str, str]:
        """By key what the server has of us."""
        return self._core.me.profile.values

    @property
    def profile_limit_bytes(self) -> int:
        """How long each value of it may be; 0 where the server has no profiles."""
        server = self._core.server
        return limit_bytes({name: server.offered.get(name, "") for name in server.caps})

    def log_in(self, credential: Credential) -> None:
        """Logs in with this at the next connection, whatever else is known."""
        self._core.me.asked_login = credential

    def take_proofs(self) -> list[Proof | Keeping]:
        """Work for a thread; each comes back to `proved`."""
        proofs, self._core.login.proofs = self._core.login.proofs, []
        return proofs

    def proved(self, proof: Proof | Keeping) -> list[Change]:
        """A thread has done the work."""
        if isinstance(proof, Proof):
            sasl.proved(self._core, proof)
        elif proof in self._core.login.keeping:  # else the connection has ended
            self._core.login.keeping.remove(proof)
            proof.then()
        return self._core.pages.take()
