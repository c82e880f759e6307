"""A login on its way: what one connection has said by AUTHENTICATE so far (https://ircv3.net/specs/extensions/sasl-3.1)."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from wire import scram
from wire.sasl import Incoming


@dataclass(slots=True)
class Login:
    """One exchange. Belongs to the hub's thread; a step of it is plain arithmetic, but for PLAIN's password."""

    mechanism: str
    incoming: Incoming = field(default_factory=Incoming)
    server: scram.Server | None = None
    """The exchange of SCRAM, once it has begun."""
    proved: str = ""
    """Who has proved to be the account's owner, and has still to say so."""

    def scram_step(self, data: bytes, find: Callable[[str], scram.Credentials]) -> bytes:
        """What SCRAM answers to this; raises BadLogin. After the last step `proved` is set."""
        if self.server is None:
            self.server = scram.Server(secrets.token_urlsafe(18), find)
            return self.server.challenge(data)
        answer = self.server.verify(data)
        self.proved = self.server.name
        return answer
