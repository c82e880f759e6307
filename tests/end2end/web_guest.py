"""Somebody with a client of IRC in a browser: a WebSocket, each line a message."""

from __future__ import annotations

import re
from typing import Self

from websockets.sync.client import connect
from websockets.typing import Subprotocol

from tests.end2end.output import PATIENCE_S
from wire.message import Message

CAPS = "message-tags echo-message server-time samovar.chat/edit"


class WebGuest:
    """In #lobby, with the capabilities that replies, reactions and edits need."""

    def __init__(self, port: int, nick: str) -> None:
        self._said: list[str] = []
        self._place = 0
        self._nick = nick
        self._opening = connect(
            f"ws://127.0.0.1:{port}/", subprotocols=[Subprotocol("text.ircv3.net")], max_queue=None
        )

    def __enter__(self) -> Self:
        self._web = self._opening.__enter__()
        self.says(
            f"CAP REQ :{CAPS}", f"NICK {self._nick}", "USER guest 0 * :A guest", "CAP END", "JOIN #lobby"
        )
        self.hears(r" 366 ")
        return self

    def __exit__(self, *_: object) -> None:
        self._opening.__exit__(None, None, None)

    def says(self, *lines: str) -> None:
        """Sends lines, each as a message of its own."""
        for line in lines:
            self._web.send(line)

    def hears(self, pattern: str) -> Message:
        """Waits for a line behind the last one that was waited for; gives it."""
        while True:
            while self._place == len(self._said):
                try:
                    self._said.append(str(self._web.recv(PATIENCE_S)))
                except TimeoutError:
                    raise AssertionError(f"never heard {pattern!r}, but {self._said[-20:]}") from None
            line, self._place = self._said[self._place], self._place + 1
            if re.search(pattern, line):
                return Message.parse(line)
