"""One login by SASL, as far as it has come: what is tried with which password, and what was answered.

The handlers (`handlers/sasl.py`) read and write it; it sends nothing itself.
"""

from __future__ import annotations

import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from gui.client.changes import AccountRow
from gui.client.logins import Credential
from wire import sasl, scram

SCRAM = "SCRAM-SHA-256"
PLAIN = "PLAIN"
PATIENCE_MS = 15_000
"""A server that says nothing to AUTHENTICATE for so long is entered as a guest: it would wait for CAP END forever."""


class Proof:
    """The slow part of SCRAM (34 ms for 100,000 iterations, half a second at most): `work` is for a thread."""

    def __init__(self, client: scram.Client, challenge: bytes) -> None:
        self._client = client
        self._challenge = challenge
        self.answer = b""
        self.problem = ""
        """Why there is no answer; of wire, in English."""

    def work(self) -> None:
        """Makes the answer. Any thread; nobody else touches the client meanwhile."""
        try:
            self.answer = self._client.prove(self._challenge)
        except sasl.BadLogin as error:
            self.problem = error.text


@dataclass(frozen=True, slots=True, eq=False)
class Keeping:
    """A password is on its way to the disk: `work` waits for that, on a thread, and `then` tells it to the server."""

    work: Callable[[], None]
    then: Callable[[], None]


class Stage(Enum):
    """Which line of the server comes next."""

    READY = "ready"
    """The `+` that asks us to begin."""
    CHALLENGE = "challenge"
    PROVING = "proving"
    """None: our own proof is being made on a thread."""
    VERDICT = "verdict"
    """Its proof, where the mechanism has one, and 903."""
    TRUSTED = "trusted"
    """It has proved that it knows the password: 903."""


@dataclass(slots=True)
class Try:
    """One mechanism with one credential."""

    mechanism: str
    credential: Credential
    client: scram.Client | None = None
    stage: Stage = Stage.READY
    proof: Proof | None = None
    problem: str = ""
    """What we did not like of the server's answers."""
    is_again: bool = False
    """The same credential is tried in another way next."""

    def begin_scram(self) -> bytes:
        """What we say first. Raises PeerError where the password can't be one."""
        account, password = self.credential.account, self.credential.password
        self.client = scram.Client(account, password, secrets.token_urlsafe(18))
        return self.client.first()


@dataclass(slots=True)
class Login:
    """Of one connection."""

    is_private: bool = False
    """Nobody on the way can read along: TLS, or this computer."""
    account: str = ""
    """Which account the server takes us for; "" for a guest."""
    mechanisms: frozenset[str] | None = None
    """What the server takes; None while it has not said."""
    waiting: deque[Credential] = field(default_factory=deque)
    current: Try | None = None
    incoming: sasl.Incoming = field(default_factory=sasl.Incoming)
    proofs: list[Proof | Keeping] = field(default_factory=list)
    """Slow work that waits for a thread."""
    begun_ms: int = 0
    """0: there has been no login yet."""
    registering: Credential | None = None
    """The account that this device has asked the server to make, without a word to the person."""
    keeping: set[Keeping] = field(default_factory=set)
    """What waits for the disk."""
    asked: Credential | None = None
    """The password that the person has asked for, in a dialog that waits for the answer."""
    removing: str = ""
    """The account that a dialog has asked the server to remove."""
    rows: list[AccountRow] | None = None
    """The accounts of the server on their way for the order AskAccounts; None while it does not wait."""

    def keep(self, wait: Callable[[], None], then: Callable[[], None]) -> None:
        """Does something when a password is on the disk, unless this connection has ended."""
        made = Keeping(wait, then)
        self.keeping.add(made)
        self.proofs.append(made)

    def next_try(self) -> Try:
        """Takes the next credential. There has to be one."""
        credential = self.waiting.popleft()
        self.current = Try(self.mechanism_for(credential), credential)
        self.incoming = sasl.Incoming()
        return self.current

    def mechanism_for(self, credential: Credential) -> str:
        """How to log in with it: SCRAM shows nobody the password, PLAIN does. "" where there is no safe way."""
        if self.mechanisms is None or SCRAM in self.mechanisms:
            return SCRAM
        may_show = self.is_private or credential.in_the_clear
        return PLAIN if PLAIN in self.mechanisms and may_show else ""
