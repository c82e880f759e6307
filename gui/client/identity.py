"""Who we are to a server: fixed before the connection, kept over reconnects."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Identity:
    """A nick and what goes with it. `rooms` are entered after registration, besides the server's lobby."""

    nick: str
    user: str = ""
    """The IRC user name; "" takes a plain one, since many servers allow only ASCII letters here."""
    realname: str = ""
    """"" takes the nick."""
    password: str = ""
    operator_secret: str = ""
    """Handed out by a chat that this window hosts itself; makes us its operator."""
    rooms: tuple[str, ...] = ()
