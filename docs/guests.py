"""Guests in the chats of the manual's pictures: IRC clients of a few lines, who say one thing after the other."""

from __future__ import annotations

import socket

PATIENCE_S = 10
ABLE = "message-tags", "draft/message-redaction", "draft/metadata-2", "samovar.chat/edit"
"""What the guests can besides the oldest IRC."""


class Guest:
    """Somebody else in the chat. What a guest does has happened at the server when the method is back."""

    def __init__(self, port: int, nick: str, password: str = "") -> None:
        self._sock = socket.create_connection(("127.0.0.1", port), PATIENCE_S)
        self.nick = nick
        secret = [f"PASS {password}"] if password else []
        user = f"USER {nick.encode().hex()[:9]} 0 * :{nick}"
        self.send(*secret, f"CAP REQ :{' '.join(ABLE)}", f"NICK {nick}", user, "CAP END", "JOIN #lobby")

    def send(self, *lines: str) -> None:
        """Sends lines of IRC and waits until they are dealt with: so the talk has one order, run for run."""
        self._sock.sendall("".join(f"{line}\r\n" for line in (*lines, "PING done")).encode())
        heard = b""
        while b"PONG" not in heard or not heard.endswith(b"done\r\n"):
            chunk = self._sock.recv(65536)
            if not chunk:
                raise ConnectionError(f"{self.nick} was sent away: {heard[-300:]!r}")
            heard = heard[-300:] + chunk

    def says(self, *texts: str, to: str = "#lobby") -> None:
        """Says texts, each a message."""
        self.send(*(f"PRIVMSG {to} :{text}" for text in texts))

    def answers(self, msgid: str, text: str) -> None:
        """Replies to a message of the lobby."""
        self.send(f"@+reply={msgid} PRIVMSG #lobby :{text}")

    def reacts(self, msgid: str, emoji: str) -> None:
        """Reacts to a message of the lobby."""
        self.send(f"@+reply={msgid};+draft/react={emoji} TAGMSG #lobby")

    def types(self) -> None:
        """Is seen to type in the lobby."""
        self.send("@+typing=active TAGMSG #lobby")

    def leave(self) -> None:
        """Hangs up."""
        self._sock.close()
