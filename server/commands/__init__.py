"""What guests can ask for: plain functions on plain data, one family a file, each with its table of rows."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from server.config import Config
from server.reply import Reply
from server.session import Session
from server.user import User
from server.world import World
from wire.message import Message


@dataclass(slots=True, eq=False)
class Call:
    """One command on its way: who sent what, the world it acts on, and where its answers go. Never written to.

    Not frozen: it is made in 0.16 us instead of 0.9 us and, other than a tuple's, its parts are at hand in 6 ns instead
    of 16; there is one for each line.
    """

    world: World
    session: Session
    message: Message
    reply: Reply
    prepared: object = None
    """What the row's `prepare` found, or its Ask."""

    @property
    def user(self) -> User:
        """Who sent it."""
        return self.session.user

    @property
    def params(self) -> tuple[str, ...]:
        """The command's parameters."""
        return self.message.params

    def param(self, index: int) -> str:
        """The parameter at `index`, "" where there are fewer."""
        return self.message.param(index)


@dataclass(frozen=True, slots=True)
class Command:
    """A row: the function, and what is checked before it runs."""

    handler: Callable[[Call], None]
    min_params: int = 0
    needs_registration: bool = True
    needs_oper: bool = False
    is_activity: bool = False
    """Resets the idle time that WHOIS shows."""
    asks: bool = False
    """The handler may `reply.ask` for slow work; the connection's later lines wait until that is known."""
    asks_with_tags: Collection[str] = ()
    """`asks` holds only where the message bears one of these tags: else each message would wait for the hub."""
    prepare: Callable[[Config, Message, bool], object] | None = None
    """Slow work without rights, done on the sender's own thread before the hub sees the command."""
