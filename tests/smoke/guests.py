"""Who talks with the packaged program: one with raw IRC, one with a bare socket as netcat is."""

from __future__ import annotations

import socket

from tests.smoke.screen import PATIENCE_S


class Guest:
    """A socket whose text is waited for."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S)
        self._heard = b""

    def send(self, text: str) -> None:
        self._socket.sendall(text.encode())

    def wait_for(self, part: str) -> str:
        """Waits for the text; gives what came before it, and the text itself."""
        end = part.encode()
        while end not in self._heard:
            try:
                data = self._socket.recv(65536)
            except TimeoutError:
                raise AssertionError(f"Not heard in {PATIENCE_S} s: {part!r}, but {self._heard!r}.") from None
            if not data:
                raise AssertionError(f"The server hung up before it said {part!r}: {self._heard!r}.")
            self._take(data)
        before, _, self._heard = self._heard.partition(end)
        return before.decode() + part

    def wait_for_end(self) -> None:
        """Waits until the server hangs up."""
        while self._socket.recv(65536):
            pass

    def close(self) -> None:
        self._socket.close()

    def _take(self, data: bytes) -> None:
        self._heard += data


class IrcGuest(Guest):
    """Enters the lobby with IRC; `names` is the list of who was there."""

    def __init__(self, port: int, nick: str) -> None:
        super().__init__(port)
        self.send(f"NICK {nick}\r\nUSER {nick} 0 * :{nick}\r\n")
        self.wait_for(" 001 ")
        self.send("JOIN #lobby\r\n")
        self.wait_for(" 353 ")
        line, _, _ = self.wait_for(" 366 ").partition("\r\n")
        self.names = line.rpartition(":")[2].split()

    def say(self, text: str) -> None:
        self.send(f"PRIVMSG #lobby :{text}\r\n")

    def wait_for_message(self, nick: str, text: str) -> None:
        self.wait_for(f":{nick}!")
        _, _, heard = self.wait_for("\r\n").rstrip().partition(" ")
        # A last parameter of one word needs no colon.
        assert heard.replace(" :", " ", 1) == f"PRIVMSG #lobby {text}", heard

    def _take(self, data: bytes) -> None:
        super()._take(data)
        if b"PING " in data:
            token = self._heard.rpartition(b"PING ")[2].partition(b"\r\n")[0]
            self._socket.sendall(b"PONG " + token + b"\r\n")


class PlainGuest(Guest):
    """Says its name when asked, and then whatever it says is said in the lobby."""

    def __init__(self, port: int, nick: str) -> None:
        super().__init__(port)
        self.wait_for("NAME")
        self.send(f"{nick}\n")
        self.wait_for("Connection successful!")

    def say(self, text: str) -> None:
        self.send(f"{text}\n")

    def wait_for_message(self, nick: str, text: str) -> None:
        self.wait_for(f"{nick}: {text}\n")
