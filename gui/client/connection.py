"""How far our connection has come; a new one begins anew."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Connection:
    """Of one connection, from the first byte to the last. The handlers write it."""

    is_up: bool = False
    registered: bool = False
    entered: bool = False
    """The welcome is over and rooms have been asked for."""
    refused: bool = False
    leaving: bool = False
    """We have sent QUIT: an ERROR after it is the server's goodbye."""
    is_operator: bool = False
    """Of the server: we may put people out of it."""
    nick_tries: int = 0
    nick_reason: str = ""
    """Why we have not come in by the nick that we want; "" where nothing was in the way."""
    is_renamed: bool = False
    """The server has given us another nick than we wanted, and would do it again."""
    heard_ms: int = 0
    asked_alive_ms: int = 0
    """When the server was last heard or asked whether it is still there."""

    def heard(self, now_ms: int) -> None:
        """The server has said something."""
        self.heard_ms = self.asked_alive_ms = now_ms

    def end(self) -> None:
        """It is gone; why, and what we were, is known until the next one."""
        self.is_up = self.registered = self.entered = False
