"""A server played by the test, and what the client core answers: tests read as a conversation.

alice >> ":bob!b@h PRIVMSG #tea :hi"     the server says this
alice << "PONG :x"                       and this is what alice's client sent
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gui.client.buffers import Buffer, Delivery, Entry, EntryKind
from gui.client.changes import (
    BufferClosed,
    BufferMoved,
    BufferOpened,
    Change,
    EntriesAdded,
    EntryChanged,
    EntryRemoved,
)
from gui.client.identity import Identity
from gui.client.logins import Logins
from gui.client.state import ClientState

CAPS = "message-tags server-time echo-message labeled-response batch multi-prefix cap-notify"
ISUPPORT = "CASEMAPPING=ascii CHANTYPES=# PREFIX=(ov)@+ CHANMODES=b,k,l,imnst NICKLEN=32"


class Clock:
    """A time that the test owns."""

    def __init__(self) -> None:
        self.now_ms = 1_700_000_000_000

    def __call__(self) -> int:
        return self.now_ms


class Talk:
    """One client core and the server that the test plays. Each change is checked against the buffers as it comes."""

    def __init__(self, identity: Identity) -> None:
        self.clock = Clock()
        self.logins = Logins().of("srv:6667")
        self.state = ClientState(identity, self.clock, logins=self.logins)
        self.changes: list[Change] = []
        """What the last feed or action changed."""
        self.sent: list[str] = []
        """What was sent and not looked at yet."""
        self.rows: dict[str, int] = {"": 0}

    def do(self, changes: list[Change]) -> list[Change]:
        """Takes the outcome of an action of the user."""
        self.changes = changes
        self.sent += self.state.take_outgoing().decode().split("\r\n")[:-1]
        self._apply(changes)
        for proof in self.state.take_proofs():  # what the window does on a thread
            proof.work()
            self.do(self.state.proved(proof))
        return changes

    def __rshift__(self, line: str) -> None:
        self.do(self.state.feed([line.encode()]))

    def __lshift__(self, line: str) -> None:
        assert self.sent, f"the client sent nothing, not {line}"
        assert self.sent.pop(0) == line

    def silent(self) -> None:
        """Nothing was sent."""
        assert self.sent == []

    def says(self, key: str, text: str) -> None:
        """The user types."""
        self.do(self.state.say(key, text))

    def connects(self, *, is_private: bool = True) -> None:
        """The connection stands; the client says hello."""
        self.do(self.state.connected(is_private=is_private))

    def enters(self, isupport: str = ISUPPORT, caps: str = CAPS) -> None:
        """Connects and is welcomed with these capabilities; forgets what was sent."""
        self.connects()
        self >> f":srv CAP * LS :{caps}"
        if caps:
            self >> f":srv CAP * ACK :{caps}"
        nick = self.state.nick
        self >> f":srv 001 {nick} :Welcome"
        self >> f":srv 005 {nick} {isupport} :are supported by this server"
        self >> f":srv 422 {nick} :No message of the day"
        self.sent.clear()

    def joins(self, room: str, names: str = "") -> None:
        """Is let into a room in which these are too."""
        nick = self.state.nick
        self >> f":{nick}!user@host JOIN {room}"
        self >> f":srv 353 {nick} = {room} :{nick} {names}"
        self >> f":srv 366 {nick} {room} :End of NAMES"
        self.sent.clear()

    def buffer(self, key: str) -> Buffer:
        """A page."""
        return self.state.buffers[key]

    def last(self, key: str, back: int = 1) -> Entry:
        """The last entry of a page."""
        return self.state.buffers[key].entries[-back]

    def texts(self, key: str, *kinds: EntryKind) -> list[str]:
        """What stands in a page, of these kinds or all."""
        return [entry.text for entry in self.state.buffers[key].entries if not kinds or entry.kind in kinds]

    def deliveries(self, key: str) -> list[tuple[str, Delivery]]:
        """Our own messages in a page and where they are."""
        return [(entry.text, entry.delivery) for entry in self.state.buffers[key].entries if entry.own]

    def _apply(self, changes: list[Change]) -> None:
        """Keeps counts of rows as the window's models do, and holds them against the buffers."""
        for change in changes:
            if isinstance(change, BufferClosed):
                del self.rows[change.key]
            elif isinstance(change, BufferMoved):
                if change.was in self.rows:
                    self.rows[change.key] = self.rows.pop(change.was)
            elif isinstance(change, BufferOpened):
                self.rows.setdefault(change.key, 0)
            elif isinstance(change, EntriesAdded):
                assert change.first <= self.rows[change.key]
                self.rows[change.key] += change.count
            elif isinstance(change, EntryRemoved):
                assert change.index < self.rows[change.key]
                self.rows[change.key] -= 1
            elif isinstance(change, EntryChanged):
                assert change.index < self.rows[change.key]
        assert self.rows == {key: len(buffer.entries) for key, buffer in self.state.buffers.items()}
        assert all(key == buffer.key for key, buffer in self.state.buffers.items())


@pytest.fixture
def talk() -> Callable[..., Talk]:
    """Makes a client core that is not connected yet."""

    def make(nick: str = "alice", **identity: object) -> Talk:
        return Talk(Identity(nick, **identity))  # type: ignore[arg-type]

    return make


@pytest.fixture
def alice(talk: Callable[..., Talk]) -> Talk:
    """A client that is in #tea with bob (an operator) and carol, on a server with all that we ask for."""
    alice = talk("alice")
    alice.enters()
    alice.joins("#tea", "@bob carol")
    return alice
