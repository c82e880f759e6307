"""Tests that read as a conversation, over real sockets, with the real server in this process.

    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice >> "PRIVMSG #tea :hi"                      # alice's client sends a line
    bob << ":alice!… PRIVMSG #tea :hi"               # and this is the next line that bob's receives
    alice.nothing()                                  # alice receives nothing

A pattern after `<<` is a line of IRC in which

- `…` stands for any text within a word, and by itself for any number of words, or none;
- the tags are those that have to be there, others may be (`@label=7`); `@!msgid` may not be there;
- the source may be left out where it does not matter.

Nothing here waits for time. Whether nothing comes is found out by a PING: its PONG has to be the next line. Time passes
when a test says so: `talk.clock.pass_s(61)`. When the talk goes another way the test fails with what was said so far.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from server.app import App
from server.clock import Clock
from server.config import Config
from server.history import History
from tests.talkers import PATIENCE_S, PlainTalker, Talker
from tests.web_talkers import WebTalker
from wire.plain import ASK, SUCCESS, joined

CAPS = "message-tags server-time echo-message labeled-response batch multi-prefix cap-notify"
"""All that our own window asks for."""


class TestClock(Clock):
    """Time that stands still until the test lets it pass."""

    __test__ = False

    def __init__(self) -> None:
        super().__init__()
        self._passed_s = 0.0

    def pass_s(self, seconds: float) -> None:
        """Lets time pass. The server notices at the latest with the next line that it gets."""
        self._passed_s += seconds

    def monotonic_s(self) -> float:
        return 1000.0 + self._passed_s

    def _read_wall_ms(self) -> int:
        return 1_767_225_600_000 + round(self._passed_s * 1000)  # 2026-01-01T00:00:00.000Z


class Talk:
    """A server of its own, and those who talk through it. Called with a nick it brings somebody in."""

    def __init__(self, config: Config | None = None, history: History | None = None) -> None:
        self.clock = TestClock()
        self.said: list[str] = []
        """The whole conversation so far, for the one who reads a failure."""
        config = config or Config()
        self.app = App(replace(config, host=config.host or "127.0.0.1", port=0), self.clock, history)
        self._sockets: list[socket.socket] = []
        self._usher: Talker | None = None
        self._is_stopped = False

    def __call__(self, nick: str, caps: str = "", address: str = "", password: str = "") -> Talker:
        """Connects an IRC client and registers it; what the server says until then is passed over."""
        before = list(self.said)
        talker = self.connect(nick, address)
        talker.says(f"CAP REQ :{caps}" if caps else None, f"PASS :{password}" if password else None)
        talker.says(f"NICK {nick}", f"USER {nick} 0 * :{nick.title()}", "CAP END" if caps else None)
        talker.until("221 …")
        self.said = [*before, f"{nick:>8} -- comes in"]
        return talker

    def in_room(self, room: str, *nicks: str, caps: str = "") -> list[Talker]:
        """Registers these and brings them into a room, the first as its operator; all have read all so far."""
        talkers = [self(nick, caps) for nick in nicks]
        for talker in talkers:
            talker.enters(room)
        for talker in talkers:
            talker.until_now()
        return talkers

    def plain(self, name: str) -> PlainTalker:
        """Brings a plain guest into the lobby: no protocol, just text."""
        guest = self.connect_plain(name)
        guest.types(name)
        guest << ASK + joined(name).encode() + SUCCESS
        return guest

    def connect(self, name: str = "somebody", address: str = "") -> Talker:
        """Opens a connection on which nothing was said yet, for IRC."""
        return Talker(self, name, self._open(address))

    def connect_plain(self, name: str = "somebody", address: str = "", says: bytes = b"") -> PlainTalker:
        """Opens a connection for plain text, on which nothing was said yet, or these bytes as early as can be."""
        return PlainTalker(self, name, self._open(address, says))

    def web(self, nick: str, *offered: str, caps: str = "", address: str = "") -> WebTalker:
        """Brings somebody in through a WebSocket, who offers these subprotocols."""
        talker = WebTalker(self, nick, self._open(address), offered)
        talker.opens()
        talker.says(f"CAP REQ :{caps}" if caps else None, f"NICK {nick}", f"USER {nick} 0 * :{nick.title()}")
        talker.says("CAP END" if caps else None)
        talker.until("221 …")
        return talker

    def connect_web(self, name: str = "somebody", address: str = "", **options: str) -> WebTalker:
        """Opens a connection for a WebSocket, whose handshake is still to be made: `opens()`."""
        return WebTalker(self, name, self._open(address), **options)  # type: ignore[arg-type]

    @property
    def usher(self) -> Talker:
        """Somebody in no room, who helps to find out that nothing comes."""
        if self._usher is None:
            self._usher = self("usher")
        return self._usher

    def _open(self, address: str, says: bytes = b"") -> socket.socket:
        """A connection over TCP; with an address, the listener takes it for one from there, who has said this."""
        if address:
            with socket.create_server(("127.0.0.1", 0)) as server:
                ours = socket.create_connection(server.getsockname())
                theirs, _ = server.accept()
            ours.sendall(says)
            if self.app.listener.verify_request(theirs, (address, 50_000)):
                self.app.listener.process_request(theirs, (address, 50_000))
        else:
            ours = socket.create_connection(("127.0.0.1", self.app.port))
            ours.sendall(says)
        ours.settimeout(PATIENCE_S)
        ours.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._sockets.append(ours)
        return ours

    def stop(self) -> None:
        """The server ends, if it has not yet."""
        if not self._is_stopped:
            self._is_stopped = True
            self.app.stop()

    def close(self) -> None:
        """Everybody leaves and the server ends."""
        for sock in self._sockets:
            sock.close()
        self.stop()


@contextmanager
def talking(config: Config | None = None, history: History | None = None) -> Iterator[Talk]:
    """A server for the length of a block."""
    talk = Talk(config, history)
    talk.app.start()
    try:
        yield talk
    finally:
        talk.close()
