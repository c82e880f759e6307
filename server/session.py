"""A session is one connection as the chat sees it, whichever door it came through; its user is who speaks by it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar
from weakref import WeakValueDictionary

from server.batch import OpenBatch
from wire.caps import Cap
from wire.message import Message

if TYPE_CHECKING:
    from server.login import Login
    from server.user import User

Render = Callable[[Message, int], bytes]
"""What a door makes of a message for listeners with these capabilities; b"" for nothing."""


class Kind:
    """One kind of listener: what a door writes for one set of capabilities. Lines are rendered once a kind.

    Kinds are interned, so they are compared by identity; those that nobody is any more are forgotten, since there are
    a thousand million sets of capabilities to go through. `caps` is a plain int: `&` on an IntFlag takes 1 us.
    """

    _known: ClassVar[WeakValueDictionary[tuple[Render, int], Kind]] = WeakValueDictionary()
    __slots__ = ("__weakref__", "caps", "render")

    def __init__(self, render: Render, caps: int) -> None:
        self.render = render
        self.caps = caps

    @classmethod
    def of(cls, render: Render, caps: int = 0) -> Kind:
        """The one Kind with this renderer and these capabilities."""
        return cls._known.setdefault((render, caps), cls(render, caps))


def _render_nothing(message: Message, caps: int) -> bytes:
    return b""


UNDECIDED = Kind.of(_render_nothing)
"""Before a door is chosen nothing can be said."""


@dataclass(eq=False, slots=True)
class Session:
    """One connection. Belongs to the hub's thread; compared and hashed by identity."""

    number: int
    address: str
    """The numeric address, shown to the host only."""
    is_local: bool
    connected_s: float
    user: User
    """Who speaks by it: a user of its own, until a login finds one who is here already."""
    kind: Kind = UNDECIDED
    kinds_before: list[tuple[int, Kind]] = field(default_factory=list)
    """What the guest was for lines up to a number that have not left yet: see `kind_at`."""
    is_plain: bool = False
    """Came through the plain door: has no commands, sits in the lobby."""
    is_warned: bool = False
    """A plain guest who knows that what they type is no secret."""
    wanted: str = ""
    """The nick that was asked for before the password: whether it is free is nobody's business until that was right."""
    password_ok: bool = False
    oper: str = ""
    """The operator's name that was given by this connection; "" for none (server/commands/powers.py)."""
    refused: str = ""
    """The last nick that was asked for and is somebody else's."""
    login: Login | None = None
    """The exchange of AUTHENTICATE that is under way."""
    negotiating: bool = False
    """CAP LS or REQ came and CAP END did not: registration is held back."""
    registered: bool = False
    """The welcome was said."""
    is_absent: bool = False
    """The program came by itself, without a person (AWAY *)."""
    subscriptions: dict[str, None] = field(default_factory=dict)
    """The keys of metadata whose news the client wants, in the order in which it asked for them."""
    heard_s: float = 0.0
    """When anything came (monotonic); for PING."""
    pinged: bool = False
    cap_version: int = 0
    batch: OpenBatch | None = None
    """A message of several lines that is on its way in."""
    closing: str = ""
    """Why the connection is being closed; "" while it is not."""

    @property
    def shown(self) -> str:
        """The nick, or `*` before there is one: the first parameter of a numeric."""
        return self.user.nick or self.wanted or "*"

    def has(self, cap: Cap) -> bool:
        """Whether the client asked for the capability and got it."""
        return bool(self.kind.caps & int(cap))

    def set_caps(self, caps: int, line_number: int) -> None:
        """Replaces the capabilities for the lines after this number: those before were made for the old ones."""
        self.kinds_before.append((line_number, self.kind))
        self.kind = Kind.of(self.kind.render, caps)

    def kind_at(self, line_number: int) -> Kind:
        """The kind of listener that a line was made for: what was said before a CAP REQ does not change by it."""
        for last_number, kind in self.kinds_before:
            if line_number <= last_number:
                return kind
        return self.kind
