"""Peers on a socket of their own: raw bytes, and an IRC client of three lines."""

from __future__ import annotations

import socket
from typing import Self

from tests.end2end.output import PATIENCE_S, Output


class Peer:
    """A connection that says exactly what the test says."""

    def __init__(self, port: int, who: str = "the peer") -> None:
        self.sock = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S)
        self.sock.setblocking(True)
        self.output = Output(self.sock.fileno(), who)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.sock.close()

    def says(self, *lines: str) -> None:
        """Sends lines in one write, each with CRLF."""
        self.sock.sendall("".join(f"{line}\r\n" for line in lines).encode())

    def sees(self, text: str) -> str:
        """Waits for the text; gives what came before it."""
        return self.output.until(text)


class IrcGuest(Peer):
    """Somebody in #lobby with an IRC client; the bystander of many tests."""

    def __init__(self, port: int, nick: str) -> None:
        super().__init__(port, nick)
        self._barriers = 0
        self.says(f"NICK {nick}", "USER guest 0 * :A guest", "JOIN #lobby")
        self.sees(" 366 ")
        self.sees("\r\n")

    def tells(self, text: str) -> None:
        """Says something in the lobby."""
        self.says(f"PRIVMSG #lobby :{text}")

    def hears(self, nick: str, text: str) -> str:
        """Waits until somebody has said this in the lobby; gives what came before."""
        before, _ = self.output.until_match(rf"^:{nick}!\S+ PRIVMSG #lobby :?{text}\r\n")
        return before

    def sees_join(self, nick: str) -> None:
        """Waits until somebody has come into the lobby."""
        self.output.until_match(rf"^:{nick}!\S+ JOIN :?#lobby\r\n")

    def sees_quit(self, nick: str) -> None:
        """Waits until somebody has left the chat."""
        self.output.until_match(rf"^:{nick}!\S+ QUIT\b.*\r\n")

    def catches_up(self) -> str:
        """Everything that came before the answer to a PING sent now: the chat is well, and what it said is known."""
        self._barriers += 1
        self.says(f"PING barrier{self._barriers}")
        before, _ = self.output.until_match(rf"^:\S+ PONG \S+ :?barrier{self._barriers}\r\n")
        return before
