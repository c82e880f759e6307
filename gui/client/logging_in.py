"""The part of ClientState that knows who we are to the server."""

from __future__ import annotations

from gui.client.changes import Change
from gui.client.core import Core
from gui.client.handlers import sasl
from gui.client.login import Proof
from gui.client.logins import Credential


class LoggingIn:
    """Accounts and logins; PlainLimits has the same for servers without."""

    _core: Core

    @property
    def account(self) -> str:
        """The account that the server takes us for; "" for a guest."""
        return self._core.account

    def log_in(self, credential: Credential) -> None:
        """Logs in with this at the next connection, whatever else is known."""
        self._core.asked_login = credential

    def take_proofs(self) -> list[Proof]:
        """Work for a thread; each comes back to `proved`."""
        proofs, self._core.proofs = self._core.proofs, []
        return proofs

    def proved(self, proof: Proof) -> list[Change]:
        """A thread has done the work."""
        sasl.proved(self._core, proof)
        return self._core.pages.take()
