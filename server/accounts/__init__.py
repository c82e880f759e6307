"""Accounts: a name and a password that somebody keeps, so that a nick stays theirs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Account:
    """One account. A value: a change makes another."""

    name: str
    """As its owner wrote it."""
    key: str
    """The folded name."""
    record: str
    """The password, as a SCRAM-SHA-256 record (server/passwords.py)."""
    email: str = ""
    registered_ms: int = 0
    always_on: bool | None = None
    """Whether the user stays in the chat without a connection; None for what is usual on the server: no."""
    is_multiclient: bool = True
    """Whether several connections may share one nick."""

    @property
    def identity(self) -> str:
        """Whose private messages and read markers these are: this account's, not those of a later one of its name."""
        return f"@{self.key}:{self.registered_ms:x}"

    @property
    def is_always_on(self) -> bool:
        """Whether the user stays in the chat without a connection."""
        return bool(self.always_on)
