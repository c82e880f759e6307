"""Where a chat is, and what a connection to it turned out to be."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

DEFAULT_PORT = 4000


class Hint(Enum):
    """What is known beforehand of the way an address speaks."""

    ASK = "ask"
    """Nothing: listen, then try TLS, then the clear."""
    IRC = "irc"
    """IRC in the clear, at once: our own child on this computer."""
    TLS = "tls"
    """TLS or nothing."""
    PLAIN = "plain"
    """It says NAME; wait longer for that."""


class Protocol(Enum):
    """What is spoken on a connection."""

    IRC = "irc"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Address:
    """A host and port, and what an invite says of them."""

    host: str
    port: int = DEFAULT_PORT
    hint: Hint = Hint.ASK
    fingerprint: str = ""
    """SHA-256 of the certificate that it must have; "" for none that we know of."""
    title: str = field(default="", compare=False)
    """What the invite calls the chat."""

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class DialResult:
    """A connection that stands. `warning` is "" or one sentence that the user has to see."""

    protocol: Protocol
    tls: bool
    fingerprint: str
    warning: str
    peer: str
    """The address that answered, as numbers."""

    @property
    def is_private(self) -> bool:
        """Whether nobody on the way can read along: there is TLS, or no network between."""
        return self.tls or not self.warning
